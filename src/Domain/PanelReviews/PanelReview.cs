using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.PanelReviews;

/// <summary>What a police and crime panel reviewed and reported (s.28 PRSRA), and the body's response to the report as a whole. Its
/// recommendations are records of their own. The panel alone knows of it until it reports.</summary>
public sealed partial class PanelReview : Root<PanelReview>, IAnswered
{
    /// <summary>The most paragraphs of a report.</summary>
    public const int MostParagraphs = 1_000;

    /// <summary>The most things that a panel is asked to do, or that a cover asks of the body.</summary>
    public const int MostAsked = 50;

    /// <summary>The most findings of a task group.</summary>
    public const int MostFindings = 200;

    /// <summary>The day on which the first of the bodies that panels scrutinise began: London's (article 2 of SI 2011/3019).</summary>
    public static readonly DateOnly FirstPanels = new(2012, 1, 16);

    private PanelReview() { }

    /// <summary>A review of any state, still without words.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="kind">What is reviewed.</param>
    /// <param name="planId">The plan that it is about, or null.</param>
    /// <param name="version">The version that is reviewed before issue; null for other kinds.</param>
    /// <param name="recordedAs">Whether the panel works on it here or it is taken from documents.</param>
    /// <exception cref="BrokenRuleException">The kind and the version do not go together, or the version is of another area or recorded in
    /// another way.</exception>
    public PanelReview(
        PanelReviewId id,
        string? @ref,
        Panel panel,
        PanelReviewKind kind,
        PlanId? planId,
        PlanVersion? version,
        RecordedAs recordedAs
    )
    {
        ReviewRules.NotByTaskGroup.Require(
            kind is not PanelReviewKind.TaskGroup || version is null,
            LocalPolicingBody.LawOf(panel.AreaId),
            "/version"
        );
        ReviewRules.NoPreceptInLondon.Require(
            kind is not PanelReviewKind.Precept || LocalPolicingBody.LawOf(panel.AreaId) is not GoverningLaw.Section6,
            LocalPolicingBody.LawOf(panel.AreaId),
            "/kind"
        );
        ReviewRules.VersionFits.Require(version is null ? !kind.IsOfVersion() : kind == KindFor(version), pointer: "/version");
        ReviewRules.SameArea.Require(version is null || version.AreaId == panel.AreaId, pointer: "/planId");
        ReviewRules.SameRecording.Require(version is null || version.RecordedAs == recordedAs, pointer: "/recordedAs");
        Id = id;
        AreaId = panel.AreaId;
        PanelId = panel.Id;
        Kind = kind;
        PlanId = planId;
        VersionId = version?.Id;
        Version = version?.Number;
        RecordedAs = recordedAs;
        Ref = @ref ?? GeneratedRef(AreaId, "panel-review", id);
        Visibility = Visibility.Panel;
        Raise(recordedAs is RecordedAs.Live ? "panelReviewBegun" : "panelReviewRecorded");
    }

    /// <summary>The panel's area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The law that the area's plans are made under.</summary>
    public GoverningLaw Law => LocalPolicingBody.LawOf(AreaId);

    /// <summary>The panel.</summary>
    public PanelId PanelId { get; private init; }

    /// <summary>The body that is reviewed and owes the response: the area's at the time.</summary>
    public PolicingBodyId BodyId { get; private set; }

    /// <summary>What is reviewed.</summary>
    public PanelReviewKind Kind { get; private init; }

    /// <summary>The matter in words.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The plan that it is about, or null.</summary>
    public PlanId? PlanId { get; private set; }

    /// <summary>The version that is reviewed before issue, or null.</summary>
    public PlanVersionId? VersionId { get; private init; }

    /// <summary>The number of that version, or null.</summary>
    public int? Version { get; private init; }

    /// <summary>Whether the panel worked on it here or it was taken from documents.</summary>
    public RecordedAs RecordedAs { get; private init; }

