using System.Text.Json.Serialization;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Inspections;

/// <summary>What a policing body publishes on an inspection report.</summary>
public sealed record InspectionCommentDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required InspectionCommentId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/inspection-comments/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/inspection-comments/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The report.</summary>
    public required InspectionReportId ReportId { get; init; }

    /// <summary>The policing body of the area when they were published, or else the report was; null where no date tells which.</summary>
    [Computed]
    public PolicingBodyId? BodyId { get; init; }

    /// <summary>Whether the office prepared them here or they were taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>What the chief constable says, or null.</summary>
    public required ChiefConstableComments? ChiefConstable { get; init; }

    /// <summary>What the body says itself, or null.</summary>
    /// <example>I have asked for a plan, and examine it every quarter.</example>
    public required string? Text { get; init; }

    /// <summary>What is done about each recommendation.</summary>
    public required IReadOnlyList<RecommendationAction> PerRecommendation { get; init; }

    /// <summary>When they were published; null where no document says, or they are not yet.</summary>
    public required PartialDate? PublishedOn { get; init; }

    /// <summary>When they were sent to the Secretary of State, or null.</summary>
    public required PartialDate? SentOn { get; init; }

    /// <summary>When the inspectors sent the panel a copy, or null.</summary>
    public required PartialDate? CopiedToPanelOn { get; init; }

    /// <summary>The source document that they are in, or null.</summary>
    public required SourceDocumentId? DocumentId { get; init; }

    /// <summary>Where they can be read, or null.</summary>
    /// <example>https://www.example.org/comments</example>
    public required string? PublicationUrl { get; init; }

    /// <summary>Whose words they are in.</summary>
    public required Wording Wording { get; init; }

    /// <summary>The last day for them, 55 days after the report's publication, the latest that it can be where that is not known to the
    /// day; null where none are owed or nobody knows.</summary>
    /// <example>2026-04-25</example>
    [Computed]
    public DateOnly? DueOn { get; init; }

    /// <summary>Whether they were published by then.</summary>
    [Computed]
    public DutyState State { get; init; }

    /// <summary>By how many days they are late, as far as that is known; or null.</summary>
    /// <example>1</example>
    [Computed]
    public int? DaysLate { get; init; }

    /// <summary>Whether that is the number of days or the fewest that it can be; or null.</summary>
    [Computed]
    public Exactness? DaysLateIs { get; init; }

    /// <summary>The numbers of the recommendations to the force or the body of which they are known to say nothing.</summary>
    /// <example>["4"]</example>
    [Computed]
    public IReadOnlyList<string> UnansweredRecommendations { get; init; } = [];

    /// <summary>The numbers of those of which no action is on record, and nobody knows whether they say something: they were taken from
    /// documents, and no statement of completeness covers the report's publication.</summary>
    [Computed]
    public IReadOnlyList<string> NotEvidencedRecommendations { get; init; } = [];

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the comments as they
    /// stand. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["amendInspectionComment"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
