using System.Text.Json.Serialization;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.AnnualReports;

/// <summary>The report of a body on a financial year, with what it claims of its plan.</summary>
public sealed record AnnualReportDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required AnnualReportId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/annual-reports/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/annual-reports/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What it is on.</summary>
    public required AnnualReportKind Kind { get; init; }

    /// <summary>The financial year that it is on.</summary>
    /// <example>2025-26</example>
    public required string FinancialYear { get; init; }

    /// <summary>What it is called, as printed.</summary>
    /// <example>Annual Report 2025/26</example>
    public required string Title { get; init; }

    /// <summary>Whether it goes through this system or was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>The body that reports.</summary>
    public required PolicingBodyId BodyId { get; init; }

    /// <summary>When it was produced, or null.</summary>
    public required PartialDate? ProducedOn { get; init; }

    /// <summary>When it was sent to the panel, or null.</summary>
    public required PartialDate? SentToPanelOn { get; init; }

    /// <summary>When it was published, or null.</summary>
    public required PartialDate? PublishedOn { get; init; }

    /// <summary>The document that holds it, or null.</summary>
    public required SourceDocumentId? DocumentId { get; init; }

    /// <summary>Where it was published, or null.</summary>
    /// <example>https://www.example.org/annual-report</example>
    public required string? ReportUrl { get; init; }

    /// <summary>The panel's review of it, or null.</summary>
    public required PanelReviewId? ReviewId { get; init; }

    /// <summary>The meeting of the panel to which it was presented, or null.</summary>
    public required PanelMeetingId? PanelMeetingId { get; init; }

    /// <summary>What it claims, in the order of the document.</summary>
    public required IReadOnlyList<AnnualReportClaim> Claims { get; init; }

    /// <summary>Whose words the title is.</summary>
    public required Wording Wording { get; init; }

    /// <summary>On a single read, what the panel's review says: its report, and the body's response to that. Null in lists, and where no
    /// review is named.</summary>
    [Computed]
    public ReviewOfAnnualReport? Review { get; init; }

    /// <summary>What documents show to have been done otherwise than the law says; empty for a live report, which is refused for
    /// it.</summary>
    [Computed]
    public IReadOnlyList<Irregularity> Irregularities =>
        RecordedAs is RecordedAs.Live ? [] : new WayOfAnnualReport(FinancialYear, ProducedOn, SentToPanelOn).Irregularities(AreaId);

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the report as it
    /// stands. Null in lists.</summary>
    /// <example>["amendAnnualReport", "makeProgressReportsOfClaims"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}

/// <summary>What the panel's review of an annual report says.</summary>
/// <param name="ReportedOn">When the panel reported, or null.</param>
/// <param name="RespondedOn">When the body responded, or null.</param>
/// <param name="ResponsePublishedOn">When the response was published, or null.</param>
public sealed record ReviewOfAnnualReport(PartialDate? ReportedOn, PartialDate? RespondedOn, PartialDate? ResponsePublishedOn);
