using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What tells whether something that a meeting asked for is known not to have been done.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="RecordedAs">Whether its keeper prepares the meeting here or it was taken from documents.</param>
/// <param name="HeldSince">The first day on which it can have been held: nothing that it asked for was done before.</param>
/// <param name="CoveredUntil">The last day of the statements of completeness of such meetings that begin no later than that; null where
/// there is none.</param>
/// <param name="Today">The day.</param>
internal sealed record MeetingEvidence(AreaId AreaId, RecordedAs RecordedAs, DateOnly HeldSince, DateOnly? CoveredUntil, DateOnly Today)
{
    /// <summary>What the statements are of: the meetings of its kind.</summary>
    public CoveredRecords Of { get; init; } = CoveredRecords.ScrutinyMeetings;

    /// <summary>What statements are of that say that the meetings of a kind are complete.</summary>
    public static CoveredRecords StatementsOf(MeetingKind kind) =>
        kind is MeetingKind.Panel ? CoveredRecords.PanelMeetings : CoveredRecords.ScrutinyMeetings;

    /// <summary>Those questions and actions of the meeting on which entries report, as they stand.</summary>
    public IReadOnlyCollection<object> Afterwards { get; init; } = [];

    /// <summary>A question as its entries say that it stands, or null without entries.</summary>
    public QuestionProjection? QuestionAfterwards(ScrutinyQuestionId id) =>
        Afterwards.OfType<QuestionProjection>().FirstOrDefault(line => line.Id == id);

    /// <summary>An action as its entries say that it stands, or null without entries.</summary>
    public ActionProjection? ActionAfterwards(ScrutinyActionId id) =>
        Afterwards.OfType<ActionProjection>().FirstOrDefault(line => line.Id == id);

    /// <summary>What is known of a reply or an action that is not on record.</summary>
    public KnownAbsence AbsenceOf(DateOnly? dueOn, DateOnly? outstandingAsOf) =>
        new Awaited(AreaId, Of, RecordedAs is RecordedAs.Live, HeldSince, dueOn, outstandingAsOf).On(CoveredUntil, Today);
}
