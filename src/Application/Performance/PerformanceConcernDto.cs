using System.Text.Json.Serialization;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Performance that was called out.</summary>
public sealed record PerformanceConcernDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PerformanceConcernId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/exceptions/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/exceptions/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What was called out, in a line.</summary>
    /// <example>Burglary above the average of similar forces for a third quarter</example>
    public required string Title { get; init; }

    /// <summary>The measure that it shows in, of the area or national; or null.</summary>
    public required MeasureId? MeasureId { get; init; }

    /// <summary>The reading that it shows in; null where that is not known.</summary>
    public required MeasureReadingId? ReadingId { get; init; }

    /// <summary>When it was called out, as precisely as known.</summary>
    public required PartialDate RaisedOn { get; init; }

    /// <summary>What was wrong, and why as far as that is known.</summary>
    /// <example>The force is in the worst tenth for burglary of homes; two of three divisions rose.</example>
    public required string Narrative { get; init; }

    /// <summary>The scrutiny meeting that examined it, or null.</summary>
    public required ScrutinyMeetingId? MeetingId { get; init; }

    /// <summary>The commitments that it bears on.</summary>
    public required IReadOnlyList<CommitmentId> CommitmentIds { get; init; }

    /// <summary>What is to be done about it, or null.</summary>
    public required ConcernActionPlan? ActionPlan { get; init; }

    /// <summary>Whether it is open.</summary>
    public required ConcernStatus Status { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public required PartialDate? ClosedOn { get; init; }

    /// <summary>Why it was closed; null while it is open.</summary>
    /// <example>Back at the average for two quarters.</example>
    public required string? ClosedReason { get; init; }

    /// <summary>When it was last opened again, or null.</summary>
    public required PartialDate? ReopenedOn { get; init; }

    /// <summary>Why it was last opened again, or null.</summary>
    /// <example>Above the average again.</example>
    public required string? ReopenedReason { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the exception as it
    /// stands; none without a role in its area. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["amendException", "closeException"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
