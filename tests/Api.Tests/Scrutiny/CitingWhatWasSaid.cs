using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>Where items of an agenda, and what was asked, asked for and decided under them, came from.</summary>
public sealed class CitingWhatWasSaid : ImportTest
{
    private const string Nobody = "0199a1f0-0000-7000-8000-000000000001";

    [OneTimeSetUp]
    public async Task StoreTheDocument() => await ImportAsync(Admin, [Some.Document("doc:plan")]);

    [Test]
    public async Task Is_shown_of_items_and_decisions_with_the_names_of_the_documents()
    {
        var (minutes, paper) = (await DocumentAsync("Minutes"), await DocumentAsync("Paper 4"));
        var meeting = await Office.RecordMeetingAsync("2021-09-21", Item(Cited(minutes, "p. 3"), Cited(paper, "p. 9")));

        var read = await Anonymous.GetJsonAsync(meeting);
        var item = read["agendaItems"]![0]!;
        Assert.That(
            (item["citations"]![0]!.Text("locator"), item["decisions"]![0]!["citations"]![0]!.Text("sourceDocumentId")),
            Is.EqualTo(("p. 3", paper))
        );
        Assert.That((read["names"]![minutes]!.Text("name"), read["names"]![paper]!.Text("name")), Is.EqualTo(("Minutes", "Paper 4")));

        // What it cites already is not asked about again, also where the document was taken back since.
        await Office.RetractAsync($"/v1/source-documents/{paper}");
        var address = $"{meeting}/agenda-items/{item.Text("id")}";
        await PatchAsync(address, """{"title":"Helplines"}""", meeting).ShouldBe(200);
        await PatchAsync(address, """{"citations":[],"decisions":[]}""", meeting).ShouldBe(200);
        Assert.That((await Office.AgendaAsync(meeting))[0]!["citations"]!.AsArray(), Is.Empty);
        await PatchAsync(address, $$"""{"citations":[{"sourceDocumentId":"{{paper}}"}]}""", meeting)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/citations", "unknown-source-document");
    }

    [TestCase("citations")]
    [TestCase("decisions/0/citations")]
    public async Task Is_refused_where_the_document_is_not_recorded(string at)
    {
        var document = await DocumentAsync("Minutes");
        var item = at is "citations" ? Item(Cited(Nobody), Cited(document)) : Item(Cited(document), Cited(Nobody));
        await A.Meeting()
            .AfterTheFact()
            .WithItems(item)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName($"/agendaItems/0/{at}", "unknown-source-document");

        foreach (var (source, code) in new[] { ("doc:nowhere", "unknown-reference"), ("", "required") })
        {
            var row = Some.Meeting("lancashire:citing-nothing", Some.Item("1", "Helpline", """{"decisions":[{"text":"Agreed."}]}"""));
            var cited = at is "citations" ? row["agendaItems"]![0]! : row["agendaItems"]![0]!["decisions"]![0]!;
            cited["citations"] = new JsonArray(new JsonObject { ["sourceRef"] = source });
            Assert.That(Errors(await ImportAsync(Importer, [row])), Does.Contain($"0 /agendaItems/0/{at}/0/sourceRef {code}"));
        }
    }

    [Test]
    public async Task Has_as_many_citations_as_a_record_and_none_where_it_is_restricted()
    {
        var document = await DocumentAsync("Minutes");
        var many = Enumerable.Range(1, 51).Select(page => Cited(document, $"p. {page}"));
        foreach (
            var (item, pointer) in new (object, string)[]
            {
                (A.AgendaItem("Helpline").With("citations", many), "/agendaItems/0/citations"),
                (A.AgendaItem("Helpline").Deciding(new { text = "Agreed.", citations = many }), "/agendaItems/0/decisions/0/citations"),
            }
        )
            await A.Meeting()
                .AfterTheFact()
                .WithItems(item)
                .SendAsync(Office)
                .ShouldBeAProblem(400, "invalid-input")
                .ShouldName(pointer, "too-many");
        await A.Meeting()
            .AfterTheFact()
            .WithItems(A.AgendaItem("Helpline").Restricted("Sch. 12A").With("citations", many.Take(1)))
            .SendAsync(Office)
            .ShouldBeAProblem(400, "restricted-item-with-words");

        var meeting = await Office.RecordMeetingAsync("2021-09-21", Item(Cited(document, "a name"), Cited(document, "a name")));
        var id = (await Office.AgendaAsync(meeting))[0]!.Text("id");
        await Admin.ActAsync(meeting, $"agenda-items/{id}/restriction", new { reason = "Sch. 12A" }).ShouldBe(200);
        Assert.That(
            (await Admin.GetJsonAsync(meeting)).ToJsonString() + (await Admin.GetJsonAsync($"{meeting}/history")).ToJsonString(),
            Does.Not.Contain("a name")
        );
    }

