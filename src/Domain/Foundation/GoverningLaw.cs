namespace PlanAccountability.Domain.Foundation;

/// <summary>Which section of the Police Reform and Social Responsibility Act 2011 (PRSRA) a body's plan is made under.</summary>
public enum GoverningLaw
{
    /// <summary>Section 5: commissioners, and mayors who hold a commissioner's functions by order.</summary>
    Section5,

    /// <summary>Section 6: the Mayor's Office for Policing and Crime, in London.</summary>
    Section6,

    /// <summary>No plan is required: the Common Council of the City of London.</summary>
    NoPlan,
}
