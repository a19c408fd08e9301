using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>The priorities that the government set for all forces, and what measures them.</summary>
public sealed class KeepingNationalPriorities : ImportTest
{
    private const string Homicides = "national:measure:homicides";

    private ApiHost _other = null!;

    [OneTimeSetUp]
    public async Task StartAnother() => _other = await ApiHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopTheOther() => await _other.DisposeAsync();

    [Test]
    public async Task Has_those_of_2021_from_the_start()
    {
        var priorities = (await Anonymous.GetItemsAsync("/v1/national-priorities")).Where(IsOfTheStart).ToList();

        Assert.That(
            priorities.Select(priority => $"{priority!["number"]} {priority.Text("ref")}"),
            Is.EqualTo(
                new[]
                {
                    "1 national:priority:homicide",
                    "2 national:priority:serious-violence",
                    "3 national:priority:drugs",
                    "4 national:priority:neighbourhood-crime",
                    "5 national:priority:cyber-crime",
                    "6 national:priority:victim-satisfaction",
                }
            )
        );
        Assert.That(priorities.Select(priority => priority!.Text("from")), Is.All.EqualTo("2021"));
    }

    [Test]
    public async Task Finds_what_measures_one_nationally_and_in_areas_so_that_areas_compare()
    {
        var violence = await PriorityAsync("serious-violence");
        var own = (
            await Office
                .PostJsonAsync("/v1/measures", A.NewMeasure().In("lancashire").With("nationalPriorityId", violence.Text("id")).Body)
                .ShouldBe(201)
        ).Text("url");

        var national = await Anonymous.GetItemsAsync($"/v1/measures?isNational=true&nationalPriorityId={violence.Text("id")}");
        var all = await Anonymous.GetItemsAsync($"/v1/measures?nationalPriorityId={violence.Text("id")}");

        Assert.That(
            national.Select(measure => measure!.Text("ref")),
            Is.EqualTo(new[] { "national:measure:under-25s-sharp-object-admissions", "national:measure:firearms-discharges" })
        );
        Assert.That(all.Select(measure => measure!.Text("url")), Does.Contain(own));
        Assert.That(
            (await Anonymous.GetJsonAsync(own))["names"]![violence.Text("id")]!.Text("name"),
            Is.EqualTo("Reduce serious violence")
        );

        var burglary = (await Anonymous.GetItemsAsync("/v1/measures?ref=national:measure:burglary"))[0].Text("url");
        foreach (var (office, area, value) in new[] { (Office, "lancashire", 16), (OfficeElsewhere, "kent", 21) })
            await office.PostJsonAsync($"{burglary}/readings", Year(area, value)).ShouldBe(201);
        var compared = await Anonymous.GetJsonAsync($"{burglary}/comparison");
        Assert.That(
            compared["areas"]!.AsArray().Select(area => $"{area!["areaId"]} {area["latest"]!["value"]}"),
            Is.EqualTo(new[] { "kent 21", "lancashire 16" })
        );
    }

    [Test]
    public async Task Is_read_by_all_and_changed_by_admins_alone()
    {
        var body = new { title = "Cut anti-social behaviour", number = "7" };
        await Anonymous.PostJsonAsync("/v1/national-priorities", body).ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { Office, Panel, Importer, Reader })
            await other.PostJsonAsync("/v1/national-priorities", body).ShouldBeAProblem(403, "forbidden");