    [Test]
    public async Task Goes_out_and_comes_in_without_what_was_taken_back()
    {
        await ImportAsync(Importer, [Some.Document("doc:minutes"), Some.Document("doc:slip")]);
        const string Cites = """[{"sourceRef":"doc:minutes","locator":"p. 3"},{"sourceRef":"doc:slip"}]""";
        var row = Some.Meeting(
            "lancashire:citing",
            Some.Item("1", "Helpline", $$"""{"decisions":["Noted.",{"text":"Agreed.","citations":{{Cites}}}],"citations":{{Cites}}}""")
        );
        Assert.That(Counts(await ImportAsync(Importer, [row])), Is.EqualTo("created:1"));
        Assert.That(Counts(await ImportAsync(Importer, [row])), Is.EqualTo("unchanged:1"));
        Assert.That(
            await ExportedAsync(),
            Is.EqualTo($$"""[["Noted.",{"text":"Agreed.","amountIs":"exact","citations":{{Cites}}}],{{Cites}}]""")
        );

        var slip = (await Anonymous.GetItemsAsync("/v1/source-documents?limit=200")).Single(one => one.Text("ref") == "doc:slip");
        await Admin.RetractAsync(slip.Text("url"));
        const string Left = """[{"sourceRef":"doc:minutes","locator":"p. 3"}]""";
        Assert.That(
            await ExportedAsync(),
            Is.EqualTo($$"""[["Noted.",{"text":"Agreed.","amountIs":"exact","citations":{{Left}}}],{{Left}}]""")
        );

        async Task<string> ExportedAsync()
        {
            var file = JsonNode.Parse(await Anonymous.GetStringAsync("/v1/exports/interchange?areaId=lancashire"))!;
            var item = file["records"]!.AsArray().Single(one => one!.Text("ref") == "lancashire:citing")!["agendaItems"]![0]!;
            return $"[{item["decisions"]!.ToJsonString()},{item["citations"]!.ToJsonString()}]";
        }
    }

    [Test]
    public async Task Is_joined_where_two_records_of_a_meeting_become_one()
    {
        var (minutes, video) = (await DocumentAsync("Minutes"), await DocumentAsync("Video"));
        var one = await Office.RecordMeetingAsync("2021-11-21", Item(Cited(minutes), Cited(minutes)));
        var other = await Office.RecordMeetingAsync("2021-11-21", Item(Cited(video), Cited(video)));

        await Office.MergeAsync(other, one.Split('/')[^1]);

        var item = (await Office.AgendaAsync(one))[0]!;
        foreach (var cited in new[] { item, item["decisions"]![0]! })
            Assert.That(
                cited["citations"]!.AsArray().Select(citation => citation!.Text("sourceDocumentId")),
                Is.EqualTo(new[] { minutes, video })
            );
    }

    [Test]
    public async Task Is_said_of_questions_and_actions_as_of_decisions()
    {
        var (minutes, log) = (await DocumentAsync("Minutes"), await DocumentAsync("Action log"));
        var item = A.AgendaItem("Fleet").Numbered("1").Asking("How many?", "Q1").Agreeing("Count them.", "A1");
        var meeting = await Office.RecordMeetingAsync("2020-09-21", Citing(item, Cited(minutes, "p. 3"), Cited(log, "row 9")));
        var address = $"{meeting}/agenda-items/{(await Office.AgendaAsync(meeting))[0]!.Text("id")}";

        var read = (await Office.AgendaAsync(meeting))[0]!;
        Assert.That(
            (read["questions"]![0]!["citations"]![0]!.Text("locator"), read["actions"]![0]!["citations"]![0]!.Text("sourceDocumentId")),
            Is.EqualTo(("p. 3", log))
        );
        foreach (var kind in new[] { "questions", "actions" })
        {
            var line = await Anonymous.GetJsonAsync($"/v1/scrutiny-{kind}/{read[kind]![0]!.Text("id")}");
            Assert.That(line["citations"]!.AsArray(), Has.Count.EqualTo(1), kind);
            Assert.That(line["names"]!.AsObject().ContainsKey(kind is "questions" ? minutes : log), kind);
            await PatchAsync(address, $$"""{"{{kind}}":[{"text":"New","citations":[{"sourceDocumentId":"{{Nobody}}"}]}]}""", meeting)
                .ShouldBeAProblem(400, "invalid-input")
                .ShouldName($"/{kind}/0/citations", "unknown-source-document");
        }

        var other = await Office.RecordMeetingAsync("2020-09-21", Citing(item, Cited(log), Cited(minutes)));
        await Office.MergeAsync(other, meeting.Split('/')[^1]);
        read = (await Office.AgendaAsync(meeting))[0]!;
        foreach (var (kind, documents) in new[] { ("questions", new[] { minutes, log }), ("actions", [log, minutes]) })
            Assert.That(read[kind]![0]!["citations"]!.AsArray().Select(cited => cited!.Text("sourceDocumentId")), Is.EqualTo(documents));

        await Admin.ActAsync(meeting, $"agenda-items/{read.Text("id")}/restriction", new { reason = "Sch. 12A" }).ShouldBe(200);
        Assert.That((await Admin.GetJsonAsync($"{meeting}/history")).ToJsonString(), Does.Not.Contain("row 9"));

        static JsonObject Citing(AgendaItemBuilder of, JsonObject question, JsonObject action)
        {
            var body = of.Body.DeepClone().AsObject();
            body["questions"]![0]!["citations"] = new JsonArray(question);
            body["actions"]![0]!["citations"] = new JsonArray(action);
            return body;
        }
    }

