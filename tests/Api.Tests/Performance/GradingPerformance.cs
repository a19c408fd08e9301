using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>Performance as papers grade it: red, amber and green, in place of a figure or beside one.</summary>
public sealed class GradingPerformance : ImportTest
{
    private const string Scale =
        """[{"label":"Green","level":"onTrack"},{"label":"Amber","level":"someConcern"},{"label":"Red","level":"offTrack"}]""";

    private const string Quarter = """{"kind":"quarter","start":"2021-04-01","end":"2021-06-30"}""";

    [Test]
    public async Task Keeps_a_grade_and_the_printed_change_without_a_figure()
    {
        var measure = await GradedAsync();
        var reading = await RecordAsync(measure, """{"grade":{"label":"Amber","level":"someConcern"},"printedChange":"down from Green"}""")
            .ShouldBe(201);

        Assert.That(reading["value"], Is.Null);
        Assert.That(reading["grade"]!.ToJsonString(), Is.EqualTo("""{"label":"Amber","level":"someConcern"}"""));
        Assert.That(reading.Text("printedChange"), Is.EqualTo("down from Green"));
        Assert.That((await Anonymous.GetJsonAsync(measure))["latest"]!["grade"]!.Text("label"), Is.EqualTo("Amber"));

        var url = reading.Text("url");
        var corrected = await Office
            .PatchJsonAsync(
                url,
                """{"grade":{"label":"Red","level":"offTrack"},"printedChange":null}""",
                await Office.ETagOfAsync(url),
                "Misread."
            )
            .ShouldBe(200);
        Assert.That(
            corrected["corrections"]!.AsArray().Select(before => $"{before!["grade"]!["label"]} {before["printedChange"]}"),
            Is.EqualTo(new[] { "Amber down from Green" })
        );
    }

    [TestCase("""{"grade":{"label":"Purple","level":"onTrack"}}""", "/grade/label", "grade-outside-scale")]
    [TestCase("""{"grade":{"label":"Red","level":"onTrack"}}""", "/grade/label", "grade-outside-scale")]
    [TestCase("""{"value":1}""", "/value", "value-does-not-fit")]
    [TestCase("""{"isProvisional":false}""", "/value", "value-or-withheld")]
    [TestCase("""{"grade":{"label":"Red","level":"offTrack"},"withheld":{"reason":"Few."}}""", "/value", "value-or-withheld")]
    [TestCase("""{"printedChange":"up","withheld":{"reason":"Few."}}""", "/value", "value-or-withheld")]
    public async Task Refuses_what_is_no_grade_of_the_scale(string figures, string pointer, string code) =>
        await RecordAsync(await GradedAsync(), figures).ShouldBeAProblem(400, code).ShouldName(pointer, code);

    [Test]
    public async Task Takes_a_grade_beside_a_figure_and_what_is_withheld_by_nobody_named()
    {
        var measure = await Office.RecordMeasureAsync();
        var reading = await RecordAsync(
                measure,
                """{"value":72.5,"grade":{"label":"B","level":"notGraded"},"comparator":{"group":"All","rank":3,"of":8,"isTied":true}}"""
            )
            .ShouldBe(201);
        Assert.That(((decimal?)reading["value"], (bool?)reading["comparator"]!["isTied"]), Is.EqualTo(((decimal?)72.5m, (bool?)true)));
        var withheld = await Office
            .PostJsonAsync(
                $"{measure}/readings",
                """{"period":{"kind":"quarter","start":"2021-07-01","end":"2021-09-30"},"withheld":{"reason":"Few."}}"""
            )
            .ShouldBe(201);
        Assert.That(withheld["withheld"]!["decidedBy"], Is.Null);
    }

    [Test]
    public async Task Says_what_it_measures_where_it_started_and_what_it_took_the_place_of()
    {
        await using var scope = Db();
        var plan = await A.Plan().WithPriority("Answering calls", 1).IssuedOn("2021-12-15").SaveAsync(scope.Db);
        var before = await Office.RecordMeasureAsync(title: "Calls answered");
        var body = JsonNode.Parse(
            """{"areaId":"lancashire","title":"Calls answered per day","number":"2.1","valueKind":"rate","goodDirection":"higher"}"""
        )!;
        body["planId"] = $"{plan.Plan.Id}";
        body["priorityIds"] = new JsonArray($"{plan.Priorities[0].Id}");
        body["succeedsId"] = before.Split('/')[^1];
        body["baseline"] = JsonNode.Parse("""{"period":"Year to March 2021","value":71.80}""");
        body["definitions"] = JsonNode.Parse("""[{"text":"All","from":"2019"},{"text":"Some"},{"text":"Few","from":"2021-04"}]""");

        var measure = await Office.PostJsonAsync("/v1/measures", body).ShouldBe(201);

        Assert.That(
            (measure.Text("number"), measure["unit"], measure["baseline"]!["value"]!.ToJsonString()),
            Is.EqualTo(("2.1", (JsonNode?)null, "71.8"))
        );
        Assert.That(measure["names"]![$"{plan.Priorities[0].Id}"]!.Text("name"), Is.EqualTo("Answering calls"));
        var url = measure.Text("url");
        await Refused(url, $$"""{"succeedsId":"{{measure.Text("id")}}"}""", "/succeedsId", "measure-succeeds-itself");
        await Refused(
            url,
            """{"scale":[{"label":"Red","level":"offTrack"},{"label":"red","level":"onTrack"}]}""",
            "/scale/1/label",
            "scale-label-repeated"
        );
        await Refused(url, """{"priorityIds":["0199a1f0-0000-7000-8000-000000000001"]}""", "/priorityIds", "unknown-priority");
        await Refused(
            url,
            """{"definitions":[{"text":"All","from":"2019"},{"text":"Some"},{"text":"Few","from":"2018"}]}""",
            "/definitions/2/from",
            "definitions-out-of-order"
        );

        async Task Refused(string address, string patch, string pointer, string code) =>
            await Office
                .PatchJsonAsync(address, patch, await Office.ETagOfAsync(address), "Misread.")
                .ShouldBeAProblem(400, code is "unknown-priority" ? "invalid-input" : code)
                .ShouldName(pointer, code);
    }

