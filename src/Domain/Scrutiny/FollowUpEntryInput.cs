namespace PlanAccountability.Domain.Scrutiny;

/// <summary>What a later meeting or document reports of an action or a question.</summary>
public record FollowUpEntryInput : CitedInput, IGoesWithOthers
{
    /// <summary>The scrutiny meeting that reports it, a public one of the area that was held; or null.</summary>
    public ScrutinyMeetingId? MeetingId { get; init; }

    /// <summary>The panel's meeting that reports it, a public one of the area that was held; or null.</summary>
    public PanelMeetingId? PanelMeetingId { get; init; }

    internal MeetingKey? ReportedAt => MeetingKey.OfEither(MeetingId, PanelMeetingId);

    /// <summary>The item on the agenda of that meeting under which it does; null where nobody says.</summary>
    public virtual AgendaItemId? ItemId { get; init; }

    /// <summary>The day, month or year on which it happened; null where only the meeting that reports it is known.</summary>
    public PartialDate? On { get; init; }

    /// <summary>How the action or question stands from then on; null where the entry does not change it. Of a question, <c>done</c> says
    /// that it was answered, which an answer says by itself.</summary>
    public ActionStatus? Status { get; init; }

    /// <summary>What is reported, at most 4,000 characters; or null.</summary>
    /// <example>Reported to the board; 212 orders were made.</example>
    public string? Note { get; init; }

    /// <summary>Who is to do the action from then on: offices or roles, at most 20; none where that does not change.</summary>
    /// <example>["Assistant Chief Constable"]</example>
    public IReadOnlyList<string>? Owners { get; init; }

    /// <summary>The answer to a question, at most 4,000 characters; with <c>inProgress</c> it is a part of it. Null of an action.</summary>
    public string? Answer { get; init; }

    /// <summary>Whose words the note and the answer are in; <c>verbatim</c> unless said.</summary>
    public Wording Wording { get; init; }

    /// <summary>How the action or question stands follows from all entries about it.</summary>
    bool IGoesWithOthers.GoesWithOthers => true;
}
