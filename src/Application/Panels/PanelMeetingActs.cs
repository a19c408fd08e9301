using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>The operations on a panel's meeting, in the order of its life.</summary>
internal static class PanelMeetingActs
{
    public static readonly IReadOnlyList<Act<PanelMeeting>> All =
    [
        new("amendPanelMeeting", [Role.Panel], meeting => meeting.Allows(MeetingAct.Describe)),
        new(
            "addPanelAgendaItem",
            [Role.Panel],
            meeting => meeting.Allows(MeetingAct.ChangeAgenda) && meeting.AgendaItemCount < AgendaItem.Most
        ),
        new("amendPanelAgendaItem", [Role.Panel], meeting => meeting.Allows(MeetingAct.ChangeAgenda) && meeting.AgendaItemCount > 0),
        new("reorderPanelAgenda", [Role.Panel], meeting => meeting.Allows(MeetingAct.ChangeAgenda) && meeting.AgendaItemCount > 1),
        new("removePanelAgendaItem", [Role.Panel], meeting => meeting.Allows(MeetingAct.ChangeAgenda) && meeting.AgendaItemCount > 0),
        new("holdPanelMeeting", [Role.Panel], meeting => meeting.Allows(MeetingAct.Hold)),
        new("adjournPanelMeeting", [Role.Panel], meeting => meeting.Allows(MeetingAct.Adjourn)),
        new("cancelPanelMeeting", [Role.Panel], meeting => meeting.Allows(MeetingAct.Cancel)),
        new("publishPanelMinutes", [Role.Panel], meeting => meeting.Allows(MeetingAct.PublishMinutes)),
        new(
            "replyToPanelQuestion",
            [Role.Panel],
            meeting =>
                meeting.Allows(MeetingAct.Reply)
                && meeting.AgendaItems.Any(item => item.Questions.Any(question => question.Withdrawn is null))
        ),
        new(
            "withdrawPanelQuestion",
            [Role.Panel],
            meeting =>
                meeting.Allows(MeetingAct.WithdrawQuestion)
                && meeting.AgendaItems.Any(item => item.Questions.Any(question => !question.IsAnswered()))
        ),
        new(
            "closePanelAction",
            [Role.Panel],
            meeting => meeting.Allows(MeetingAct.CloseAction) && meeting.AgendaItems.Any(item => item.Actions.Count > 0)
        ),
        new("restrictPanelAgendaItem", [Role.Admin], meeting => meeting.Allows(MeetingAct.Restrict)),
        new("openPanelAgendaItem", [Role.Admin], meeting => meeting.Redactions == 0 && meeting.AgendaItems.Any(item => item.Restricted)),
        new("retractPanelMeeting", [Role.Panel, Role.Admin], meeting => meeting.Allows(MeetingAct.Retract)),
        new("mergePanelMeeting", [Role.Panel, Role.Admin], meeting => meeting.Allows(MeetingAct.Retract)),
        new("redactPanelMeeting", [Role.Admin], _ => true),
    ];
}

/// <summary>The operations on a membership of a panel.</summary>
internal static class PanelMemberActs
{
    public static readonly IReadOnlyList<Act<PanelMemberDto>> All =
    [
        new("amendPanelMember", [Role.Panel, Role.Admin], _ => true),
        new("retractPanelMember", [Role.Panel, Role.Admin], _ => true),
        new("mergePanelMember", [Role.Panel, Role.Admin], _ => true),
        new("redactPanelMember", [Role.Admin], _ => true),
    ];
}
