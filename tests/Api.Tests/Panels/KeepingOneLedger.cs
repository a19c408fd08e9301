using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Panels;

/// <summary>What panels ask and want done is in the ledgers with what scrutiny meetings raised, and is followed in the same way.</summary>
public sealed class KeepingOneLedger : PanelTest
{
    private const string Asks = """{"questions":[{"reference":"Q1","text":"How long are the waits?","writtenReplyDueOn":"2026-11-01"}]}""";

    private const string Wants =
        """{"actions":[{"reference":"A1","text":"Show waits by hour.","owner":"Commissioner","dueOn":"2026-11-01"}]}""";

    [OneTimeSetUp]
    public async Task HaveTheDocument() => await ImportAsync(Admin, Some.WholePlan("lancashire:plan-x"));

    [Test]
    public async Task Shows_what_a_panel_raised_beside_what_scrutiny_did()
    {
        var meeting = await MinuteAsync(Some.Item("1", "Calls", Asks), Some.Item("2", "Waits", Wants));
        var action = (await OfMeetingAsync("actions", meeting)).Single();
        var question = (await OfMeetingAsync("questions", meeting)).Single();

        Assert.That(
            (action["meeting"]!.Text("kind"), action["meeting"]!.Text("url"), action["meeting"]!.Text("forum"), action.Text("state")),
            Is.EqualTo(("panel", meeting, "Lancashire Police and Crime Panel", "overdue"))
        );
        Assert.That((question.Text("state"), question["agendaItem"]!.Text("title")), Is.EqualTo(("overdue", "Calls")));
        Assert.That(await IdsAsync("actions", "meetingKind=panel"), Does.Contain(action.Text("id")));
        Assert.That(await IdsAsync("actions", "meetingKind=scrutiny"), Does.Not.Contain(action.Text("id")));
        Assert.That(await IdsAsync("actions", "state=overdue"), Does.Contain(action.Text("id")));
        Assert.That(
            await Anonymous.GetStringAsync($"/v1/scrutiny-actions.csv?meetingId={IdOf(meeting)}"),
            Does.Contain(",panel,Lancashire Police and Crime Panel,")
        );
    }

    [Test]
    public async Task Keeps_drafts_to_the_panel()
    {
        var draft = await A.PanelMeeting().WithItems(Some.Item("1", "Calls", Wants), Some.Item("2", "Waits", Asks)).RecordAsync(Panel);
        var meeting = draft.Text("url");
        var (action, question) = (
            (await OfMeetingAsync("actions", meeting, Panel)).Single().Text("id"),
            (await OfMeetingAsync("questions", meeting, Panel)).Single().Text("id")
        );

        foreach (var other in new[] { Anonymous, Office, PanelElsewhere })
        {
            Assert.That(await OfMeetingAsync("actions", meeting, other), Is.Empty);
            Assert.That(await OfMeetingAsync("questions", meeting, other), Is.Empty);
            await other.GetAsync($"/v1/scrutiny-actions/{action}").ShouldBe(404);
            await other.GetAsync($"/v1/scrutiny-questions/{question}/entries").ShouldBe(404);
        }

        foreach (var other in new[] { Office, PanelElsewhere })
            await other.PostJsonAsync($"/v1/scrutiny-actions/{action}/entries", new { on = "2026-11-20", note = "Done." }).ShouldBe(404);
        await Panel
            .PostJsonAsync($"/v1/scrutiny-actions/{action}/entries", new { on = "2026-11-20", note = "Done." })
            .ShouldBeAProblem(409, "meeting-not-public");
    }

