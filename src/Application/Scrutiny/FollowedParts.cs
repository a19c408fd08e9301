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
        var ofActions = await OpenActionsAsync(db, db.ScrutinyActions, areas, actions, cancellationToken);
        var ofQuestions = await RaisedAsync<QuestionProjection, ScrutinyQuestion>(
            db,
            db.ScrutinyQuestions.Where(line => areas.Contains(line.AreaId) && (!line.IsSettled || questions.Contains(line.Id))),
            cancellationToken
        );
        _open =
        [
            .. ofActions.Select(open => new OpenPart(open.RaisedAt, true, open.Action.Id.Value, open.Action.Reference)),
            .. ofQuestions.Select(open => new OpenPart(open.RaisedAt, false, open.Part.Id.Value, open.Part.Reference)),
        ];
    }

    /// <summary>The open ones of actions of areas that public meetings raised, and some besides.</summary>
    public static Task<IReadOnlyList<(IMeeting RaisedAt, ScrutinyAction Action)>> OpenActionsAsync(
        IPlanAccountabilityDb db,
        IQueryable<ActionProjection> actions,
        IReadOnlyList<AreaId> areas,
        IReadOnlyList<ScrutinyActionId> besides,
        CancellationToken cancellationToken
    ) =>
        RaisedAsync<ActionProjection, ScrutinyAction>(
            db,
            actions.Where(line => areas.Contains(line.AreaId) && (!line.IsSettled || besides.Contains(line.Id))),
            cancellationToken
        );

    /// <summary>What lines of a ledger are about, each with the public meeting that raised it.</summary>
    private static async Task<IReadOnlyList<(IMeeting RaisedAt, TPart Part)>> RaisedAsync<TLine, TPart>(
        IPlanAccountabilityDb db,
        IQueryable<TLine> lines,
        CancellationToken cancellationToken
    )
        where TLine : LedgerProjection<TPart>
        where TPart : class
    {
        var open = await lines
            .AsNoTracking()
            .Select(line => new
            {
                line.MeetingKind,
                line.MeetingId,
                line.Part,
            })
            .ToListAsync(cancellationToken);
        var meetings = await db.MeetingsAsync(open.Select(line => new MeetingKey(line.MeetingKind, line.MeetingId)), cancellationToken);
        return
        [
            .. open.Select(line => (RaisedAt: meetings[line.MeetingId], line.Part))
                .Where(line => line.RaisedAt.Visibility is Visibility.Everyone),
        ];
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
            return Meeting(meetingRef, row.RaisedBy, context) is { } meeting
                ?
                [
                    .. (isAction ? PartRefs.OfActions(meeting) : PartRefs.OfQuestions(meeting))
                        .Where(part => Words.AreSame(part.Value, name))
                        .Select(part => new FollowedPart(meeting, isAction, part.Key)),
                ]
                : [];
        var kind = row.RaisedBy ?? context.ReportingMeeting(row)?.MeetingKey.Kind; // what minutes print is of their own log
        var found = _open
            .Where(part => part.IsAction == isAction && part.Meeting.AreaId == row.AreaId && Words.AreSame(part.Reference, name))
            .Where(part => kind is null || part.Meeting.MeetingKey.Kind == kind)
            .Select(part => new FollowedPart(part.Meeting, isAction, part.Id))
            .ToList();
        if (found.Find(part => part.Id == stored?.SubjectId) is { } known)
            return [known];
        var earlier = IsUpdate(row) ? found.Where(part => IsRaisedBefore(part, context.ReportingMeeting(row))).ToList() : found;
        return earlier.Count > 0 ? earlier : found;
    }

    /// <summary>Minutes that say "A7" and raise an A7 themselves speak of the earlier one.</summary>
    private static bool IsRaisedBefore(FollowedPart part, IMeeting? reporting) =>
        reporting is null
        || (part.Meeting.MeetingKey != reporting.MeetingKey && FollowUpRules.IsAfter(part.Meeting.HeldOn, reporting.HeldOn));

    /// <summary>The meeting that a row names by its ref, or that was found by what is printed: of two of one ref the scrutiny meeting,
    /// unless the row says that a panel's raised it.</summary>
    public IMeeting? Meeting(string @ref, MeetingKind? kind, ImportContext context) =>
        Enum.GetValues<MeetingKind>()
            .Where(one => kind is null || one == kind)
            .Select(one => context.FindMeeting(one, @ref))
            .Concat(
                _open
                    .Where(part => part.Meeting.Ref == @ref && (kind is null || part.Meeting.MeetingKey.Kind == kind))
                    .Select(part => part.Meeting)
            )
            .FirstOrDefault(meeting => meeting is not null);

    private static bool IsAlone(string? @ref) => @ref is not null && PartRefs.Read(@ref).Meeting is null;

    private sealed record OpenPart(IMeeting Meeting, bool IsAction, Guid Id, string? Reference);
}

/// <summary>An action or a question that an entry is about.</summary>
/// <param name="Meeting">Its meeting.</param>
/// <param name="IsAction">Whether it is an action.</param>
/// <param name="Id">Its identifier.</param>
internal sealed record FollowedPart(IMeeting Meeting, bool IsAction, Guid Id)
{
    /// <summary>What files call it.</summary>
    public string Ref => PartRefs.Of(Meeting.Ref, (IsAction ? PartRefs.OfActions(Meeting) : PartRefs.OfQuestions(Meeting))[Id]);

    /// <summary>The same for an entry.</summary>
    public FollowedUp About =>
        IsAction
            ? new(Meeting.AreaId, Meeting.MeetingKey, ActionId: new ScrutinyActionId(Id))
            : new(Meeting.AreaId, Meeting.MeetingKey, QuestionId: new ScrutinyQuestionId(Id));
}
