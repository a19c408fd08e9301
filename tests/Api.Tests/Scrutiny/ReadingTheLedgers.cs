using NUnit.Framework;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>The same few commands, however many meetings there are; and nothing lost where many write at once.</summary>
public sealed class ReadingTheLedgers : ApiTest
{
    [Test]
    public async Task Asks_the_database_as_often_for_many_as_for_few()
    {
        await using (var scope = Db())
        {
            for (var index = 0; index < 120; index++)
                scope.Db.ScrutinyMeetings.Add(Meeting(index));
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        foreach (
            var (address, commands) in new[]
            {
                ("/v1/scrutiny-questions", 2),
                ("/v1/scrutiny-questions?state=overdue", 1),
                ("/v1/scrutiny-actions?areaId=lancashire", 1),
                ("/v1/scrutiny-meetings?heldFrom=2020-01-01", 1),
            }
        )
        {
            foreach (var limit in new[] { 1, 100 })
                Assert.That(
                    await Sql.DuringAsync(() =>
                        Anonymous.GetJsonAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}")
                    ),
                    Has.Count.EqualTo(commands),
                    address
                );
        }

        var seen = await Anonymous.GetItemsAsync("/v1/scrutiny-questions?limit=50");
        Assert.That(seen.Select(question => question.Text("reference")), Is.EqualTo(Enumerable.Range(0, 120).Select(index => $"{index}")));
    }

    [Test]
    public async Task Lets_one_of_many_writers_change_a_meeting()
    {
        var meeting = await Office.ScheduleAsync();
        var tag = await Office.ETagOfAsync(meeting);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(index => Office.PostJsonAsync($"{meeting}/agenda-items", A.AgendaItem().Numbered($"{index}").Asking("When?"), tag))
        );

        Assert.That(answers.Select(answer => (int)answer.StatusCode).Order(), Is.EqualTo(new[] { 200, 412, 412, 412, 412, 412, 412, 412 }));
        Assert.That(
            (await Office.GetJsonAsync($"/v1/scrutiny-questions?meetingId={meeting.Split('/')[^1]}"))["items"]!.AsArray(),
            Has.Count.EqualTo(1)
        );
    }

    private static ScrutinyMeeting Meeting(int index)
    {
        var meeting = new ScrutinyMeeting(ScrutinyMeetingId.New(), null, new("lancashire"), RecordedAs.AfterTheFact);
        meeting.Describe(
            new(new("Weekly meeting", ScrutinyForumKind.Regular), new DateOnly(2020, 1, 1).AddDays(index), null, []),
            isReasonGiven: false,
            new(ScrutinyMeetingStatus.Held, null, null, null, null)
        );
        meeting.TranscribeAgenda([
            new()
            {
                Id = AgendaItemId.New(),
                Number = null,
                Title = null,
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
                        Reference = $"{index}",
                        AskedBy = null,
                        Text = "When?",
                        Answer = null,
                        WrittenReplyDueOn = new DateOnly(2021, 1, 1),
                        RepliedOn = null,
                    },
                ],
                Assurance = null,
                Actions = [],
                Decisions = [],
            },
        ]);
        return meeting;
    }
}