    [Test]
    public async Task Lets_the_panel_answer_withdraw_and_close_under_its_meeting()
    {
        var meeting = await MinuteAsync(
            Some.Item("1", "Calls", """{"questions":[{"text":"How long?","writtenReplyDueOn":"2026-11-01"},{"text":"How many?"}]}"""),
            Some.Item("2", "Waits", Wants)
        );
        var items = (await Anonymous.AgendaAsync(meeting)).ToList();
        var (first, second) = (items[0]!["questions"]![0]!.Text("id"), items[0]!["questions"]![1]!.Text("id"));
        var action = items[1]!["actions"]![0]!.Text("id");
        var reply = new { answer = "Four minutes.", repliedOn = "2026-11-03" };

        await Office
            .PostJsonAsync($"{meeting}/questions/{first}/reply", reply, await Panel.ETagOfAsync(meeting))
            .ShouldBeAProblem(403, "forbidden");
        await ActAsync("questions", first, "reply", reply);
        await ActAsync("questions", second, "withdrawal", new { reason = "Answered at the meeting.", on = "2026-10-12" });
        await ActAsync(
            "actions",
            action,
            "closure",
            new
            {
                status = "done",
                closedOn = "2026-10-30",
                outcome = "They are in the pack.",
            }
        );

        Assert.That(
            (await OfMeetingAsync("questions", meeting)).Select(one => one.Text("state")),
            Is.EqualTo(new[] { "answeredLate", "withdrawn" })
        );
        Assert.That((await OfMeetingAsync("actions", meeting)).Single().Text("state"), Is.EqualTo("closed"));
        var history = await Anonymous.GetItemsAsync($"{meeting}/history");
        Assert.That(
            history.Select(change => change.Text("event")),
            Is.SupersetOf(new[] { "panelQuestionAnswered", "panelQuestionWithdrawn", "panelActionClosed" })
        );

        async Task ActAsync(string parts, string part, string act, object body) =>
            await Panel.PostJsonAsync($"{meeting}/{parts}/{part}/{act}", body, await Panel.ETagOfAsync(meeting)).ShouldBe(200);
    }

    [Test]
    public async Task Takes_what_minutes_report_of_earlier_actions_and_questions()
    {
        var wants = Wants.Replace("A1", "A7", StringComparison.Ordinal);
        var first = Row("lancashire:panel-l1", "2023-03-01", Some.Item("1", "Calls", wants), Some.Item("2", "Waits", Asks));
        var second = Row(
            "lancashire:panel-l2",
            "2023-06-01",
            Some.Item(
                "3",
                "Actions",
                """
                {"actionUpdates":[{"reference":"A7","status":"done","note":"In the pack."}],
                 "questionUpdates":[{"questionRef":"lancashire:panel-l1#Q1","answer":"Four minutes."}]}
                """
            )
        );
        Assert.That(Errors(await ImportAsync(Importer, [first])), Is.Empty);
        var report = await ImportAsync(Importer, [second]);
        Assert.That((Counts(report), Errors(report)), Is.EqualTo(("created:3", Array.Empty<string>())));
        Assert.That(Counts(await ImportAsync(Importer, [first, second])), Is.EqualTo("unchanged:4"));

        var (raised, reporting) = (await UrlOfAsync("lancashire:panel-l1"), await UrlOfAsync("lancashire:panel-l2"));
        var action = await Anonymous.GetJsonAsync($"/v1/scrutiny-actions/{(await OfMeetingAsync("actions", raised)).Single().Text("id")}");
        var question = (await OfMeetingAsync("questions", raised)).Single();
        Assert.That(
            (action.Text("state"), action.Text("ref"), action["closed"]!["meeting"]!.Text("url")),
            Is.EqualTo(("closed", "lancashire:panel-l1#A7", reporting))
        );
        Assert.That((question.Text("state"), question.Text("answer")), Is.EqualTo(("answered", "Four minutes.")));
        Assert.That((await Anonymous.AgendaAsync(raised))[0]!["actions"]![0]!.Text("state"), Is.EqualTo("closed"), "the meeting shows it");
        var entry = action["entries"]![0]!["entry"]!;
        Assert.That(
            (entry.Text("raisedAtPanelMeetingId"), entry.Text("panelMeetingId"), entry["raisedAtId"], entry["meetingId"]),
            Is.EqualTo((IdOf(raised), IdOf(reporting), (JsonNode?)null, (JsonNode?)null))
        );

        var exported = await EntriesInExportAsync("panel-l2");
        Assert.That(exported.Select(row => row.Text("panelMeetingRef")), Is.All.EqualTo("lancashire:panel-l2"));
        Assert.That(exported.Select(row => (string?)row["actionRef"]), Does.Contain("lancashire:panel-l1#A7"));
    }

    [Test]
    public async Task Lets_either_kind_of_meeting_report_on_what_the_other_raised()
    {
        var scrutiny = Board(
            "lancashire:scrutiny-l3",
            "2023-05-01",
            """{"actionUpdates":[{"actionRef":"lancashire:panel-l3#P9","note":"Taken up."}]}"""
        );
        var panel = Row("lancashire:panel-l3", "2023-04-01", Some.Item("1", "Calls", Wants.Replace("A1", "P9", StringComparison.Ordinal)));
        Assert.That(Errors(await ImportAsync(Importer, [panel, scrutiny])), Is.Empty);

        var action = (await OfMeetingAsync("actions", await UrlOfAsync("lancashire:panel-l3"))).Single();
        Assert.That(
            (action["lastMoved"]!["meeting"]!.Text("kind"), action["lastMoved"]!["meeting"]!.Text("forum")),
            Is.EqualTo(("scrutiny", "Board"))
        );
    }

