using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Inspections;

/// <summary>A policing body publishes comments on a report within 56 days that begin with its publication. Until then they are its
/// office's own; late is a fact, and is recorded.</summary>
public sealed class CommentingOnAnInspection : ImportTest
{
    [Test]
    public async Task Keeps_the_last_day()
    {
        var comment = await A.NewInspectionComment(await ReportAsync("2026-03-01")).On("2026-04-25").RecordAsync(Office);
        Assert.That(Standing(comment), Is.EqualTo("2026-04-25 met"));
        Assert.That(comment["names"]![comment.Text("bodyId")!], Is.Not.Null);
    }

    [Test]
    public async Task Is_late_on_the_day_after()
    {
        var comment = await A.NewInspectionComment(await ReportAsync("2026-03-01")).On("2026-04-26").RecordAsync(Office);
        Assert.That(Standing(comment), Is.EqualTo("2026-04-25 missed 1 exact"));
    }

    [TestCase("2026-09-27", "2026-11-21 missed 1 exact")]
    [TestCase("2026-09-28", "2026-11-22 notDue")]
    public async Task Is_the_offices_own_until_it_is_published(string report, string standing)
    {
        var url = await A.NewInspectionComment(await ReportAsync(report)).Doing("1").RecordAsync(Office).Text("url");
        Assert.That(Standing(await Office.GetJsonAsync(url)), Is.EqualTo(standing));
        foreach (var caller in new[] { Anonymous, Panel, OfficeElsewhere, Importer })
        {
            await caller.GetAsync(url).ShouldBeAProblem(404, "not-found");
            await caller.GetAsync($"{url}/history").ShouldBeAProblem(404, "not-found");
            Assert.That(await ListedAsync(caller, url), Is.False);
            Assert.That(await ExportAsync(caller), Does.Not.Contain(url.Split('/')[^1]));
        }

        Assert.That((await ListedAsync(Reader, url), await ListedAsync(Admin, url)), Is.EqualTo((true, true)));
        Assert.That(
            (await Anonymous.GetJsonAsync("/v1/search?q=findings&type=inspectionComment"))["items"]!.ToJsonString(),
            Does.Not.Contain(url)
        );
        await PatchAsync(url, """{"publishedOn":"2026-11"}""").ShouldBeAProblem(400, "day-needed");
        await PatchAsync(url, """{"publishedOn":"2026-11-20"}""").ShouldBe(200);
        Assert.That(Standing(await Anonymous.GetJsonAsync(url)), Does.EndWith("met"));
        Assert.That(
            (await Anonymous.GetJsonAsync("/v1/search?q=findings&type=inspectionComment"))["items"]!.ToJsonString(),
            Does.Contain(url)
        );
        await PatchAsync(url, """{"publishedOn":null}""").ShouldBeAProblem(409, "comments-published");
        var events = (await Office.GetJsonAsync($"{url}/history"))["items"]!.AsArray().Select(change => change!.Text("event"));
        Assert.That(events, Is.EquivalentTo(new[] { "inspectionCommentRecorded", "inspectionCommentPublished" }));
    }

    [Test]
    public async Task Says_which_recommendations_are_left_out()
    {
        var report = await A.NewInspectionReport()
            .Of("lancashire", "kent")
            .Recommending("2", "policingBody")
            .Recommending("3", "national")
            .RecordAsync(Admin)
            .Text("url");
        await PatchAsync(
                Admin,
                report,
                """
                {"recommendations":[{"number":"1","addressee":"chiefConstable","text":"A"},
                {"number":"2","addressee":"policingBody","text":"B"},
                {"number":"3","addressee":"national","text":"C"},{"number":"4","addressee":"chiefConstable","areaIds":["kent"],"text":"D"}]}
                """
            )
            .ShouldBe(200);
        var live = await A.NewInspectionComment(report).Doing("1", null, "It was done before.").RecordAsync(Office);
        Assert.That(Left(live), Is.EqualTo("""["2"] []"""));

        var url = await A.NewInspectionComment(report).In("kent").FromDocuments().RecordAsync(OfficeElsewhere).Text("url");
        Assert.That(Left(await Anonymous.GetJsonAsync(url)), Is.EqualTo("""[] ["1","2","4"]"""));
        await CompleteAsync(OfficeElsewhere, "kent");
        Assert.That(Left(await Anonymous.GetJsonAsync(url)), Is.EqualTo("""["1","2","4"] []"""));
    }

