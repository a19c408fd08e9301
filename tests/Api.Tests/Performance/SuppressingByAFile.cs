using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>A file that withholds a value can have what stood there taken out for good, in the same import.</summary>
public sealed class SuppressingByAFile : ImportTest
{
    private const string Measure = "lancashire:measure-by-file";

    private static readonly string[] Secrets = ["71813.7", "74125.9", "72444.4", "75666.6", "90017.1", "up nine thousand", "Crimson"];

    [Test]
    public async Task Leaves_the_figures_nowhere()
    {
        var measure = (await A.NewMeasure().Of("other").WithRef(Measure).RecordAsync(Office)).Text("url");
        var name = $"{Measure}:first";
        var first = Reading(name, 4, 71813.7m)
            .With("comparator", JsonNode.Parse("""{"group":"Most similar forces","value":74125.9,"rank":5,"of":8}"""))
            .With("printedChange", "up nine thousand")
            .With("grade", JsonNode.Parse("""{"label":"Crimson","level":"offTrack"}"""));
        var corrected = Reading(name, 4, 72444.4m)
            .With("comparator", JsonNode.Parse("""{"group":"Most similar forces","value":75666.6,"rank":5,"of":8}"""))
            .With("alsoPrinted", new JsonObject { ["value"] = 90017.1m });
        var firstReport = await ImportAsync(Admin, [first]);
        Assert.That(Errors(firstReport), Is.Empty);
        var set = await A.NewIndicatorSet()
            .Over(MeasureWork.Quarter(2021, 4))
            .Counting(("Others", 0), ("crimson", 0))
            .Of(measure)
            .RecordAsync(Office);
        Assert.That(set["heldReadings"]!.AsArray(), Has.Count.EqualTo(1));
        var sent = await Admin.PostJsonAsync("/v1/imports", JsonNode.Parse(FileOf([corrected]))!, key: "sent-once").ShouldBe(201);
        Assert.That(sent["rows"]![0]!["changes"]!.ToJsonString(), Does.Contain("72444.4"));
        var reading = (await Anonymous.GetItemsAsync($"{measure}/readings"))[0].Text("url");
        var discrepancies = (await Anonymous.GetItemsAsync("/v1/discrepancies?areaId=lancashire&limit=200"))
            .Where(one => one["values"]!.ToJsonString() is var values && (values.Contains("90017.1") || values.Contains("on record")))
            .Select(one => one.Text("url"))
            .ToList();
        Assert.That(discrepancies, Has.Count.EqualTo(2));
        var withheld = Withholding(name, 4);

        var tried = await ImportAsync(Admin, [withheld], mode: "dryRun");
        Assert.That(Told(tried), Is.EqualTo("updated suppressed-earlier"));
        Assert.That(Secrets.Where(tried.ToJsonString().Contains), Is.Empty);
        Assert.That((decimal?)(await Anonymous.GetJsonAsync(reading))["value"], Is.EqualTo(72444.4m), "a dry run changes nothing");
        Assert.That((await Anonymous.GetJsonAsync($"{reading}/history")).ToJsonString(), Does.Contain("71813.7"));

        var report = await ImportAsync(Admin, [withheld]);

        Assert.That(Errors(report), Is.Empty);
        Assert.That(Told(report), Is.EqualTo("updated suppressed-earlier"));
        var shown = await Anonymous.GetJsonAsync(reading);
        Assert.That(
            (shown["value"], shown["withheld"]!.Text("reason"), shown["comparator"]!["value"], (int)shown["comparator"]!["rank"]!),
            Is.EqualTo(((JsonNode?)null, "Too few.", (JsonNode?)null, 5))
        );
        Assert.That(
            shown["corrections"]!.AsArray().Select(before => before!["withheld"]!.Text("reason")),
            Is.EqualTo(new[] { "Too few.", "Too few." })
        );
        var last = (await Anonymous.GetJsonAsync($"{reading}/history"))["items"]!.AsArray()[^1]!;
        Assert.That((last.Text("event"), last.Text("reason")), Is.EqualTo(("readingSuppressed", "Too few.")));
        var again = await Admin.PostJsonAsync("/v1/imports", JsonNode.Parse(FileOf([corrected]))!, key: "sent-once").ShouldBe(201);
        Assert.That(Secrets.Where(again.ToJsonString().Contains), Is.Empty, "the answer kept for a retry");
        await ShouldBeNowhereAsync([
            reading,
            $"{reading}/history",
            measure,
            $"{measure}/readings",
            $"{measure}/readings.csv",
            $"{measure}/chart.svg",
            $"{measure}/comparison",
            $"{measure}/comparison.csv",
            $"{measure}/comparison/chart.svg",
            "/v1/changes?type=reading&areaId=lancashire&limit=200",
            "/v1/changes?type=discrepancy&areaId=lancashire&limit=200",
            "/v1/exports/interchange?areaId=lancashire",
            "/v1/exports/tables/reading.csv?areaId=lancashire",
            "/v1/search?q=Crimson",
            firstReport.Text("url"),
            sent.Text("url"),
            tried.Text("url"),
            report.Text("url"),
            .. discrepancies,
            .. discrepancies.Select(one => $"{one}/history"),
        ]);
        foreach (var one in discrepancies)
            Assert.That((await Anonymous.GetJsonAsync(one))["values"]!.ToJsonString(), Does.Not.Contain("on record"));
        Assert.That((await Anonymous.GetJsonAsync(set.Text("url")))["heldReadings"]!.ToJsonString(), Is.EqualTo("[]"));
        await ShouldNotBeStoredAsync();

        var revision = (int)shown["revision"]!;
        Assert.That(Told(await ImportAsync(Admin, [withheld])), Is.EqualTo("unchanged"), "sent again it changes nothing");
        Assert.That((await ImportAsync(Admin, [corrected]))["rows"]![0]!.Text("outcome"), Is.EqualTo("handEdited"));
        Assert.That((int)(await Anonymous.GetJsonAsync(reading))["revision"]!, Is.EqualTo(revision));
        await ImportAsync(Admin, [corrected], force: true);
        Assert.That((await Anonymous.GetJsonAsync(reading))["value"], Is.Null, "no import brings it back");
    }

