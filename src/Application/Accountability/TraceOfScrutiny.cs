using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Accountability;

/// <summary>The public meetings, of policing bodies and of panels, that examined a commitment: the agenda items that name it, what a panel
/// resolved under them, and their questions and actions. Of an item that was taken without the public only that it examined the
/// commitment.</summary>
internal sealed class TraceOfScrutiny(IPlanAccountabilityDb db, ICaller caller)
{
    public async Task<TracePart> OfAsync(CommitmentId id, CancellationToken cancellationToken)
    {
        var examined = await db
            .Examinations.Where(examination => examination.CommitmentId == id && examination.Counts)
            .Select(examination => new
            {
                examination.MeetingKind,
                examination.MeetingId,
                examination.HeldOn,
            })
            .Distinct()
            .OrderByDescending(examination => examination.HeldOn)
            .ThenByDescending(examination => examination.MeetingId)
            .Take(CommitmentTrace.MostMeetings + 1)
            .ToListAsync(cancellationToken);
        List<MeetingKey> shown =
        [
            .. examined.Take(CommitmentTrace.MostMeetings).Select(line => new MeetingKey(line.MeetingKind, line.MeetingId)),
        ];
        var meetings = await db.MeetingsAsync(shown, cancellationToken);
        var heads = await db.HeadsAsync(caller, [.. shown.Select(key => key.Id)], cancellationToken);
        var entries = await EntriesAsync(shown, cancellationToken);
        return TracePart.Of(
            shown
                .AsEnumerable()
                .Reverse()
                .Where(key => heads.ContainsKey(key.Id))
                .Select(key => new Sitting(heads[key.Id], meetings[key.Id]))
                .SelectMany(meeting =>
                    meeting
                        .AgendaItems.Where(item => item.WasConsidered && item.CommitmentIds.Contains(id))
                        .SelectMany(item => meeting.Of(item).Concat(Reported(item, entries)))
                ),
            isCut: examined.Count > shown.Count
        );
    }

