using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>What policing bodies publish of their forces' contribution to the national priorities.</summary>
public sealed class StatingContributions : ImportTest
{
    [Test]
    public async Task Is_for_the_office_and_shows_what_was_said_with_the_body_then_in_office()
    {
        var (homicide, cyber) = (await PriorityAsync("homicide"), await PriorityAsync("cyber-crime"));
        var homicides = await MeasureAsync();
        var builder = A.NewContribution()
            .Saying(homicide, true, "The force has some every year.")
            .Saying(cyber, false, "Another force leads on it.")
            .About(homicide, "Homicides fell from 28 to 16.", homicides)
            .With("kind", "quarterly")
            .With("publishedOn", "2022-06");
        await Anonymous.PostJsonAsync("/v1/contribution-statements", builder.Body).ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
            await other.PostJsonAsync("/v1/contribution-statements", builder.Body).ShouldBeAProblem(403, "forbidden");

        var made = await builder.RecordAsync(Office);

        Assert.That(made.Text("recordedAs"), Is.EqualTo("live"));
        Assert.That(
            made["names"]![made.Text("bodyId")]!.Text("name"),
            Is.EqualTo("Police and Crime Commissioner for Lancashire"),
            "of those of the area the one then in office"
        );
        Assert.That(made["names"]![homicide.Text("id")]!.Text("name"), Is.EqualTo("Reduce murder and other homicide"));
        Assert.That(made["applies"]!.AsArray().Select(said => (bool)said!["applies"]!), Is.EqualTo(new[] { true, false }));
        Assert.That(
            made["allowedActions"]!.ToJsonString(),
            Is.EqualTo("""["amendContributionStatement","retractContributionStatement","mergeContributionStatement"]""")
        );
        var lines = (await Anonymous.GetStringAsync($"/v1/contribution-statements.csv?ids={made.Text("id")}")).Split("\r\n");
        Assert.That(lines[1], Does.Contain(",true,").And.Contain("Homicides fell from 28 to 16."));

        await Office
            .PatchJsonAsync(made.Text("url"), """{"publishedOn":"2031"}""", await Office.ETagOfAsync(made.Text("url")))
            .ShouldBeAProblem(400, "date-in-future");
    }

    [Test]
    public async Task Refuses_what_cannot_be()
    {
        var (homicide, cyber) = (await PriorityAsync("homicide"), await PriorityAsync("cyber-crime"));
        await SayAsync(A.NewContribution().With("period", new JsonObject()), "contribution-period-missing", "/period");
        await SayAsync(
            A.NewContribution().With("period", new JsonObject { ["start"] = "2022-04-01" }),
            "contribution-period-missing",
            "/period"
        );
        await SayAsync(
            A.NewContribution().With("period", new JsonObject { ["start"] = "2022-04-01", ["end"] = "2021-04-01" }),
            "period-backwards",
            "/period/end"
        );
        await SayAsync(A.NewContribution().About(null, "All is well."), "contribution-about-nothing", "/items/0");
        await SayAsync(
            A.NewContribution().Saying(cyber, true).Saying(cyber, false),
            "national-priority-repeated",
            "/applies/1/nationalPriorityId"
        );
        await SayAsync(
            A.NewContribution().Saying(cyber, false).About(homicide, "One.").About(cyber, "Two."),
            "national-priority-does-not-apply",
            "/items/1/nationalPriorityId"
        );
        var elsewhere = await A.NewMeasure().In("kent").RecordAsync(OfficeElsewhere);
        await A.NewContribution()
            .About(null, "Ours.", elsewhere)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/items/0/measureId", "unknown-measure");
        await A.NewContribution()
            .About(new JsonObject { ["id"] = Guid.CreateVersion7().ToString() }, "What?")
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/items/0/nationalPriorityId", "unknown-national-priority");
        await A.NewContribution()
            .About(homicide, new string('x', 4_001))
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/items/0/text", "too-long");
        await A.NewContribution().With("publishedOn", "2005").SendAsync(Office).ShouldBeAProblem(400, "body-did-not-exist");
    }