    [TestCase("publishedOn", "\"2026-08-31\"", "comments-before-report", "/publishedOn")]
    [TestCase("publishedOn", "\"2026-02-30\"", "invalid-input", "/publishedOn", "wrong-type")]
    [TestCase(
        "perRecommendation",
        """[{"number":"9","actionTaken":"A"}]""",
        "unknown-inspection-recommendation",
        "/perRecommendation/0/number"
    )]
    [TestCase("perRecommendation", """[{"number":"1"}]""", "action-or-why-none", "/perRecommendation/0")]
    [TestCase("perRecommendation", """[{"number":"1","actionTaken":"A","whyNone":"B"}]""", "action-or-why-none", "/perRecommendation/0")]
    [TestCase(
        "perRecommendation",
        """[{"number":"1","actionTaken":"A"},{"number":"1 ","whyNone":"B"}]""",
        "recommendation-answered-twice",
        "/perRecommendation/1/number"
    )]
    [TestCase("reportId", "\"0199a1f0-0000-7000-8000-00000000dead\"", "invalid-input", "/reportId", "unknown-inspection-report")]
    public async Task Is_refused_where_it_says_what_cannot_be(
        string member,
        string value,
        string code,
        string pointer,
        string? detail = null
    ) =>
        await A.NewInspectionComment(await ReportAsync("2026-09-01"))
            .With(member, JsonNode.Parse(value))
            .SendAsync(Office)
            .ShouldBeAProblem(400, code)
            .ShouldName(pointer, code is "invalid-input" ? detail! : code);

    [Test]
    public async Task Is_of_an_area_that_the_report_concerns_and_once()
    {
        var report = await ReportAsync("2026-09-01");
        await A.NewInspectionComment(report)
            .In("kent")
            .SendAsync(OfficeElsewhere)
            .ShouldBeAProblem(400, "area-not-inspected")
            .ShouldName("/areaId", "area-not-inspected");
        await A.NewInspectionComment(report).SendAsync(OfficeElsewhere).ShouldBeAProblem(403, "forbidden");
        var comment = await A.NewInspectionComment(report).RecordAsync(Office);
        await A.NewInspectionComment(report).SendAsync(Office).ShouldBeAProblem(409, "comments-recorded-already");
        var url = comment.Text("url")!;
        await PatchAsync(url, $$"""{"reportId":"{{(await ReportAsync("2026-09-01")).Split('/')[^1]}}"}""")
            .ShouldBeAProblem(400, "commented-report-fixed");
        await Office.RetractAsync(url);
        await A.NewInspectionComment(report).SendAsync(Office).ShouldBe(201);
    }

    [Test]
    public async Task Holds_its_report_in_place()
    {
        var report = await A.NewInspectionReport().Of("lancashire", "kent").RecordAsync(Admin).Text("url");
        var comment = await A.NewInspectionComment(report).Doing("1").On("2026-10-01").RecordAsync(Office).Text("url");
        await Admin.ActAsync(report, "retraction", new { reason = "Wrong." }).ShouldBeAProblem(409, "report-commented-on");
        foreach (
            var (patch, code, pointer) in new[]
            {
                ("""{"areaIds":["kent"]}""", "area-not-inspected", "/areaIds"),
                ("""{"publishedOn":"2026-10-02"}""", "comments-before-report", "/publishedOn"),
                ("""{"recommendations":[]}""", "unknown-inspection-recommendation", "/recommendations"),
            }
        )
            await PatchAsync(Admin, report, patch).ShouldBeAProblem(400, code).ShouldName(pointer, code);
        await Office.RetractAsync(comment);
        await Admin.RetractAsync(report);
        await A.NewInspectionComment(report)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reportId", "unknown-inspection-report");
    }

