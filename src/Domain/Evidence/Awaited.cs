namespace PlanAccountability.Domain.Evidence;

/// <summary>Something that somebody is to do and that is not on record: an answer, a reply, an action.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Among">The records among which it would be.</param>
/// <param name="IsKeptHere">Whether those who keep it work in this system, so that what is not on record was not done.</param>
/// <param name="Since">The first day on which it can have been done.</param>
/// <param name="DueOn">The day by which it is due, or null where none was set.</param>
/// <param name="OutstandingAsOf">The day on which a document calls it outstanding, or null.</param>
public sealed record Awaited(
    AreaId AreaId,
    CoveredRecords Among,
    bool IsKeptHere,
    DateOnly Since,
    DateOnly? DueOn,
    DateOnly? OutstandingAsOf
)
{
    /// <summary>What is known on a day of its absence: it is known of those who work here, where a document says so, and where a statement
    /// of completeness covers the first day on which it can have been done. Silence alone says nothing.</summary>
    /// <param name="covered">The times of which the record is complete.</param>
    /// <param name="today">The day.</param>
    public KnownAbsence On(IEnumerable<CoveredTime> covered, DateOnly today) =>
        On(
            covered
                .Where(time => time.AreaId == AreaId && time.Of == Among && time.Covers(Since, Since))
                .Select(time => (DateOnly?)(time.To ?? today))
                .Max(),
            today
        );

    /// <summary>What is known on a day of its absence.</summary>
    /// <param name="coveredUntil">The last day of the statement of completeness that covers the first day on which it can have been done;
    /// null where there is none.</param>
    /// <param name="today">The day.</param>
    public KnownAbsence On(DateOnly? coveredUntil, DateOnly today)
    {
        DateOnly?[] until = IsKeptHere ? [today] : [Earlier(coveredUntil, today), Earlier(OutstandingAsOf, today)];
        return new(until.Max(), DueOn, today);
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly other) => one > other ? other : one;
}

/// <summary>What is known on a day of something that is not on record.</summary>
/// <param name="Until">The last day on which it is known not to have been done; null where nobody knows.</param>
/// <param name="DueOn">The day by which it is due, or null where none was set.</param>
/// <param name="Today">The day.</param>
public sealed record KnownAbsence(DateOnly? Until, DateOnly? DueOn, DateOnly Today)
{
    /// <summary>How it stands.</summary>
    public AwaitedState State =>
        Until is not { } until ? AwaitedState.NotEvidenced
        : DueOn < until ? AwaitedState.Overdue
        : DueOn is null || DueOn >= Today ? AwaitedState.Awaited
        : AwaitedState.NotEvidenced;

    /// <summary>By how many days it is late, as far as that is known; null where it is not known to be late.</summary>
    public int? DaysLate => State is AwaitedState.Overdue ? Until!.Value.DayNumber - DueOn!.Value.DayNumber : null;

    /// <summary>Whether it may be later than that; null where it is not known to be late.</summary>
    public Exactness? DaysLateIs =>
        State is not AwaitedState.Overdue ? null
        : Until == Today ? Exactness.Exact
        : Exactness.AtLeast;
}

/// <summary>How something stands that is not on record.</summary>
public enum AwaitedState
{
    /// <summary>It is not done, and not late as far as anybody knows.</summary>
    Awaited,

    /// <summary>It was not done when its day had passed.</summary>
    Overdue,

    /// <summary>Nobody knows whether it was done: the documents end before.</summary>
    NotEvidenced,
}

/// <summary>How exactly a number is known.</summary>
public enum Exactness
{
    /// <summary>The number is known exactly.</summary>
    Exact,

    /// <summary>The number is at least as large as that: what was done later, or on which day exactly, is not known.</summary>
    AtLeast,
}
