using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Accountability;

/// <summary>Everything on public record about one commitment, in the order of its dates.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="CommitmentUrl" example="/v1/commitments/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Text" example="Give every community a team of its own that deals with anti-social behaviour.">What is promised, in the
/// words of the current version or of the last that had it.</param>
/// <param name="Wording">Whose words that is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before its end.</param>
/// <param name="Entries">What happened, the oldest first; what no document dates comes last.</param>
/// <param name="IsTruncated" example="false">Whether there is more than is shown: then the oldest is left out.</param>
public sealed record CommitmentTrace(
    [property: NamedBeside] CommitmentId CommitmentId,
    string CommitmentUrl,
    string? Text,
    Wording? Wording,
    bool? IsIncomplete,
    IReadOnlyList<TraceEntry> Entries,
    bool IsTruncated
) : INamesRecords
{
    /// <summary>What the records are called that it names by their identifiers.</summary>
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }

    /// <summary>The most entries that are shown.</summary>
    public const int Most = 2_000;

    /// <summary>The most meetings whose agendas are read for them.</summary>
    public const int MostMeetings = 1_000;
}

/// <summary>One thing that happened. Members that do not belong to its kind are null.</summary>
public sealed record TraceEntry
{
    /// <summary>When, as precisely as known; null where no document says.</summary>
    public required PartialDate? On { get; init; }

    /// <summary>What happened.</summary>
    public required TraceEntryKind Kind { get; init; }

    /// <summary>The same in words: those of the record, where it has any.</summary>
    /// <example>Three divisional commanders are in post and meet weekly.</example>
    public required string Summary { get; init; }

    /// <summary>Whose words the summary is in, where it is a text of which that is recorded; or null.</summary>
    public Wording? Wording { get; init; }

    /// <summary>Whether the document breaks off before the end of that text.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The address of the record that holds it.</summary>
    /// <example>/v1/progress-reports/0199a1f0-0000-7000-8000-000000000001</example>
    public required string Url { get; init; }

    /// <summary>Where that record's facts came from.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Who claimed, accepted, asked, closed or withdrew it: an office, a side or a role; or null.</summary>
    /// <example>Chief Constable of Lancashire</example>
    public string? By { get; init; }

    /// <summary>The status that was claimed or accepted; or null.</summary>
    public CommitmentStatus? Status { get; init; }

    /// <summary>What the version did to the commitment; or null.</summary>
    public ItemChange? Change { get; init; }

    /// <summary>What documents show to have been done otherwise than the law says on the way to the version; empty for other
    /// kinds.</summary>
    public IReadOnlyList<Irregularity> Irregularities { get; init; } = [];

    /// <summary>Where it was accepted or recommended; or null.</summary>
    public AcceptanceReference? Reference { get; init; }

    /// <summary>The assurance that was taken; or null.</summary>
    public Assurance? Assurance { get; init; }

    /// <summary>Where the body stands on the recommendation; or null.</summary>
    public ResponsePosition? Position { get; init; }

    /// <summary>Whether the agenda item was taken without the public: that it examined the commitment is then all that is shown.</summary>
    public bool IsRestricted { get; init; }
}

/// <summary>What happened to a commitment.</summary>
public enum TraceEntryKind
{
    /// <summary>A version of the plan was issued; <c>change</c> says what it did to the commitment.</summary>
    PlanIssued,

    /// <summary>Its holder claimed how far it had come.</summary>
    ProgressReported,

    /// <summary>A public meeting examined it: a scrutiny meeting or a panel's, as its address shows.</summary>
    Examined,

    /// <summary>A question was asked under an agenda item that examined it.</summary>
    QuestionAsked,

    /// <summary>Such a question was answered.</summary>
    QuestionAnswered,

    /// <summary>Such a question was withdrawn.</summary>
    QuestionWithdrawn,

    /// <summary>An action was asked for under such an item.</summary>
    ActionRaised,

    /// <summary>Such an action was done or given up.</summary>
    ActionClosed,

    /// <summary>A later meeting or document reports of such a question or action what neither answers nor closes it.</summary>
    FollowedUp,

    /// <summary>The side that does not hold it accepted a status.</summary>
    StatusAccepted,

    /// <summary>The panel's report resolved something that concerns it.</summary>
    Recommended,

    /// <summary>The body answered that recommendation.</summary>
    RecommendationAnswered,

    /// <summary>The body claimed to have done what was recommended.</summary>
    DeliveryClaimed,

    /// <summary>The panel accepted what was done about the recommendation, and did not close it.</summary>
    DeliveryAccepted,

    /// <summary>The panel closed the recommendation.</summary>
    RecommendationClosed,

    /// <summary>The panel withdrew the recommendation.</summary>
    RecommendationWithdrawn,

    /// <summary>The latest reading of a measure that is linked to it, at the end of its period.</summary>
    Measured,

    /// <summary>Performance that bears on it was called out.</summary>
    ExceptionRaised,

    /// <summary>Such an exception was last opened again.</summary>
    ExceptionReopened,

    /// <summary>Such an exception was closed.</summary>
    ExceptionClosed,

    /// <summary>Money was allocated that serves it, on the day of the award.</summary>
    MoneyAllocated,

    /// <summary>A decision that serves it is in the forward plan or was put off, at the time for which it is or was planned.</summary>
    DecisionPlanned,

    /// <summary>Such a decision was taken.</summary>
    DecisionTaken,

    /// <summary>Such a decision was withdrawn, at the day on which it was taken or for which it was planned.</summary>
    DecisionWithdrawn,

    /// <summary>Inspectors recommended something that bears on it, on the day of their report.</summary>
    Inspected,

    /// <summary>The policing body said what is done about such a recommendation, or why nothing is.</summary>
    InspectionAnswered,

    /// <summary>An annual report claimed how far it had come.</summary>
    AnnualReportClaimed,

    /// <summary>A panel resolved something under an item of its agenda that names it.</summary>
    Resolved,
}
