using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>What minutes say of earlier actions and questions, in a file as they say it: in the items of their own meeting.</summary>
public sealed class ImportingUpdates : ImportTest
{
    private const string First = "lancashire:update-2023-03";

    private const string Second = "lancashire:update-2023-06";

    private const string Third = "lancashire:update-2023-09";

    private static readonly string[] Types = ["scrutinyMeeting", "followUpEntry"];

    [OneTimeSetUp]
    public async Task MeetTwice()
    {
        await ImportAsync(Admin, [Some.Document("doc:plan"), Meeting("kent:update", "2023-03-01", Raising(["K1"]))]);
        var report = await ImportAsync(
            Importer,
            [
                Meeting(
                    First,
                    "2023-03-01",
                    Raising(["A1", "A2", "A#3", "A4", "1", "Twice", "Both", "Both", "Open"], ["Q1", "Q2", "Q3", "Q4"])
                ),
                Meeting(Second, "2023-06-01", Raising(["B1", "Twice"])),
            ]
        );
        Assert.That(Errors(report), Is.Empty);
    }

    [Test]
    public async Task Closes_what_earlier_meetings_raised_and_changes_nothing_when_sent_again()
    {
        var minutes = Meeting(
            Third,
            "2023-09-01",
            Raising(["1"]),
            Updating(
                """
                [{"reference": "A1", "status": "done", "on": "2023-07-14", "note": "212 orders"},
                 {"actionRef": "lancashire:update-2023-03#A2", "owners": ["Finance"]},
                 {"reference": "A#3", "status": "withdrawn"}, {"reference": "1", "status": "inProgress"}]
                """,
                """
                [{"reference": "Q1", "status": "done", "answer": "Two teams."},
                 {"questionRef": "lancashire:update-2023-03#Q2", "note": "Asked again."}]
                """
            )
        );
        var dry = await ImportAsync(Importer, [minutes], mode: "dryRun");
        Assert.That((Counts(dry), Errors(dry)), Is.EqualTo(("created:7", Array.Empty<string>())));
        Assert.That(await EntriesAsync("A1"), Is.Empty, "a dry run keeps nothing");

        var report = await ImportAsync(Importer, [minutes]);
        var rows = report["rows"]!.AsArray().Select(row => row!).ToList();
        Assert.That(rows.Select(row => (int)row["index"]!), Is.All.Zero);
        Assert.That(rows.Select(row => row.Text("type")).Distinct(), Is.EqualTo(Types));
        Assert.That(rows.Select(row => row["id"]), Is.All.Not.Null);
        Assert.That(Counts(await ImportAsync(Importer, [minutes])), Is.EqualTo("unchanged:7"));
        Assert.That(Counts(await ImportAsync(Importer, [Reordered(minutes)])), Is.EqualTo("unchanged:7"), "the place says nothing");

        var entry = (await EntriesAsync("A1")).Single();
        Assert.That(
            (entry["meeting"]!.Text("heldOn"), entry["entry"]!.Text("status"), entry["entry"]!.Text("note"), entry.Text("on")),
            Is.EqualTo(("2023-09-01", "done", "212 orders", "2023-07-14"))
        );
        Assert.That(entry["entry"]!["citations"]!.AsArray(), Has.Count.EqualTo(1), "it cites what its minutes cite");
        Assert.That((await ActionAsync("A#3")).Text("state"), Is.EqualTo("closed"));
        var ones = (await Anonymous.GetItemsAsync("/v1/scrutiny-actions?areaId=lancashire")).Where(action =>
            action.Text("reference") is "1"
        );
        Assert.That(ones.Select(action => action.Text("status")), Is.EquivalentTo(new[] { "inProgress", "open" }), "the earlier one");

        minutes["agendaItems"]![1]!["actionUpdates"]![0]!["note"] = "213 orders";
        var changed = await ImportAsync(Importer, [minutes]);
        Assert.That(Counts(changed), Is.EqualTo("updated:1 unchanged:6"));
        Assert.That(
            changed["rows"]!.AsArray().SelectMany(row => row!["changes"]!.AsArray()).Select(change => change!.Text("pointer")),
            Is.EqualTo(new[] { "/note" })
        );
    }

