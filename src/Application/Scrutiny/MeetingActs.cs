using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The operations on a scrutiny meeting, in the order of its life.</summary>
internal static class MeetingActs
{
    public static readonly IReadOnlyList<Act<ScrutinyMeeting>> All =
    [
        new("amendScrutinyMeeting", [Role.Office], meeting => meeting.Allows(MeetingAct.Describe)),
        new(
            "addAgendaItem",
            [Role.Office],
            meeting => meeting.Allows(MeetingAct.ChangeAgenda) && meeting.AgendaItemCount < AgendaItem.Most
        ),
        new("amendAgendaItem", [Role.Office], meeting => meeting.Allows(MeetingAct.ChangeAgenda) && meeting.AgendaItemCount > 0),
        new("reorderAgenda", [Role.Office], meeting => meeting.Allows(MeetingAct.ChangeAgenda) && meeting.AgendaItemCount > 1),
        new("removeAgendaItem", [Role.Office], meeting => meeting.Allows(MeetingAct.ChangeAgenda) && meeting.AgendaItemCount > 0),
        new("holdScrutinyMeeting", [Role.Office], meeting => meeting.Allows(MeetingAct.Hold)),
        new("adjournScrutinyMeeting", [Role.Office], meeting => meeting.Allows(MeetingAct.Adjourn)),
        new("cancelScrutinyMeeting", [Role.Office], meeting => meeting.Allows(MeetingAct.Cancel)),
        new("publishMinutes", [Role.Office], meeting => meeting.Allows(MeetingAct.PublishMinutes)),
        new(
            "replyToQuestion",
            [Role.Office],
            meeting =>
                meeting.Allows(MeetingAct.Reply)
                && meeting.AgendaItems.Any(item => item.Questions.Any(question => question.Withdrawn is null))
        ),
        new(
            "withdrawQuestion",
            [Role.Office],
            meeting =>
                meeting.Allows(MeetingAct.WithdrawQuestion)
                && meeting.AgendaItems.Any(item => item.Questions.Any(question => !question.IsAnswered()))
        ),
        new(
            "closeScrutinyAction",
            [Role.Office],
            meeting => meeting.Allows(MeetingAct.CloseAction) && meeting.AgendaItems.Any(item => item.Actions.Count > 0)
        ),
        new("restrictAgendaItem", [Role.Admin], meeting => meeting.Allows(MeetingAct.Restrict)),
        new("openAgendaItem", [Role.Admin], meeting => meeting.Redactions == 0 && meeting.AgendaItems.Any(item => item.Restricted)),
        new("retractScrutinyMeeting", [Role.Office, Role.Admin], meeting => meeting.Allows(MeetingAct.Retract)),
        new("mergeScrutinyMeeting", [Role.Office, Role.Admin], meeting => meeting.Allows(MeetingAct.Retract)),
        new("redactScrutinyMeeting", [Role.Admin], _ => true),
    ];
}
