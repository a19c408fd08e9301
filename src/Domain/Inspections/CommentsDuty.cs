using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Domain.Inspections;

/// <summary>By when a policing body publishes comments on a report (Police Act 1996 s.55(5)): before the end of 56 days that begin with the
/// day on which the report was published.</summary>
/// <param name="ReportPublishedOn">When the report was published; null where no document says, or nothing is owed.</param>
public sealed record CommentsDuty(PartialDate? ReportPublishedOn)
{
    /// <summary>How many days after the publication of the report the last day is.</summary>
    public const int DaysAfter = 55;

    /// <summary>The last day; the latest that it can be where the report's day is not known.</summary>
    public DateOnly? DueOn => ReportPublishedOn?.LastDay.AddDays(DaysAfter);

    private bool IsKnownToTheDay => ReportPublishedOn?.Day is not null;

    /// <summary>How comments stand that were published.</summary>
    public CommentsStanding Given(PartialDate on) =>
        ReportPublishedOn is not { } published || DueOn is not { } due ? new(DutyState.NotEvidenced)
        : on.LastDay <= published.FirstDay.AddDays(DaysAfter) ? new(DutyState.Met)
        : on.FirstDay > due ? Late(on.FirstDay, due, on.Day is not null)
        : new(DutyState.NotEvidenced);

    /// <summary>How comments stand of which no publication is on record.</summary>
    /// <param name="missingUntil">The last day on which they are known not to have been published; null where nobody knows.</param>
    /// <param name="today">The day.</param>
    public CommentsStanding Missing(DateOnly? missingUntil, DateOnly today) =>
        DueOn is not { } due ? new(DutyState.NotEvidenced)
        : today <= due ? new(DutyState.NotDue)
        : missingUntil > due ? Late(missingUntil.Value, due, missingUntil == today)
        : new(DutyState.NotEvidenced);

    private CommentsStanding Late(DateOnly known, DateOnly due, bool isExact) =>
        new(DutyState.Missed, known.DayNumber - due.DayNumber, isExact && IsKnownToTheDay ? Exactness.Exact : Exactness.AtLeast);
}

/// <summary>How comments stand against their day.</summary>
/// <param name="State">Whether it was kept.</param>
/// <param name="DaysLate">By how many days they are late, as far as that is known; or null.</param>
/// <param name="DaysLateIs">Whether it may be more; or null.</param>
public sealed record CommentsStanding(DutyState State, int? DaysLate = null, Exactness? DaysLateIs = null);
