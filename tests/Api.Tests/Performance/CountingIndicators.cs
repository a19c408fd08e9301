using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>What papers print about all their indicators at once: 12 green, 7 amber, 3 red. It stays as printed, and is held beside what
/// readings say.</summary>
public sealed class CountingIndicators : ImportTest
{
    private const string Scale =
        """[{"label":"Green","level":"onTrack"},{"label":"Amber","level":"someConcern"},{"label":"Red","level":"offTrack"}]""";

    private static readonly object Period = MeasureWork.Quarter(2021, 7);

    [Test]
    public async Task Shows_what_is_printed_beside_the_readings_on_record()
    {
        var measures = await MeasuresAsync(3);
        var set = await A.NewIndicatorSet().Counting(("Green", 2), ("Red", 1)).OutOf(3).Of(measures).RecordAsync(Office);
        Assert.That(set["heldReadings"]!.ToJsonString(), Is.EqualTo("[]"));

        await GradeAsync(measures[0], "GREEN", "onTrack");
        await GradeAsync(measures[1], "Green", "onTrack");
        await GradeAsync(measures[2], "Amber", "someConcern");
        await GradeAsync(measures[2], "Green", "onTrack", MeasureWork.Quarter(2021, 10));

        var shown = await Anonymous.GetJsonAsync(set.Text("url"));
        Assert.That(
            shown["totals"]!.AsArray().Select(total => $"{total!["label"]} {total["count"]}"),
            Is.EqualTo(new[] { "Green 2", "Red 1" })
        );
        Assert.That(
            shown["heldReadings"]!.AsArray().Select(held => $"{held!["label"]} {held["level"]} {held["count"]}"),
            Is.EquivalentTo(new[] { "Amber someConcern 1", "GREEN onTrack 2" }).IgnoreCase
        );
        Assert.That((await Anonymous.GetItemsAsync("/v1/indicator-sets?areaId=lancashire"))[0]["heldReadings"], Is.Null);
        await A.NewIndicatorSet()
            .Over(null)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "indicator-set-without-time")
            .ShouldName("/period", "indicator-set-without-time");
        var undated = await A.NewIndicatorSet().Over(null).With("printedPeriod", "Quarter 3").Of(measures).RecordAsync(Office);
        Assert.That(undated["heldReadings"], Is.Null);
    }

    [TestCase("""{"totals":[]}""", "/totals", "indicator-set-without-totals")]
    [TestCase("""{"totals":[{"label":"Green","count":-1}]}""", "/totals/0/count", "indicator-count-out-of-range")]
    [TestCase("""{"totals":[{"label":"Green","count":1},{"label":" green","count":2}]}""", "/totals/1/label", "indicator-label-repeated")]
    [TestCase("""{"printedTotal":-1}""", "/printedTotal", "indicator-count-out-of-range")]
    [TestCase("""{"printedPeriod":"Quarter 3"}""", "/period", "indicator-set-without-time")]
    [TestCase("""{"period":{"kind":"quarter","start":"2021-07-01","end":"2021-07-31"}}""", "/period/end", "period-length")]
    public async Task Refuses_what_no_paper_prints(string said, string pointer, string code)
    {
        var body = A.NewIndicatorSet().Body;
        foreach (var (name, value) in JsonNode.Parse(said)!.AsObject())
            body[name] = value?.DeepClone();

        await Office.PostJsonAsync("/v1/indicator-sets", body).ShouldBeAProblem(400, code).ShouldName(pointer, code);
    }

    [Test]
    public async Task Counts_indicators_of_its_area_by_the_scale_that_they_share()
    {
        var measures = await MeasuresAsync(2);
        var purple = A.NewIndicatorSet().Counting(("Green", 1), ("Purple", 1));
        await purple
            .Of(measures)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "grade-outside-scale")
            .ShouldName("/totals/1/label", "grade-outside-scale");
        var elsewhere = await OfficeElsewhere.RecordMeasureAsync("kent");
        await purple.Of(elsewhere).SendAsync(Office).ShouldBeAProblem(400, "invalid-input").ShouldName("/measureIds", "unknown-measure");

        var ofOwnWords = await Office.RecordMeasureAsync();
        var set = await purple.Of([.. measures, ofOwnWords]).RecordAsync(Office);
        var url = set.Text("url");
        await Office
            .PatchJsonAsync(
                url,
                new JsonObject { ["measureIds"] = new JsonArray(measures[0].Split('/')[^1]) }.ToJsonString(),
                await Office.ETagOfAsync(url)
            )
            .ShouldBeAProblem(400, "grade-outside-scale");
        await OfficeElsewhere
            .PatchJsonAsync(url, """{"printedTotal":3}""", await Office.ETagOfAsync(url))
            .ShouldBeAProblem(403, "forbidden");
        await Office.PatchJsonAsync(url, """{"printedTotal":3}""", await Office.ETagOfAsync(url)).ShouldBe(200);
    }

    [Test]
    public async Task Takes_from_a_file_what_the_paper_prints_and_reports_what_its_scale_has_not()
    {
        const string Area = "kent";
        var report = await ImportAsync(
            Admin,
            [.. Graded(Area, "a", "Green"), Set(Area, "set", [("Green", 1), ("Grey", 0)]).With("measureRefs", Refs(Area, "a"))]
        );

        Assert.That(Errors(report), Is.Empty);
        Assert.That(Findings(report, "grade-outside-scale"), Is.EqualTo(new[] { $"{Area}:set" }));
        Assert.That(report.ToJsonString(), Does.Not.Contain("Grey"));
        var url = (await Anonymous.GetItemsAsync($"/v1/indicator-sets?areaId={Area}"))[0].Text("url");
        await OfficeElsewhere.PatchJsonAsync(url, """{"title":"Targets"}""", await OfficeElsewhere.ETagOfAsync(url)).ShouldBe(200);
    }

    [Test]
    public async Task Finds_what_contradicts_the_readings_and_takes_silence_for_nothing()
    {
        const string Area = "surrey";
        JsonObject[] paper =
        [
            .. Graded(Area, "a", "Green"),
            .. Graded(Area, "b", "Green"),
            .. Graded(Area, "c", "Red"),
            .. Graded(Area, "open", null),
        ];
        JsonObject[] sets =
        [
            Set(Area, "agrees", [("Green", 2), ("Red", 1)]).With("measureRefs", Refs(Area, "a", "b", "c")),
            Set(Area, "others-not-printed", [("Green", 2)]).With("measureRefs", Refs(Area, "a", "b", "c")).With("printedTotal", 3),
            Set(Area, "words-of-its-own", [("Met", 3)]).With("measureRefs", Refs(Area, "a", "b", "c")),
            Set(Area, "silent", [("Green", 3), ("Red", 1)]).With("measureRefs", Refs(Area, "a", "b", "c", "open")),
            Set(Area, "more-than-named", [("Green", 9), ("Red", 9)]).With("measureRefs", Refs(Area, "a", "b", "c")),
            Set(Area, "of-no-measures", [("Green", 9)]),
            Set(Area, "differs", [("Green", 1), ("Amber", 1), ("Red", 1)]).With("measureRefs", Refs(Area, "a", "b", "c")),
            Set(Area, "exceeded", [("Green", 1), ("Red", 3)]).With("measureRefs", Refs(Area, "a", "b", "c", "open")),
            Set(Area, "sum", [("Green", 20), ("Red", 20)]).With("printedTotal", 33),
        ];

        var tried = await ImportAsync(Admin, [.. paper, .. sets], mode: "dryRun");
        Assert.That(Findings(tried, "sources-disagree"), Has.Count.EqualTo(4));
        var report = await ImportAsync(Admin, [.. paper, .. sets]);

        Assert.That(Errors(report), Is.Empty);
        var found = await Anonymous.GetItemsAsync($"/v1/discrepancies?areaId={Area}");
        var names = new Dictionary<string, string>();
        foreach (var set in await Anonymous.GetItemsAsync($"/v1/indicator-sets?areaId={Area}&limit=50"))
            names[set.Text("id")] = set.Text("ref");
        Assert.That(
            found.Select(one => $"{names[one.Text("indicatorSetId")]} {string.Join(" | ", Values(one))}"),
            Is.EquivalentTo(
                new[]
                {
                    $"{Area}:differs 1 | 2 on record",
                    $"{Area}:differs 1 | 0 on record",
                    $"{Area}:exceeded 1 | 2 on record",
                    $"{Area}:sum 33 | 40",
                }
            )
        );
        Assert.That(found.Select(one => one.ToJsonString()), Has.None.Contains("Green").And.None.Contains("Amber"));
        Assert.That(Findings(report, "sources-disagree"), Is.EquivalentTo(found.Select(one => one.Text("ref"))));
        Assert.That(Findings(await ImportAsync(Admin, [.. paper, .. sets]), "sources-disagree"), Is.Empty, "it is known");

        await ImportAsync(Admin, [Reading(Area, "open", "Green")]);
        Assert.That(
            (await Anonymous.GetItemsAsync($"/v1/discrepancies?areaId={Area}")).Count,
            Is.EqualTo(6),
            "the reading that was missing completes the two sets that count it: one agrees then, and both totals of the other differ"
        );
    }

    [Test]
    public async Task Keeps_no_grade_that_was_suppressed()
    {
        var measures = await MeasuresAsync(1);
        var period = MeasureWork.Quarter(2020, 1);
        var reading = (await GradeAsync(measures[0], "Red", "offTrack", period)).Text("url");
        var builder = A.NewIndicatorSet().Over(period).Counting(("Green", 1), ("Red", 0)).Of(measures);
        var set = await (await builder.SendAsync(Office, key: "set-of-one")).ShouldBe(201);
        Assert.That(set["heldReadings"]!.ToJsonString(), Does.Contain("Red"));
        using var searched = await Office.PostAsync("/v1/discrepancies/search?areaId=lancashire", null);
        var all = (await searched.ShouldBe(200))["found"]!.AsArray();
        var found = all.Where(one => one!.Text("indicatorSetId") == set.Text("id")).Select(one => one!.Text("url")).ToList();
        Assert.That(found, Has.Count.EqualTo(2));

        await Admin.PostJsonAsync($"{reading}/suppression", new { reason = "Too few." }, await Admin.ETagOfAsync(reading)).ShouldBe(200);

        foreach (
            var url in found
                .SelectMany(one => new[] { one, $"{one}/history" })
                .Append("/v1/changes?type=discrepancy&areaId=lancashire&limit=200")
        )
            Assert.That((await Anonymous.GetJsonAsync(url)).ToJsonString(), Does.Not.Contain(" on record\""), url);
        Assert.That(Values(await Anonymous.GetJsonAsync(found[0])), Does.Contain("[redacted]"));
        Assert.That((await Anonymous.GetJsonAsync(set.Text("url")))["heldReadings"]!.ToJsonString(), Is.EqualTo("[]"));
        Assert.That(
            (await (await builder.SendAsync(Office, key: "set-of-one")).ShouldBe(201))["heldReadings"],
            Is.Null,
            "the answer kept for a retry"
        );
    }

    [Test]
    public async Task Is_one_where_it_was_recorded_twice_and_loses_words_for_good()
    {
        var kept = await A.NewIndicatorSet().RecordAsync(Office);
        var (url, other) = (
            kept.Text("url"),
            (await A.NewIndicatorSet().OutOf(33).With("title", "By J. Doe").RecordAsync(Office)).Text("url")
        );
        var later = (await A.NewIndicatorSet().Over(MeasureWork.Quarter(2021, 10)).RecordAsync(Office)).Text("url");

        await Admin
            .PostJsonAsync($"{other}/redaction", new { members = new[] { "/title" }, reason = "A name." }, await Admin.ETagOfAsync(other))
            .ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync($"{other}/history")).ToJsonString(), Does.Not.Contain("J. Doe"));
        await MergeAsync(later).ShouldBeAProblem(400, "merged-across");
        await MergeAsync(other).ShouldBe(200);

        Assert.That((int?)(await Anonymous.GetJsonAsync(url))["printedTotal"], Is.EqualTo(33));
        await Anonymous.GetAsync(other).ShouldBeAProblem(410, "merged");

        async Task<HttpResponseMessage> MergeAsync(string merged) =>
            await Office.PostJsonAsync(
                $"{merged}/merge",
                new { into = kept.Text("id"), reason = "One paper." },
                await Office.ETagOfAsync(merged)
            );
    }

    private static JsonObject[] Graded(string area, string name, string? grade) =>
        [
            Some.Record(
                "measure",
                $"{area}:{name}",
                ("areaId", area),
                ("title", name),
                ("valueKind", "grade"),
                ("goodDirection", "none"),
                ("scale", JsonNode.Parse(Scale))
            ),
            .. grade is null ? [] : (JsonObject[])[Reading(area, name, grade)],
        ];

    private static JsonObject Reading(string area, string name, string grade) =>
        Some.Record(
            "reading",
            $"{area}:{name}:q",
            ("measureRef", $"{area}:{name}"),
            ("period", JsonNode.Parse("""{"kind":"quarter","start":"2021-07-01","end":"2021-09-30"}""")),
            ("grade", JsonNode.Parse(Scale)!.AsArray().Single(one => one!.Text("label") == grade)!.DeepClone())
        );

    private static JsonObject Set(string area, string name, (string Label, int Count)[] totals) =>
        Some.Record(
            "indicatorSet",
            $"{area}:{name}",
            ("areaId", area),
            ("title", $"Paper {name}"),
            ("period", JsonNode.Parse("""{"kind":"quarter","start":"2021-07-01","end":"2021-09-30"}""")),
            ("totals", new JsonArray([.. totals.Select(one => new JsonObject { ["label"] = one.Label, ["count"] = one.Count })]))
        );

    private static JsonArray Refs(string area, params string[] names) => new([.. names.Select(name => (JsonNode)$"{area}:{name}")]);

    private static IReadOnlyList<string> Values(JsonNode discrepancy) =>
        [.. discrepancy["values"]!.AsArray().Select(value => value!.Text("value"))];

    private static IReadOnlyList<string> Findings(JsonNode report, string code) =>
        [
            .. report["findings"]!
                .AsArray()
                .Where(finding => finding!.Text("code") == code)
                .SelectMany(finding => finding!["refs"]!.AsArray().Select(found => (string)found!)),
        ];

    private async Task<IReadOnlyList<string>> MeasuresAsync(int count)
    {
        List<string> measures = [];
        while (measures.Count < count)
            measures.Add(
                await A.NewMeasure().Of("grade").With("unit", null).With("scale", JsonNode.Parse(Scale)).RecordAsync(Office).Text("url")
            );
        return measures;
    }

    private Task<JsonNode> GradeAsync(string measure, string label, string level, object? period = null) =>
        A.NewReading(measure).Over(period ?? Period).Of(null).With("grade", new { label, level }).RecordAsync(Office);
}