    [Test]
    public async Task Takes_out_what_an_earlier_file_withheld_and_left_public()
    {
        var (measure, name) = await RecordedAsync("late", 500.25m);
        await ImportAsync(Admin, [Withholding(name, 4).With("suppressEarlier", null)]);
        var reading = (await Anonymous.GetItemsAsync($"{measure}/readings"))[0].Text("url");
        Assert.That((await Anonymous.GetJsonAsync(reading)).ToJsonString(), Does.Contain("500.25"));

        var report = await ImportAsync(Admin, [Withholding(name, 4)]);

        Assert.That(Told(report), Is.EqualTo("updated suppressed-earlier"));
        foreach (var url in new[] { reading, $"{reading}/history", report.Text("url") })
            Assert.That(await Admin.GetStringAsync(url), Does.Not.Contain("500.25"), url);
        Assert.That(Told(await ImportAsync(Admin, [Withholding(name, 4)])), Is.EqualTo("unchanged"));
    }

    [Test]
    public async Task Is_for_the_office_and_admins_and_for_rows_that_withhold()
    {
        var (measure, name) = await RecordedAsync("rights", 600.25m);
        var reading = (await Anonymous.GetItemsAsync($"{measure}/readings"))[0].Text("url");

        Assert.That(Errors(await ImportAsync(Importer, [Withholding(name, 4)])), Is.EqualTo(new[] { "0 /suppressEarlier needs-office" }));
        Assert.That(
            Errors(await ImportAsync(Admin, [Reading(name, 4, 600.25m).With("suppressEarlier", true)])),
            Is.EqualTo(new[] { "0 /suppressEarlier bad-value" })
        );
        Assert.That((decimal?)(await Anonymous.GetJsonAsync(reading))["value"], Is.EqualTo(600.25m));

        var client = await A.NewClient("Office that imports")
            .Granted("office", "lancashire")
            .Granted("importer", "lancashire")
            .RecordAsync(Admin);
        var office = Host.As(new(client.Text("name"), client.Text("key"), []));
        Assert.That(Told(await ImportAsync(office, [Withholding(name, 4)])), Is.EqualTo("updated suppressed-earlier"));
        Assert.That((await Anonymous.GetJsonAsync($"{reading}/history")).ToJsonString(), Does.Not.Contain("600.25"));
    }

