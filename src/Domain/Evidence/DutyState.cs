namespace PlanAccountability.Domain.Evidence;

/// <summary>How something stands that has a day by law, or by the word of those to whom it is owed.</summary>
public enum DutyState
{
    /// <summary>It was done, and not after its day.</summary>
    Met,

    /// <summary>It was done after its day, or is known not to have been done when that had passed.</summary>
    Missed,

    /// <summary>Nobody knows whether it was done, or when: the documents end before, or a date is not precise enough.</summary>
    NotEvidenced,

    /// <summary>It is not done as far as is known, and no day for it has passed.</summary>
    NotDue,

    /// <summary>It did not have to be done: the law does not ask for it there, or the way did not lead to it.</summary>
    NotNeeded,
}
