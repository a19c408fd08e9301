using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Accountability;

/// <summary>A plan's commitments on a day: who holds each, what is claimed and accepted of it, who examined it, what measures it, and what
/// is missing.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="PlanUrl" example="/v1/plans/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Version" example="1">The number of the version shown; null while none is issued.</param>
/// <param name="Title" example="Police and Crime Plan 2021–2025">The title of that version, or null.</param>
/// <param name="AsOf">The day for which it is computed.</param>
/// <param name="Priorities">The priorities of that version, in its order.</param>
/// <param name="Totals">The sums over all commitments.</param>
/// <param name="TotalsByHolder">The same for each kind of holder that has any.</param>
/// <param name="PlanExaminations">The meetings that examined the plan as a whole: that counts for no commitment.</param>
public sealed record AccountabilityMatrix(
    [property: NamedBeside] PlanId PlanId,
    string PlanUrl,
    AreaId AreaId,
    int? Version,
    string? Title,
    DateOnly AsOf,
    IReadOnlyList<PriorityInMatrix> Priorities,
    AccountabilityTotals Totals,
    IReadOnlyList<HolderTotals> TotalsByHolder,
    PlanExaminations PlanExaminations
) : INamesRecords
{
    /// <summary>What the records are called that it names by their identifiers.</summary>
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

/// <summary>How a plan was examined as a whole, apart from the commitments that meetings named one by one.</summary>
/// <param name="Count" example="2">How many public scrutiny meetings that were held did, each counted once.</param>
/// <param name="Last">The last of them; null where there is none.</param>
public sealed record PlanExaminations(int Count, PlanExamination? Last);

/// <summary>A meeting that examined a plan as a whole.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="On">When it was held.</param>
public sealed record PlanExamination(ScrutinyMeetingId MeetingId, PartialDate On);

/// <summary>A priority of the version shown, with its commitments.</summary>
/// <param name="Id">The priority.</param>
/// <param name="Url" example="/v1/priorities/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Number" example="2">Its number as printed, or null.</param>
/// <param name="Title" example="Tackling anti-social behaviour">Its title as printed; null where no document shows it, or the record was
/// retracted.</param>
/// <param name="Wording">Whose words the title is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the title.</param>
/// <param name="Commitments">The commitments under it, in their printed order.</param>
/// <param name="Totals">The sums over them.</param>
/// <param name="Grants">The grants that were matched with it. Those that name only a commitment are under that.</param>
/// <param name="DecisionCount" example="2">How many decisions name it, but those that were withdrawn.</param>
/// <param name="Engagements">How people were asked about it.</param>
/// <param name="InspectionRecommendations" example="1">How many recommendations of inspectors bear on it.</param>
/// <param name="TimesExaminedByPanel" example="1">How many public meetings of the panel that were held had an item that names it.</param>
/// <param name="AnnualReportClaims">What annual reports claim of it.</param>
public sealed record PriorityInMatrix(
    PriorityId Id,
    string Url,
    string? Number,
    string? Title,
    Wording Wording,
    bool IsIncomplete,
    IReadOnlyList<CommitmentInMatrix> Commitments,
    AccountabilityTotals Totals,
    MoneySum Grants,
    int DecisionCount,
    EngagedWith Engagements,
    int InspectionRecommendations,
    int TimesExaminedByPanel,
    ClaimsInMatrix AnnualReportClaims
);

/// <summary>How people were asked about a priority.</summary>
/// <param name="Count" example="2">How many surveys, events and consultations were about it.</param>
/// <param name="Questions" example="14">How many questions they put.</param>
public sealed record EngagedWith(int Count, int Questions);

/// <summary>What annual reports claim of a priority or a commitment.</summary>
/// <param name="Count" example="2">How many claims there are.</param>
/// <param name="LatestStatus">The status that the latest of them claims; null where there is none.</param>
/// <param name="LatestYear" example="2025-26">The financial year of that report; null where there is none.</param>
public sealed record ClaimsInMatrix(int Count, CommitmentStatus? LatestStatus = null, string? LatestYear = null);

/// <summary>A commitment of the version shown, and how it stands.</summary>
public sealed record CommitmentInMatrix
{
    /// <summary>The commitment.</summary>
    public required CommitmentId Id { get; init; }

    /// <summary>Its address.</summary>
    /// <example>/v1/commitments/0199a1f0-0000-7000-8000-000000000001</example>
    public string Url => $"/v1/commitments/{Id}";

    /// <summary>Its stable external key.</summary>
    /// <example>lancashire:plan-2021:asb:cc-1</example>
    public required string Ref { get; init; }

    /// <summary>The place under its priority.</summary>
    /// <example>1</example>
    public required int Order { get; init; }

    /// <summary>What is promised, in the words of the version shown.</summary>
    /// <example>Give every community a team of its own that deals with anti-social behaviour.</example>
    public required string Text { get; init; }

    /// <summary>Whose words that is in.</summary>
    public required Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before its end.</summary>
    public required bool IsIncomplete { get; init; }

    /// <summary>Who holds it.</summary>
    public required CommitmentHolder Holder { get; init; }

    /// <summary>The organisation, where a partner holds it.</summary>
    public required OrganisationId? PartnerId { get; init; }

    /// <summary>An action to take or an outcome to be held to account for.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>The day by which the version shown promises it; null where none is named.</summary>
    public required DateOnly? TargetDate { get; init; }

    /// <summary>Where else the version prints it: entries of commitments that were merged into this one.</summary>
    public required IReadOnlyList<CommitmentReprint> AlsoPrinted { get; init; }

    /// <summary>What its holder claims: the latest progress report; null where there is none.</summary>
    public required ClaimedStatus? Claimed { get; init; }

    /// <summary>What the other side accepts: the latest acceptance; null where there is none.</summary>
    public required AcceptedStatus? Accepted { get; init; }

    /// <summary>When progress was last reported, as precisely as known; null where it never was.</summary>
    public PartialDate? LastReportedOn => Claimed?.On;

    /// <summary>How many progress reports there are.</summary>
    /// <example>2</example>
    public required int ReportCount { get; init; }

    /// <summary>How many public scrutiny meetings that were held examined it, each counted once.</summary>
    /// <example>3</example>
    public required int TimesScrutinised { get; init; }

    /// <summary>The last assurance that was taken of it; null where no meeting took any.</summary>
    public required AssuranceInMatrix? LastAssurance { get; init; }

    /// <summary>The measures linked to it.</summary>
    public required IReadOnlyList<MeasureInMatrix> Measures { get; init; }

    /// <summary>What the documents say that success will be measured by.</summary>
    public required IReadOnlyList<string> MeasuredBy { get; init; }

    /// <summary>The panel's recommendations that concern it and that the panel has not closed; those that ask for nothing are not among
    /// them.</summary>
    public required IReadOnlyList<PanelRecommendationId> OpenRecommendationIds { get; init; }

    /// <summary>The grants that serve it.</summary>
    public required MoneySum Grants { get; init; }

    /// <summary>How many decisions name it, but those that were withdrawn.</summary>
    /// <example>1</example>
    public required int DecisionCount { get; init; }

    /// <summary>How many recommendations of inspectors bear on it.</summary>
    /// <example>1</example>
    public required int InspectionRecommendations { get; init; }

    /// <summary>How many public meetings of the panel that were held had an item that names it, each counted once.</summary>
    /// <example>1</example>
    public required int TimesExaminedByPanel { get; init; }

    /// <summary>What annual reports claim of it; of those only what became a progress report counts as claimed.</summary>
    public required ClaimsInMatrix AnnualReportClaims { get; init; }

    /// <summary>What is known to be missing: what nobody did.</summary>
    /// <example>["neverScrutinised", "noEvidence"]</example>
    public required IReadOnlyList<AccountabilityGap> Gaps { get; init; }

    /// <summary>What is not on record, and nobody knows whether it was done: the same names.</summary>
    /// <example>["noReport"]</example>
    public required IReadOnlyList<AccountabilityGap> Unknown { get; init; }
}

/// <summary>The assurance that a meeting took.</summary>
/// <param name="Level">The grade on the scale that areas share.</param>
/// <param name="Label" example="Substantial">The grade as the office prints it, or null.</param>
/// <param name="On">When the meeting was held.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="MeetingUrl" example="/v1/scrutiny-meetings/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
public sealed record AssuranceInMatrix(AssuranceLevel Level, string? Label, PartialDate On, ScrutinyMeetingId MeetingId, string MeetingUrl);

/// <summary>A measure that is linked to a commitment, and what it shows in the plan's area.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Url" example="/v1/measures/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Title" example="Confidence in the police">What it is called.</param>
/// <param name="Unit" example="% of respondents">The unit of its values, or null.</param>
/// <param name="GoodDirection">Which direction is good.</param>
/// <param name="Latest">The reading whose period ended last; null where there is none.</param>
/// <param name="Target">The target of the day; null where there is none.</param>
/// <param name="Comparator">What others have, as that reading tells; null where it does not.</param>
public sealed record MeasureInMatrix(
    MeasureId Id,
    string Url,
    string Title,
    string? Unit,
    GoodDirection GoodDirection,
    ReadingInMatrix? Latest,
    MeasureTarget? Target,
    Comparator? Comparator
);

/// <summary>The latest reading of a measure.</summary>
/// <param name="Period">The days that it is of.</param>
/// <param name="Value" example="72.5">The value, in the measure's unit; null where it is withheld.</param>
/// <param name="Withheld">That the value is withheld, or null.</param>
/// <param name="Grade">The grade as printed, or null.</param>
/// <param name="IsProvisional">Whether the source says that the value may still change.</param>
/// <param name="Url" example="/v1/readings/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Citations">Where it came from.</param>
public sealed record ReadingInMatrix(
    ReadingPeriod Period,
    decimal? Value,
    Withheld? Withheld,
    PerformanceGrade? Grade,
    bool IsProvisional,
    string Url,
    IReadOnlyList<Citation> Citations
);
