namespace PlanAccountability.Domain.Plans;

/// <summary>How far a version has come.</summary>
public enum PlanVersionStatus
{
    /// <summary>Being drafted.</summary>
    Draft,

    /// <summary>Sent to the panel, which has not reported.</summary>
    WithPanel,

    /// <summary>The panel has reported, or made no report for a reason.</summary>
    Reviewed,

    /// <summary>The body has responded to the panel.</summary>
    Responded,

    /// <summary>Issued.</summary>
    Issued,

    /// <summary>Withdrawn, before or after issue.</summary>
    Withdrawn,
}

/// <summary>What a version does to the plan.</summary>
public enum PlanVersionKind
{
    /// <summary>The plan as first issued.</summary>
    Original,

    /// <summary>A variation of an issued plan (s.5(4) PRSRA).</summary>
    Variation,
}

/// <summary>How a record came to be.</summary>
public enum RecordedAs
{
    /// <summary>It went through the system, which let no step be skipped.</summary>
    Live,

    /// <summary>It was taken from documents; what they do not show is listed as not evidenced.</summary>
    AfterTheFact,
}
