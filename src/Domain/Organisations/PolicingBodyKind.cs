namespace PlanAccountability.Domain.Organisations;

/// <summary>The kinds of local policing body.</summary>
public enum PolicingBodyKind
{
    /// <summary>A police and crime commissioner.</summary>
    Pcc,

    /// <summary>A police, fire and crime commissioner.</summary>
    Pfcc,

    /// <summary>A mayor who holds a commissioner's functions, and London's office under its mayor.</summary>
    Mayor,

    /// <summary>A board that takes over after commissioners end in 2028.</summary>
    PolicingAndCrimeBoard,

    /// <summary>The Common Council of the City of London, which has no plan under PRSRA.</summary>
    CommonCouncil,
}

/// <summary>How well a fact of the reference data is evidenced.</summary>
public enum Confidence
{
    /// <summary>The statutory text was read.</summary>
    A,

    /// <summary>An official page says so.</summary>
    B,

    /// <summary>From memory: check before relying on it.</summary>
    C,
}
