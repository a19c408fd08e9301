using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>A question that nobody is to answer any more.</summary>
public sealed class WithdrawingAQuestion : ApiTest
{
    private string _meeting = "";

    [Test]
    public async Task Owes_no_answer_from_then_on()
    {
        var question = await AskAsync(replyDueOn: "2026-10-20", reference: "W1");
        Assert.That(await ReferencesAsync("overdue"), Is.EqualTo(new[] { "W1" }));

        await WithdrawAsync(question, "2026-10-11").ShouldBeAProblem(400, "before-the-meeting").ShouldName("/on", "before-the-meeting");
        await WithdrawAsync(question, "2027-01-01").ShouldBeAProblem(400, "date-in-future");
        await WithdrawAsync(question, "2026-10-30", why: " ").ShouldBeAProblem(400, "invalid-input").ShouldName("/reason", "required");
        var read = Question(await WithdrawAsync(question, "2026-10-30").ShouldBe(200));
        Assert.That(
            (
                read.Text("state"),
                read["daysLate"],
                read["daysLateIs"],
                read["withdrawn"]!.Text("on"),
                read["withdrawn"]!.Text("reason"),
                read["withdrawn"]!.Text("by")
            ),
            Is.EqualTo(("withdrawn", (JsonNode?)null, (JsonNode?)null, "2026-10-30", "It was asked twice.", "Commissioner"))
        );
        foreach (var state in new[] { "open", "overdue", "answered", "answeredLate", "notEvidenced" })
            Assert.That(await ReferencesAsync(state), Is.Empty, state);
        Assert.That(await ReferencesAsync("withdrawn"), Is.EqualTo(new[] { "W1" }));
        Assert.That(
            await (await Anonymous.GetAsync("/v1/scrutiny-questions.csv?state=withdrawn")).Content.ReadAsStringAsync(),
            Does.Contain("2026-10-30,Commissioner,It was asked twice.")
        );
        await Office
            .ActAsync(_meeting, $"questions/{question}/reply", new { answer = "In May.", repliedOn = "2026-10-30" }, "It came.")
            .ShouldBeAProblem(409, "question-withdrawn");
    }

