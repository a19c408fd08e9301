using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Accountability;

/// <summary>The public meetings that examined a commitment: the agenda items that name it, and the questions and actions under them. Of an
/// item that was taken without the public only that it examined the commitment.</summary>
internal sealed class TraceOfScrutiny(IPlanAccountabilityDb db)
{
    public async Task<TracePart> OfAsync(CommitmentId id, CancellationToken cancellationToken)
    {
        var examinations = db.Examinations.Where(examination => examination.CommitmentId == id && examination.Counts);
        var meetings = await db
            .ScrutinyMeetings.AsNoTracking()
            .NotRetracted()
            .Where(meeting => examinations.Any(examination => examination.MeetingId == meeting.Id))
            .OrderByDescending(meeting => meeting.HeldOn)
            .ThenByDescending(meeting => meeting.Id)
            .Take(CommitmentTrace.MostMeetings + 1)
            .Select(meeting => new Sitting(meeting.Id, meeting.Forum.Name, meeting.HeldOn, meeting.Citations, meeting.AgendaItems))
            .ToListAsync(cancellationToken);
        var isCut = meetings.Count > CommitmentTrace.MostMeetings;
        var entries = await EntriesAsync([.. meetings.Select(meeting => meeting.Id)], cancellationToken);
        return TracePart.Of(
            meetings
                .Take(CommitmentTrace.MostMeetings)
                .Reverse()
                .SelectMany(meeting =>
                    meeting
                        .AgendaItems.Where(item => item.WasConsidered && item.CommitmentIds.Contains(id))
                        .SelectMany(item => meeting.Of(item).Concat(Reported(item, entries)))
                ),
            isCut
        );
    }

    /// <summary>What later meetings and documents report of what those meetings raised, in order.</summary>
    private async Task<ILookup<Guid, (FollowUpEntry Entry, PartialDate On)>> EntriesAsync(
        List<ScrutinyMeetingId> raisedAt,
        CancellationToken cancellationToken
    )
    {
        var entries = await db
            .FollowUpEntries.AsNoTracking()
            .NotRetracted()
            .Where(entry => raisedAt.Contains(entry.RaisedAtId))
            .Select(entry => new
            {
                entry,
                HeldOn = db
                    .ScrutinyMeetings.Where(meeting => meeting.Id == entry.MeetingId)
                    .Select(meeting => (PartialDate?)meeting.HeldOn)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return entries
            .Select(entry => (Entry: entry.entry, On: entry.entry.On ?? entry.HeldOn!.Value))
            .OrderBy(entry => entry.On)
            .ThenBy(entry => entry.Entry.Id)
            .ToLookup(entry => entry.Entry.SubjectId);
    }

    private static IEnumerable<TraceEntry> Reported(AgendaItem item, ILookup<Guid, (FollowUpEntry Entry, PartialDate On)> entries) =>
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

    private sealed record Sitting(
        ScrutinyMeetingId Id,
        string Forum,
        PartialDate HeldOn,
        IReadOnlyList<Citation> Citations,
        IReadOnlyList<AgendaItem> AgendaItems
    )
    {
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
                Url = $"/v1/scrutiny-meetings/{Id}",
                Citations = Citations,
            };
    }
}
