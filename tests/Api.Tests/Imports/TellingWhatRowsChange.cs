using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>What a row that is taken changes in the stored record, so that nothing is lost unseen.</summary>
public sealed class TellingWhatRowsChange : CsvTest
{
    private const string Meeting = "lancashire:changed-meeting";

    [Test]
    public async Task Names_each_value_with_what_was_stored_and_what_becomes_of_it()
    {
        await ImportAsync(Importer, [Some.Document("doc:plan"), MeetingOf(Item("4", "Refuges", "Open two."))]);
        var changed = MeetingOf(Item("4", "Refuges", "Open three.", "Close one."))
            .With("chair", "The commissioner")
            .With("heldOn", "2023-05");

        var dryRun = await ImportAsync(Importer, [changed], "dryRun");
        var commit = await ImportAsync(Importer, [changed]);

        Assert.That(
            Changes(dryRun),
            Is.EqualTo([
                "/heldOn: 2023-05-04 > 2023-05",
                "/agendaItems/0/decisions/0: Open two. > Open three.",
                "/agendaItems/0/decisions/1: nothing > Close one.",
                "/chair: nothing > The commissioner",
            ])
        );
        Assert.That(Changes(commit), Is.EqualTo(Changes(dryRun)));
        Assert.That(Changes(await Importer.GetJsonAsync(commit.Text("url"))), Is.EqualTo(Changes(dryRun)), "as it is kept");
        Assert.That(Findings(commit), Is.Empty);
    }

    [Test]
    public async Task Lists_none_of_a_row_that_makes_a_record_or_changes_nothing()
    {
        var records = Some.WholePlan("lancashire:no-changes").ToList();

        var created = await ImportAsync(Importer, records);
        var again = await ImportAsync(Importer, records);

        foreach (var row in created["rows"]!.AsArray().Concat(again["rows"]!.AsArray()))
            Assert.That((row!["changes"]!.AsArray().Count, (int)row["changesLeftOut"]!), Is.EqualTo((0, 0)), row.ToJsonString());
    }

    [Test]
    public async Task Shows_what_is_cleared_and_the_beginning_of_what_is_long()
    {
        var plan = "lancashire:cleared";
        var (text, shorter) = (new string('a', 199) + "😀 and more", new string('b', 200));
        await ImportAsync(Importer, Some.WholePlan(plan));
        await ImportAsync(Importer, [Some.Priority(plan, "asb").With("description", text)]);

        var shortened = await ImportAsync(Importer, [Some.Priority(plan, "asb").With("description", shorter)]);
        var cleared = await ImportAsync(Importer, [Some.Priority(plan, "asb").With("description", null)]);

        Assert.That(Changes(shortened), Is.EqualTo([$"/description: {new string('a', 199)}… > {shorter}"]));
        Assert.That(Changes(cleared), Is.EqualTo([$"/description: {shorter} > nothing"]));
    }

    [Test]
    public async Task Tells_an_item_that_goes_from_one_that_changes()
    {
        await ImportAsync(
            Importer,
            [Some.Document("doc:plan"), MeetingOf(Item("1", "Crime"), Item("2", "Refuges", "Open two."), Item("3", "Grants", "Give one."))]
        );

        var gone = await ImportAsync(Importer, [MeetingOf(Item("1", "Crime"), Item("2", "Grants", "Give two."))]);

        Assert.That(
            Changes(gone),
            Is.EqualTo([
                "/agendaItems/1/number: 3 > 2",
                "/agendaItems/1/decisions/0: Give one. > Give two.",
                "/agendaItems/1/number: 2 > nothing",
                "/agendaItems/1/title: Refuges > nothing",
                "/agendaItems/1/wording: verbatim > nothing",
                "/agendaItems/1/isIncomplete: false > nothing",
                "/agendaItems/1/restricted: false > nothing",
                "/agendaItems/1/outcome: considered > nothing",
                "/agendaItems/1/decisions/0: Open two. > nothing",
            ])
        );
        Assert.That(
            Findings(gone),
            Is.EqualTo([$"list-shortened {Meeting}: /agendaItems had 3 items and has 2: a list in a file replaces the list."])
        );
    }

    [Test]
    public async Task Tells_a_list_in_another_order_by_its_places()
    {
        await ImportAsync(Importer, [Some.Document("doc:plan"), MeetingOf(Item("1", "Crime"), Item("2", "Grants"))]);

        var turned = await ImportAsync(Importer, [MeetingOf(Item("2", "Grants"), Item("1", "Crime"))]);

        Assert.That(
            Changes(turned),
            Is.EqualTo([
                "/agendaItems/0/number: 1 > 2",
                "/agendaItems/0/title: Crime > Grants",
                "/agendaItems/1/number: 2 > 1",
                "/agendaItems/1/title: Grants > Crime",
            ])
        );
        Assert.That(Findings(turned), Is.Empty);
    }

