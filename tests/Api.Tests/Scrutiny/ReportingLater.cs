using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>Later minutes and documents report what became of an action or a question; the meeting that raised it stays as it is.</summary>
public sealed class ReportingLater : ApiTest
{
    private string _raisedAt = "";

    [Test]
    public async Task Settles_an_action_without_a_word_to_the_meeting_that_raised_it()
    {
        var action = await RaiseAsync();
        var (before, later) = (await Anonymous.GetJsonAsync(_raisedAt), await Office.RecordMeetingAsync("2026-11-09"));
        Assert.That((await OneAsync(action)).Text("state"), Is.EqualTo("overdue"));

        await ReportAsync(
                action,
                new
                {
                    on = "2026-11-02",
                    status = "inProgress",
                    owners = new[] { "Head of Estates", "Finance" },
                }
            )
            .ShouldBe(201);
        var read = await OneAsync(action);
        Assert.That(
            (read.Text("state"), read.Text("status"), read.Text("owner"), read["owners"]!.AsArray().Count, read["closed"]),
            Is.EqualTo(("overdue", "inProgress", "Head of Estates", 2, (JsonNode?)null))
        );

        var entry = await ReportAsync(
                action,
                new
                {
                    meetingId = IdOf(later),
                    status = "done",
                    note = "212 orders.",
                }
            )
            .ShouldBe(201);
        read = await OneAsync(action);
        Assert.That(
            (read.Text("state"), read.Text("status"), read.Text("outcome"), read["closedOn"], read["daysLate"]),
            Is.EqualTo(("closed", "done", "212 orders.", (JsonNode?)null, (JsonNode?)null)),
            "minutes say that it was done by then, and not that it was late"
        );
        Assert.That(
            (read["meeting"]!.Text("url"), read["closed"]!.Text("on"), read["closed"]!["meeting"]!.Text("url")),
            Is.EqualTo((_raisedAt, "2026-11-09", later))
        );
        Assert.That(
            read["entries"]!.AsArray().Select(item => (item!.Text("on"), (string?)item!["meeting"]?["url"])),
            Is.EqualTo(new[] { ("2026-11-02", (string?)null), ("2026-11-09", later) })
        );
        Assert.That(read.Text("ref"), Does.EndWith("#A7/2026"));

        Assert.That(await ReferencesAsync("scrutiny-actions", "closed"), Is.EqualTo(new[] { "A7/2026" }));
        Assert.That(await ReferencesAsync("scrutiny-actions", "overdue"), Is.Empty);
        Assert.That(
            await (await Anonymous.GetAsync("/v1/scrutiny-actions.csv?state=closed")).Content.ReadAsStringAsync(),
            Does.Contain($"2026-11-09,{later},2026-11-09,{later}")
        );
        var after = await Anonymous.GetJsonAsync(_raisedAt);
        var (was, now) = (before["agendaItems"]![0]!["actions"]![0]!, after["agendaItems"]![0]!["actions"]![0]!);
        Assert.That(
            ((int?)after["revision"], now.Text("status"), was.Text("state"), now.Text("state")),
            Is.EqualTo(((int?)before["revision"], "open", "overdue", "closed")),
            "where it was raised it says what was raised, and everywhere where it stands"
        );

        await Office.RetractAsync(entry.Text("url"));
        Assert.That((await OneAsync(action)).Text("state"), Is.EqualTo("overdue"));
    }

