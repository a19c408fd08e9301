using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Application.Appointments;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Decisions;
using PlanAccountability.Application.Engagements;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Application.Money;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Panels;
using PlanAccountability.Application.Performance;
using PlanAccountability.Application.Plans;
using PlanAccountability.Application.Precepts;
using PlanAccountability.Application.Priorities;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Application.Sources;

namespace PlanAccountability.Application.Imports;

/// <summary>The types of the interchange format, each after those that its records name.</summary>
internal static class ExchangeTypes
{
    public static readonly ExchangeType SourceDocument = new SourceDocumentType();
    public static readonly ExchangeType Organisation = new OrganisationType();
    public static readonly ExchangeType PolicingBody = new PolicingBodyType();
    public static readonly ExchangeType TermOfOffice = new TermOfOfficeType();
    public static readonly ExchangeType Panel = new PanelType();
    public static readonly ExchangeType PanelMember = new PanelMemberType();
    public static readonly ExchangeType Plan = new PlanType();
    public static readonly ExchangeType PlanVersion = new PlanVersionType();
    public static readonly ExchangeType Priority = new PriorityType();
    public static readonly ExchangeType NationalPriority = new NationalPriorityType();
    public static readonly ExchangeType Measure = new MeasureType();
    public static readonly ExchangeType Commitment = new CommitmentType();
    public static readonly ExchangeType ProgressReport = new ProgressReportType();
    public static readonly ExchangeType Forum = new ForumType();
    public static readonly ExchangeType ScrutinyMeeting = new ScrutinyMeetingType();
    public static readonly ExchangeType FollowUpEntry = new FollowUpEntryType();
    public static readonly ExchangeType PanelMeeting = new PanelMeetingType();
    public static readonly ExchangeType PanelReview = new PanelReviewType();
    public static readonly ExchangeType PanelRecommendation = new PanelRecommendationType();
    public static readonly ExchangeType ConfirmationHearing = new ConfirmationHearingType();
    public static readonly ExchangeType AnnualReport = new AnnualReportType();
    public static readonly ExchangeType Acceptance = new AcceptanceType();
    public static readonly ExchangeType Reading = new ReadingType();
    public static readonly ExchangeType ContributionStatement = new ContributionStatementType();
    public static readonly ExchangeType Exception = new ConcernType();
    public static readonly ExchangeType IndicatorSet = new IndicatorSetType();
    public static readonly ExchangeType Decision = new DecisionType();
    public static readonly ExchangeType Engagement = new EngagementType();
    public static readonly ExchangeType Fund = new FundType();
    public static readonly ExchangeType Grant = new GrantType();
    public static readonly ExchangeType FinancialPlan = new FinancialPlanType();
    public static readonly ExchangeType InspectionReport = new InspectionReportType();
    public static readonly ExchangeType InspectionComment = new InspectionCommentType();
    public static readonly ExchangeType Precept = new PreceptType();
    public static readonly ExchangeType Discrepancy = new DiscrepancyType();
    public static readonly ExchangeType CompletenessStatement = new CompletenessStatementType();

    /// <summary>All of them, in the order of a file.</summary>
    public static IReadOnlyList<ExchangeType> All { get; } =
    [
        SourceDocument,
        Organisation,
        PolicingBody,
        TermOfOffice,
        Panel,
        PanelMember,
        Plan,
        PlanVersion,
        Priority,
        NationalPriority,
        Measure,
        Commitment,
        ProgressReport,
        Forum,
        ScrutinyMeeting,
        PanelMeeting,
        FollowUpEntry,
        PanelReview,
        PanelRecommendation,
        ConfirmationHearing,
        AnnualReport,
        Acceptance,
        Reading,
        ContributionStatement,
        Exception,
        IndicatorSet,
        Decision,
        Engagement,
        Fund,
        Grant,
        FinancialPlan,
        InspectionReport,
        InspectionComment,
        Precept,
        Discrepancy,
        CompletenessStatement,
    ];

    private static readonly Dictionary<string, ExchangeType> ByTypeName = All.ToDictionary(type => type.Name);

    private static readonly Dictionary<Type, ExchangeType> ByRoot = All.ToDictionary(type => type.RootType);

    private static readonly Dictionary<Type, ExchangeType> ByRow = All.ToDictionary(type => type.RowType);

    /// <summary>The type of a name, or null where there is none.</summary>
    public static ExchangeType? Of(string? name) => name is null ? null : ByTypeName.GetValueOrDefault(name);

    /// <summary>The type of a root.</summary>
    /// <exception cref="KeyNotFoundException">Its records are in no file.</exception>
    public static ExchangeType Of(Type root) => ByRoot[root];

    /// <summary>The type of a row.</summary>
    internal static ExchangeType OfRow(Type row) => ByRow[row];
}
