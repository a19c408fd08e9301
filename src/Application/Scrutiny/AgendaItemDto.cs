using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>One item of a meeting's agenda.</summary>
/// <param name="Id">The item's identifier.</param>
/// <param name="Number" example="4">The number or letter as printed, or null. Agendas skip some.</param>
/// <param name="Title" example="Neighbourhood task forces">The title as printed, or null.</param>
/// <param name="Restricted">Whether it was taken without the public: then nothing of what was said stands here.</param>
/// <param name="RestrictionReason" example="Information about individuals (LGA 1972 Sch. 12A para. 1)">Why it is restricted; null where it
/// is not.</param>
/// <param name="PriorityIds">The priorities that it examines.</param>
/// <param name="CommitmentIds">The commitments that it examines: those that it names, not all of their priority.</param>
/// <param name="Papers">The papers before the meeting.</param>
/// <param name="Questions">The questions asked.</param>
/// <param name="Assurance">What assurance was taken, or null where nobody says.</param>
/// <param name="Actions">What somebody was asked to do.</param>
/// <param name="Decisions">What was decided.</param>
public sealed record AgendaItemDto(
    AgendaItemId Id,
    string? Number,
    string? Title,
    bool Restricted,
    string? RestrictionReason,
    IReadOnlyList<PriorityId> PriorityIds,
    IReadOnlyList<CommitmentId> CommitmentIds,
    IReadOnlyList<Paper> Papers,
    IReadOnlyList<QuestionDto> Questions,
    Assurance? Assurance,
    IReadOnlyList<ActionDto> Actions,
    IReadOnlyList<string> Decisions
)
{
    internal static AgendaItemDto Of(AgendaItem item, DateOnly today) =>
        new(
            item.Id,
            item.Number,
            item.Title,
            item.Restricted,
            item.RestrictionReason,
            item.PriorityIds,
            item.CommitmentIds,
            item.Papers,
            [.. item.Questions.Select(question => new QuestionDto(question, today))],
            item.Assurance,
            [.. item.Actions.Select(action => new ActionDto(action, today))],
            item.Decisions
        );
}

/// <summary>A question, and where it stands.</summary>
public record QuestionDto : ScrutinyQuestion
{
    [SetsRequiredMembers]
    internal QuestionDto(ScrutinyQuestion question, DateOnly today)
        : base(question) => State = StateOf(question, today);

    /// <summary>Where it stands today.</summary>
    [Computed]
    [JsonPropertyOrder(1)]
    public QuestionState State { get; }

    private static QuestionState StateOf(ScrutinyQuestion question, DateOnly today) =>
        question.IsAnswered()
            ? question.Lateness() is null
                ? QuestionState.Answered
                : QuestionState.AnsweredLate
            : question.WrittenReplyDueOn < today
                ? QuestionState.Overdue
                : QuestionState.Open;
}

/// <summary>An action, and where it stands.</summary>
public record ActionDto : ScrutinyAction
{
    [SetsRequiredMembers]
    internal ActionDto(ScrutinyAction action, DateOnly today)
        : base(action) => State = StateOf(action, today);

    /// <summary>Where it stands today.</summary>
    [Computed]
    [JsonPropertyOrder(1)]
    public ActionState State { get; }

    private static ActionState StateOf(ScrutinyAction action, DateOnly today) =>
        action.Status is ActionStatus.Open
            ? action.DueOn < today
                ? ActionState.Overdue
                : ActionState.Open
            : action.Lateness() is null
                ? ActionState.Closed
                : ActionState.ClosedLate;
}

/// <summary>Where a question stands.</summary>
public enum QuestionState
{
    /// <summary>No answer is recorded, and no day for a written reply has passed.</summary>
    Open,

    /// <summary>No answer is recorded, and the day for the written reply has passed.</summary>
    Overdue,

    /// <summary>It was answered, in time where a day was set.</summary>
    Answered,

    /// <summary>The written reply came after its day.</summary>
    AnsweredLate,
}

/// <summary>Where an action stands.</summary>
public enum ActionState
{
    /// <summary>It is to be done, and no day for it has passed.</summary>
    Open,

    /// <summary>It is to be done, and its day has passed.</summary>
    Overdue,

    /// <summary>It is done or was dropped, in time where a day was set.</summary>
    Closed,

    /// <summary>It was closed after its day.</summary>
    ClosedLate,
}