    [Test]
    public async Task Follows_the_latest_entry_by_what_it_reports_and_opens_again_what_was_closed()
    {
        var action = await RaiseAsync();
        await ReportAsync(
                action,
                new
                {
                    on = "2026-11-08",
                    status = "open",
                    note = "It was not complete.",
                }
            )
            .ShouldBe(201);
        var closing = await ReportAsync(action, new { on = "2026-10-20", status = "done" }).ShouldBe(201);
        var read = await OneAsync(action);
        Assert.That((read.Text("state"), read["closed"], (int?)read["entryCount"]), Is.EqualTo(("overdue", (JsonNode?)null, (int?)2)));

        await Office
            .PatchJsonAsync(closing.Text("url"), """{"on":"2026-11-10"}""", await Office.ETagOfAsync(closing.Text("url")))
            .ShouldBe(200);
        read = await OneAsync(action);
        Assert.That(
            (read.Text("state"), read.Text("closedOn"), (int?)read["daysLate"]),
            Is.EqualTo(("closedLate", "2026-11-10", (int?)16))
        );

        await Office.ActAsync(_raisedAt, $"actions/{action}/closure", new { closedOn = "2026-11-12", status = "dropped" }).ShouldBe(200);
        read = await OneAsync(action);
        Assert.That(
            (read.Text("status"), read.Text("closedOn"), read["closed"]!["meeting"]),
            Is.EqualTo(("dropped", "2026-11-12", (JsonNode?)null)),
            "what was closed under its meeting later stays closed"
        );
    }

    [Test]
    public async Task Answers_a_question_in_parts_and_tells_why_one_was_given_up()
    {
        var question = await AskAsync("Q1");
        await ReportAsync(
                question,
                new
                {
                    on = "2026-10-18",
                    status = "inProgress",
                    answer = "Two.",
                },
                "scrutiny-questions"
            )
            .ShouldBe(201);
        Assert.That((await OneAsync(question, "scrutiny-questions")).Text("state"), Is.EqualTo("overdue"));
        await ReportAsync(question, new { on = "2026-10-19", answer = "Two in May, one in June." }, "scrutiny-questions").ShouldBe(201);
        var read = await OneAsync(question, "scrutiny-questions");
        Assert.That(
            (read.Text("state"), read.Text("answer"), read.Text("repliedOn"), read["settled"]!.Text("on")),
            Is.EqualTo(("answered", "Two in May, one in June.", "2026-10-19", "2026-10-19"))
        );
        var asked = (await Anonymous.AgendaAsync(_raisedAt))[0]!["questions"]![0]!;
        Assert.That((asked.Text("state"), asked["answer"]), Is.EqualTo(("answered", (JsonNode?)null)));

        var other = await AskAsync("Q2"); // at a meeting of its own
        await ReportAsync(other, new { on = "2026-10-18", status = "withdrawn" }, "scrutiny-questions")
            .ShouldBeAProblem(400, "withdrawal-without-reason");
        await ReportAsync(
                other,
                new
                {
                    on = "2026-10-18",
                    status = "withdrawn",
                    note = "The paper says it.",
                },
                "scrutiny-questions"
            )
            .ShouldBe(201);
        Assert.That(await ReferencesAsync("scrutiny-questions", "withdrawn"), Is.EqualTo(new[] { "Q2" }));
        await ReportAsync(other, new { on = "2026-10-18", status = "superseded" }, "scrutiny-questions")
            .ShouldBeAProblem(400, "entry-of-other-kind");
        await ReportAsync(other, new { on = "2026-10-18", owners = new[] { "Finance" } }, "scrutiny-questions")
            .ShouldBeAProblem(400, "entry-of-other-kind");
    }