    [Test]
    public async Task Does_not_pass_over_a_reading_that_was_edited_by_hand()
    {
        var (measure, name) = await RecordedAsync("hand", 700.25m);
        var reading = (await Anonymous.GetItemsAsync($"{measure}/readings"))[0].Text("url");
        await Office.PatchJsonAsync(reading, """{"value":701.25}""", await Office.ETagOfAsync(reading), "Recounted.").ShouldBe(200);

        var left = await ImportAsync(Admin, [Withholding(name, 4)]);
        Assert.That(Errors(left), Is.EqualTo(new[] { "0 /suppressEarlier hand-edited" }));

        Assert.That(Told(await ImportAsync(Admin, [Withholding(name, 4)], force: true)), Is.EqualTo("updated suppressed-earlier"));
        Assert.That(
            (await Anonymous.GetJsonAsync($"{reading}/history")).ToJsonString(),
            Does.Not.Contain("700.25").And.Not.Contain("701.25")
        );
    }

    [Test]
    public async Task Keeps_all_of_it_where_another_row_is_rejected()
    {
        var (measure, name) = await RecordedAsync("together", 800.25m);
        var reading = (await Anonymous.GetItemsAsync($"{measure}/readings"))[0].Text("url");

        await ImportAsync(Admin, [Withholding(name, 4), Reading($"{name}-bad", 7, 1).With("measureRef", "lancashire:none")]);

        Assert.That((await Anonymous.GetJsonAsync($"{reading}/history")).ToJsonString(), Does.Contain("800.25"));
        Assert.That((decimal?)(await Anonymous.GetJsonAsync(reading))["value"], Is.EqualTo(800.25m));
    }

    private static JsonObject Reading(string name, int month, decimal? value) =>
        Some.Record(
            "reading",
            name,
            ("measureRef", name.Split(":first")[0].Split(":reading")[0]),
            ("period", System.Text.Json.JsonSerializer.SerializeToNode(MeasureWork.Quarter(2021, month))),
            ("value", value)
        );

    private static JsonObject Withholding(string name, int month)
    {
        var row = Reading(name, month, null)
            .With("withheld", JsonNode.Parse("""{"reason":"Too few.","decidedBy":"Head of Performance"}"""));
        foreach (var cleared in new[] { "value", "grade", "printedChange", "alsoPrinted" })
            row[cleared] = null;
        row["suppressEarlier"] = true;
        return row;
    }

    private static string Told(JsonNode report)
    {
        var row = report["rows"]![0]!;
        Assert.That(row["changes"]?.AsArray() ?? [], Is.Empty, "figures are among what changes");
        return string.Join(' ', report["findings"]!.AsArray().Select(finding => finding!.Text("code")).Prepend(row.Text("outcome")));
    }

    private async Task<(string Measure, string Reading)> RecordedAsync(string name, decimal value)
    {
        var measure = await A.NewMeasure().Of("other").WithRef($"lancashire:{name}").RecordAsync(Office);
        Assert.That(Errors(await ImportAsync(Admin, [Reading($"lancashire:{name}:reading", 4, value)])), Is.Empty);
        return (measure.Text("url"), $"lancashire:{name}:reading");
    }

    private async Task ShouldBeNowhereAsync(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            var answer = await Admin.GetAsync(address);
            Assert.That((int)answer.StatusCode, Is.EqualTo(200), address);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.That(Secrets.Where(text.Contains).Except(address.Contains("search") ? ["Crimson"] : []), Is.Empty, address);
        }
    }

    /// <summary>The label is also what the indicator set prints, of which it is known; the figures are in no row of any table.</summary>
    private async Task ShouldNotBeStoredAsync()
    {
        await using var scope = Db();
        foreach (var table in new[] { "measure_reading", "change_record", "kept_answer", "discrepancy", "search_text" })
        {
            foreach (var secret in Secrets.Where(secret => secret is not "Crimson"))
            {
                var sql = $"select count(*)::int as \"Value\" from {table} as stored where stored::text like '%{secret}%'";
                Assert.That(await scope.Db.Database.SqlQueryRaw<int>(sql).SingleAsync(), Is.Zero, $"{secret} in {table}");
            }
        }
    }
}
