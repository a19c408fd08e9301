using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>What became of questions and actions, across meetings.</summary>
public sealed class FollowingUp : ApiTest
{
    [Test]
    public async Task Shows_each_question_where_it_stands()
    {
        var meeting = await Office.MinuteAsync(
            "2026-10-12",
            A.AgendaItem()
                .Numbered("4")
                .Asking("Open, without a day", reference: "1")
                .Asking("Overdue by a day", reference: "2", replyDueOn: Day(-1))
                .Asking("Due today", reference: "3", replyDueOn: Day(0))
                .Asking("Answered in the room", reference: "4", answer: "Yes.")
                .Asking("Answered late", reference: "5", replyDueOn: "2026-10-20", answer: "No.", repliedOn: "2026-10-25")
                .Asking("Longer overdue", reference: "6", replyDueOn: Day(-3))
        );

        Assert.That(await ReferencesAsync(meeting, "open"), Is.EqualTo(new[] { "1", "3" }));
        Assert.That(await ReferencesAsync(meeting, "overdue"), Is.EqualTo(new[] { "6", "2" }), "the longest overdue first");
        Assert.That(await ReferencesAsync(meeting, "answered"), Is.EqualTo(new[] { "4" }));
        Assert.That(await ReferencesAsync(meeting, "answeredLate"), Is.EqualTo(new[] { "5" }));
        var late = (await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?meetingId={meeting.Split('/')[^1]}&state=answeredLate"))[
            "items"
        ]![0]!;
        Assert.That(
            ((int?)late["daysLate"], late["meeting"]!.Text("url"), late["agendaItem"]!.Text("number")),
            Is.EqualTo(((int?)5, meeting, "4"))
        );

        var page = await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?meetingId={meeting.Split('/')[^1]}&state=overdue&limit=1");
        Assert.That((await Anonymous.GetJsonAsync(page.Text("next")))["items"]![0]!.Text("reference"), Is.EqualTo("2"));
        await Anonymous.GetAsync("/v1/scrutiny-questions?state=late").ShouldBeAProblem(400, "invalid-input");
        var csv = await (await Anonymous.GetAsync("/v1/scrutiny-questions.csv?state=overdue")).Content.ReadAsStringAsync();
        Assert.That(csv, Does.Contain("Longer overdue").And.Contain("overdue,3"));
    }

    [Test]
    public async Task Takes_a_reply_after_the_minutes()
    {
        var meeting = await Office.MinuteAsync("2026-10-12", A.AgendaItem().Asking("When?", replyDueOn: "2026-10-20"));
        var question = (await Office.AgendaAsync(meeting))[0]!["questions"]![0]!.Text("id");

        await Reply(new { answer = "Soon.", repliedOn = "2026-10-11" }).ShouldBeAProblem(400, "before-the-meeting");
        await Reply(new { answer = "Soon.", repliedOn = "2027-01-01" }).ShouldBeAProblem(400, "date-in-future");
        var read = await Reply(new { answer = "In May.", repliedOn = "2026-10-22" }).ShouldBe(200);
        Assert.That(read["agendaItems"]![0]!["questions"]![0]!.Text("state"), Is.EqualTo("answeredLate"));
        await Reply(new { answer = "In June.", repliedOn = "2026-10-22" }).ShouldBeAProblem(409, "question-answered");
        await Reply(new { answer = "In June.", repliedOn = "2026-10-22" }, "A slip of the pen.").ShouldBe(200);
        await Office
            .ActAsync(meeting, $"questions/{ScrutinyQuestionId.New()}/reply", new { answer = "In May.", repliedOn = "2026-10-22" })
            .ShouldBeAProblem(404, "not-found");
        Assert.That(
            (await Anonymous.GetJsonAsync($"{meeting}/history"))["items"]!.AsArray().Select(change => change!.Text("event")),
            Is.EqualTo(new[] { "scrutinyMinutesPublished", "scrutinyQuestionAnswered", "scrutinyReplyCorrected" })
        );

        Task<HttpResponseMessage> Reply(object reply, string? reason = null) =>
            Office.ActAsync(meeting, $"questions/{question}/reply", reply, reason);
    }

