using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>One item of a meeting's agenda.</summary>
/// <param name="Id">The item's identifier.</param>
/// <param name="Number" example="4">The number or letter as printed, or null. Agendas skip some.</param>
/// <param name="Title" example="Neighbourhood task forces">The title as printed, or null.</param>
/// <param name="Wording">Whose words the title, the aims, the decisions and the statement of the assurance are in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the item.</param>
/// <param name="Restricted">Whether it was taken without the public: then nothing of what was said stands here.</param>
/// <param name="RestrictionReason" example="Information about individuals (LGA 1972 Sch. 12A para. 1)">Why it is restricted; null where it
/// is not.</param>
/// <param name="Outcome">What became of it at the meeting: only what was considered counts as scrutiny.</param>
/// <param name="PriorityIds">The priorities that it examines.</param>
/// <param name="CommitmentIds">The commitments that it examines: those that it names, not all of their priority.</param>
/// <param name="Papers">The papers before the meeting.</param>
/// <param name="Questions">The questions asked.</param>
/// <param name="Assurance">What assurance was taken, or null where nobody says.</param>
/// <param name="Actions">What somebody was asked to do.</param>
/// <param name="Decisions">What was decided.</param>
/// <param name="ParentNumber" example="4">The number of the item of the agenda that it is a part of, or null; to five levels.</param>
/// <param name="Lead" example="Assistant Chief Constable">Who leads it: an office or a role; or null.</param>
/// <param name="Purpose">What it is on the agenda for, as printed; or null.</param>
/// <param name="PlanIds">The plans that it examines as a whole.</param>
/// <param name="Assurances">What assurance was taken of each of several things, beside the one about all of the item.</param>
/// <param name="Citations">Where it came from, beside what the meeting cites.</param>
/// <param name="Points">What was said, point by point as the minutes number it.</param>
/// <param name="Resolutions">What a panel resolved; none at other meetings.</param>
/// <param name="Aims">What it is to show or to settle, as the agenda or the minutes have it.</param>
/// <param name="IntroducedBy" example="Police and Crime Commissioner">Who introduced it at the meeting: an office or a role; or
/// null.</param>
/// <param name="Interests">Which interests were declared under it.</param>
/// <param name="ArisesFrom">The minutes of earlier meetings from which it arises, as they are printed.</param>
public sealed record AgendaItemDto(
    AgendaItemId Id,
    string? Number,
    string? Title,
    Wording Wording,
    bool IsIncomplete,
    bool Restricted,
    string? RestrictionReason,
    AgendaItemOutcome Outcome,
    IReadOnlyList<PriorityId> PriorityIds,
    IReadOnlyList<CommitmentId> CommitmentIds,
    IReadOnlyList<Paper> Papers,
    IReadOnlyList<QuestionDto> Questions,
    Assurance? Assurance,
    IReadOnlyList<ActionDto> Actions,
    IReadOnlyList<AgendaDecision> Decisions,
    string? ParentNumber,
    string? Lead,
    AgendaItemPurpose? Purpose,
    IReadOnlyList<PlanId> PlanIds,
    IReadOnlyList<AssuranceAbout> Assurances,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<AgendaPoint> Points,
    IReadOnlyList<PanelResolution> Resolutions,
    IReadOnlyList<string> Aims,
    string? IntroducedBy,
    IReadOnlyList<DeclaredInterest> Interests,
    IReadOnlyList<EarlierMinute> ArisesFrom
)
{
    internal static AgendaItemDto Of(AgendaItem item, MeetingEvidence evidence) =>
        new(
            item.Id,
            item.Number,
            item.Title,
            item.Wording,
            item.IsIncomplete,
            item.Restricted,
            item.RestrictionReason,
            item.Outcome,
            item.PriorityIds,
            item.CommitmentIds,
            item.Papers,
            [.. item.Questions.Select(question => new QuestionDto(question, evidence))],
            item.Assurance,
            [.. item.Actions.Select(action => new ActionDto(action, evidence))],
            item.Decisions,
            item.ParentNumber,
            item.Lead,
            item.Purpose,
            item.PlanIds,
            item.Assurances,
            item.Citations,
            item.Points,
            item.Resolutions,
            item.Aims,
            item.IntroducedBy,
            item.Interests,
            item.ArisesFrom
        );
}

/// <summary>A question, and where it stands.</summary>
public record QuestionDto : ScrutinyQuestion
{
    private readonly KnownAbsence _absence;

    private readonly ScrutinyQuestion _now;

    private readonly bool _isAnswered;