    [Test]
    public async Task Goes_along_when_reports_are_merged()
    {
        var part = await ReportAsync("2026-09");
        var mine = await A.NewInspectionComment(part).Doing("1").On("2026-10-01").RecordAsync(Office);
        var whole = await A.NewInspectionReport().Of("lancashire", "kent").RecordAsync(Admin);
        await A.NewInspectionComment(whole.Text("url")!).In("kent").RecordAsync(OfficeElsewhere);

        // A report of one area and one of several are not of one owner; the part is laid on the same areas first.
        await PatchAsync(Admin, part, """{"areaIds":["lancashire","kent"]}""").ShouldBe(200);
        await Admin.MergeAsync(part, whole.Text("id")!);
        var moved = await Anonymous.GetJsonAsync(mine.Text("url")!);
        Assert.That((moved.Text("reportId"), moved.Text("dueOn")), Is.EqualTo((whole.Text("id"), "2026-10-26")));
        Assert.That(await Office.GetItemsAsync($"/v1/inspection-comments?reportId={whole.Text("id")}"), Has.Count.EqualTo(1));
        Assert.That(await Admin.GetItemsAsync($"/v1/inspection-comments?reportId={whole.Text("id")}"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Comes_in_by_files_from_documents()
    {
        JsonObject Comment(string member = "text", JsonNode? value = null) =>
            Some.Record(
                    "inspectionComment",
                    "lancashire:comments",
                    ("areaId", "lancashire"),
                    ("reportRef", "lancashire:report"),
                    ("recordedAs", "afterTheFact"),
                    ("perRecommendation", JsonNode.Parse("""[{"number":"1","actionTaken":"Done"}]""")),
                    ("citations", Some.Citations("doc:plan"))
                )
                .With(member, value);
        JsonObject[] before =
        [
            Some.Document("doc:plan"),
            Some.Record(
                "inspectionReport",
                "lancashire:report",
                ("title", "A report"),
                ("kind", "peel"),
                ("publishedOn", "2017-05"),
                ("areaIds", new JsonArray("lancashire")),
                ("recommendations", JsonNode.Parse("""[{"number":"1","addressee":"chiefConstable","text":"Act"}]"""))
            ),
        ];
        await ImportAsync(Importer, before);
        foreach (
            var (member, value, error) in new (string, JsonNode?, string)[]
            {
                ("recordedAs", "live", "/recordedAs after-the-fact-only"),
                ("citations", null, "/citations citation-needed"),
                ("publishedOn", "2017-04-30", "/publishedOn comments-before-report"),
                (
                    "perRecommendation",
                    JsonNode.Parse("""[{"number":"2","whyNone":"No"}]"""),
                    "/perRecommendation/0/number unknown-inspection-recommendation"
                ),
                ("reportRef", "lancashire:none", "/reportRef unknown-reference"),
            }
        )
            Assert.That(Errors(await ImportAsync(Importer, [Comment(member, value)])), Is.EqualTo(new[] { $"0 {error}" }));
        JsonObject[] file = [Comment("text", "We accept it.")];
        Assert.That(Counts(await ImportAsync(Importer, file)), Is.EqualTo("created:1"));
        Assert.That(Counts(await ImportAsync(Importer, file)), Is.EqualTo("unchanged:1"));
        Assert.That(
            Errors(await ImportAsync(Admin, [Comment().With("ref", "lancashire:comments-2")])),
            Is.EqualTo(new[] { "0  comments-recorded-already" })
        );
        Assert.That(await ExportAsync(Importer), Does.Contain("\"lancashire:comments\"").And.Contain("\"lancashire:report\""));
        var shown = (await Anonymous.GetItemsAsync("/v1/inspection-comments?ref=lancashire:comments"))[0];
        Assert.That(Standing(shown), Is.EqualTo("2017-07-25 notEvidenced"));
    }

    [Test]
    public async Task Can_be_redacted()
    {
        var report = await ReportAsync("2026-09-01");
        var url = await A.NewInspectionComment(report)
            .With("chiefConstable", new { text = "PC Someone was right." })
            .Doing("1", "Sgt Someone did it.")
            .On("2026-10-01")
            .RecordAsync(Office)
            .Text("url");
        string[] members = ["/chiefConstable/text", "/perRecommendation/0/actionTaken"];
        await Admin.ActAsync(url, "redaction", new { members, reason = "They name people." }).ShouldBe(200);
        foreach (var address in new[] { url, $"{url}/history", "/v1/search?q=Someone" })
            Assert.That(await Anonymous.GetStringAsync(address), Does.Not.Contain("Someone"), address);
        await PatchAsync(url, """{"sentOn":"2026-10-02"}""").ShouldBe(200);
    }

    [Test]
    public async Task Is_counted_and_told_where_it_bears_on_a_plan()
    {
        await using var scope = Db();
        var plan = await A.Plan().WithPriority("Answering calls", 1).IssuedOn("2021-12-01").SaveAsync(scope.Db);
        var commitment = $"{plan.Commitments[0].Id}";
        await A.NewInspectionReport().Recommending("2", "chiefConstable", commitment).RecordAsync(Office);
        var thematic = await A.NewInspectionReport().Of("lancashire", "kent").On("2026-08-01").RecordAsync(Admin).Text("url");
        var url = await A.NewInspectionComment(thematic).Doing("1", "Hired.", null, commitment).RecordAsync(Office).Text("url");

        Assert.That((await CountedAsync(plan), await ToldAsync(commitment)), Is.EqualTo((1, "inspected")), "a draft counts for nothing");
        await PatchAsync(url, """{"publishedOn":"2026-09-30"}""").ShouldBe(200);
        Assert.That((await CountedAsync(plan), await ToldAsync(commitment)), Is.EqualTo((2, "inspected inspected inspectionAnswered")));
        Assert.That(await CountedAsync(plan, "?asOf=2026-08-31"), Is.EqualTo(1));
        await A.NewInspectionComment(thematic)
            .In("kent")
            .Doing("1", "Hired.", null, commitment)
            .SendAsync(OfficeElsewhere)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/perRecommendation/0/commitmentIds/0", "unknown-commitment");
    }

    private async Task<int> CountedAsync(SavedPlan plan, string query = "")
    {
        var matrix = await Anonymous.GetJsonAsync($"/v1/plans/{plan.Plan.Id}/accountability{query}");
        return (int)matrix["priorities"]![0]!["commitments"]![0]!["inspectionRecommendations"]!;
    }

    private async Task<string> ToldAsync(string commitment)
    {
        var trace = await Anonymous.GetJsonAsync($"/v1/commitments/{commitment}/trace");
        return string.Join(
            ' ',
            trace["entries"]!
                .AsArray()
                .Select(entry => entry!.Text("kind"))
                .Where(kind => kind!.StartsWith("inspect", StringComparison.Ordinal))
        );
    }

    private Task<string> ReportAsync(string on) => A.NewInspectionReport().On(on).RecordAsync(Office).Text("url")!;

    private static async Task<bool> ListedAsync(HttpClient caller, string url) =>
        (await caller.GetItemsAsync("/v1/inspection-comments?areaId=lancashire&limit=200")).Any(item => item.Text("url") == url);

    private static Task<JsonNode> CompleteAsync(HttpClient office, string area) =>
        office
            .PostJsonAsync(
                "/v1/completeness-statements",
                new
                {
                    areaId = area,
                    of = "inspectionComments",
                    from = "2012-11-22",
                    statedBy = "The office",
                }
            )
            .ShouldBe(201);

    private Task<HttpResponseMessage> PatchAsync(string url, string patch) => PatchAsync(Office, url, patch);

    private static async Task<HttpResponseMessage> PatchAsync(HttpClient caller, string url, string patch) =>
        await caller.PatchJsonAsync(url, patch, await caller.ETagOfAsync(url));

    private static string Standing(JsonNode comment) =>
        $"{comment["dueOn"]} {comment["state"]} {comment["daysLate"]} {comment["daysLateIs"]}".Trim();

    private static string Left(JsonNode comment) =>
        $"{comment["unansweredRecommendations"]!.ToJsonString()} {comment["notEvidencedRecommendations"]!.ToJsonString()}";
}