    [Test]
    public async Task Is_corrected_with_a_reason_and_taken_back_the_same_way()
    {
        var question = await AskAsync(replyDueOn: "2026-10-20", answer: "I shall write to you.");
        await WithdrawAsync(question, "2026-10-30").ShouldBe(200);
        await WithdrawAsync(question, "2026-10-29").ShouldBeAProblem(409, "question-withdrawn");
        await WithdrawAsync(question, "2026-10-29", reason: "A slip of the pen.").ShouldBe(200);

        var item = (await Office.AgendaAsync(_meeting))[0]!;
        var patch = new JsonObject
        {
            ["questions"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = question,
                    ["text"] = "When?",
                    ["answer"] = "I shall write to you.",
                    ["writtenReplyDueOn"] = "2026-10-20",
                }
            ),
        };
        await Office
            .PatchJsonAsync(
                $"{_meeting}/agenda-items/{item.Text("id")}",
                patch.ToJsonString(),
                await Office.ETagOfAsync(_meeting),
                "It was another question."
            )
            .ShouldBe(200);
        Assert.That((await Office.AgendaAsync(_meeting))[0]!["questions"]![0]!.Text("state"), Is.EqualTo("overdue"));
        Assert.That(
            (await Anonymous.GetJsonAsync($"{_meeting}/history"))["items"]!.AsArray().Select(change => change!.Text("event")),
            Is.EqualTo(
                new[]
                {
                    "scrutinyMinutesPublished",
                    "scrutinyQuestionWithdrawn",
                    "scrutinyQuestionWithdrawalCorrected",
                    "agendaItemAmended",
                }
            )
        );
    }

    [Test]
    public async Task Is_for_what_was_not_answered()
    {
        var spoken = await AskAsync(answer: "Yes.");
        await WithdrawAsync(spoken, "2026-10-30").ShouldBeAProblem(409, "answered-not-withdrawn");
        Assert.That(await AllowedAsync(), Does.Not.Contain("withdrawQuestion"));

        await AskAsync();
        Assert.That(await AllowedAsync(), Does.Contain("withdrawQuestion").And.Contain("replyToQuestion"));
        await WithdrawAsync(ScrutinyQuestionId.New().ToString(), "2026-10-30").ShouldBeAProblem(404, "not-found");
    }

    [Test]
    public async Task Comes_after_the_meeting()
    {
        _meeting = await Office.ScheduleAsync("2026-12-12", A.AgendaItem().Asking("When?"));
        var question = (await Office.AgendaAsync(_meeting))[0]!["questions"]![0]!.Text("id");
        await WithdrawAsync(question, "2026-10-30").ShouldBeAProblem(409, "meeting-not-held");
    }

    [TestCase("""{"reason":"It was asked twice."}""", null, 201, null, null)]
    [TestCase("""{"reason":"It was asked twice.","on":"2021-09-20"}""", null, 400, "before-the-meeting", "/withdrawn/on")]
    [TestCase("""{"reason":"It was asked twice.","on":"2026-12-20"}""", null, 400, "date-in-future", "/withdrawn/on")]
    [TestCase("""{"reason":"It was asked twice."}""", "Yes.", 400, "answered-and-withdrawn", "/withdrawn")]
    public async Task Is_recorded_as_documents_show_it(string withdrawn, string? answer, int status, string? code, string? at)
    {
        var meeting = A.Meeting()
            .HeldOn("2021-09-21")
            .AfterTheFact()
            .WithItems(
                new
                {
                    questions = new[]
                    {
                        new
                        {
                            text = "When?",
                            answer,
                            withdrawn = JsonNode.Parse(withdrawn),
                        },
                    },
                }
            );
        using var sent = await Office.PostJsonAsync("/v1/scrutiny-meetings", meeting);
        if (code is not null)
        {
            await sent.ShouldBeAProblem(status, code).ShouldName($"/agendaItems/0/questions/0{at}", code);
            return;
        }

        Assert.That(Question(await sent.ShouldBe(status)).Text("state"), Is.EqualTo("withdrawn"), "where documents do not say when");
        await Anonymous.GetJsonAsync("/v1/scrutiny-questions?state=withdrawn&basis=known");
    }

    [Test]
    public async Task Needs_its_day_where_it_is_done_here()
    {
        _meeting = await Office.MinuteAsync("2026-10-12", A.AgendaItem("Refuges"));
        var item = (await Office.AgendaAsync(_meeting))[0]!.Text("id");
        await Office
            .PatchJsonAsync(
                $"{_meeting}/agenda-items/{item}",
                """{"questions":[{"text":"When?","withdrawn":{"reason":"It was asked twice."}}]}""",
                await Office.ETagOfAsync(_meeting),
                "It was left out."
            )
            .ShouldBeAProblem(400, "day-needed")
            .ShouldName("/questions/0/withdrawn/on", "day-needed");
    }

    [Test]
    public async Task Says_why_in_words_that_can_be_taken_out()
    {
        var question = await AskAsync();
        await WithdrawAsync(question, "2026-10-30", why: "Jo Example asked for that.").ShouldBe(200);
        await Admin
            .ActAsync(
                _meeting,
                "redaction",
                new { members = new[] { "/agendaItems/0/questions/0/withdrawn/reason" }, reason = "It names somebody." }
            )
            .ShouldBe(200);

        foreach (var address in new[] { _meeting, $"{_meeting}/history", "/v1/scrutiny-questions?state=withdrawn&limit=200" })
            Assert.That(
                await (await Anonymous.GetAsync(address)).Content.ReadAsStringAsync(),
                Does.Contain("[redacted]").And.Not.Contain("Jo Example"),
                address
            );
    }

    [Test]
    public async Task Is_told_in_the_trace_of_a_commitment()
    {
        var plan = await Office.IssuedPlanAsync(commitments: ["Open three refuges"]);
        var commitment = (await Office.GetJsonAsync($"/v1/commitments?planId={plan.Split('/')[^1]}"))["items"]![0]!.Text("id");
        var question = await AskAsync(commitment: commitment);
        await WithdrawAsync(question, "2026-10-30").ShouldBe(200);

        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/commitments/{commitment}/trace"))["entries"]!
                .AsArray()
                .Where(entry => entry!.Text("kind").StartsWith("question", StringComparison.Ordinal))
                .Select(entry => $"{entry!["on"]} {entry["kind"]} {entry["summary"]} {entry["by"]}"),
            Is.EqualTo(new[] { "2026-10-12 questionAsked When? ", "2026-10-30 questionWithdrawn It was asked twice. Commissioner" })
        );
    }

    private async Task<string> AskAsync(
        string? replyDueOn = null,
        string? answer = null,
        string? reference = null,
        string? commitment = null
    )
    {
        var item = A.AgendaItem().Asking("When?", reference: reference, replyDueOn: replyDueOn, answer: answer);
        _meeting = await Office.MinuteAsync("2026-10-12", commitment is null ? item : item.Examining(commitment));
        return (await Office.AgendaAsync(_meeting))[0]!["questions"]![0]!.Text("id");
    }

    private Task<HttpResponseMessage> WithdrawAsync(
        string question,
        string on,
        string? reason = null,
        string why = "It was asked twice."
    ) =>
        Office.ActAsync(
            _meeting,
            $"questions/{question}/withdrawal",
            new
            {
                on,
                reason = why,
                by = "Commissioner",
            },
            reason
        );

    private static JsonNode Question(JsonNode meeting) => meeting["agendaItems"]![0]!["questions"]![0]!;

    private async Task<IEnumerable<string?>> AllowedAsync() =>
        (await Office.GetJsonAsync(_meeting))["allowedActions"]!.AsArray().Select(act => (string?)act);

    private async Task<IEnumerable<string>> ReferencesAsync(string state) =>
        (await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?meetingId={_meeting.Split('/')[^1]}&state={state}"))["items"]!
            .AsArray()
            .Select(question => question!.Text("reference"));
}
