namespace PlanAccountability.Domain.Foundation;

/// <summary>Who may know of a record. It is said of the whole record, never of a member, and is fixed in each change record.</summary>
public enum Visibility
{
    /// <summary>The office and the readers of the area: a draft.</summary>
    Office,

    /// <summary>The office, the readers and the panel of the area: a draft that was sent to the panel.</summary>
    OfficeAndPanel,

    /// <summary>The panel of the area: a review that it has not reported yet.</summary>
    Panel,

    /// <summary>Everyone.</summary>
    Everyone,
}