    /// <summary>What later meetings and documents report of what those meetings raised, in order.</summary>
    private async Task<ILookup<Guid, DatedEntry>> EntriesAsync(List<MeetingKey> raisedAt, CancellationToken cancellationToken)
    {
        var here = raisedAt.Select(key => key.Scrutiny).Where(key => key is not null).ToList();
        var ofPanels = raisedAt.Select(key => key.Panel).Where(key => key is not null).ToList();
        var entries = await db
            .FollowUpEntries.AsNoTracking()
            .NotRetracted()
            .Where(entry => here.Contains(entry.RaisedAtId) || ofPanels.Contains(entry.RaisedAtPanelMeetingId))
            .Select(entry => new
            {
                entry,
                HeldOn = db
                    .ScrutinyMeetings.Where(meeting => meeting.Id == entry.MeetingId)
                    .Select(meeting => (PartialDate?)meeting.HeldOn)
                    .FirstOrDefault(),
                MetOn = db
                    .PanelMeetings.Where(meeting => meeting.Id == entry.PanelMeetingId)
                    .Select(meeting => (PartialDate?)meeting.HeldOn)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return DatedEntry
            .InOrder(entries.Select(one => new DatedEntry(one.entry, one.entry.On ?? one.HeldOn ?? one.MetOn!.Value)))
            .ToLookup(dated => dated.Entry.SubjectId);
    }

    private static IEnumerable<TraceEntry> Reported(AgendaItem item, ILookup<Guid, DatedEntry> entries) =>
        item
            .Questions.Select(question => (Id: question.Id.Value, question.Text))
            .Concat(item.Actions.Select(action => (Id: action.Id.Value, action.Text)))
            .SelectMany(part => entries[part.Id], (part, dated) => Of(dated.Entry, dated.On, part.Text));

    private static TraceEntry Of(FollowUpEntry entry, PartialDate on, string about) =>
        new()
        {
            On = on,
            Kind = KindOf(entry),
            Summary = entry.Answer ?? entry.Note ?? about,
            Wording = entry.Wording,
            Url = $"/v1/follow-up-entries/{entry.Id}",
            Citations = entry.Citations,
        };

    private static TraceEntryKind KindOf(FollowUpEntry entry) =>
        entry switch
        {
            { QuestionId: not null, Status: ActionStatus.Withdrawn } => TraceEntryKind.QuestionWithdrawn,
            { QuestionId: not null, Status: ActionStatus.Done } or { Answer: not null, Status: null } => TraceEntryKind.QuestionAnswered,
            { QuestionId: null, Status: { } status } when status.IsClosed() => TraceEntryKind.ActionClosed,
            _ => TraceEntryKind.FollowedUp,
        };

    private sealed record Sitting(MeetingHead Head, IMeeting Meeting)
    {
        public IReadOnlyList<AgendaItem> AgendaItems => Meeting.AgendaItems;

        private string Forum => Head.Name;

        private PartialDate HeldOn => Head.HeldOn;

        private IReadOnlyList<Citation> Citations => ((Root)Meeting).Citations;

        public IEnumerable<TraceEntry> Of(AgendaItem item) =>
            item.Restricted
                ? [Entry(HeldOn, TraceEntryKind.Examined, $"{Forum}: examined without the public") with { IsRestricted = true }]
                :
                [
                    Entry(HeldOn, TraceEntryKind.Examined, item.Title is { } title ? $"{Forum}: {title}" : Forum) with
                    {
                        Wording = item.Wording,
                        IsIncomplete = item.IsIncomplete,
                        Assurance = item.Assurance,
                        Citations = [.. item.Citations.Union(Citations)],
                    },
                    .. item.Resolutions.Select(resolution =>
                        Entry(HeldOn, TraceEntryKind.Resolved, resolution.Text) with
                        {
                            Wording = item.Wording,
                            IsIncomplete = item.IsIncomplete,
                            By = Forum,
                            Citations = [.. item.Citations.Union(Citations)],
                        }
                    ),
                    .. item.Questions.SelectMany(Of),
                    .. item.Actions.SelectMany(Of),
                ];

        private IEnumerable<TraceEntry> Of(ScrutinyQuestion question)
        {
            yield return Entry(HeldOn, TraceEntryKind.QuestionAsked, question.Text) with
            {
                Wording = question.Wording,
                IsIncomplete = question.IsIncomplete,
                By = question.AskedBy,
                Citations = [.. question.Citations.Union(Citations)],
            };
            if (question.IsAnswered())
                yield return Entry(
                    question.RepliedOn ?? (question.WrittenReplyDueOn is null ? HeldOn : (PartialDate?)null),
                    TraceEntryKind.QuestionAnswered,
                    question.Answer ?? "A written reply was given."
                ) with
                {
                    Wording = question.Answer is null ? null : question.Wording,
                    By = question.RepliedOn is null ? question.AnsweredBy : null,
                    IsIncomplete = question.Answer is not null && question.IsIncomplete,
                };
            if (question.Withdrawn is { } withdrawn)
                yield return Entry(withdrawn.On, TraceEntryKind.QuestionWithdrawn, withdrawn.Reason) with
                {
                    By = withdrawn.By,
                };
        }

        private IEnumerable<TraceEntry> Of(ScrutinyAction action)
        {
            yield return Entry(HeldOn, TraceEntryKind.ActionRaised, action.Text) with
            {
                Wording = action.Wording,
                IsIncomplete = action.IsIncomplete,
                By = action.Owner,
                Citations = [.. action.Citations.Union(Citations)],
            };
            if (action.Status.IsClosed())
                yield return Entry(action.ClosedOn, TraceEntryKind.ActionClosed, action.Outcome ?? action.Text) with
                {
                    Wording = action.Wording,
                    IsIncomplete = action.IsIncomplete,
                    By = action.ClosedBy,
                };
        }

        private TraceEntry Entry(PartialDate? on, TraceEntryKind kind, string summary) =>
            new()
            {
                On = on,
                Kind = kind,
                Summary = summary,
                Url = Head.Url,
                Citations = Citations,
            };
    }
}