    [Test]
    public async Task Takes_what_minutes_print_as_of_their_own_log()
    {
        var panel = Row("lancashire:panel-own", "2023-04-02", Some.Item("1", "Calls", Wants.Replace("A1", "X3", StringComparison.Ordinal)));
        var board = Board("lancashire:board-own", "2023-05-03", """{"actionUpdates":[{"reference":"X3","status":"done"}]}""");
        Assert.That(Errors(await ImportAsync(Importer, [panel])), Is.Empty);
        Assert.That(
            Errors(await ImportAsync(Importer, [board], onError: "skipRow")),
            Is.EqualTo(new[] { "0 /agendaItems/0/actionUpdates/0/reference unknown-action" })
        );
        Assert.That(
            (await OfMeetingAsync("actions", await UrlOfAsync("lancashire:panel-own"))).Single().Text("status"),
            Is.EqualTo("open")
        );
    }

    [Test]
    public async Task Says_whose_part_is_meant_where_meetings_of_both_kinds_have_one_ref()
    {
        var entry = Some.Record(
            "followUpEntry",
            "lancashire:entry-same",
            ("areaId", "lancashire"),
            ("actionRef", "lancashire:same-ref#A1"),
            ("on", "2023-06-01"),
            ("note", "Done."),
            ("citations", Some.Citations("doc:plan"))
        );
        var ofPanel = entry.DeepClone().AsObject().With("ref", "lancashire:entry-panel").With("raisedBy", "panel");
        var report = await ImportAsync(
            Importer,
            [
                Row("lancashire:same-ref", "2023-05-02", Some.Item("1", "Calls", Wants)),
                Board("lancashire:same-ref", "2023-05-02", Wants),
                entry,
                ofPanel,
            ]
        );
        Assert.That(Errors(report), Is.Empty);
        var raised = (await OfMeetingAsync("actions", await UrlOfAsync("lancashire:same-ref"))).Single();
        Assert.That((int)raised["entryCount"]!, Is.EqualTo(1));
        Assert.That(Counts(await ImportAsync(Importer, [entry, ofPanel])), Is.EqualTo("unchanged:2"));
        Assert.That(
            Errors(await ImportAsync(Importer, [ofPanel.DeepClone().AsObject().With("raisedBy", null)], onError: "skipRow")),
            Is.EqualTo(new[] { "0 /raisedBy cannot-change" })
        );
        var exported = await EntriesInExportAsync("same");
        Assert.That(
            exported.Select(row => ((string?)row["ref"], (string?)row["raisedBy"])),
            Is.EquivalentTo(new[] { ("lancashire:entry-same", null), ("lancashire:entry-panel", "panel") })
        );

        entry["ref"] = "lancashire:entry-nowhere";
        entry["actionRef"] = "lancashire:no-such#A1";
        Assert.That(
            Errors(await ImportAsync(Importer, [entry], onError: "skipRow")),
            Is.EqualTo(new[] { "0 /actionRef unknown-reference" })
        );
    }

    [Test]
    public async Task Says_nothing_of_a_draft_that_has_the_ref_of_a_public_meeting()
    {
        await A.Meeting().With("ref", "lancashire:draft-too").WithItems(Some.Item("1", "Calls", Wants)).RecordAsync(Office);
        var entry = Some.Record(
            "followUpEntry",
            "lancashire:entry-draft",
            ("areaId", "lancashire"),
            ("actionRef", "lancashire:draft-too#A1"),
            ("on", "2023-06-01"),
            ("note", "Done."),
            ("citations", Some.Citations("doc:plan"))
        );
        Assert.That(
            Errors(await ImportAsync(Importer, [entry], onError: "skipRow")),
            Is.EqualTo(new[] { "0 /actionRef unknown-reference" })
        );
        Assert.That(
            Errors(await ImportAsync(Importer, [Row("lancashire:draft-too", "2023-05-04", Some.Item("1", "Calls", Wants)), entry])),
            Is.Empty
        );
    }

