namespace PlanAccountability.Domain.Plans;

/// <summary>Whether a version sets out one of the matters that s.7(1) PRSRA asks for.</summary>
/// <param name="Requirement">The matter.</param>
/// <param name="Coverage">Whether it is set out.</param>
/// <param name="Section" example="Chapter five: Financial resources and outlook">The heading of the section that sets it out, or
/// null.</param>
public sealed record StatutoryCoverage(StatutoryRequirement Requirement, Coverage Coverage, string? Section = null);

/// <summary>The paragraphs of s.7(1) PRSRA.</summary>
public enum StatutoryRequirement
{
    /// <summary>The police and crime objectives.</summary>
    A,

    /// <summary>The policing that the chief constable is to provide.</summary>
    B,

    /// <summary>The financial and other resources for the chief constable.</summary>
    C,

    /// <summary>How the chief constable will report to the body.</summary>
    D,

    /// <summary>How the chief constable's performance will be measured.</summary>
    E,

    /// <summary>Services under s.143 of the Anti-social Behaviour, Crime and Policing Act 2014; not in the list before that Act.</summary>
    Ea,

    /// <summary>Crime and disorder reduction grants and their conditions.</summary>
    F,
}

/// <summary>Whether a matter is set out.</summary>
public enum Coverage
{
    /// <summary>The plan sets it out.</summary>
    Covered,

    /// <summary>The whole plan was read and does not set it out.</summary>
    NotCovered,

    /// <summary>Only extracts are held, and they do not show it.</summary>
    NotEvidenced,
}
