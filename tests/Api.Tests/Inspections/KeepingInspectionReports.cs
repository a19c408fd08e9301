using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Inspections;

/// <summary>A report of one area is kept by its office, one of several by admins; nobody lays one on another area.</summary>
public sealed class KeepingInspectionReports : ImportTest
{
    private const string Reports = "/v1/inspection-reports";

    [Test]
    public async Task Is_recorded_of_one_area_by_its_office_and_of_several_by_an_admin()
    {
        var own = await A.NewInspectionReport().RecordAsync(Office);
        Assert.That(
            (own.Text("commentsDueOn"), (bool?)own["commentsOwed"], own.Text("ref")![..30]),
            Is.EqualTo(("2026-10-26", (bool?)true, "lancashire:inspection-report-"[..29] + own.Text("id")![..1]))
        );
        Assert.That(
            own["allowedActions"]!.ToJsonString(),
            Is.EqualTo("""["amendInspectionReport","retractInspectionReport","mergeInspectionReport"]""")
        );
        await A.NewInspectionReport().Of("kent").SendAsync(Office).ShouldBeAProblem(403, "forbidden");
        await A.NewInspectionReport().Of("lancashire", "kent").SendAsync(Office).ShouldBeAProblem(403, "forbidden");
        await A.NewInspectionReport().SendAsync(Panel).ShouldBeAProblem(403, "forbidden");

        var many = await A.NewInspectionReport().OfKind("thematic").Of("lancashire", "kent").RecordAsync(Admin);
        await PatchAsync(Office, many, """{"title":"Ours"}""").ShouldBeAProblem(403, "forbidden");
        await Office.ActAsync(many.Text("url")!, "retraction", new { reason = "Ours." }).ShouldBeAProblem(403, "forbidden");
        await PatchAsync(Office, own, """{"areaIds":["lancashire","kent"]}""").ShouldBeAProblem(403, "forbidden");
        await PatchAsync(Office, own, """{"areaIds":["kent"]}""").ShouldBeAProblem(403, "forbidden");
        await PatchAsync(Admin, own, """{"areaIds":["lancashire","norfolk"]}""").ShouldBe(200);
        await PatchAsync(Office, own, """{"title":"Ours"}""").ShouldBeAProblem(403, "forbidden");
    }

    [TestCase("areaIds", "[]", "invalid-input", "/areaIds", "required")]
    [TestCase("areaIds", """["lancashire","lancashire"]""", "area-repeated", "/areaIds/1")]
    [TestCase("publishedOn", "\"2026-02-30\"", "invalid-input", "/publishedOn", "wrong-type")]
    [TestCase("publishedOn", "\"2027-01-01\"", "date-in-future", "/publishedOn")]
    [TestCase("grades", """[{"areaId":"kent","question":"Calls","grade":"Good"}]""", "area-not-inspected", "/grades/0/areaId")]
    [TestCase(
        "recommendations",
        """[{"number":"1","addressee":"other","text":"Act"}]""",
        "addressee-not-said",
        "/recommendations/0/addresseeWords"
    )]
    [TestCase(
        "recommendations",
        """[{"number":"AFI 1","addressee":"national","text":"Act"},{"number":"afi 1","addressee":"national","text":"Act"}]""",
        "inspection-number-repeated",
        "/recommendations/1/number"
    )]
    [TestCase(
        "recommendations",
        """[{"number":"1","addressee":"chiefConstable","areaIds":["kent"],"text":"Act"}]""",
        "area-not-inspected",
        "/recommendations/0/areaIds/0"
    )]
    public async Task Is_refused_where_it_says_what_cannot_be(
        string member,
        string value,
        string code,
        string pointer,
        string? detail = null
    ) =>
        await A.NewInspectionReport()
            .With(member, JsonNode.Parse(value))
            .SendAsync(Office)
            .ShouldBeAProblem(400, code)
            .ShouldName(pointer, code is "invalid-input" ? detail! : code);

    [Test]
    public async Task Is_of_areas_that_there_are() =>
        await A.NewInspectionReport()
            .Of("lancashire", "atlantis")
            .SendAsync(Admin)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/areaIds/1", "unknown-area");

    [Test]
    public async Task Asks_for_no_comments_where_the_act_does_not()
    {
        var complaint = await A.NewInspectionReport().OfKind("superComplaint").RecordAsync(Office);
        Assert.That(((bool?)complaint["commentsOwed"], complaint["commentsDueOn"]), Is.EqualTo(((bool?)false, (JsonNode?)null)));
        var other = await A.NewInspectionReport().OfKind("other").With("commentsOwed", true).RecordAsync(Office);
        Assert.That(other.Text("commentsDueOn"), Is.EqualTo("2026-10-26"));
    }