    /// <summary>How far it has come on the panel's side, as the review itself says.</summary>
    public PanelReviewStatus Status { get; private set; }

    /// <summary>How far it has come as the whole record shows it: a step of the version that it reviews can show more.</summary>
    public PanelReviewStatus ShownStatus { get; private set; }

    /// <summary>The meeting of the panel at which it was on the agenda, or null.</summary>
    public PanelMeetingId? PanelMeetingId { get; private set; }

    /// <summary>When the panel or its group met on it, or null.</summary>
    public PartialDate? MetOn { get; private set; }

    /// <summary>When the panel reported, as the review itself says, or null.</summary>
    public PartialDate? ReportedOn { get; private set; }

    /// <summary>When the panel reported, as the whole record shows it, or null.</summary>
    public PartialDate? ReportShownOn { get; private set; }

    /// <summary>That the panel made no report, or null.</summary>
    public NoReport? NoReport { get; private set; }

    /// <summary>What officers asked the panel to do: their advice, never a recommendation of the panel.</summary>
    public IReadOnlyList<string> AskedTo { get; private set; } = [];

    /// <summary>What the cover of the report asks of the body besides the recommendations.</summary>
    public IReadOnlyList<string> AskedOfBody { get; private set; } = [];

    /// <summary>The report, paragraph by paragraph.</summary>
    public IReadOnlyList<ReviewParagraph> Paragraphs { get; private set; } = [];

    /// <summary>How many paragraphs the report has.</summary>
    public int ParagraphCount { get; private set; }

    /// <summary>The work of a task group; null for other kinds.</summary>
    public TaskGroup? TaskGroup { get; private set; }

    /// <summary>What the panel concluded, or null.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The document that holds the report, or null.</summary>
    public SourceDocumentId? ReportDocumentId { get; private set; }

    /// <summary>When the panel published its report (s.28(7) PRSRA), or null.</summary>
    public PartialDate? ReportPublishedOn { get; private set; }

    /// <summary>When copies went to the councils of the area (s.28(8) PRSRA, England), or null.</summary>
    public PartialDate? SentToCouncilsOn { get; private set; }

    /// <summary>Whether the body owes a response to the report as a whole, whatever its recommendations.</summary>
    public bool RequiresResponse { get; private set; }

    /// <summary>The day by which the panel wants the response, or null where it set none.</summary>
    public DateOnly? ResponseDueOn { get; private set; }

    /// <summary>The panel's own words for that point in time, or null.</summary>
    public string? DueWords { get; private set; }

    /// <summary>The body's response to the report as a whole, or null.</summary>
    public ReportResponse? Response { get; private set; }

    /// <summary>The first day on which the panel can have reported, and the body have answered: where documents do not say when it met or
    /// reported, the day on which the first panel could.</summary>
    public DateOnly OwedSince { get; private set; }

    /// <summary>The day on which a document calls the response outstanding, or null.</summary>
    public DateOnly? OutstandingAsOf { get; private set; }

    /// <summary>Whether the body responded to the report as a whole.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>When the body responded to the report as a whole; null where it has not, or no document says when.</summary>
    public PartialDate? RespondedOn { get; private set; }

    /// <summary>By how many days at least the response came late; null where it was not late or that cannot be said.</summary>
    public int? DaysLate { get; private set; }

    /// <summary>Whether it went through the system and came out: what changes from then on is a correction.</summary>
    public bool IsSettled => RecordedAs is RecordedAs.Live && Status is not PanelReviewStatus.InPreparation;

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <inheritdoc/>
    public override IReadOnlyList<Role> Keepers => [Role.Panel];

    /// <inheritdoc/>
    protected override string RetractionEvent =>
        Status is PanelReviewStatus.InPreparation ? "panelReviewDiscarded" : "panelReviewRetracted";

    private static PanelReviewKind KindFor(PlanVersion version) =>
        version.Kind is PlanVersionKind.Original ? PanelReviewKind.PlanDraft : PanelReviewKind.PlanVariation;
}
