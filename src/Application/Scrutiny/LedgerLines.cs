using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A question or an action in the ledger across meetings.</summary>
public abstract class LedgerProjection<TPart>
    where TPart : class
{
    /// <summary>The identifier of the question or action.</summary>
    public required Id<TPart> Id { get; init; }

    /// <summary>Whose meeting raised it.</summary>
    public required MeetingKind MeetingKind { get; init; }

    /// <summary>The meeting that raised it, of that kind.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The same as one.</summary>
    public MeetingKey RaisedAt => new(MeetingKind, MeetingId);

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The agenda item under which it is.</summary>
    public required AgendaItemId AgendaItemId { get; init; }

    /// <summary>That item's number as printed, or null.</summary>
    public required string? ItemNumber { get; init; }

    /// <summary>That item's title as printed, or null.</summary>
    public required string? ItemTitle { get; init; }

    /// <summary>The question or action, as its entries say that it stands.</summary>
    public required TPart Part { get; init; }

    /// <summary>The last day by which something is due, or null.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The day on which a document calls it outstanding, or null.</summary>
    public required DateOnly? OutstandingAsOf { get; init; }

    /// <summary>The first day on which it can have been done: that of the meeting.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Whether its keeper prepares the meeting here or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>Whether nothing more is to come: it was answered or withdrawn, or closed.</summary>
    public required bool IsSettled { get; init; }

    /// <summary>By how many days that came late, or null.</summary>
    public required int? DaysLate { get; init; }

    /// <summary>How many entries report on it.</summary>
    public required int EntryCount { get; init; }

    /// <summary>When the latest entry was, or null.</summary>
    public required PartialDate? MovedOn { get; init; }

    /// <summary>The meeting that reports the latest entry, or null.</summary>
    public required Guid? MovedAtId { get; init; }

    /// <summary>When the entry was that settled it; null where none did.</summary>
    public required PartialDate? SettledOn { get; init; }

    /// <summary>The meeting that reports that entry, or null.</summary>
    public required Guid? SettledAtId { get; init; }
}

/// <summary>A question in the ledger of questions.</summary>
public sealed class QuestionProjection : LedgerProjection<ScrutinyQuestion>
{
    /// <summary>Whether it was withdrawn.</summary>
    public required bool IsWithdrawn { get; init; }

    /// <summary>The questions of a meeting as their entries say that they stand; of one that was taken back, none.</summary>
    public static IEnumerable<QuestionProjection> Of(IMeeting meeting, ILookup<Guid, DatedEntry> entries) =>
        meeting
            .AgendaOnRecord()
            .SelectMany(item =>
                item.Questions.Select(question => Standings.Of(question, entries[question.Id.Value]))
                    .Select(now => new QuestionProjection
                    {
                        Id = now.Part.Id,
                        MeetingKind = meeting.MeetingKey.Kind,
                        MeetingId = meeting.MeetingKey.Id,
                        AreaId = meeting.AreaId,
                        AgendaItemId = item.Id,
                        ItemNumber = item.Number,
                        ItemTitle = item.Title,
                        Part = now.Part,
                        DueOn = now.Part.WrittenReplyDueOn,
                        OutstandingAsOf = now.Part.OutstandingAsOf,
                        Since = meeting.HeldSince,
                        RecordedAs = meeting.RecordedAs,
                        IsSettled = now.IsSettled,
                        IsWithdrawn = now.Part.Withdrawn is not null,
                        DaysLate = now.Part.Lateness(),
                        EntryCount = now.Entries,
                        MovedOn = now.Moved?.On,
                        MovedAtId = now.Moved?.MeetingId,
                        SettledOn = now.Settled?.On,
                        SettledAtId = now.Settled?.MeetingId,
                    })
            );
}

/// <summary>An action in the ledger of actions.</summary>
public sealed class ActionProjection : LedgerProjection<ScrutinyAction>
{
    /// <summary>The earlier action that it follows from, or null.</summary>
    public ScrutinyActionId? FollowsFromId { get; init; }

    /// <summary>The actions of a meeting as their entries say that they stand; of one that was taken back, none.</summary>
    public static IEnumerable<ActionProjection> Of(IMeeting meeting, ILookup<Guid, DatedEntry> entries) =>
        meeting
            .AgendaOnRecord()
            .SelectMany(item =>
                item.Actions.Select(action => Standings.Of(action, entries[action.Id.Value]))
                    .Select(now => new ActionProjection
                    {
                        Id = now.Part.Id,
                        MeetingKind = meeting.MeetingKey.Kind,
                        MeetingId = meeting.MeetingKey.Id,
                        AreaId = meeting.AreaId,
                        AgendaItemId = item.Id,
                        ItemNumber = item.Number,
                        ItemTitle = item.Title,
                        Part = now.Part,
                        DueOn = now.Part.DueOn?.LastDay,
                        OutstandingAsOf = now.Part.OutstandingAsOf,
                        Since = meeting.HeldSince,
                        RecordedAs = meeting.RecordedAs,
                        IsSettled = now.IsSettled,
                        DaysLate = now.Part.Lateness(),
                        EntryCount = now.Entries,
                        MovedOn = now.Moved?.On,
                        MovedAtId = now.Moved?.MeetingId,
                        SettledOn = now.Settled?.On,
                        SettledAtId = now.Settled?.MeetingId,
                        FollowsFromId = now.Part.FollowsFromId,
                    })
            );
}
