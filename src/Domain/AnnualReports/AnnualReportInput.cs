using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.AnnualReports;

/// <summary>What is said of an annual report.</summary>
public record AnnualReportInput : CitedInput
{
    /// <summary>What it is on: policing, unless said, or the fire and rescue service.</summary>
    public AnnualReportKind Kind { get; init; }

    /// <summary>The financial year that it is on, one that is over.</summary>
    /// <example>2025-26</example>
    public required string FinancialYear { get; init; }

    /// <summary>What it is called, as printed; at most 300 characters.</summary>
    /// <example>Annual Report 2025/26</example>
    public required string Title { get; init; }

    /// <summary>Whether it goes through this system (<c>live</c>, unless said) or is taken from documents. It never changes.</summary>
    public RecordedAs RecordedAs { get; init; }

    /// <summary>The body that reports; unless said the one that the area had in that year.</summary>
    public PolicingBodyId? BodyId { get; init; }

    /// <summary>When it was produced; a day for a live report.</summary>
    public PartialDate? ProducedOn { get; init; }

    /// <summary>When it was sent to the panel; a day for a live report.</summary>
    public PartialDate? SentToPanelOn { get; init; }

    /// <summary>When it was published; a day for a live report.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>The document that holds it, or null.</summary>
    public SourceDocumentId? DocumentId { get; init; }

    /// <summary>Where it was published, or null.</summary>
    /// <example>https://www.example.org/annual-report</example>
    public string? ReportUrl { get; init; }

    /// <summary>The panel's review of it, one of kind <c>annualReport</c> that is public; or null.</summary>
    public PanelReviewId? ReviewId { get; init; }

    /// <summary>The public meeting of the area's panel to which it was presented, or null.</summary>
    public PanelMeetingId? PanelMeetingId { get; init; }

    /// <summary>What it claims, at most 300 claims.</summary>
    public IReadOnlyList<AnnualReportClaim>? Claims { get; init; }

    /// <summary>Whose words the title is.</summary>
    public Wording Wording { get; init; }
}
