using PlanAccountability.Application.Imports.Types;

namespace PlanAccountability.Application.Imports;

/// <summary>The types of the interchange format, each after those that its records name.</summary>
internal static class ExchangeTypes
{
    public static readonly ExchangeType SourceDocument = new SourceDocumentExchange();
    public static readonly ExchangeType Organisation = new OrganisationExchange();
    public static readonly ExchangeType PolicingBody = new PolicingBodyExchange();
    public static readonly ExchangeType TermOfOffice = new TermOfOfficeExchange();
    public static readonly ExchangeType Panel = new PanelExchange();
    public static readonly ExchangeType Plan = new PlanExchange();
    public static readonly ExchangeType PlanVersion = new PlanVersionExchange();
    public static readonly ExchangeType Priority = new PriorityExchange();
    public static readonly ExchangeType Measure = new MeasureExchange();
    public static readonly ExchangeType Commitment = new CommitmentExchange();
    public static readonly ExchangeType ProgressReport = new ProgressReportExchange();
    public static readonly ExchangeType ScrutinyMeeting = new ScrutinyMeetingExchange();
    public static readonly ExchangeType PanelReview = new PanelReviewExchange();
    public static readonly ExchangeType PanelRecommendation = new PanelRecommendationExchange();
    public static readonly ExchangeType Acceptance = new AcceptanceExchange();
    public static readonly ExchangeType Reading = new ReadingExchange();
    public static readonly ExchangeType Exception = new ConcernExchange();

    /// <summary>All of them, in the order of a file.</summary>
    public static IReadOnlyList<ExchangeType> All { get; } =
    [
        SourceDocument,
        Organisation,
        PolicingBody,
        TermOfOffice,
        Panel,
        Plan,
        PlanVersion,
        Priority,
        Measure,
        Commitment,
        ProgressReport,
        ScrutinyMeeting,
        PanelReview,
        PanelRecommendation,
        Acceptance,
        Reading,
        Exception,
    ];

    private static readonly Dictionary<string, ExchangeType> ByName = All.ToDictionary(type => type.Name);

    /// <summary>The type of a name, or null where there is none.</summary>
    public static ExchangeType? Of(string? name) => name is null ? null : ByName.GetValueOrDefault(name);
}