    [Test]
    public async Task Refuses_what_cannot_be_reported()
    {
        var action = await RaiseAsync();
        await ReportAsync(action, new { on = "2026-10-11", note = "Early" })
            .ShouldBeAProblem(400, "entry-before-raised")
            .ShouldName("/on", "entry-before-raised");
        var earlier = await Office.RecordMeetingAsync("2026-09-01");
        await ReportAsync(action, new { meetingId = IdOf(earlier), note = "Early" })
            .ShouldBeAProblem(400, "entry-before-raised")
            .ShouldName("/meetingId", "entry-before-raised");
        await ReportAsync(action, new { on = "2026-10", note = "In the month" }).ShouldBe(201);
        await ReportAsync(action, new { on = "2027-01-01", note = "Ahead" }).ShouldBeAProblem(400, "date-in-future");
        await ReportAsync(action, new { note = "When?" }).ShouldBeAProblem(400, "entry-without-date");
        await ReportAsync(action, new { on = "2026-11-01" }).ShouldBeAProblem(400, "entry-says-nothing");
        await ReportAsync(action, new { on = "2026-11-01", answer = "Yes" }).ShouldBeAProblem(400, "entry-of-other-kind");

        var elsewhere = await A.Meeting().In("kent").HeldOn("2026-11-09").AfterTheFact().RecordAsync(OfficeElsewhere).Text("url");
        await ReportAsync(action, new { meetingId = IdOf(elsewhere), status = "done" })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/meetingId", "unknown-meeting");
        var cancelled = await Office.ScheduleAsync("2026-12-01");
        await Office.ActAsync(cancelled, "cancellation", new { reason = "Called away." }).ShouldBe(200);
        await ReportAsync(action, new { meetingId = IdOf(cancelled), status = "done" })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/meetingId", "unknown-meeting");
        await OfficeElsewhere
            .PostJsonAsync($"/v1/scrutiny-actions/{action}/entries", new { on = "2026-11-01", note = "Ours?" })
            .ShouldBeAProblem(403, "forbidden");

        var own = await Office.ScheduleAsync("2026-10-13", A.AgendaItem("Estates").Agreeing("Report.", "B1"));
        await Office.HoldAsync(own, "2026-10-13");
        var hidden = (await Office.AgendaAsync(own))[0]!["actions"]![0]!.Text("id");
        await ReportAsync(hidden, new { on = "2026-11-01", note = "Soon" }).ShouldBeAProblem(409, "meeting-not-public");
        await OfficeElsewhere.GetAsync($"/v1/scrutiny-actions/{hidden}").ShouldBeAProblem(404, "not-found");
        await OfficeElsewhere
            .PostJsonAsync($"/v1/scrutiny-actions/{hidden}/entries", new { on = "2026-11-01", note = "Soon" })
            .ShouldBeAProblem(404, "not-found");
    }

    [Test]
    public async Task Goes_with_the_meetings_and_keeps_its_subject_there()
    {
        var action = await RaiseAsync();
        var item = (await Office.AgendaAsync(_raisedAt))[0]!.Text("id");
        var entry = (await ReportAsync(action, new { on = "2026-11-01", note = "Begun" }).ShouldBe(201)).Text("url");
        await Office.ActAsync(_raisedAt, $"agenda-items/{item}/removal", null, "A slip.").ShouldBeAProblem(409, "entries-of-part");

        var reporting = await Office.RecordMeetingAsync("2026-11-09");
        var reported = (await ReportAsync(action, new { meetingId = IdOf(reporting), status = "done" }).ShouldBe(201)).Text("url");
        await Office.RetractAsync(reporting);
        await Anonymous.GetAsync(reported).ShouldBe(410);
        Assert.That((await OneAsync(action)).Text("state"), Is.EqualTo("overdue"));

        await Office.RetractAsync(_raisedAt);
        await Anonymous.GetAsync(entry).ShouldBe(410);
        await ReportAsync(action, new { on = "2026-11-02", note = "Late" }).ShouldBeAProblem(404, "not-found");
        await Anonymous.GetAsync($"/v1/scrutiny-actions/{action}").ShouldBeAProblem(404, "not-found");
    }

