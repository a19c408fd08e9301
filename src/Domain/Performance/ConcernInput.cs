namespace PlanAccountability.Domain.Performance;

/// <summary>What is said of performance that was called out: when it is recorded, and by a merge patch later on.</summary>
public record ConcernInput : CitedInput
{
    /// <summary>What was called out, in a line; at most 300 characters.</summary>
    /// <example>Burglary above the average of similar forces for a third quarter</example>
    public required string Title { get; init; }

    /// <summary>The measure that it shows in, of the area or national; or null.</summary>
    public MeasureId? MeasureId { get; init; }

    /// <summary>The reading of that measure and area that it shows in; null where that is not known.</summary>
    public MeasureReadingId? ReadingId { get; init; }

    /// <summary>The scrutiny meeting of the area that examined it, one that is public; or null.</summary>
    public ScrutinyMeetingId? MeetingId { get; init; }

    /// <summary>When it was called out, as precisely as known.</summary>
    public required PartialDate RaisedOn { get; init; }

    /// <summary>What was wrong; at most 4,000 characters.</summary>
    /// <example>The force is in the worst tenth for burglary of homes; two of three divisions rose.</example>
    public required string Narrative { get; init; }

    /// <summary>The commitments of the area that it bears on, at most 50.</summary>
    public IReadOnlyList<CommitmentId>? CommitmentIds { get; init; }

    /// <summary>What is to be done about it, or null.</summary>
    public ConcernActionPlan? ActionPlan { get; init; }
}
