namespace PlanAccountability.Domain.Commitments;

/// <summary>Who holds a commitment.</summary>
public enum CommitmentHolder
{
    /// <summary>The commissioner or mayor.</summary>
    PolicingBody,

    /// <summary>The deputy.</summary>
    Deputy,

    /// <summary>The chief constable.</summary>
    ChiefConstable,

    /// <summary>A partner organisation.</summary>
    Partner,
}

/// <summary>What a commitment is.</summary>
public enum CommitmentKind
{
    /// <summary>Something to do.</summary>
    Action,

    /// <summary>A result to be held to account for.</summary>
    Outcome,
}

/// <summary>Where a commitment stands, as claimed or as accepted.</summary>
public enum CommitmentStatus
{
    /// <summary>Nothing has been done.</summary>
    NotStarted,

    /// <summary>Work is under way.</summary>
    Underway,

    /// <summary>Delivery is in doubt.</summary>
    AtRisk,

    /// <summary>Delivered.</summary>
    Delivered,

    /// <summary>Not delivered, and no longer to be expected.</summary>
    NotDelivered,

    /// <summary>Given up.</summary>
    Dropped,
}

/// <summary>Which side accepts what a holder claims: nobody closes what they hold themselves.</summary>
public enum AcceptingSide
{
    /// <summary>The office of the policing body: for what the chief constable or a partner holds.</summary>
    PolicingBody,

    /// <summary>The panel: for what the policing body or its deputy holds.</summary>
    Panel,
}