    /// <summary>A question as its meeting has it, or as its entries say that it stands.</summary>
    [SetsRequiredMembers]
    internal QuestionDto(ScrutinyQuestion question, MeetingEvidence evidence, bool? isSettled = null)
        : base(question)
    {
        _absence = evidence.AbsenceOf(question.WrittenReplyDueOn, question.OutstandingAsOf);
        (_now, isSettled) =
            isSettled is null && evidence.QuestionAfterwards(question.Id) is { } line ? (line.Part, line.IsSettled) : (question, isSettled);
        _isAnswered = isSettled is { } settled ? settled && _now.Withdrawn is null : _now.IsAnswered();
    }

    /// <summary>Where it stands today.</summary>
    [Computed]
    [JsonPropertyOrder(1)]
    public QuestionState State =>
        _now.Withdrawn is not null ? QuestionState.Withdrawn
        : _isAnswered
            ? _now.Lateness() is null ? QuestionState.Answered
                : QuestionState.AnsweredLate
        : _absence.State switch
        {
            AwaitedState.Overdue => QuestionState.Overdue,
            AwaitedState.Awaited => QuestionState.Open,
            _ => QuestionState.NotEvidenced,
        };

    /// <summary>By how many days the written reply came late, or is known to be late; null where it is neither, and where the question
    /// was withdrawn.</summary>
    /// <example>12</example>
    [Computed]
    [JsonPropertyOrder(1)]
    public int? DaysLate =>
        _now.Withdrawn is not null ? null
        : _isAnswered ? _now.Lateness()
        : _absence.DaysLate;

    /// <summary>Whether it may be later than that: <c>atLeast</c> where nothing shows what was done after those days. Null where it is not
    /// late.</summary>
    [Computed]
    [JsonPropertyOrder(1)]
    public Exactness? DaysLateIs =>
        DaysLate is null ? null
        : _isAnswered ? Exactness.Exact
        : _absence.DaysLateIs;
}

/// <summary>An action, and where it stands.</summary>
public record ActionDto : ScrutinyAction
{
    private readonly KnownAbsence _absence;

    private readonly ScrutinyAction _now;

    /// <summary>An action as its meeting has it, or as its entries say that it stands.</summary>
    [SetsRequiredMembers]
    internal ActionDto(ScrutinyAction action, MeetingEvidence evidence)
        : base(action)
    {
        _absence = evidence.AbsenceOf(action.DueOn?.LastDay, action.OutstandingAsOf);
        _now = evidence.ActionAfterwards(action.Id)?.Part ?? action;
    }

    /// <summary>Where it stands today.</summary>
    [Computed]
    [JsonPropertyOrder(1)]
    public ActionState State =>
        _now.Status.IsClosed()
            ? _now.Lateness() is null
                ? ActionState.Closed
                : ActionState.ClosedLate
            : _absence.State switch
            {
                AwaitedState.Overdue => ActionState.Overdue,
                AwaitedState.Awaited => ActionState.Open,
                _ => ActionState.NotEvidenced,
            };

    /// <summary>By how many days it was done late, or is known to be late; null where it is neither, and where it was dropped.</summary>
    /// <example>12</example>
    [Computed]
    [JsonPropertyOrder(1)]
    public int? DaysLate => _now.Status.IsClosed() ? _now.Lateness() : _absence.DaysLate;

    /// <summary>Whether it may be later than that: <c>atLeast</c> where nothing shows what was done after those days. Null where it is not
    /// late.</summary>
    [Computed]
    [JsonPropertyOrder(1)]
    public Exactness? DaysLateIs =>
        !_now.Status.IsClosed() ? _absence.DaysLateIs
        : DaysLate is null ? null
        : Exactness.Exact;
}

/// <summary>Where a question stands.</summary>
public enum QuestionState
{
    /// <summary>No answer was given, and no day for a written reply has passed.</summary>
    Open,

    /// <summary>No answer was given when the day for the written reply had passed.</summary>
    Overdue,

    /// <summary>It was answered, in time where a day was set.</summary>
    Answered,

    /// <summary>The written reply came after its day.</summary>
    AnsweredLate,

    /// <summary>No answer is on record, and nobody knows whether one was given: the documents end before it.</summary>
    NotEvidenced,

    /// <summary>It was withdrawn before it was answered: no answer is owed any more.</summary>
    Withdrawn,
}

/// <summary>Where an action stands.</summary>
public enum ActionState
{
    /// <summary>It is to be done, and no day for it has passed.</summary>
    Open,

    /// <summary>It was not done when its day had passed.</summary>
    Overdue,

    /// <summary>It is done, in time where a day was set, or nothing more is to come of it here.</summary>
    Closed,

    /// <summary>It was done after its day.</summary>
    ClosedLate,

    /// <summary>Nothing on record closes it, and nobody knows whether it was done: the documents end before.</summary>
    NotEvidenced,
}