    [Test]
    public async Task Says_in_an_export_each_entry_as_a_record_of_its_own()
    {
        const string Reporting = "lancashire:update-2023-10";
        var minutes = Meeting(Reporting, "2023-10-01", Updating("""[{"reference": "A4", "status": "inProgress"}]"""));
        Assert.That(Errors(await ImportAsync(Importer, [minutes])), Is.Empty);

        var export = JsonNode.Parse(await ExportAsync(Anonymous))!;
        var records = export["records"]!.AsArray().Select(record => record!.AsObject()).ToList();
        var entry = records.Single(record => record.Text("type") is "followUpEntry" && record.Text("meetingRef") is Reporting);
        Assert.That(entry.Text("actionRef"), Is.EqualTo($"{First}#A4"));
        Assert.That(records.Select(record => record.ToJsonString()), Has.None.Contains("actionUpdates"));
        var again = await ImportAsync(
            Importer,
            [.. records.Where(record => record.Text("ref").StartsWith("lancashire:update-", StringComparison.Ordinal))]
        );
        Assert.That(
            (again["counts"]!["unchanged"]!.GetValue<int>(), Errors(again)),
            Is.EqualTo((again["rows"]!.AsArray().Count, Array.Empty<string>()))
        );
        Assert.That(
            Errors(await ImportAsync(Importer, [entry.DeepClone().AsObject(), minutes], mode: "dryRun")),
            Is.EqualTo(new[] { "1 /agendaItems/0/actionUpdates/0 duplicate-ref" })
        );
    }

    [Test]
    public async Task Tells_in_the_row_of_the_meeting_what_is_wrong_with_an_update()
    {
        (string Updates, string Fault)[] cases =
        [
            ("""[{"reference": "Z9", "status": "done"}]""", "/0/reference unknown-action"),
            ("""[{"reference": "", "status": "done"}]""", "/0/reference unknown-action"),
            (
                """[{"reference": "Twice", "note": "That of March"}, {"reference": "Both", "status": "done"}]""",
                "/1/reference ambiguous-action"
            ),
            ("""[{"reference": "K1", "status": "done"}]""", "/0/reference unknown-action"),
            ("""[{"actionRef": "kent:update#K1", "status": "done"}]""", "/0/actionRef unknown-action"),
            ("""[{"actionRef": "lancashire:nowhere#Open", "status": "done"}]""", "/0/actionRef unknown-reference"),
            ("""[{"actionRef": "lancashire:update-bad#N1", "status": "done"}]""", "/0/actionRef update-of-own-meeting"),
            ("""[{"reference": "N1", "status": "done"}]""", "/0/reference update-of-own-meeting"),
            ("""[{"actionRef": "lancashire:update-2023-06#B1", "status": "done"}]""", "/0/actionRef entry-before-raised"),
            ("""[{"status": "done"}]""", "/0/actionRef required"),
            ("""[{"actionRef": "lancashire:update-2023-03#Open", "reference": "Open"}]""", "/0/reference bad-value"),
            ("""[{"reference": "Open"}]""", "/0/note entry-says-nothing"),
            ("""[{"reference": "Open", "on": "2022", "status": "done"}]""", "/0/on entry-before-raised"),
            ("""[{"reference": "Open", "on": "2099-01-01", "status": "done"}]""", "/0/on date-in-future"),
            ("""[{"reference": "Open", "status": "finished"}]""", "/0/status wrong-type"),
            ("""[{"reference": 7, "status": "done"}]""", "/0/reference wrong-type"),
            ("""[{"reference": "Open", "answer": "Yes"}]""", "/0/answer unknown-member"),
            ("""[{"reference": "Open", "note": "ok"}, {"reference": "Open", "note": 1}]""", "/1/note wrong-type"),
            ("""["Open"]""", "/0 wrong-type"),
            (""" "Open" """, " wrong-type"),
            ($$"""[{"reference": "Open", "note": "{{new string('n', 4_001)}}"}]""", "/0/note too-long"),
        ];
        foreach (var (updates, fault) in cases)
        {
            var report = await ImportAsync(
                Importer,
                [Meeting("lancashire:update-bad", "2023-05-01", Updating(updates), Raising(["N1"]))],
                mode: "dryRun"
            );
            Assert.That(
                Errors(report),
                Is.EqualTo(new[] { $"0 /agendaItems/0/actionUpdates{fault}" }),
                updates[..Math.Min(90, updates.Length)]
            );
            Assert.That(Counts(report), Is.EqualTo("rejected:1"));
        }

        const string Update = """[{"reference": "Open", "status": "done"}]""";
        const string Questions =
            """[{"reference": "Q3", "status": "superseded"}, {"reference": "Q4", "status": "withdrawn"}, {"answer": "Yes."}]""";
        (JsonObject Meeting, string[] Faults)[] meetings =
        [
            (Bad(Updating("[]", Questions)), ["/agendaItems/0/questionUpdates/2/questionRef required"]),
            (
                Bad(Updating("[]", Questions.Replace(""", {"answer": "Yes."}""", "", StringComparison.Ordinal))),
                [
                    "/agendaItems/0/questionUpdates/0/status entry-of-other-kind",
                    "/agendaItems/0/questionUpdates/1/note withdrawal-without-reason",
                ]
            ),
            (Bad(Updating(Update)).With("status", "announced"), ["/agendaItems/0/actionUpdates/0 unknown-meeting"]),
            (
                Bad(Updating(Update).With("restricted", true).With("restrictionReason", "Paragraph 1")),
                ["/agendaItems/0/restricted restricted-item-with-words"]
            ),
            (Bad(Updating(Update)).With("citations", null), ["/citations citation-needed"]),
        ];
        foreach (var (meeting, faults) in meetings)
        {
            Assert.That(Errors(await ImportAsync(Importer, [meeting])), Is.EqualTo(faults.Select(fault => $"0 {fault}")));
        }
    }