    [Test]
    public async Task Of_questions_and_actions_goes_out_and_comes_in_without_what_was_taken_back()
    {
        await ImportAsync(Importer, [Some.Document("doc:asked"), Some.Document("doc:slip-of-action")]);
        const string Cites = """[{"sourceRef":"doc:asked","locator":"p. 3"},{"sourceRef":"doc:slip-of-action"}]""";
        var row = Some.Meeting(
            "lancashire:citing-parts",
            Some.Item(
                "1",
                "Fleet",
                $$"""
                {"questions":[{"text":"How many?","citations":{{Cites}}}],
                 "actions":[{"text":"Count.","citations":{{Cites}}},{"text":"Sell."}]}
                """
            )
        );
        Assert.That(Counts(await ImportAsync(Importer, [row])), Is.EqualTo("created:1"));
        Assert.That(Counts(await ImportAsync(Importer, [row])), Is.EqualTo("unchanged:1"));
        Assert.That(await ExportedAsync(), Is.EqualTo($"{Cites}{Cites}"));

        var slip = (await Anonymous.GetItemsAsync("/v1/source-documents?limit=200")).Single(one => one.Text("ref") == "doc:slip-of-action");
        await Admin.RetractAsync(slip.Text("url"));
        const string Left = """[{"sourceRef":"doc:asked","locator":"p. 3"}]""";
        Assert.That(await ExportedAsync(), Is.EqualTo($"{Left}{Left}"));
        row["agendaItems"]![0]!["actions"]![1]!["citations"] = new JsonArray(new JsonObject { ["sourceRef"] = "doc:nowhere" });
        Assert.That(
            Errors(await ImportAsync(Importer, [row], mode: "dryRun")),
            Does.Contain("0 /agendaItems/0/actions/1/citations/0/sourceRef unknown-reference")
        );

        async Task<string> ExportedAsync()
        {
            var file = JsonNode.Parse(await Anonymous.GetStringAsync("/v1/exports/interchange?areaId=lancashire"))!;
            var item = file["records"]!.AsArray().Single(one => one!.Text("ref") == "lancashire:citing-parts")!["agendaItems"]![0]!;
            Assert.That(item["actions"]![1]!["citations"], Is.Null, "one that cites nothing is written as before");
            return item["questions"]![0]!["citations"]!.ToJsonString() + item["actions"]![0]!["citations"]!.ToJsonString();
        }
    }

    private static AgendaItemBuilder Item(JsonNode itself, JsonNode decision) =>
        A.AgendaItem("Helpline")
            .Numbered("1")
            .With("citations", new JsonArray(itself))
            .Deciding(new JsonObject { ["text"] = "Agreed.", ["citations"] = new JsonArray(decision) });

    private static JsonObject Cited(string document, string? locator = null) =>
        new() { ["sourceDocumentId"] = document, ["locator"] = locator };

    private async Task<string> DocumentAsync(string title) => (await A.NewSourceDocument(title).RecordAsync(Office)).Text("id");

    private async Task<HttpResponseMessage> PatchAsync(string address, string patch, string meeting) =>
        await Office.PatchJsonAsync(address, patch, await Office.ETagOfAsync(meeting));
}
