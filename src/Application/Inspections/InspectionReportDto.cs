using System.Text.Json.Serialization;
using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Application.Inspections;

/// <summary>A report of inspectors.</summary>
public sealed record InspectionReportDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required InspectionReportId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/inspection-reports/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/inspection-reports/{Id}";

    /// <summary>The inspectorate, or null.</summary>
    public required OrganisationId? InspectorateId { get; init; }

    /// <summary>What it is called.</summary>
    /// <example>PEEL 2023–2025: an inspection of the force</example>
    public required string Title { get; init; }

    /// <summary>What was inspected.</summary>
    public required InspectionReportKind Kind { get; init; }

    /// <summary>When it was published; null where no document says.</summary>
    public required PartialDate? PublishedOn { get; init; }

    /// <summary>The source document that it is, or null.</summary>
    public required SourceDocumentId? DocumentId { get; init; }

    /// <summary>Where it can be read, or null.</summary>
    /// <example>https://www.example.org/reports/peel</example>
    public required string? PublicationUrl { get; init; }

    /// <summary>The areas that it concerns.</summary>
    public required IReadOnlyList<AreaId> AreaIds { get; init; }

    /// <summary>Whether policing bodies are to publish comments on it.</summary>
    public required bool CommentsOwed { get; init; }

    /// <summary>The last day for comments, 55 days after its publication, the latest that it can be where that is not known to the day;
    /// null where none are owed or nobody knows.</summary>
    /// <example>2026-04-25</example>
    [Computed]
    public DateOnly? CommentsDueOn => new CommentsDuty(CommentsOwed ? PublishedOn : null).DueOn;

    /// <summary>Whose words its title, questions and recommendations are in.</summary>
    public required Wording Wording { get; init; }

    /// <summary>The grades that it gives.</summary>
    public required IReadOnlyList<InspectionGrade> Grades { get; init; }

    /// <summary>What it recommends.</summary>
    public required IReadOnlyList<InspectionRecommendation> Recommendations { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the report as it
    /// stands. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["amendInspectionReport"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => InspectionReport.AreaOf(AreaIds);
}
