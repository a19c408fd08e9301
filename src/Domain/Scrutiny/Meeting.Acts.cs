using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <content>What may be done about a meeting as it stands. The methods that do it ask the same conditions.</content>
public abstract partial class Meeting<TMeeting>
{
    private Condition TakenHere => new(ScrutinyRules.StepsTakenHere, RecordedAs is RecordedAs.Live);

    private Condition NotCancelled => new(ScrutinyRules.NotCancelled, Status is not ScrutinyMeetingStatus.Cancelled);

    /// <summary>Whether the meeting as it stands allows an act. What is sent with it may still be refused.</summary>
    public bool Allows(MeetingAct act) => ConditionsOf(act).AreKept();

    private Condition[] ConditionsOf(MeetingAct act) =>
        act switch
        {
            MeetingAct.Describe or MeetingAct.Restrict => [],
            MeetingAct.ChangeAgenda => [NotCancelled],
            MeetingAct.Reply or MeetingAct.WithdrawQuestion or MeetingAct.CloseAction =>
            [
                NotCancelled,
                new(ScrutinyRules.HeldBeforeFollowUp, WasHeld),
            ],
            MeetingAct.Hold or MeetingAct.Adjourn or MeetingAct.Cancel =>
            [
                TakenHere,
                new(ScrutinyRules.HeldOnce, Status is ScrutinyMeetingStatus.Scheduled),
            ],
            MeetingAct.PublishMinutes =>
            [
                TakenHere,
                new(ScrutinyRules.HeldBeforeMinutes, Status is ScrutinyMeetingStatus.Held || (HasBegunOnly && MinutesPublishedOn is null)),
            ],
            MeetingAct.Retract => [NotYetRetracted],
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
}