    [Test]
    public async Task Lets_an_action_follow_from_one_of_another_meeting_of_panels_alone()
    {
        var follows = """{"actions":[{"reference":"B1","text":"Report again.","followsFromRef":"lancashire:panel-l5#A1"}]}""";
        var report = await ImportAsync(
            Importer,
            [
                Row("lancashire:panel-l5", "2023-03-05", Some.Item("1", "Calls", Wants)),
                Row("lancashire:panel-l6", "2023-06-05", Some.Item("1", "Calls", follows)),
            ]
        );
        Assert.That(Errors(report), Is.Empty);
        var (earlier, later) = (
            (await OfMeetingAsync("actions", await UrlOfAsync("lancashire:panel-l5"))).Single(),
            (await OfMeetingAsync("actions", await UrlOfAsync("lancashire:panel-l6"))).Single()
        );
        Assert.That(later["followsFrom"]!.Text("id"), Is.EqualTo(earlier.Text("id")));
        Assert.That(earlier["followedBy"]![0]!["meeting"]!.Text("kind"), Is.EqualTo("panel"));

        var ofScrutiny = (await A.Meeting().AfterTheFact().WithItems(Some.Item("1", "Calls", Wants)).RecordAsync(Office))["agendaItems"]![
            0
        ]!["actions"]![0]!.Text("id");
        await A.PanelMeeting()
            .AfterTheFact()
            .WithItems(Some.Item("1", "Calls", $$"""{"actions":[{"text":"Report.","followsFromId":"{{ofScrutiny}}"}]}"""))
            .SendAsync(Panel)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/agendaItems/0/actions/0/followsFromId", "unknown-action");
    }

    [Test]
    public async Task Silences_an_item_in_the_ledgers_and_in_what_was_reported_of_it()
    {
        var meeting = await MinuteAsync(Some.Item("1", "Calls", Wants.Replace("Show waits", "Say whose wait", StringComparison.Ordinal)));
        var item = (await Anonymous.AgendaAsync(meeting))[0]!.Text("id");
        var action = (await OfMeetingAsync("actions", meeting)).Single().Text("id");
        var entry = (
            await Panel.PostJsonAsync($"/v1/scrutiny-actions/{action}/entries", new { on = "2026-11-20", note = "It was whispered." })
        ).Headers.Location!.ToString();

        await Admin
            .PostJsonAsync(
                $"{meeting}/agenda-items/{item}/restriction",
                new { reason = "A private matter." },
                await Panel.ETagOfAsync(meeting)
            )
            .ShouldBe(200);

        await Anonymous.GetAsync($"/v1/scrutiny-actions/{action}").ShouldBe(404);
        Assert.That(await OfMeetingAsync("actions", meeting), Is.Empty);
        foreach (var address in new[] { $"{entry}/history", $"{meeting}/history", "/v1/search?q=whispered", "/v1/search?q=whose" })
        {
            var told = await (await Admin.GetAsync(address)).Content.ReadAsStringAsync();
            Assert.That(told, Does.Not.Contain("It was whispered").And.Not.Contain("Say whose wait"), address);
        }
    }

    [Test]
    public async Task Goes_with_its_meeting_when_that_is_taken_back_or_merged()
    {
        var first = (
            await A.PanelMeeting().MetOn("2023-02-01").AfterTheFact().WithItems(Some.Item("1", "Calls", Wants)).RecordAsync(Panel)
        ).Text("url");
        var second = (
            await A.PanelMeeting().MetOn("2023-02-01").AfterTheFact().WithItems(Some.Item("1", "Calls", Wants)).RecordAsync(Panel)
        ).Text("url");
        var (kept, gone) = ((await OfMeetingAsync("actions", first)).Single(), (await OfMeetingAsync("actions", second)).Single());
        await Panel
            .PostJsonAsync($"/v1/scrutiny-actions/{gone.Text("id")}/entries", new { on = "2023-03-01", status = "done" })
            .ShouldBe(201);

        await Panel
            .PostJsonAsync($"{second}/merge", new { into = IdOf(first), reason = "Twice." }, await Panel.ETagOfAsync(second))
            .ShouldBe(200);
        var action = await Anonymous.GetJsonAsync($"/v1/scrutiny-actions/{kept.Text("id")}");
        Assert.That((action.Text("state"), action["entries"]!.AsArray().Count), Is.EqualTo(("closed", 1)));
        await Anonymous.GetAsync($"/v1/scrutiny-actions/{gone.Text("id")}").ShouldBe(404);

        await Panel.PostJsonAsync($"{first}/retraction", new { reason = "In error." }, await Panel.ETagOfAsync(first)).ShouldBe(200);
        await Anonymous.GetAsync($"/v1/scrutiny-actions/{kept.Text("id")}").ShouldBe(404);
        await Anonymous.GetAsync($"/v1/follow-up-entries/{action["entries"]![0]!["entry"]!.Text("id")}").ShouldBe(410);
    }