    [Test]
    public async Task Goes_over_to_the_meeting_that_stays()
    {
        var one = await Office.RecordMeetingAsync("2021-09-21", A.AgendaItem("Estates").Agreeing("Report.", "A1"));
        var two = await Office.RecordMeetingAsync(
            "2021-09-21",
            A.AgendaItem("Estates").Agreeing("Report.", "A1"),
            A.AgendaItem("Fleet").Agreeing("Count.", "A2")
        );
        var ids = (await Office.AgendaAsync(two)).Select(item => item!["actions"]![0]!.Text("id")).ToList();
        foreach (var id in ids)
            await ReportAsync(
                    id,
                    new
                    {
                        on = "2021-11",
                        status = "done",
                        note = "Done",
                    }
                )
                .ShouldBe(201);

        await Office.MergeAsync(two, one.Split('/')[^1]);

        var stays = (await Office.AgendaAsync(one)).Select(item => item!["actions"]![0]!.Text("id")).ToList();
        Assert.That(stays[1], Is.EqualTo(ids[1]));
        foreach (var id in stays)
        {
            var read = await OneAsync(id);
            Assert.That((read["meeting"]!.Text("url"), read.Text("state"), (int?)read["entryCount"]), Is.EqualTo((one, "closed", (int?)1)));
        }
    }

    [Test]
    public async Task Says_nothing_any_more_of_what_was_taken_out()
    {
        const string Person = "Jo Example, 4 Mill Lane";
        var meeting = await Office.MinuteAsync("2026-10-12", A.AgendaItem("Estates").Agreeing("Report.", "A7/2026", Person));
        _raisedAt = meeting;
        var action = (await Office.AgendaAsync(meeting))[0]!["actions"]![0]!.Text("id");
        var entry = (
            await ReportAsync(
                    action,
                    new
                    {
                        on = "2026-11-01",
                        owners = new[] { Person, "Finance" },
                        note = "Asked again",
                    }
                )
                .ShouldBe(201)
        ).Text("url");

        await Admin
            .PostJsonAsync(
                $"{meeting}/redaction",
                new { members = new[] { "/agendaItems/0/actions/0/owner" }, reason = "A private person." },
                await Admin.ETagOfAsync(meeting)
            )
            .ShouldBe(200);
        foreach (
            var address in new[]
            {
                meeting,
                $"{meeting}/history",
                entry,
                $"{entry}/history",
                $"/v1/scrutiny-actions/{action}",
                "/v1/scrutiny-actions",
            }
        )
            Assert.That((await Anonymous.GetJsonAsync(address)).ToJsonString(), Does.Not.Contain("Mill Lane"), address);
        Assert.That((string?)(await OneAsync(action))["owners"]![1], Is.EqualTo("Finance"));

        const string Secret = "Sergeant Example was suspended";
        await ReportAsync(action, new { on = "2026-11-02", note = Secret }).ShouldBe(201);
        var said = (await OneAsync(action))["entries"]![1]!["entry"]!.Text("url");
        var item = (await Office.AgendaAsync(meeting))[0]!.Text("id");
        await Admin.ActAsync(meeting, $"agenda-items/{item}/restriction", new { reason = "Sch. 12A" }).ShouldBe(200);
        await Anonymous.GetAsync(said).ShouldBe(410);
        foreach (var address in new[] { $"{said}/history", $"{meeting}/history", "/v1/changes?limit=200" })
            Assert.That((await Anonymous.GetJsonAsync(address)).ToJsonString(), Does.Not.Contain(Secret), address);
    }

