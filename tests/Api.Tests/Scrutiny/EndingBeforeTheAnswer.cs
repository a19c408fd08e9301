using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>Minutes end on the day of the meeting: what became of what they ask for, other documents tell or nobody.</summary>
public sealed class EndingBeforeTheAnswer : ApiTest
{
    [Test]
    public async Task Is_not_late_where_nobody_knows()
    {
        var meeting = await Office.RecordMeetingAsync(
            "2022-05-17",
            A.AgendaItem().Agreeing("Report on civil orders.", reference: "A7", dueOn: "2022-05-20")
        );
        Assert.That(await StandingAsync(meeting), Is.EqualTo(("notEvidenced", (int?)null, (string?)null)));
        Assert.That(await ListedAsync("state=overdue"), Is.Empty);
        Assert.That(await ListedAsync("basis=unknown"), Is.EqualTo(new[] { "A7" }));

        var statement = await Office
            .PostJsonAsync(
                "/v1/completeness-statements",
                new
                {
                    areaId = "lancashire",
                    of = "scrutinyMeetings",
                    from = "2021-05-13",
                    to = "2023-12-31",
                    statedBy = "Office of the Police and Crime Commissioner for Lancashire",
                }
            )
            .ShouldBe(201);
        Assert.That(await StandingAsync(meeting), Is.EqualTo(("overdue", (int?)590, (string?)"atLeast")));
        Assert.That(await ListedAsync("state=overdue"), Is.EqualTo(new[] { "A7" }));
        Assert.That(await ListedAsync("basis=unknown"), Is.Empty);
        var csv = await Anonymous.GetStringAsync("/v1/scrutiny-actions.csv?state=overdue");
        Assert.That(csv, Does.Contain("overdue,590,atLeast"));

        await Office.RetractAsync(statement.Text("url"));
        Assert.That(await StandingAsync(meeting), Is.EqualTo(("notEvidenced", (int?)null, (string?)null)));
    }

    [Test]
    public async Task Is_late_as_far_as_a_document_says_so()
    {
        var meeting = await Office.RecordMeetingAsync("2020-02-04", A.AgendaItem().Asking("How many?", replyDueOn: "2020-03-01"));
        var question = (await Office.AgendaAsync(meeting))[0]!["questions"]![0]!;
        Assert.That(question.Text("state"), Is.EqualTo("notEvidenced"));

        await PatchAsync("2020-02-29").ShouldBeAProblem(400, "outstanding-before-due");
        await PatchAsync("2027-01-01").ShouldBeAProblem(400, "date-in-future");
        var read = (await PatchAsync("2020-03-11").ShouldBe(200))["agendaItems"]![0]!["questions"]![0]!;
        Assert.That(
            (read.Text("state"), (int?)read["daysLate"], read.Text("daysLateIs"), read.Text("outstandingAsOf")),
            Is.EqualTo(("overdue", (int?)10, "atLeast", "2020-03-11"))
        );

        async Task<HttpResponseMessage> PatchAsync(string outstandingAsOf) =>
            await Office.PatchJsonAsync(
                $"{meeting}/agenda-items/{(await Office.AgendaAsync(meeting))[0]!.Text("id")}",
                new
                {
                    questions = new[]
                    {
                        new
                        {
                            id = question.Text("id"),
                            text = "How many?",
                            writtenReplyDueOn = "2020-03-01",
                            outstandingAsOf,
                        },
                    },
                },
                await Office.ETagOfAsync(meeting)
            );
    }

    [TestCase("questions")]
    [TestCase("actions")]
    public Task Needs_no_document_where_the_meeting_is_kept_here(string parts) =>
        Office
            .PostJsonAsync(
                "/v1/scrutiny-meetings",
                A.Meeting()
                    .WithItems(
                        new JsonObject
                        {
                            ["title"] = "Roads",
                            [parts] = new JsonArray(new JsonObject { ["text"] = "How many?", ["outstandingAsOf"] = "2026-11-22" }),
                        }
                    )
            )
            .ShouldBeAProblem(400, "outstanding-without-documents")
            .ShouldName($"/agendaItems/0/{parts}/0/outstandingAsOf", "outstanding-without-documents");

    private async Task<(string?, int?, string?)> StandingAsync(string meeting)
    {
        var alone = Told((await Office.AgendaAsync(meeting))[0]!["actions"]![0]!);
        var ledger = await Anonymous.GetJsonAsync($"/v1/scrutiny-actions?meetingId={meeting.Split('/')[^1]}");
        Assert.That(Told(ledger["items"]![0]!), Is.EqualTo(alone), "in the ledger and in the meeting");
        return alone;
    }

    private static (string?, int?, string?) Told(JsonNode action) =>
        (action.Text("state"), (int?)action["daysLate"], (string?)action["daysLateIs"]);

    private async Task<List<string?>> ListedAsync(string query) =>
        [
            .. (await Anonymous.GetJsonAsync($"/v1/scrutiny-actions?{query}"))["items"]!
                .AsArray()
                .Select(action => (string?)action!["reference"]),
        ];
}