    [Test]
    public async Task Says_of_what_documents_left_open_whether_the_record_of_panels_is_complete()
    {
        Assert.That(
            Errors(await ImportAsync(Importer, [Row("lancashire:panel-l8", "2024-03-01", Some.Item("1", "Calls", Asks))])),
            Is.Empty
        );
        var meeting = await UrlOfAsync("lancashire:panel-l8");
        Assert.That((await OfMeetingAsync("questions", meeting)).Single().Text("state"), Is.EqualTo("notEvidenced"));

        await StateAsync("scrutinyMeetings");
        Assert.That((await OfMeetingAsync("questions", meeting)).Single().Text("state"), Is.EqualTo("notEvidenced"), "of other meetings");
        await StateAsync("panelMeetings");
        Assert.That((await OfMeetingAsync("questions", meeting)).Single().Text("state"), Is.EqualTo("overdue"));
        Assert.That(
            await IdsAsync("questions", "state=overdue"),
            Does.Contain((await OfMeetingAsync("questions", meeting)).Single().Text("id"))
        );

        async Task StateAsync(string of) =>
            await Admin
                .PostJsonAsync(
                    "/v1/completeness-statements",
                    new
                    {
                        areaId = "lancashire",
                        of,
                        from = "2024-01-01",
                        to = "2026-11-20",
                        statedBy = "The panel",
                    }
                )
                .ShouldBe(201);
    }

    [Test]
    public async Task Takes_out_what_was_said_elsewhere_of_an_interest_in_a_restricted_item()
    {
        var declared = """{"interests":[{"name":"B. Example","interest":"My brother is concerned.","itemNumbers":["7"]}]}""";
        var meeting = await MinuteAsync(Some.Item("2", "Interests", declared), Some.Item("7", "A complaint", Wants));
        var item = (await Anonymous.AgendaAsync(meeting))[1]!.Text("id");
        Assert.That(await Anonymous.GetStringAsync(meeting), Does.Contain("My brother"));

        await Admin
            .PostJsonAsync(
                $"{meeting}/agenda-items/{item}/restriction",
                new { reason = "A private matter." },
                await Panel.ETagOfAsync(meeting)
            )
            .ShouldBe(200);

        foreach (var address in new[] { meeting, $"{meeting}/history", "/v1/search?q=brother" })
            Assert.That(await Admin.GetStringAsync(address), Does.Not.Contain("My brother"), address);
        Assert.That((await Anonymous.AgendaAsync(meeting))[0]!["interests"]![0]!.Text("name"), Is.EqualTo("B. Example"));
    }

    private static JsonObject Board(string @ref, string heldOn, string item) =>
        Some.Record(
            "scrutinyMeeting",
            @ref,
            ("areaId", "lancashire"),
            ("forum", new JsonObject { ["name"] = "Board", ["kind"] = "regular" }),
            ("heldOn", heldOn),
            ("recordedAs", "afterTheFact"),
            ("agendaItems", new JsonArray(Some.Item("1", "Calls", item))),
            ("citations", Some.Citations("doc:plan"))
        );

    private async Task<IReadOnlyList<JsonObject>> EntriesInExportAsync(string word) =>
        [
            .. JsonNode.Parse(await ExportAsync(Admin))!["records"]!
                .AsArray()
                .Select(record => record!.AsObject())
                .Where(record => record.Text("type") is "followUpEntry" && record.ToJsonString().Contains(word, StringComparison.Ordinal)),
        ];

    private async Task<IReadOnlyList<JsonNode>> OfMeetingAsync(string parts, string meeting, HttpClient? reader = null) =>
        await (reader ?? Anonymous).GetItemsAsync($"/v1/scrutiny-{parts}?meetingId={IdOf(meeting)}");

    private async Task<IEnumerable<string>> IdsAsync(string parts, string query) =>
        (await Anonymous.GetItemsAsync($"/v1/scrutiny-{parts}?areaId=lancashire&{query}")).Select(part => part.Text("id"));

    private async Task<string> UrlOfAsync(string @ref) =>
        (await Anonymous.GetJsonAsync($"/v1/panel-meetings?ref={@ref}"))["items"]![0]!.Text("url");

    private static string IdOf(string url) => url.Split('/')[^1];
}