    [Test]
    public async Task Stores_nothing_of_a_meeting_of_which_an_update_is_at_fault_and_lets_the_rest_go_on()
    {
        JsonObject[] rows =
        [
            Meeting(
                "lancashire:update-2024-01",
                "2024-01-10",
                Updating("""[{"reference": "Z9", "status": "done"}, {"reference": "B1", "status": "done"}]""")
            ),
            Meeting("lancashire:update-2024-02", "2024-02-10", Updating("""[{"reference": "B1", "status": "inProgress"}]""")),
        ];
        var report = await ImportAsync(Importer, rows, onError: "skipRow");
        Assert.That(
            (Counts(report), Errors(report).Single()),
            Is.EqualTo(("created:2 rejected:1", "0 /agendaItems/0/actionUpdates/0/reference unknown-action"))
        );
        Assert.That((await ActionAsync("B1")).Text("status"), Is.EqualTo("inProgress"));
        var meetings = await Anonymous.GetItemsAsync("/v1/scrutiny-meetings?areaId=lancashire");
        Assert.That(meetings.Select(meeting => meeting.Text("heldOn")), Has.Member("2024-02-10").And.None.EqualTo("2024-01-10"));
    }

    [Test]
    public async Task Leaves_alone_what_a_meeting_says_that_is_left_alone()
    {
        const string Edited = "lancashire:update-2024-03";
        var report = await ImportAsync(Importer, [Meeting(Edited, "2024-03-10", Raising(["M1"]))]);
        var url = $"/v1/scrutiny-meetings/{report["rows"]![0]!.Text("id")}";
        await Office.PatchJsonAsync(url, new { chair = "Deputy" }, await Office.ETagOfAsync(url), "Printed so").ShouldBe(200);

        JsonObject[] rows = [Meeting(Edited, "2024-03-10", Updating("""[{"reference": "B1", "note": "Left alone"}]"""), Raising(["M1"]))];
        Assert.That(Counts(await ImportAsync(Importer, rows)), Is.EqualTo("handEdited:2"));
        Assert.That(Counts(await ImportAsync(Importer, rows, force: true)), Is.EqualTo("created:1 updated:1"));
    }