    [TestCase(
        "attendees",
        """[{ "name": "A", "attendance": "present" }, { "name": "B", "attendance": "present" }]""",
        """[{ "name": "B", "attendance": "present" }]""",
        "/attendees had 2 items and has 1"
    )]
    [TestCase(
        "citations",
        """[{ "sourceRef": "doc:plan" }, { "sourceRef": "doc:other" }]""",
        """[{ "sourceRef": "doc:other" }]""",
        "/citations had 2 items and has 1"
    )]
    [TestCase("agendaItems", """[{ "title": "Crime" }, { "title": "Grants" }]""", "null", "/agendaItems had 2 items and has 0")]
    [TestCase(
        "agendaItems",
        """[{ "title": "Crime", "actions": [{ "text": "Report." }, { "text": "Ask." }] }, { "title": "Grants" }]""",
        """[{ "title": "Crime", "actions": [{ "text": "Ask." }] }, { "title": "Grants" }]""",
        "/agendaItems/0/actions had 2 items and has 1"
    )]
    public async Task Warns_of_every_list_that_becomes_shorter(string member, string before, string after, string told)
    {
        await ImportAsync(
            Importer,
            [Some.Document("doc:plan"), Some.Document("doc:other"), MeetingOf().With(member, JsonNode.Parse(before))],
            force: true
        );
        var row = MeetingOf().With(member, JsonNode.Parse(after));

        var dryRun = await ImportAsync(Importer, [row], "dryRun");

        Assert.That(dryRun.Text("status"), Is.EqualTo("done"));
        Assert.That(Findings(dryRun), Is.EqualTo([$"list-shortened {Meeting}: {told}: a list in a file replaces the list."]));
    }

    [Test]
    public async Task Warns_of_lists_of_every_type()
    {
        var plan = "lancashire:shorter";
        var measure = Some.Record(
            "measure",
            plan + ":measure",
            ("areaId", "lancashire"),
            ("title", "Confidence"),
            ("unit", "%"),
            ("valueKind", "percentage"),
            ("goodDirection", "higher"),
            ("definitions", JsonNode.Parse("""[{ "text": "All." }, { "text": "Adults.", "from": "2022-01-01" }]""")),
            ("targets", JsonNode.Parse("""[{ "from": "2021", "to": "2021", "value": 70 }, { "from": "2022", "value": 75 }]"""))
        );
        var review = Some.Review(plan + ":review").With("paragraphs", JsonNode.Parse("""[{ "text": "One." }, { "text": "Two." }]"""));
        await ImportAsync(Importer, [.. Some.WholePlan(plan), measure, review]);

        foreach (var (record, member) in new[] { (measure, "definitions"), (measure, "targets"), (review, "paragraphs") })
            record[member]!.AsArray().RemoveAt(1);
        var report = await ImportAsync(Importer, [measure, review, Some.Priority(plan, "asb").With("themes", null)], "dryRun");

        Assert.That(
            Findings(report).Select(finding => finding.Split(" items")[0]),
            Is.EqualTo([
                $"list-shortened {plan}:measure: /definitions had 2",
                $"list-shortened {plan}:measure: /targets had 2",
                $"list-shortened {plan}:review: /paragraphs had 2",
                $"list-shortened {plan}:asb: /themes had 1",
            ])
        );
    }

    [TestCase("dryRun")]
    [TestCase("commit")]
    public async Task Tells_the_same_of_a_line_of_csv(string mode)
    {
        await SendCsvAsync($"ref,name,kind,website\norg:told-{mode},Pendle,other,https://example.org\n");

        var report = await SendCsvAsync($"ref,name,kind,website\norg:told-{mode},Burnley,other,\n", $"type=organisation&mode={mode}");

        Assert.That(Changes(report), Is.EqualTo(["/name: Pendle > Burnley", "/website: https://example.org > nothing"]));
    }

    [Test]
    public async Task Says_of_a_value_that_is_withheld_later_that_it_stays_public()
    {
        var measure = await Office.PostJsonAsync("/v1/measures", A.NewMeasure().WithRef("lancashire:withheld").Body).ShouldBe(201);
        const string heading = "ref,measureRef,period.kind,period.start,period.end,value,withheld.reason,withheld.decidedBy\n";
        const string query = "type=reading&mode=commit";
        await SendCsvAsync(heading + "lancashire:withheld:q,lancashire:withheld,quarter,2021-04-01,2021-06-30,71.8,,\n", query);

        var withheld = heading + "lancashire:withheld:q,lancashire:withheld,quarter,2021-04-01,2021-06-30,,Few.,The head\n";
        var dryRun = await SendCsvAsync(withheld, "type=reading&mode=dryRun");
        var commit = await SendCsvAsync(withheld, query);

        Assert.That(
            Findings(commit),
            Is.EqualTo([
                "withheld-later lancashire:withheld:q: The value that stood here is withheld from now on. What it was stays public, in "
                    + "'corrections' and in the history, until an admin suppresses it.",
            ])
        );
        Assert.That(Findings(dryRun), Is.EqualTo(Findings(commit)));
        Assert.That(Changes(commit), Does.Contain("/value: 71.8 > nothing").And.Contain("/corrections/0/value: nothing > 71.8"));
        Assert.That(Findings(await SendCsvAsync(withheld, query)), Is.Empty, "it says so once");
        Assert.That((await Anonymous.GetJsonAsync($"{measure.Text("url")}/readings"))["items"]![0]!["value"], Is.Null);
    }

