namespace PlanAccountability.Domain.Priorities;

/// <summary>The short shared vocabulary by which priorities of different areas can be compared.</summary>
public enum Theme
{
    /// <summary>Neighbourhood and community policing.</summary>
    NeighbourhoodPolicing,

    /// <summary>Anti-social behaviour.</summary>
    AntiSocialBehaviour,

    /// <summary>Burglary and robbery.</summary>
    BurglaryAndRobbery,

    /// <summary>Domestic abuse.</summary>
    DomesticAbuse,

    /// <summary>Serious and organised crime.</summary>
    SeriousAndOrganisedCrime,

    /// <summary>Road safety.</summary>
    RoadSafety,

    /// <summary>Rural crime.</summary>
    RuralCrime,

    /// <summary>Victims of crime.</summary>
    Victims,

    /// <summary>Reoffending.</summary>
    Reoffending,

    /// <summary>Value for money.</summary>
    ValueForMoney,

    /// <summary>Hate crime.</summary>
    HateCrime,

    /// <summary>The protection of children.</summary>
    ChildProtection,

    /// <summary>Cybercrime and fraud.</summary>
    Cybercrime,

    /// <summary>Public confidence in the police.</summary>
    PublicConfidence,

    /// <summary>Working with partners.</summary>
    Partnership,
}