    [Test]
    public async Task Counts_a_month_as_past_when_its_last_day_is_and_takes_one_owner_or_several()
    {
        var meeting = await Office.MinuteAsync(
            "2026-09-01",
            new
            {
                title = "Estates",
                actions = new object[]
                {
                    new
                    {
                        text = "One",
                        reference = "M1",
                        dueOn = "2026-10",
                        dueWords = "by the autumn",
                        owners = new[] { "Finance", "Estates" },
                    },
                    new
                    {
                        text = "Two",
                        reference = "M2",
                        dueOn = "2026",
                        owner = "Finance",
                    },
                },
            }
        );
        var actions = (await Anonymous.AgendaAsync(meeting))[0]!["actions"]!.AsArray();
        Assert.That(
            actions.Select(action =>
                (action!.Text("dueOn"), action!.Text("state"), action!.Text("owner"), action!["owners"]!.AsArray().Count)
            ),
            Is.EqualTo(new[] { ("2026-10", "overdue", "Finance", 2), ("2026", "open", "Finance", 1) })
        );
        _raisedAt = meeting;
        Assert.That(actions[0]!.Text("dueWords"), Is.EqualTo("by the autumn"));
        Assert.That(await ReferencesAsync("scrutiny-actions", "overdue"), Is.EqualTo(new[] { "M1" }));
        var item = (await Office.AgendaAsync(meeting))[0]!.Text("id");
        await Office
            .PatchJsonAsync(
                $"{meeting}/agenda-items/{item}",
                """{"actions":[{"text":"One","owner":"Estates","owners":["Finance","Estates"]}]}""",
                await Office.ETagOfAsync(meeting),
                "A slip."
            )
            .ShouldBeAProblem(400, "owner-not-first");
    }

    [Test]
    public async Task Reads_many_entries_with_as_few_commands_as_one()
    {
        var action = await RaiseAsync();
        await ReportAsync(action, new { on = "2026-11-01", note = "One" }).ShouldBe(201);
        var few = (await Sql.DuringAsync(() => OneAsync(action))).Count;
        var saved = (await Sql.DuringAsync(() => ReportAsync(action, new { on = "2026-11-01", note = "Two" }))).Count;
        for (var index = 0; index < 12; index++)
            await ReportAsync(action, new { on = "2026-11-02", note = $"{index}" }).ShouldBe(201);

        Assert.That((await Sql.DuringAsync(() => OneAsync(action))).Count, Is.EqualTo(few));
        Assert.That((await Sql.DuringAsync(() => ReportAsync(action, new { on = "2026-11-01", note = "Last" }))).Count, Is.EqualTo(saved));
        Assert.That((await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/scrutiny-actions?state=overdue"))).Count, Is.EqualTo(3));
    }

    [Test]
    public async Task Loses_nothing_where_many_report_at_once()
    {
        var action = await RaiseAsync();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(index => ReportAsync(action, new { on = "2026-11-01", note = $"{index}" }))
        );
        Assert.That(answers.Select(answer => (int)answer.StatusCode), Is.All.EqualTo(201));
        var read = await OneAsync(action);
        Assert.That(((int?)read["entryCount"], read["entries"]!.AsArray().Count), Is.EqualTo(((int?)8, 8)));
    }

    private async Task<string> RaiseAsync()
    {
        _raisedAt = await Office.MinuteAsync("2026-10-12", A.AgendaItem("Estates").Agreeing("Report.", "A7/2026", "Finance", "2026-10-25"));
        return (await Office.AgendaAsync(_raisedAt))[0]!["actions"]![0]!.Text("id");
    }

    private async Task<string> AskAsync(string reference)
    {
        _raisedAt = await Office.MinuteAsync("2026-10-12", A.AgendaItem("Estates").Asking("When?", reference, replyDueOn: "2026-10-20"));
        return (await Office.AgendaAsync(_raisedAt))[0]!["questions"]![0]!.Text("id");
    }

    private Task<HttpResponseMessage> ReportAsync(string about, object entry, string kind = "scrutiny-actions") =>
        Office.PostJsonAsync($"/v1/{kind}/{about}/entries", entry);

    private Task<JsonNode> OneAsync(string id, string kind = "scrutiny-actions") => Anonymous.GetJsonAsync($"/v1/{kind}/{id}");

    private async Task<IReadOnlyList<string>> ReferencesAsync(string kind, string state) =>
        [
            .. (await Anonymous.GetJsonAsync($"/v1/{kind}?state={state}&meetingId={IdOf(_raisedAt)}"))["items"]!
                .AsArray()
                .Select(item => item!.Text("reference")),
        ];

    private static string IdOf(string address) => address.Split('/')[^1];
}