    [Test]
    public async Task Tells_the_same_of_what_is_imported_in_the_background()
    {
        var plan = "lancashire:told-later";
        await ImportAsync(Importer, Some.WholePlan(plan, 1_200));

        var report = await ImportAsync(
            Importer,
            Enumerable.Range(1, 1_200).Select(number => Some.Commitment(plan, $"c{number}", "asb", number, $"Promise {number} anew"))
        );

        Assert.That(Counts(report), Is.EqualTo("updated:1200"));
        Assert.That(
            Changes(report),
            Is.EqualTo(Enumerable.Range(1, 1_200).Select(number => $"/entries/0/text: Promise c{number} > Promise {number} anew"))
        );
    }

    [Test]
    public async Task Bounds_what_it_tells_of_one_row()
    {
        await ImportAsync(Importer, [Some.Document("doc:plan"), MeetingOf(Agenda("1"))]);

        var report = await ImportAsync(Importer, [MeetingOf(Agenda("2"))]);

        Assert.That((Changes(report).Count, (int)report["rows"]![0]!["changesLeftOut"]!), Is.EqualTo((100, 9_900)));
        Assert.That(report.ToJsonString(), Has.Length.LessThan(20_000));

        static JsonNode[] Agenda(string word) =>
            [
                .. Enumerable
                    .Range(1, 10)
                    .Select(item =>
                        Some.Item(
                            $"{item}",
                            $"Item {item}",
                            new JsonObject
                            {
                                ["actions"] = new JsonArray([
                                    .. Enumerable.Range(1, 200).Select(number => Action($"{item}-{number}-{word}", word)),
                                ]),
                            }.ToJsonString()
                        )
                    ),
            ];

        static JsonNode Action(string name, string word) =>
            new JsonObject
            {
                ["text"] = $"Report {name}.",
                ["reference"] = name,
                ["owner"] = $"Officer {word}",
                ["dueOn"] = $"2023-06-0{word}",
                ["outstandingAsOf"] = $"2023-07-0{word}",
            };
    }

    [Test]
    public async Task Bounds_what_it_tells_of_all_rows()
    {
        await ImportAsync(Importer, [Some.Document("doc:plan"), .. Meetings('a')]);

        var report = await ImportAsync(Importer, Meetings('b'), "dryRun");

        var told = report["rows"]!.AsArray().Sum(row => row!["changes"]!.AsArray().Count);
        var leftOut = report["rows"]!.AsArray().Sum(row => (int)row!["changesLeftOut"]!);
        Assert.That(told + leftOut, Is.EqualTo(20_000));
        Assert.That(leftOut, Is.GreaterThan(0));
        Assert.That(report.ToJsonString(), Has.Length.InRange(7_000_000, 9_000_000));

        static IEnumerable<JsonObject> Meetings(char letter) =>
            Enumerable
                .Range(1, 200)
                .Select(number =>
                {
                    var meeting = Some.Meeting(
                        $"lancashire:bounded-{number}",
                        Questions(Enumerable.Range(1, 100).Select(question => question + new string(letter, 250)))
                    );
                    meeting["heldOn"] = $"{1800 + number}-09-21";
                    return meeting;
                });
    }

    private static JsonObject MeetingOf(params JsonNode[] items) => Some.Meeting(Meeting, items);

    private static JsonNode Item(string number, string title, params string[] decisions)
    {
        var item = Some.Item(number, title);
        item["decisions"] = new JsonArray([.. decisions.Select(decision => JsonValue.Create(decision))]);
        return item;
    }

    private static JsonNode Questions(IEnumerable<string> texts)
    {
        var asked = Some.Item("1", "Questions");
        asked["questions"] = new JsonArray([.. texts.Select(text => new JsonObject { ["text"] = text })]);
        return asked;
    }

    private static List<string> Changes(JsonNode report) =>
        [
            .. report["rows"]!
                .AsArray()
                .SelectMany(row => row!["changes"]!.AsArray())
                .Select(change => $"{change!["pointer"]}: {change["from"] ?? "nothing"} > {change["to"] ?? "nothing"}"),
        ];

    private static List<string> Findings(JsonNode report) =>
        [
            .. report["findings"]!
                .AsArray()
                .Select(finding => $"{finding!["code"]} {string.Join(' ', finding["refs"]!.AsArray())}: {finding["detail"]}"),
        ];
}