    [Test]
    public async Task Succeeds_no_measure_that_comes_back_to_it()
    {
        var first = await Office.RecordMeasureAsync(title: "First");
        var second = await Office.RecordMeasureAsync(title: "Second");
        await SucceedAsync(second, first).ShouldBe(200);

        await SucceedAsync(first, second)
            .ShouldBeAProblem(400, "measure-succeeds-itself")
            .ShouldName("/succeedsId", "measure-succeeds-itself");
        JsonObject[] circle = [Some.Document("doc:circle"), Row("one", "two"), Row("two", "one")];
        Assert.That(Errors(await ImportAsync(Admin, circle)), Has.Some.EndsWith("circular-reference"));
        Assert.That(Errors(await ImportAsync(Admin, [circle[0], Row("one", "two"), Row("two", null)])), Is.Empty);
        Assert.That(
            Errors(await ImportAsync(Admin, [Row("two", "one")])),
            Is.EqualTo(new[] { "0 /succeedsRef measure-succeeds-itself" }),
            "what is stored closes the circle"
        );

        async Task<HttpResponseMessage> SucceedAsync(string measure, string before) =>
            await Office.PatchJsonAsync(measure, new { succeedsId = before.Split('/')[^1] }, await Office.ETagOfAsync(measure));

        static JsonObject Row(string name, string? before) =>
            Some.Record(
                "measure",
                $"kent:measure:{name}",
                ("areaId", "kent"),
                ("title", name),
                ("valueKind", "count"),
                ("goodDirection", "none"),
                ("succeedsRef", before is null ? null : $"kent:measure:{before}"),
                ("citations", Some.Citations("doc:circle"))
            );
    }

    [Test]
    public async Task Reports_at_import_what_the_scale_does_not_have_and_takes_it()
    {
        var measure = Some.Record(
            "measure",
            "kent:measure:graded",
            ("areaId", "kent"),
            ("title", "Calls"),
            ("valueKind", "grade"),
            ("goodDirection", "none"),
            ("scale", JsonNode.Parse(Scale)),
            ("citations", Some.Citations("doc:kent-paper"))
        );
        var reading = Some.Record(
            "reading",
            "kent:reading:graded",
            ("measureRef", "kent:measure:graded"),
            ("period", JsonNode.Parse(Quarter)),
            ("grade", JsonNode.Parse("""{"label":"Blue","level":"onTrack"}""")),
            ("citations", Some.Citations("doc:kent-paper"))
        );

        var report = await ImportAsync(Admin, [Some.Document("doc:kent-paper"), measure, reading]);

        Assert.That(Errors(report), Is.Empty);
        Assert.That(
            report["findings"]!.AsArray().Select(finding => $"{finding!["code"]} {finding["refs"]![0]}"),
            Does.Contain("grade-outside-scale kent:reading:graded")
        );
    }

    [Test]
    public async Task Loses_its_grade_where_the_figures_are_suppressed()
    {
        var reading = await RecordAsync(
                await GradedAsync(),
                """{"grade":{"label":"Amber","level":"someConcern"},"printedChange":"down from 71813"}"""
            )
            .ShouldBe(201)
            .Text("url");

        await Admin.PostJsonAsync($"{reading}/suppression", new { reason = "Too few." }, await Admin.ETagOfAsync(reading)).ShouldBe(200);

        foreach (var url in new[] { reading, $"{reading}/history" })
            Assert.That((await Anonymous.GetJsonAsync(url)).ToJsonString(), Does.Not.Contain("Amber").And.Not.Contain("71813"), url);
    }

    private async Task<string> GradedAsync() =>
        (
            await Office
                .PostJsonAsync(
                    "/v1/measures",
                    $$"""{"areaId":"lancashire","title":"Calls","valueKind":"grade","goodDirection":"none","scale":{{Scale}}}"""
                )
                .ShouldBe(201)
        ).Text("url");

    private Task<HttpResponseMessage> RecordAsync(string measure, string figures)
    {
        var body = JsonNode.Parse(figures)!.AsObject();
        body["period"] = JsonNode.Parse(Quarter);
        return Office.PostJsonAsync($"{measure}/readings", body);
    }
}
