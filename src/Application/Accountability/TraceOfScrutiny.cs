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
        return TracePart.Of(
            meetings
                .Take(CommitmentTrace.MostMeetings)
                .Reverse()
                .SelectMany(meeting =>
                    meeting.AgendaItems.Where(item => item.WasConsidered && item.CommitmentIds.Contains(id)).SelectMany(meeting.Of)
                ),
            isCut
        );
    }

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
            };
            if (action.Status is not ActionStatus.Open)
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