    [Test]
    public async Task Leaves_alone_what_a_meeting_says_that_was_taken_back_or_merged()
    {
        const string Gone = "lancashire:update-2024-05";
        const string Twin = "lancashire:update-2024-06";
        const string Stays = "lancashire:update-2024-06-again";
        JsonObject[] first = [Meeting(Gone, "2024-05-10"), Meeting(Twin, "2024-06-10"), Meeting(Stays, "2024-06-10")];
        var urls = (await ImportAsync(Importer, first))["rows"]!
            .AsArray()
            .Select(row => $"/v1/scrutiny-meetings/{row!.Text("id")}")
            .ToList();
        await Office.RetractAsync(urls[0]);
        await Office.MergeAsync(urls[1], urls[2].Split('/')[^1], "One meeting");

        var update = """[{"reference": "B1", "note": "Said by nobody"}]""";
        var gone = await ImportAsync(Importer, [Meeting(Gone, "2024-05-10", Updating(update))]);
        Assert.That(Counts(gone), Is.EqualTo("retracted:2"), string.Join('\n', Errors(gone)));
        var merged = await ImportAsync(Importer, [Meeting(Twin, "2024-06-10", Updating(update))]);
        Assert.That(Counts(merged), Is.EqualTo("unchanged:2"), string.Join('\n', Errors(merged)));
        Assert.That(merged["findings"]!.AsArray().Select(finding => finding!.Text("code")), Is.EqualTo(new[] { "merged-record" }));
        Assert.That((await EntriesAsync("B1")).Select(entry => entry["entry"]!.Text("note")), Has.None.EqualTo("Said by nobody"));
    }

    private static JsonObject Meeting(string @ref, string heldOn, params JsonNode[] agenda) =>
        Some.Meeting(@ref, agenda).With("heldOn", heldOn);

    private static JsonObject Bad(JsonNode item) => Meeting("lancashire:update-bad", "2023-05-01", item);

    private static JsonNode Raising(string[] actions, string[]? questions = null) =>
        Some.Item(
            "4",
            "Estates",
            new JsonObject
            {
                ["actions"] = new JsonArray([
                    .. actions.Select(name => (JsonNode)new JsonObject { ["text"] = $"Do {name}.", ["reference"] = name }),
                ]),
                ["questions"] = new JsonArray([
                    .. (questions ?? []).Select(name => (JsonNode)new JsonObject { ["text"] = $"Why {name}?", ["reference"] = name }),
                ]),
            }.ToJsonString()
        );

    private static JsonObject Updating(string actions, string questions = "[]") =>
        new()
        {
            ["number"] = "3",
            ["title"] = "Matters arising",
            ["actionUpdates"] = JsonNode.Parse(actions),
            ["questionUpdates"] = JsonNode.Parse(questions),
        };

    private static JsonObject Reordered(JsonObject minutes)
    {
        var copy = minutes.DeepClone().AsObject();
        var item = copy["agendaItems"]![1]!;
        item["actionUpdates"] = new JsonArray([.. item["actionUpdates"]!.AsArray().Reverse().Select(update => update!.DeepClone())]);
        return copy;
    }

    private async Task<JsonNode> ActionAsync(string reference)
    {
        var actions = await Anonymous.GetItemsAsync("/v1/scrutiny-actions?areaId=lancashire");
        return actions.Single(action => action.Text("reference") == reference);
    }

    private async Task<IReadOnlyList<JsonNode>> EntriesAsync(string reference)
    {
        var action = await Anonymous.GetJsonAsync($"/v1/scrutiny-actions/{(await ActionAsync(reference)).Text("id")}");
        return [.. action["entries"]!.AsArray().Select(entry => entry!)];
    }
}