    [Test]
    public async Task Goes_on_owing_a_written_reply_whatever_was_said_in_the_room()
    {
        var meeting = await Office.MinuteAsync(
            "2026-10-12",
            A.AgendaItem().Asking("When?", reference: "room", answer: "I shall write to you.", replyDueOn: "2026-10-20")
        );
        var question = (await Office.AgendaAsync(meeting))[0]!["questions"]![0]!;
        Assert.That(question.Text("state"), Is.EqualTo("overdue"));

        var read = (
            await Office
                .ActAsync(meeting, $"questions/{question.Text("id")}/reply", new { answer = "In May.", repliedOn = "2026-10-18" })
                .ShouldBe(200)
        )["agendaItems"]![0]!["questions"]![0]!;
        Assert.That(
            (read.Text("state"), read.Text("answer"), read.Text("spokenAnswer")),
            Is.EqualTo(("answered", "In May.", "I shall write to you."))
        );
        read = (
            await Office
                .ActAsync(
                    meeting,
                    $"questions/{question.Text("id")}/reply",
                    new { answer = "In June.", repliedOn = "2026-10-18" },
                    "A slip."
                )
                .ShouldBe(200)
        )["agendaItems"]![0]!["questions"]![0]!;
        Assert.That((read.Text("answer"), read.Text("spokenAnswer")), Is.EqualTo(("In June.", "I shall write to you.")));
    }

    [Test]
    public async Task Finds_the_questions_and_meetings_of_a_commitment()
    {
        var plan = await Office.IssuedPlanAsync(commitments: ["Open three refuges", "Close one"]);
        var commitments = (await Office.GetJsonAsync($"/v1/commitments?planId={plan.Split('/')[^1]}"))["items"]!.AsArray();
        var (one, other, priority) = (commitments[0]!.Text("id"), commitments[1]!.Text("id"), commitments[0]!.Text("priorityId"));
        await Office.MinuteAsync(
            "2026-10-12",
            A.AgendaItem().Examining(one).About(priority).Asking("When?", reference: "refuges").Agreeing("Report.", reference: "A1")
        );

        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?commitmentId={one}"))["items"]!
                .AsArray()
                .Select(item => item!.Text("reference")),
            Is.EqualTo(new[] { "refuges" })
        );
        Assert.That((await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?commitmentId={other}"))["items"]!.AsArray(), Is.Empty);
        Assert.That((await Anonymous.GetJsonAsync($"/v1/scrutiny-actions?commitmentId={one}"))["items"]!.AsArray(), Has.Count.EqualTo(1));
        foreach (
            var (query, count) in new[]
            {
                ($"priorityId={priority}", 1),
                ($"priorityId={priority}&forum=strategicScrutiny&status=minutesPublished", 1),
                ($"priorityId={priority}&forum=regular", 0),
                ($"priorityId={priority}&status=held", 0),
            }
        )
            Assert.That(
                (await Anonymous.GetJsonAsync($"/v1/scrutiny-meetings?{query}"))["items"]!.AsArray(),
                Has.Count.EqualTo(count),
                query
            );
    }

    [Test]
    public async Task Takes_words_out_of_the_ledger_with_the_meeting()
    {
        var meeting = await Office.MinuteAsync("2026-10-12", A.AgendaItem().Asking("Why was Jo Example there?", reference: "word"));
        await Admin
            .ActAsync(meeting, "redaction", new { members = new[] { "/agendaItems/0/questions/0/text" }, reason = "It names somebody." })
            .ShouldBe(200);

        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?meetingId={meeting.Split('/')[^1]}"))["items"]![0]!.Text("text"),
            Is.EqualTo("[redacted]")
        );
        var known = await Anonymous.GetJsonAsync($"{meeting}/as-known?at={Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}");
        Assert.That(
            (known["agendaItems"]![0]!["questions"]![0]!.Text("text"), known["agendaItems"]![0]!["questions"]![0]!["state"]),
            Is.EqualTo(("[redacted]", (System.Text.Json.Nodes.JsonNode?)null))
        );
    }