    [Test]
    public async Task Is_found_by_area_kind_and_time()
    {
        var month = await A.NewInspectionReport().Of("norfolk", "suffolk").On("2019-03").RecordAsync(Admin);
        var day = await A.NewInspectionReport().Of("suffolk").OfKind("thematic").On("2019-04-02").RecordAsync(Admin);
        await A.NewInspectionReport().Of("suffolk").On(null).RecordAsync(Admin);

        Assert.That(await FoundAsync("areaId=suffolk&publishedFrom=2019-03-20&publishedTo=2019-04-01"), Is.EqualTo(new[] { Id(month) }));
        Assert.That(await FoundAsync("areaId=suffolk&publishedFrom=2019-04-01"), Is.EqualTo(new[] { Id(day) }));
        Assert.That(await FoundAsync("areaId=suffolk&kind=thematic"), Is.EqualTo(new[] { Id(day) }));
        Assert.That((await FoundAsync("areaId=suffolk&sort=-publishedOn")).Skip(1), Is.EqualTo(new[] { Id(day), Id(month) }));
        Assert.That(await FoundAsync("areaId=norfolk&publishedTo=2019-12-31"), Is.EqualTo(new[] { Id(month) }));
    }

    [Test]
    public async Task Names_what_is_of_its_one_area()
    {
        await using var scope = Db();
        var plan = await A.Plan().WithPriority("Answering calls", 1).IssuedOn("2021-12-01").SaveAsync(scope.Db);
        var commitment = $"{plan.Commitments[0].Id}";
        await A.NewInspectionReport()
            .Of("kent")
            .Recommending("2", "chiefConstable", commitment)
            .SendAsync(OfficeElsewhere)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/recommendations/1/commitmentIds/0", "unknown-commitment");
        await A.NewInspectionReport()
            .Of("lancashire", "kent")
            .Recommending("2", "chiefConstable", commitment)
            .SendAsync(Admin)
            .ShouldBeAProblem(400, "invalid-input");
        var own = await A.NewInspectionReport().Recommending("2", "chiefConstable", commitment).RecordAsync(Office);
        await PatchAsync(Admin, own, """{"areaIds":["lancashire","kent"]}""").ShouldBeAProblem(400, "links-of-several-areas");
        var whole = await A.NewInspectionReport().Of("lancashire", "kent").RecordAsync(Admin);
        await Admin.ActAsync(own.Text("url")!, "merge", new { into = whole.Text("id") }).ShouldBeAProblem(400, "merged-across");
    }

    [Test]
    public async Task Comes_in_by_files_of_one_area_and_goes_out_with_it()
    {
        JsonObject Row(string name, params string[] areas) =>
            Some.Record(
                "inspectionReport",
                $"lancashire:{name}",
                ("title", name),
                ("kind", "thematic"),
                ("publishedOn", "2018"),
                ("areaIds", new JsonArray([.. areas.Select(area => JsonValue.Create(area))]))
            );
        JsonObject[] several = [Row("several", "lancashire", "kent")];
        Assert.That(Errors(await ImportAsync(Importer, several)), Is.EqualTo(new[] { "0 /areaIds needs-admin" }));
        Assert.That(Errors(await ImportAsync(Importer, [Row("elsewhere", "kent")])), Has.Some.Contains("not-your-area"));
        Assert.That(
            Errors(await ImportAsync(Admin, [Row("nowhere", "lancashire", "atlantis")])),
            Is.EqualTo(new[] { "0 /areaIds/1 unknown-area" })
        );
        Assert.That(Counts(await ImportAsync(Admin, several)), Is.EqualTo("created:1"));
        Assert.That(Counts(await ImportAsync(Importer, several)), Is.EqualTo("unchanged:1"));
        Assert.That(Counts(await ImportAsync(Importer, [Row("own", "lancashire")])), Is.EqualTo("created:1"));
        Assert.That(
            Errors(await ImportAsync(Importer, [Row("own", "lancashire", "kent")])),
            Is.EqualTo(new[] { "0 /areaIds needs-admin" })
        );
        Assert.That(Errors(await ImportAsync(Importer, [Row("several", "lancashire")])), Is.EqualTo(new[] { "0 /areaIds needs-admin" }));

        Assert.That(await ExportAsync(Importer), Does.Contain("\"lancashire:several\"").And.Contain("\"lancashire:own\""));
        Assert.That(await ExportAsync(Importer, "kent"), Does.Contain("\"lancashire:several\"").And.Not.Contain("\"lancashire:own\""));
    }

    private async Task<IEnumerable<string>> FoundAsync(string query) =>
        (await Anonymous.GetItemsAsync($"{Reports}?{query}")).Select(item => item.Text("id")!);

    private static string Id(JsonNode record) => record.Text("id")!;

    private static async Task<HttpResponseMessage> PatchAsync(HttpClient caller, JsonNode report, string patch) =>
        await caller.PatchJsonAsync(report.Text("url")!, patch, await caller.ETagOfAsync(report.Text("url")!));
}