    [Test]
    public async Task Lists_by_area_time_and_priority_in_one_command()
    {
        var drugs = await PriorityAsync("drugs");
        var first = await A.NewContribution().In("northamptonshire").OfQuarter(2022, 4).About(drugs, "One.").RecordAsync(Office);
        var second = await A.NewContribution().In("northamptonshire").OfQuarter(2022, 7).Saying(drugs, false).RecordAsync(Office);
        var third = await A.NewContribution()
            .In("northamptonshire")
            .Called("Autumn 2022")
            .With("publishedOn", "2022-11")
            .RecordAsync(Office);
        await A.NewContribution().In("northamptonshire").Called("Some autumn").SendAsync(Office).ShouldBeAProblem(400, "body-not-said");

        Task<IEnumerable<string>> Listed(string query) => UrlsAsync($"?areaId=northamptonshire{query}");
        Assert.That(await Listed(""), Is.EqualTo(new[] { first, second, third }.Select(made => made.Text("url"))));
        Assert.That(await Listed("&from=2022-07-01"), Is.EqualTo(new[] { second.Text("url") }));
        Assert.That(await Listed("&to=2022-06-30"), Is.EqualTo(new[] { first.Text("url") }));
        Assert.That(await Listed($"&nationalPriorityId={drugs.Text("id")}"), Is.EqualTo(new[] { first.Text("url"), second.Text("url") }));
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/contribution-statements?areaId=dorset")), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Takes_words_out_for_good_and_merges_and_takes_back()
    {
        var homicide = await PriorityAsync("homicide");
        var one = await A.NewContribution().OfQuarter(2023, 1).About(homicide, "Of Mrs Example.").RecordAsync(Office);
        var again = await A.NewContribution().OfQuarter(2023, 1).With("kind", "quarterly").RecordAsync(Office);

        await Admin
            .StepAsync(one.Text("url"), "redaction", new { members = new[] { "/items/0/text" }, reason = "It names a victim." })
            .ShouldBe(200);
        await Office.StepAsync(again.Text("url"), "merge", new { into = one.Text("id"), reason = "One paper, twice." }).ShouldBe(200);

        var shown = await Anonymous.GetJsonAsync(one.Text("url"));
        Assert.That((shown["items"]![0]!.Text("text"), shown.Text("kind")), Is.EqualTo(("[redacted]", "quarterly")));
        Assert.That(await Anonymous.GetStringAsync($"{one.Text("url")}/history"), Does.Not.Contain("Mrs Example"));
        await Office.StepAsync(one.Text("url"), "retraction", new { reason = "Never published." }).ShouldBe(200);
        await Anonymous.GetAsync(one.Text("url")).ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Comes_and_goes_in_files_and_an_import_tells_what_contradicts_itself()
    {
        var file = new[]
        {
            Some.Document("doc:contribution"),
            Some.Record(
                    "contributionStatement",
                    "lancashire:contribution:2022-q1",
                    ("areaId", "lancashire"),
                    ("kind", "quarterly"),
                    ("publishedOn", "2022-06"),
                    ("documentRef", "doc:contribution"),
                    ("wording", "paraphrased")
                )
                .With("period", JsonNode.Parse("""{"label":"12 months to March 2022"}"""))
                .With("applies", JsonNode.Parse("""[{"nationalPriorityRef":"national:priority:homicide","applies":false,"why":"Few."}]"""))
                .With(
                    "items",
                    JsonNode.Parse(
                        """
                        [{"text":"Homicides fell.","number":"1","nationalPriorityRef":"national:priority:homicide",
                          "measureRef":"national:measure:homicides","assessment":"Falling","grade":{"label":"Green","level":"onTrack"},
                          "citations":[{"sourceRef":"doc:contribution","locator":"p.2"}]}]
                        """
                    )
                ),
        };
        var report = await ImportAsync(Importer, file);

        Assert.That(Errors(report), Is.Empty);
        Assert.That(
            report["findings"]!.AsArray().Select(finding => finding!.Text("code")),
            Does.Contain("national-priority-does-not-apply")
        );
        var stored = (await Anonymous.GetItemsAsync("/v1/contribution-statements?ref=lancashire:contribution:2022-q1"))[0]!;
        Assert.That(
            (stored.Text("recordedAs"), stored["items"]![0]!["citations"]![0]!.Text("locator")),
            Is.EqualTo(("afterTheFact", "p.2"))
        );
        var export = await ExportAsync(Admin);
        Assert.That(
            export,
            Does.Contain("\"type\":\"contributionStatement\"").And.Contain("\"measureRef\":\"national:measure:homicides\"")
        );
        Assert.That(Counts(await SendAsync(Importer, export)), Does.Match("^unchanged:[0-9]+$"));

        var bad = file[1].DeepClone().AsObject();
        bad["ref"] = "lancashire:contribution:bad";
        bad["recordedAs"] = "live";
        bad["items"]![0]!["citations"]![0]!["sourceRef"] = "doc:nowhere";
        Assert.That(Errors(await ImportAsync(Importer, [bad])), Is.EqualTo(new[] { "0 /items/0/citations/0/sourceRef unknown-reference" }));
        bad["items"] = new JsonArray();
        Assert.That(Errors(await ImportAsync(Importer, [bad])), Is.EqualTo(new[] { "0 /recordedAs after-the-fact-only" }));
    }

    [Test]
    public async Task Says_missing_only_where_the_record_is_complete()
    {
        await A.NewContribution().In("kent").OfQuarter(2021, 7).RecordAsync(OfficeElsewhere);
        Assert.That(await StatesAsync(), Is.EqualTo("notEvidenced held notEvidenced notEvidenced"));

        await OfficeElsewhere
            .PostJsonAsync(
                "/v1/completeness-statements",
                new
                {
                    areaId = "kent",
                    of = "contributionStatements",
                    from = "2021-04-01",
                    to = "2022-03-31",
                    statedBy = "The office",
                }
            )
            .ShouldBe(201);
        Assert.That(await StatesAsync(), Is.EqualTo("missing held missing notEvidenced"), "the quarter after the last is not covered");

        await A.NewContribution().In("kent").Called("Some quarter").RecordAsync(OfficeElsewhere);
        Assert.That(await StatesAsync(), Is.EqualTo("notEvidenced held notEvidenced notEvidenced"), "one on record can be of any");
        await Anonymous.GetAsync("/v1/registers/contribution-statements?areaId=atlantis").ShouldBeAProblem(400, "invalid-input");
    }

    private async Task<string> StatesAsync()
    {
        var answer = await Anonymous.GetJsonAsync("/v1/registers/contribution-statements?areaId=kent");
        var quarters = answer["quarters"]!.AsArray();
        Assert.That((quarters[0]!.Text("to"), quarters[^1]!.Text("from")), Is.EqualTo(("2026-09-30", "2021-04-01")));
        return string.Join(' ', quarters.Reverse().Take(4).Select(quarter => quarter!.Text("state")));
    }

    private async Task SayAsync(ContributionBuilder builder, string code, string pointer) =>
        await builder.SendAsync(Office).ShouldBeAProblem(400, code).ShouldName(pointer, code);

    private async Task<IEnumerable<string>> UrlsAsync(string query) =>
        (await Anonymous.GetItemsAsync($"/v1/contribution-statements{query}")).Select(item => item!.Text("url"));

    private async Task<JsonNode> PriorityAsync(string name) =>
        (await Anonymous.GetItemsAsync($"/v1/national-priorities?ref=national:priority:{name}"))[0]!;

    private async Task<JsonNode> MeasureAsync() => (await Anonymous.GetItemsAsync("/v1/measures?ref=national:measure:homicides"))[0]!;
}