        var made = await Admin.PostJsonAsync("/v1/national-priorities", body).ShouldBe(201);
        var url = made.Text("url");
        await Office.PatchJsonAsync(url, """{"title":"Another"}""", await Office.ETagOfAsync(url)).ShouldBeAProblem(403, "forbidden");
        await Admin
            .PatchJsonAsync(url, """{"from":"2024","to":"2021"}""", await Admin.ETagOfAsync(url))
            .ShouldBeAProblem(400, "period-runs-backwards")
            .ShouldName("/to", "period-runs-backwards");
        await Office
            .PostJsonAsync("/v1/measures", A.NewMeasure().With("nationalPriorityId", Guid.CreateVersion7().ToString()).Body)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/nationalPriorityId", "unknown-national-priority");
        Assert.That(made["allowedActions"]!.AsArray(), Has.Count.EqualTo(4));
        Assert.That((await Office.GetJsonAsync(url))["allowedActions"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Keeps_at_the_next_migration_what_an_admin_said_and_took_back()
    {
        await using var host = await ApiHost.StartAsync();
        var admin = host.As(TestClients.Admin);
        var measure = await MeasureAsync(admin);
        await admin
            .PatchJsonAsync(measure.Text("url"), """{"title":"Killings"}""", await admin.ETagOfAsync(measure.Text("url")))
            .ShouldBe(200);
        var cyber = (await admin.GetItemsAsync("/v1/national-priorities?ref=national:priority:cyber-crime"))[0]!.Text("url");
        await admin.StepAsync(cyber, "retraction", new { reason = "Set no more." }).ShouldBe(200);
        var before = await LatestAsync(admin);

        await using (var scope = host.Db())
            await ((PlanAccountabilityDb)scope.Db).ApplyMigrationsAsync(CancellationToken.None);

        Assert.That((await MeasureAsync(admin)).Text("title"), Is.EqualTo("Killings"));
        await admin.GetAsync(cyber).ShouldBeAProblem(410, "retracted");
        Assert.That(await LatestAsync(admin), Is.EqualTo(before), "nothing changed");
    }

    [Test]
    public async Task Keeps_a_ref_that_is_taken_as_it_is()
    {
        await using var host = await ApiHost.StartAsync();
        await using (var scope = host.Db())
        {
            await scope.Db.Measures.Where(measure => measure.Ref == Homicides).ExecuteDeleteAsync();
        }

        var admin = host.As(TestClients.Admin);
        var own = (
            await admin
                .PostJsonAsync(
                    "/v1/measures",
                    """{"ref":"national:measure:homicides","title":"Ours","valueKind":"count","goodDirection":"lower"}"""
                )
                .ShouldBe(201)
        ).Text("url");
        await using (var scope = host.Db())
            await ((PlanAccountabilityDb)scope.Db).ApplyMigrationsAsync(CancellationToken.None);

        Assert.That((await MeasureAsync(admin)).Text("url"), Is.EqualTo(own));
    }

    [Test]
    public async Task Attaches_readings_of_an_export_by_ref_for_an_importer_of_the_area()
    {
        const string Area = "northamptonshire";
        var measure = await MeasureAsync(Admin);
        await Office.PostJsonAsync($"{measure.Text("url")}/readings", Year(Area, 9)).ShouldBe(201);
        var file = await ExportAsync(Anonymous, Area);
        Assert.That(
            file,
            Does.Contain("\"nationalPriorityRef\":\"national:priority:homicide\"").And.Contain("\"type\":\"nationalPriority\"")
        );

        var report = await SendAsync(_other.As(TestClients.Importer), file);

        Assert.That(Errors(report), Is.Empty);
        // The bodies and the panel of the area are reference data too.
        Assert.That(Counts(report), Is.EqualTo("created:1 unchanged:5"));
        var there = await MeasureAsync(_other.As(TestClients.Admin));
        Assert.That(
            (await _other.As(TestClients.Admin).GetItemsAsync($"{there.Text("url")}/readings")).Select(reading => (int)reading!["value"]!),
            Is.EqualTo(new[] { 9 })
        );
        Assert.That(await ExportAsync(_other.As(TestClients.Admin), Area), Is.EqualTo(file));
    }

    [Test]
    public async Task Leaves_them_alone_where_a_file_says_otherwise()
    {
        await using var host = await ApiHost.StartAsync();
        JsonObject[] records =
        [
            Some.Record("nationalPriority", "national:priority:homicide", ("title", "Murder")),
            Some.Record(
                "measure",
                Homicides,
                ("title", "Murders"),
                ("unit", "murders"),
                ("valueKind", "count"),
                ("goodDirection", "lower"),
                ("nationalPriorityRef", "national:priority:homicide")
            ),
            Some.Record("reading", "lancashire:homicides", ("measureRef", Homicides), ("areaId", "lancashire"))
                .With("period", JsonNode.Parse("""{"kind":"twelveMonthsEnding","start":"2021-04-01","end":"2022-03-31"}"""))
                .With("value", 16),
        ];

        var report = await ImportAsync(host.As(TestClients.Importer), records);

        Assert.That(Errors(report), Is.Empty);
        Assert.That(Counts(report), Is.EqualTo("created:1 handEdited:2"));
        Assert.That((await MeasureAsync(host.As(TestClients.Admin))).Text("title"), Is.EqualTo("Homicides"));
        Assert.That(
            Errors(
                await ImportAsync(
                    host.As(TestClients.Importer),
                    [Some.Record("nationalPriority", "national:priority:new", ("title", "New"))]
                )
            ),
            Is.EqualTo(new[] { "0 /ref needs-admin" })
        );
    }

    [Test]
    public async Task Merges_one_that_an_admin_recorded_with_what_names_it()
    {
        var drugs = await PriorityAsync("drugs");
        var again = await Admin.PostJsonAsync("/v1/national-priorities", new { title = "Drugs" }).ShouldBe(201);
        var measure = await Office
            .PostJsonAsync("/v1/measures", A.NewMeasure().With("nationalPriorityId", again.Text("id")).Body)
            .ShouldBe(201);

        await Admin.StepAsync(again.Text("url"), "merge", new { into = drugs.Text("id"), reason = "One priority." }).ShouldBe(200);

        Assert.That((await Anonymous.GetJsonAsync(measure.Text("url"))).Text("nationalPriorityId"), Is.EqualTo(drugs.Text("id")));
    }

    private static bool IsOfTheStart(JsonNode? record) => record!.Text("ref").StartsWith("national:", StringComparison.Ordinal);

    private static object Year(string area, int value) =>
        new
        {
            areaId = area,
            period = new
            {
                kind = "twelveMonthsEnding",
                start = "2021-04-01",
                end = "2022-03-31",
            },
            value,
        };

    private async Task<JsonNode> PriorityAsync(string name) =>
        (await Anonymous.GetItemsAsync($"/v1/national-priorities?ref=national:priority:{name}"))[0]!;

    private static async Task<JsonNode> MeasureAsync(HttpClient caller) =>
        (await caller.GetItemsAsync($"/v1/measures?ref={Homicides}"))[0]!;

    private static async Task<long> LatestAsync(HttpClient caller) => (long)(await caller.GetJsonAsync("/v1/changes?limit=1"))["upTo"]!;
}
