using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What is wrong with the row of an entry besides what its validators say: what it is about, and where it is reported.</summary>
internal static class FollowUpEntryFaults
{
    public static IEnumerable<InputError> Of(FollowUpEntryRow row, ImportContext context) =>
        OfSubject(row, context).Concat(OfItem(row, context)).Concat(OfSource(row, context));

    private static IEnumerable<InputError> OfItem(FollowUpEntryRow row, ImportContext context)
    {
        if (row.ItemNumber is null)
            yield break;
        if (row.ItemId is not { } id)
            yield return new("/itemNumber", FollowUpEntryType.UnknownItem, "is not on the agenda of the meeting that reports the entry");
        else if (context.ReportingMeeting(row)?.Item(id) is { Restricted: true })
            yield return ScrutinyRules.RestrictedSaysNothing.At("/itemNumber");
    }

    private static IEnumerable<InputError> OfSubject(FollowUpEntryRow row, ImportContext context)
    {
        if (row.ActionRef is null == row.QuestionRef is null)
        {
            yield return FollowUpRules.OneSubject.At("/actionRef");
            yield break;
        }

        var (pointer, name) = row.ActionRef is not null ? ("/actionRef", "action") : ("/questionRef", "question");
        var found = context.FollowedUp.Of(row, context.Find<FollowUpEntry>(ExchangeTypes.FollowUpEntry, row.Ref), context);
        if (found.Count > 1)
            yield return new(
                pointer,
                $"ambiguous-{name}",
                $"is the printed reference of {found.Count} open {name}s of the area: name one by the ref of its meeting and '#'"
            );
        else if (
            PartRefs.MeetingIn(row.ActionRef ?? row.QuestionRef) is { } meeting
            && context.FollowedUp.Meeting(meeting, row.RaisedBy, context) is null
        )
            yield return new(pointer, "unknown-reference", $"names {meeting}, which is neither recorded nor in the file");
        else if (found is not [var part] || part.Meeting.AreaId != row.AreaId)
            yield return new(
                pointer,
                $"unknown-{name}",
                $"names no {name} of a meeting of the area, or by its printed reference no open one"
            );
        else if (part.Meeting.Visibility is not Visibility.Everyone || !part.Meeting.WasHeld)
            yield return FollowUpRules.PublicMeeting.At(pointer);
        else if (context.FollowedUp.IsUpdate(row) && part.Meeting.MeetingKey == context.ReportingMeeting(row)?.MeetingKey)
            yield return FollowUpRules.OfEarlierMeeting.At(pointer);
        else
        {
            var reported = context.ReportingMeeting(row)?.HeldOn;
            if (!FollowUpRules.IsAfter(part.Meeting.HeldOn, row.On))
                yield return FollowUpRules.AfterRaised.At("/on");
            if (!FollowUpRules.IsAfter(part.Meeting.HeldOn, reported))
                yield return FollowUpRules.AfterRaised.At(
                    context.FollowedUp.IsUpdate(row) ? pointer
                    : row.PanelMeetingId is null ? "/meetingRef"
                    : "/panelMeetingRef"
                );
        }
    }

    private static IEnumerable<InputError> OfSource(FollowUpEntryRow row, ImportContext context)
    {
        if (!context.IsAdmin && row.Citations is not [_, ..])
            yield return new("/citations", "citation-needed", "An importer records an entry with the document that shows it.");
    }
}
