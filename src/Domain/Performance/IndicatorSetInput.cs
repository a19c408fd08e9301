namespace PlanAccountability.Domain.Performance;

/// <summary>What is said of the indicator set of a paper: when it is recorded, and by a merge patch later on.</summary>
public record IndicatorSetInput : CitedInput
{
    /// <summary>What the paper calls it; at most 300 characters.</summary>
    /// <example>Performance against the targets of the plan</example>
    public required string Title { get; init; }

    /// <summary>Whose words the title and the labels are in; <c>verbatim</c> by default.</summary>
    public Wording Wording { get; init; }

    /// <summary>The days that it is of; null where the paper does not tell them.</summary>
    public ReadingPeriod? Period { get; init; }

    /// <summary>The time as printed, where its days are not known; at most 300 characters.</summary>
    /// <example>Quarter 3</example>
    public string? PrintedPeriod { get; init; }

    /// <summary>How many indicators have each grade or result, in printed order; 1 to 20, each label once.</summary>
    public required IReadOnlyList<IndicatorTotal> Totals { get; init; }

    /// <summary>How many indicators the paper says that there are; or null.</summary>
    /// <example>33</example>
    public int? PrintedTotal { get; init; }

    /// <summary>The indicators that it counts, of the area or national; at most 500.</summary>
    public IReadOnlyList<MeasureId>? MeasureIds { get; init; }

    /// <summary>The plan of the area that they measure, or null.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>The forum of the area that the paper was for, or null.</summary>
    public ForumId? ForumId { get; init; }

    /// <summary>The public meeting of the area that had the paper before it, or null.</summary>
    public ScrutinyMeetingId? MeetingId { get; init; }
}