    [Test]
    public async Task Closes_an_action_once()
    {
        var meeting = await Office.MinuteAsync(
            "2026-10-12",
            A.AgendaItem()
                .Agreeing("Report on civil orders.", reference: "A7/2026", owner: "Assistant Chief Constable", dueOn: "2026-10-20")
        );
        var action = (await Office.AgendaAsync(meeting))[0]!["actions"]![0]!.Text("id");
        Assert.That(
            (await Anonymous.GetJsonAsync("/v1/scrutiny-actions?state=overdue"))["items"]![0]!.Text("reference"),
            Is.EqualTo("A7/2026")
        );

        await Close(new { closedOn = "2026-10-11" }).ShouldBeAProblem(400, "before-the-meeting");
        await Close(new { closedOn = "2026-10-20", status = "open" })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/status", "bad-value");
        var read = await Close(
                new
                {
                    closedOn = "2026-10-20",
                    closedBy = "Police and Crime Commissioner",
                    outcome = "Reported.",
                }
            )
            .ShouldBe(200);
        Assert.That(
            (read["agendaItems"]![0]!["actions"]![0]!.Text("state"), read["agendaItems"]![0]!["actions"]![0]!.Text("outcome")),
            Is.EqualTo(("closed", "Reported."))
        );
        await Close(new { closedOn = "2026-10-21" }).ShouldBeAProblem(409, "action-closed");
        Assert.That(
            (await Close(new { closedOn = "2026-10-21", status = "dropped" }, "It was dropped.").ShouldBe(200))["agendaItems"]![0]![
                "actions"
            ]![0]!.Text("state"),
            Is.EqualTo("closed"),
            "what was dropped is not late"
        );
        Assert.That((await Anonymous.GetJsonAsync("/v1/scrutiny-actions?state=overdue"))["items"]!.AsArray(), Is.Empty);

        Task<HttpResponseMessage> Close(object closure, string? reason = null) =>
            Office.ActAsync(meeting, $"actions/{action}/closure", closure, reason);
    }

    [Test]
    public async Task Follows_a_commitment_that_is_merged_into_another()
    {
        var plan = await Office.IssuedPlanAsync(commitments: ["Open two refuges", "Open 2 refuges"]);
        var commitments = (await Office.GetJsonAsync($"/v1/commitments?planId={plan.Split('/')[^1]}"))["items"]!.AsArray();
        var (winner, loser) = (commitments[0]!.Text("id"), commitments[1]!.Text("id"));
        var meeting = await Office.MinuteAsync("2026-10-12", A.AgendaItem().Examining(winner, loser));

        await Office
            .PostJsonAsync($"/v1/commitments/{loser}/merge", new { into = winner }, await Office.ETagOfAsync($"/v1/commitments/{loser}"))
            .ShouldBe(200);

        Assert.That(
            (await Anonymous.AgendaAsync(meeting))[0]!["commitmentIds"]!.AsArray().Select(id => (string?)id),
            Is.EqualTo(new[] { winner })
        );
        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/scrutiny-meetings?commitmentId={winner}"))["items"]!.AsArray(),
            Has.Count.EqualTo(1)
        );
        Assert.That((await Anonymous.GetJsonAsync($"/v1/scrutiny-meetings?commitmentId={loser}"))["items"]!.AsArray(), Is.Empty);
    }

    private string Day(int fromToday) => DateOnly.FromDateTime(Clock.GetUtcNow().DateTime).AddDays(fromToday).ToString("yyyy-MM-dd", null);

    private async Task<IEnumerable<string>> ReferencesAsync(string meeting, string state) =>
        (await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?meetingId={meeting.Split('/')[^1]}&state={state}"))["items"]!
            .AsArray()
            .Select(question => question!.Text("reference"));
}
