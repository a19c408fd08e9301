using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>A panel's review in the interchange format.</summary>
public sealed record PanelReviewRow : RecordRow
{
    /// <summary>The panel's area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The panel; the area's by default.</summary>
    public string? PanelRef { get; init; }

    /// <summary>The body that is reviewed; by default the one that the area had when the panel met or reported.</summary>
    public string? BodyRef { get; init; }

    /// <summary>What is reviewed.</summary>
    public required PanelReviewKind Kind { get; init; }

    /// <summary>The matter in words.</summary>
    public required string Subject { get; init; }

    /// <summary>The plan that it is about.</summary>
    public string? PlanRef { get; init; }

    /// <summary>The version that is reviewed before issue.</summary>
    public string? VersionRef { get; init; }

    /// <summary>Whether the panel worked on it here or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>How far it has come; by default reported where it was taken from documents, and otherwise in preparation.</summary>
    public PanelReviewStatus? Status { get; init; }

    /// <summary>When the panel or its group met on it.</summary>
    public PartialDate? MetOn { get; init; }

    /// <summary>The meeting of the panel at which it was on the agenda.</summary>
    public string? PanelMeetingRef { get; init; }

    /// <summary>When the panel reported.</summary>
    public PartialDate? ReportedOn { get; init; }

    /// <summary>That the panel made no report.</summary>
    public NoReportRow? NoReport { get; init; }

    /// <summary>What officers asked the panel to do.</summary>
    public IReadOnlyList<string> AskedTo { get; init; } = [];

    /// <summary>What the cover of the report asks of the body.</summary>
    public IReadOnlyList<string> AskedOfBody { get; init; } = [];

    /// <summary>The report, paragraph by paragraph.</summary>
    public IReadOnlyList<ParagraphRow> Paragraphs { get; init; } = [];

    /// <summary>The work of a task group.</summary>
    public TaskGroupRow? TaskGroup { get; init; }

    /// <summary>What the panel concluded.</summary>
    public string? Outcome { get; init; }

    /// <summary>The document that holds the report.</summary>
    public string? ReportDocumentRef { get; init; }

    /// <summary>When the panel published its report.</summary>
    public PartialDate? ReportPublishedOn { get; init; }

    /// <summary>When copies went to the councils of the area.</summary>
    public PartialDate? SentToCouncilsOn { get; init; }

    /// <summary>Whether the body owes a response to the report as a whole; by default what the law says of the kind.</summary>
    public bool? RequiresResponse { get; init; }

    /// <summary>The day by which the panel wants the response.</summary>
    public DateOnly? ResponseDueOn { get; init; }

    /// <summary>The panel's own words for that point in time.</summary>
    public string? DueWords { get; init; }

    /// <summary>The day on which a document calls the answer outstanding.</summary>
    public DateOnly? OutstandingAsOf { get; init; }

    /// <summary>The body's response to the report as a whole.</summary>
    public ReportResponseRow? Response { get; init; }
}

/// <summary>That the panel made no report.</summary>
/// <param name="On">The day on which that was clear.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Which side says so.</param>
public sealed record NoReportRow(PartialDate On, string Reason, ReportingSide By = ReportingSide.Panel);

/// <summary>A paragraph of a panel's report.</summary>
public sealed record ParagraphRow
{
    /// <summary>The number as printed.</summary>
    public string? Number { get; init; }

    /// <summary>The heading under which it stands.</summary>
    public string? Theme { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>Whose words that is in.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before its end.</summary>
    public bool IsIncomplete { get; init; }
}

/// <summary>The work that a panel gave to a group of its members.</summary>
public sealed record TaskGroupRow
{
    /// <summary>What the group was to find out.</summary>
    public required string TermsOfReference { get; init; }

    /// <summary>What it found.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>When and how the matter will be taken up again.</summary>
    public FollowUp? FollowUp { get; init; }
}

/// <summary>The body's response to a panel's report as a whole.</summary>
public sealed record ReportResponseRow
{
    /// <summary>What it says; left out where documents show that there is a response and not what it says.</summary>
    public string? Text { get; init; }

    /// <summary>When it was given; left out where no document says when.</summary>
    public PartialDate? RespondedOn { get; init; }

    /// <summary>When it was published.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>The document that holds it.</summary>
    public string? DocumentRef { get; init; }

    /// <summary>Whether the office gave it here or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }
}
