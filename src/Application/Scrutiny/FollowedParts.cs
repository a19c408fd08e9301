using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The actions and questions that the entries of a batch are about.</summary>
internal sealed class FollowedParts
{
    private List<OpenPart> _open = [];

    private HashSet<string> _updates = [];

    /// <summary>Looks up those that rows name by their printed reference alone: the open ones of their areas, and those that the stored
    /// entries are about already.</summary>
    public async Task LearnAsync(IPlanAccountabilityDb db, IReadOnlyList<ImportItem> items, CancellationToken cancellationToken)
    {
        _updates = [.. items.Where(item => item.Whole is not null).Select(item => item.Ref)];
        var alone = items.Where(item => item.Row is FollowUpEntryRow row && IsAlone(row.ActionRef ?? row.QuestionRef)).ToList();
        var areas = alone.Select(item => ((FollowUpEntryRow)item.Row!).AreaId).Distinct().ToList();
        if (areas.Count == 0)
            return;
        var stored = alone.Select(item => item.Root).OfType<FollowUpEntry>().ToList();
        var (actions, questions) = (
            stored.Select(entry => entry.ActionId).OfType<ScrutinyActionId>().ToList(),
            stored.Select(entry => entry.QuestionId).OfType<ScrutinyQuestionId>().ToList()
        );
        var ofActions = await OpenActionsAsync(db, areas, actions, cancellationToken);
        var ofQuestions = await db
            .ScrutinyQuestions.AsNoTracking()
            .Where(line => areas.Contains(line.AreaId) && (!line.IsSettled || questions.Contains(line.Id)))
            .Join(db.ScrutinyMeetings, line => line.MeetingId, meeting => meeting.Id, (line, meeting) => new { line, meeting })
            .Where(pair => pair.meeting.Visibility == Visibility.Everyone)
            .Select(pair => new
            {
                pair.line.Id,
                pair.line.Part,
                pair.meeting,
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        _open =
        [
            .. ofActions.Select(action => new OpenPart(action.RaisedAt, true, action.Action.Id.Value, action.Action.Reference)),
            .. ofQuestions.Select(question => new OpenPart(question.meeting, false, question.Id.Value, question.Part.Reference)),
        ];
    }

    /// <summary>The open actions of areas that public meetings raised, and some besides.</summary>
    public static async Task<IReadOnlyList<(ScrutinyMeeting RaisedAt, ScrutinyAction Action)>> OpenActionsAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<AreaId> areas,
        IReadOnlyList<ScrutinyActionId> besides,
        CancellationToken cancellationToken
    )
    {
        var open = await db
            .ScrutinyActions.AsNoTracking()
            .Where(line => areas.Contains(line.AreaId) && (!line.IsSettled || besides.Contains(line.Id)))
            .Join(db.ScrutinyMeetings, line => line.MeetingId, meeting => meeting.Id, (line, meeting) => new { line.Part, meeting })
            .Where(pair => pair.meeting.Visibility == Visibility.Everyone)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. open.Select(pair => (pair.meeting, pair.Part))];
    }

    /// <summary>Whether a row is what the minutes of a meeting say of what an earlier one raised.</summary>
    public bool IsUpdate(FollowUpEntryRow row) => _updates.Contains(row.Ref);

    /// <summary>The parts that a row may be about: one, unless it is at fault.</summary>
    /// <param name="row">The row.</param>
    /// <param name="stored">The entry that is stored under its ref, or null.</param>
    /// <param name="context">The meetings that rows name.</param>
    public IReadOnlyList<FollowedPart> Of(FollowUpEntryRow row, FollowUpEntry? stored, ImportContext context)
    {
        if ((row.ActionRef ?? row.QuestionRef) is not { } @ref)
            return [];
        var (meetingRef, name) = PartRefs.Read(@ref);
        if (Words.Of(name).Length == 0)
            return [];
        var isAction = row.ActionRef is not null;
        if (meetingRef is not null)
            return Meeting(meetingRef, context) is { } meeting
                ?
                [
                    .. (isAction ? PartRefs.OfActions(meeting) : PartRefs.OfQuestions(meeting))
                        .Where(part => Words.AreSame(part.Value, name))
                        .Select(part => new FollowedPart(meeting, isAction, part.Key)),
                ]
                : [];
        var found = _open
            .Where(part => part.IsAction == isAction && part.Meeting.AreaId == row.AreaId && Words.AreSame(part.Reference, name))
            .Select(part => new FollowedPart(part.Meeting, isAction, part.Id))
            .ToList();
        if (found.Find(part => part.Id == stored?.SubjectId) is { } known)
            return [known];
        var earlier = IsUpdate(row) ? found.Where(part => IsRaisedBefore(part, context.Loaded(row.MeetingId))).ToList() : found;
        return earlier.Count > 0 ? earlier : found;
    }

    /// <summary>Minutes that say "A7" and raise an A7 themselves speak of the earlier one.</summary>
    private static bool IsRaisedBefore(FollowedPart part, ScrutinyMeeting? reporting) =>
        reporting is null || (part.Meeting.Id != reporting.Id && FollowUpRules.IsAfter(part.Meeting.HeldOn, reporting.HeldOn));

    /// <summary>A meeting that a row names, or that was found by what is printed.</summary>
    private ScrutinyMeeting? Meeting(string @ref, ImportContext context) =>
        context.Find<ScrutinyMeeting>(ExchangeTypes.ScrutinyMeeting, @ref) ?? _open.Find(part => part.Meeting.Ref == @ref)?.Meeting;

    private static bool IsAlone(string? @ref) => @ref is not null && PartRefs.Read(@ref).Meeting is null;

    private sealed record OpenPart(ScrutinyMeeting Meeting, bool IsAction, Guid Id, string? Reference);
}

/// <summary>An action or a question that an entry is about.</summary>
/// <param name="Meeting">Its meeting.</param>
/// <param name="IsAction">Whether it is an action.</param>
/// <param name="Id">Its identifier.</param>
internal sealed record FollowedPart(ScrutinyMeeting Meeting, bool IsAction, Guid Id)
{
    /// <summary>What files call it.</summary>
    public string Ref => PartRefs.Of(Meeting.Ref, (IsAction ? PartRefs.OfActions(Meeting) : PartRefs.OfQuestions(Meeting))[Id]);

    /// <summary>The same for an entry.</summary>
    public FollowedUp About =>
        IsAction
            ? new(Meeting.AreaId, Meeting.Id, ActionId: new ScrutinyActionId(Id))
            : new(Meeting.AreaId, Meeting.Id, QuestionId: new ScrutinyQuestionId(Id));
}
