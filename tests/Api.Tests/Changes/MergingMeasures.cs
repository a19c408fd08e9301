using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Performance;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>One series that two files had as two measures.</summary>
public sealed class MergingMeasures : MergeTest
{
    [Test]
    public async Task Joins_the_readings_and_leads_what_names_it_to_the_one_that_stays()
    {
        await ImportAsync(
            Importer,
            [
                .. Some.WholePlan("lancashire:m-plan"),
                Measure("lancashire:m-kept"),
                Reading("lancashire:m-kept", 1, 70),
                Reading("lancashire:m-kept", 4, 72.5),
                Measure("lancashire:m-gone").With("source", "Crime Survey"),
                Reading("lancashire:m-gone", 4, 72.5).With("period", Period(4, "Quarter 1 2021/22")),
                Reading("lancashire:m-gone", 7, 75),
                Some.Commitment("lancashire:m-plan", "c3", "asb", 3)
                    .With("measureRefs", new JsonArray("lancashire:m-kept", "lancashire:m-gone")),
                Some.Record(
                    "exception",
                    "lancashire:m-exception",
                    ("areaId", "lancashire"),
                    ("title", "Confidence"),
                    ("raisedOn", "2021-11"),
                    ("narrative", "It fell."),
                    ("measureRef", "lancashire:m-gone"),
                    ("readingRef", "lancashire:m-gone:4"),
                    ("citations", Some.Citations("doc:plan"))
                ),
            ]
        );
        var (kept, gone) = (await UrlAsync("measures", "lancashire:m-kept"), await UrlAsync("measures", "lancashire:m-gone"));
        Assert.That(await Anonymous.GetItemsAsync($"{kept}/readings"), Has.Count.EqualTo(2));
        var twin = (await Anonymous.GetItemsAsync($"{gone}/readings")).Single(reading => reading.Text("ref") is "lancashire:m-gone:4");

        await ShouldMergeAsync(Office, gone, kept);

        var readings = await Anonymous.GetItemsAsync($"{kept}/readings");
        var same = readings.Single(reading => reading.Text("ref") is "lancashire:m-kept:4");
        var exception = await OneAsync("exceptions", "lancashire:m-exception");
        var commitment = await OneAsync("commitments", "lancashire:m-plan:c3");
        var matrix = await Anonymous.GetJsonAsync($"{await UrlAsync("plans", "lancashire:m-plan")}/accountability");
        var measured = matrix["priorities"]![0]!["commitments"]!.AsArray().Single(line => line!.Text("ref") is "lancashire:m-plan:c3")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                readings.Select(reading => reading.Text("ref")).Order(),
                Is.EqualTo(new[] { "lancashire:m-gone:7", "lancashire:m-kept:1", "lancashire:m-kept:4" })
            );
            Assert.That(same["period"]!.Text("label"), Is.EqualTo("Quarter 1 2021/22"));
            Assert.That(
                (await Anonymous.GetAsync(twin.Text("url")).ShouldBeAProblem(410, "merged")).Text("mergedInto"),
                Is.EqualTo(same.Text("url"))
            );
            Assert.That((exception.Text("measureId"), exception.Text("readingId")), Is.EqualTo((kept.Split('/')[^1], same.Text("id"))));
            Assert.That(commitment["measureIds"]!.AsArray().Select(id => (string)id!), Is.EqualTo(new[] { kept.Split('/')[^1] }));
            Assert.That(measured["measures"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((await Anonymous.GetJsonAsync(kept)).Text("source"), Is.EqualTo("Crime Survey"));
        }

        await ShouldLeadToAsync(Measure("lancashire:m-gone"), "measures", kept);
        var again = await ImportAsync(
            Importer,
            [Reading("lancashire:m-gone", 4, 72.5), Reading("lancashire:m-gone", 7, 75), Reading("lancashire:m-gone", 10, 76)]
        );
        Assert.That(Counts(again), Is.EqualTo("created:1 unchanged:2"), again.ToJsonString());
    }

    [Test]
    public async Task Waits_until_readings_of_one_time_say_the_same()
    {
        await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Measure("lancashire:m-one"),
                Reading("lancashire:m-one", 1, 70),
                Measure("lancashire:m-two"),
                Reading("lancashire:m-two", 1, 71),
            ]
        );
        var (one, two) = (await UrlAsync("measures", "lancashire:m-one"), await UrlAsync("measures", "lancashire:m-two"));

        var refusal = await Office
            .PostJsonAsync($"{two}/merge", new { into = one.Split('/')[^1] }, await Office.ETagOfAsync(two))
            .ShouldBeAProblem(409, "merged-parts-differ");

        Assert.That(refusal.Text("title"), Does.Contain("lancashire:m-two:1 and lancashire:m-one:1"));
        Assert.That(await Anonymous.GetItemsAsync($"{two}/readings"), Has.Count.EqualTo(1));
        await Office.RetractAsync((await Anonymous.GetItemsAsync($"{two}/readings")).Single().Text("url"));
        await ShouldMergeAsync(Office, two, one);
    }

    [Test]
    public async Task Is_of_one_unit_and_area_and_of_national_ones_for_admins()
    {
        var own = await Office.RecordMeasureAsync();
        var other = await A.NewMeasure().With("unit", "per 1,000").RecordAsync(Office);
        var (national, twin) = (await Admin.RecordMeasureAsync(area: null), await Admin.RecordMeasureAsync(area: null));

        foreach (var into in new[] { other.Text("id"), national.Split('/')[^1] })
            await Admin.PostJsonAsync($"{own}/merge", new { into }, "\"1\"").ShouldBeAProblem(400, "merged-across");
        await Office.ShouldNotMergeAsync(twin, national, 403, "forbidden");
        await Admin.PostJsonAsync($"{twin}/merge", new { into = national.Split('/')[^1] }, "\"1\"").ShouldBe(200);
    }

    private static JsonObject Measure(string @ref) =>
        Some.Record(
            "measure",
            @ref,
            ("areaId", "lancashire"),
            ("title", "Confidence"),
            ("unit", "%"),
            ("valueKind", "percentage"),
            ("goodDirection", "higher"),
            ("citations", Some.Citations("doc:plan"))
        );

    private static JsonObject Reading(string measure, int month, double value) =>
        Some.Record(
            "reading",
            $"{measure}:{month}",
            ("measureRef", measure),
            ("period", Period(month)),
            ("value", value),
            ("citations", Some.Citations("doc:plan"))
        );

    private static JsonNode Period(int month, string? label = null)
    {
        var period = System.Text.Json.JsonSerializer.SerializeToNode(MeasureWork.Quarter(2021, month))!;
        if (label is not null)
            period["label"] = label;
        return period;
    }
}
