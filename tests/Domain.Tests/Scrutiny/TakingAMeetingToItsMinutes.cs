using CsCheck;
using NUnit.Framework;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Domain.Tests.Scrutiny;

/// <summary>Whatever is done about a live meeting, in whatever order.</summary>
public sealed class TakingAMeetingToItsMinutes
{
    private static readonly DateOnly Day = new(2026, 10, 12);

    private static readonly Gen<MeetingAct> Acts = Gen.Enum<MeetingAct>().Where(act => act is not MeetingAct.Retract);

    [Test]
    public void Does_what_it_allows_and_refuses_the_rest() =>
        Acts.Array[0, 12]
            .Sample(acts =>
            {
                var meeting = Scheduled();
                foreach (var act in acts)
                {
                    var isAllowed = meeting.Allows(act);
                    if (
                        isAllowed
                        && (
                            (
                                act is MeetingAct.Reply or MeetingAct.WithdrawQuestion or MeetingAct.CloseAction or MeetingAct.Restrict
                                && meeting.AgendaItems.All(item => item.Restricted)
                            )
                            || (act is MeetingAct.Reply && Asked(meeting) is { Withdrawn: not null })
                            || (act is MeetingAct.WithdrawQuestion && Asked(meeting)?.IsAnswered() is true)
                        )
                    )
                        continue; // allowed in general, with nothing to do it to
                    Assert.That(Refused(() => Do(meeting, act)), Is.EqualTo(!isAllowed), $"{act} of a meeting that is {meeting.Status}");
                }

                var isPublic = meeting.MinutesPublishedOn is not null || meeting.Status is ScrutinyMeetingStatus.Cancelled;
                Assert.That(meeting.Visibility, Is.EqualTo(isPublic ? Visibility.Everyone : Visibility.Office));
                Assert.That(meeting.AgendaItemCount, Is.EqualTo(meeting.AgendaItems.Count));
                Assert.That(meeting.AgendaItems.Where(item => item.Restricted).All(item => item.Questions.Count + item.Actions.Count == 0));
                Assert.That(meeting.Status is not ScrutinyMeetingStatus.Cancelled || meeting.AgendaItems.Count == 0);
            });

    [Test]
    public void Changes_nothing_public_without_a_reason()
    {
        var meeting = Scheduled();
        Do(meeting, MeetingAct.Hold);
        Do(meeting, MeetingAct.PublishMinutes);

        foreach (
            var change in (Action[])
                [
                    () => meeting.Add(Item(), false),
                    () => meeting.Change(meeting.AgendaItems[0], false),
                    () => meeting.Remove(meeting.AgendaItems[0].Id, false),
                ]
        )
            Assert.That(Assert.Throws<BrokenRuleException>(() => change())!.Rule.Code, Is.EqualTo("correction-without-reason"));
        meeting.Reply(meeting.AgendaItems[0].Questions[0].Id, "In May.", Day, isReasonGiven: false);
    }

    [Test]
    public void Reads_no_grade_into_words() =>
        Gen.Select(Gen.Enum<AssuranceLevel>(), Gen.Bool)
            .Sample(
                (level, isPrinted) =>
                {
                    var item = Item() with
                    {
                        Assurance = new(level, isPrinted ? "Substantial" : null, Statement: "The commissioner was satisfied."),
                    };

                    Assert.That(Refused(() => Scheduled().Add(item, false)), Is.EqualTo(isPrinted == level is AssuranceLevel.NotGraded));
                }
            );

    private static bool Refused(Action act)
    {
        try
        {
            act();
            return false;
        }
        catch (BrokenRuleException)
        {
            return true;
        }
    }

    private static void Do(ScrutinyMeeting meeting, MeetingAct act)
    {
        switch (act)
        {
            case MeetingAct.Describe:
                meeting.Describe(new(meeting.Forum, meeting.HeldOn, "Deputy", []), isReasonGiven: true);
                break;
            case MeetingAct.ChangeAgenda:
                meeting.Add(Item(), isReasonGiven: true);
                break;
            case MeetingAct.Hold:
                meeting.Hold(Day);
                break;
            case MeetingAct.Adjourn:
                meeting.Adjourn(Day);
                break;
            case MeetingAct.Cancel:
                meeting.Cancel("The chief constable was called away.");
                break;
            case MeetingAct.PublishMinutes:
                meeting.PublishMinutes(Day.AddDays(14), null, null);
                break;
            case MeetingAct.Reply:
                meeting.Reply(Open(meeting).Questions[0].Id, "In May.", Day, isReasonGiven: true);
                break;
            case MeetingAct.WithdrawQuestion:
                meeting.WithdrawQuestion(Open(meeting).Questions[0].Id, new("It was asked twice.", Day), isReasonGiven: true);
                break;
            case MeetingAct.CloseAction:
                meeting.CloseAction(Open(meeting).Actions[0].Id, new(ActionStatus.Done, Day, null, null), isReasonGiven: true);
                break;
            default:
                meeting.Restrict(Open(meeting).Id, "Sch. 12A", withTitle: false);
                break;
        }
    }

    private static ScrutinyQuestion? Asked(ScrutinyMeeting meeting) => Open(meeting).Questions.FirstOrDefault();

    private static AgendaItem Open(ScrutinyMeeting meeting) => meeting.AgendaItems.FirstOrDefault(item => !item.Restricted) ?? Item();

    private static ScrutinyMeeting Scheduled()
    {
        var meeting = new ScrutinyMeeting(ScrutinyMeetingId.New(), null, new("lancashire"), RecordedAs.Live);
        meeting.Describe(new(new("Strategic Scrutiny Meeting", ScrutinyForumKind.StrategicScrutiny), Day, null, []), isReasonGiven: false);
        meeting.Add(Item(), isReasonGiven: false);
        return meeting;
    }

    private static AgendaItem Item() =>
        new()
        {
            Id = AgendaItemId.New(),
            Number = null,
            Title = "Refuges",
            Restricted = false,
            RestrictionReason = null,
            PriorityIds = [],
            CommitmentIds = [],
            Papers = [],
            Questions =
            [
                new()
                {
                    Id = ScrutinyQuestionId.New(),
                    Reference = null,
                    AskedBy = null,
                    Text = "When?",
                    Answer = null,
                    WrittenReplyDueOn = null,
                    RepliedOn = null,
                },
            ],
            Assurance = null,
            Actions =
            [
                new()
                {
                    Id = ScrutinyActionId.New(),
                    Reference = null,
                    Owner = null,
                    Text = "Report.",
                    DueOn = null,
                    Status = ActionStatus.Open,
                    ClosedOn = null,
                    ClosedBy = null,
                    Outcome = null,
                },
            ],
            Decisions = [],
        };
}
