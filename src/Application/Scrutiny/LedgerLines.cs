using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A line that is kept beside a meeting, so that what stands in many meetings is found and ordered without reading them. It is
/// written with the meeting, and says nothing that the meeting does not say.</summary>
public interface IMeetingLine
{
    /// <summary>The meeting.</summary>
    ScrutinyMeetingId MeetingId { get; }

    /// <summary>What no other line of its kind has.</summary>
    object Key { get; }
}

/// <summary>A question in the ledger of questions.</summary>
public sealed class QuestionLine : IMeetingLine
{
    /// <summary>The question's identifier.</summary>
    public required ScrutinyQuestionId Id { get; init; }

    /// <inheritdoc/>
    public required ScrutinyMeetingId MeetingId { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The item under which it was asked.</summary>
    public required ItemInLedger Item { get; init; }

    /// <summary>The question.</summary>
    public required ScrutinyQuestion Question { get; init; }

    /// <summary>The day by which a written reply is due, or null.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Whether it was answered.</summary>
    public required bool IsAnswered { get; init; }

    /// <summary>By how many days the reply came late, or null.</summary>
    public required int? DaysLate { get; init; }

    /// <inheritdoc/>
    public object Key => Id;

    /// <summary>The questions of a meeting; of one that was taken back, none.</summary>
    public static IEnumerable<QuestionLine> Of(ScrutinyMeeting meeting) => meeting.AgendaOnRecord().SelectMany(item => item.Questions.Select(question => new QuestionLine
    {
        Id = question.Id,
        MeetingId = meeting.Id,
        AreaId = meeting.AreaId,
        Item = new(item.Id, item.Number, item.Title),
        Question = question,
        DueOn = question.WrittenReplyDueOn,
        IsAnswered = question.IsAnswered(),
        DaysLate = question.DaysLate(),
    }));
}

/// <summary>An action in the ledger of actions.</summary>
public sealed class ActionLine : IMeetingLine
{
    /// <summary>The action's identifier.</summary>
    public required ScrutinyActionId Id { get; init; }

    /// <inheritdoc/>
    public required ScrutinyMeetingId MeetingId { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The item under which it was raised.</summary>
    public required ItemInLedger Item { get; init; }

    /// <summary>The action.</summary>
    public required ScrutinyAction Action { get; init; }

    /// <summary>The day by which it is due, or null.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Whether it was closed.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>By how many days it was closed late, or null.</summary>
    public required int? DaysLate { get; init; }

    /// <inheritdoc/>
    public object Key => Id;

    /// <summary>The actions of a meeting; of one that was taken back, none.</summary>
    public static IEnumerable<ActionLine> Of(ScrutinyMeeting meeting) => meeting.AgendaOnRecord().SelectMany(item => item.Actions.Select(action => new ActionLine
    {
        Id = action.Id,
        MeetingId = meeting.Id,
        AreaId = meeting.AreaId,
        Item = new(item.Id, item.Number, item.Title),
        Action = action,
        DueOn = action.DueOn,
        IsClosed = action.Status is not ActionStatus.Open,
        DaysLate = action.DaysLate(),
    }));
}

/// <summary>The agenda item of a question or an action.</summary>
/// <param name="Id">The item.</param>
/// <param name="Number" example="4">Its number as printed, or null.</param>
/// <param name="Title" example="Neighbourhood task forces">Its title as printed, or null.</param>
public sealed record ItemInLedger(AgendaItemId Id, string? Number, string? Title);

/// <summary>What lines are made of.</summary>
internal static class MeetingLines
{
    /// <summary>The agenda, unless the meeting was taken back.</summary>
    public static IReadOnlyList<AgendaItem> AgendaOnRecord(this ScrutinyMeeting meeting) => meeting.Retraction is null ? meeting.AgendaItems : [];
}
