using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Performance;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Evidence;

public sealed class FindingDiscrepancies : ImportTest
{
    private const string Search = "/v1/discrepancies/search?areaId=";

    [Test]
    public async Task Finds_at_import_what_the_papers_disagree_about_and_nothing_else()
    {
        List<string> told = [];
        foreach (var sample in Directory.GetFiles(Repository.PathOf("samples"), "lancashire-*.json").Order())
        {
            var report = await SendAsync(Admin, await File.ReadAllTextAsync(sample));
            Assert.That(Errors(report), Is.Empty, sample);
            told.AddRange(Findings(report, "sources-disagree"));
        }

        var found = await Anonymous.GetItemsAsync("/v1/discrepancies?areaId=lancashire");

        Assert.That(
            found.Select(one => string.Join(" | ", Values(one))),
            Is.EquivalentTo(
                new[] { "364084.00 | 364000.00", "750 | 900", "2nd Quarter (1 July – 30 September 2020) | 2021-07-01 to 2021-09-30" }
            )
        );
        Assert.That(told, Is.EquivalentTo(found.Select(one => one.Text("ref"))));
        var (allocation, officers) = (found.Single(one => Values(one)[0] == "364084.00"), found.Single(one => Values(one)[0] == "750"));
        foreach (var one in new[] { allocation, officers })
        {
            Assert.That(one["values"]!.AsArray().Select(value => (int)value!["citation"]!), Is.EqualTo(new[] { 0, 1 }));
            Assert.That((one.Text("foundBy"), one.Text("status")), Is.EqualTo(("search", "open")));
        }

        Assert.That(
            officers["citations"]!.AsArray().Select(cited => (string?)cited!["locator"]),
            Is.EqualTo(new[] { "line 40", "line 378, which counts from 2010/11" })
        );
        var again = await SearchAsync("lancashire");
        Assert.That((again["found"]!.AsArray().Count, (int)again["known"]!), Is.EqualTo((0, 3)));
    }

    [Test]
    public async Task Tells_of_a_dry_run_what_it_would_find_and_records_nothing()
    {
        JsonObject[] file =
        [
            Some.Document("doc:dorset-fund"),
            OfDorset(Fund("dorset:over", 100)),
            OfDorset(Grant("dorset:over:a", "dorset:over", 160)),
        ];

        var tried = await ImportAsync(Admin, file, mode: "dryRun");
        Assert.That(Findings(tried, "sources-disagree"), Has.Count.EqualTo(1));
        Assert.That(await Anonymous.GetItemsAsync("/v1/discrepancies?areaId=dorset"), Is.Empty);

        await ImportAsync(Admin, file);
        Assert.That(await Anonymous.GetItemsAsync("/v1/discrepancies?areaId=dorset"), Has.Count.EqualTo(1));
        Assert.That(Findings(await ImportAsync(Admin, file), "sources-disagree"), Is.Empty, "it is known");
    }

    [Test]
    public async Task Tells_of_grants_whose_decision_was_withdrawn()
    {
        var decision = await A.NewDecision().With("status", "planned").With("takenOn", null).RecordAsync(Office);
        var grant = await A.NewGrant().With("decisionId", decision.Text("id")).RecordAsync(Office);
        await Office
            .PatchJsonAsync(decision.Text("url"), """{"status":"withdrawn"}""", await Office.ETagOfAsync(decision.Text("url")), "Too dear.")
            .ShouldBe(200);

        var found = (await SearchAsync("lancashire"))["found"]!.AsArray().Single()!;

        Assert.That(Values(found), Is.EqualTo(new[] { "grants name it", "withdrawn" }));
        Assert.That((string?)found["grantIds"]![0], Is.EqualTo(grant.Text("id")));
    }

    [TestCase("""{"value":750,"alsoPrinted":{"value":750.0}}""", "/alsoPrinted", "also-printed-differs")]
    [TestCase("""{"withheld":{"reason":"Few.","decidedBy":"Head"},"alsoPrinted":{"value":1}}""", "/alsoPrinted", "also-printed-differs")]
    [TestCase("""{"value":750,"alsoPrinted":{"value":900,"citation":0}}""", "/alsoPrinted/citation", "unknown-citation")]
    public async Task Has_another_printed_figure_only_where_it_is_another(string figures, string pointer, string code)
    {
        var measure = await Office.RecordMeasureAsync(valueKind: "count");
        var body = JsonNode.Parse(figures)!.AsObject();
        body["period"] = JsonNode.Parse("""{"kind":"quarter","start":"2021-04-01","end":"2021-06-30"}""");

        await Office.PostJsonAsync($"{measure}/readings", body).ShouldBeAProblem(400, code).ShouldName(pointer, code);
    }

    [Test]
    public async Task Keeps_no_figure_that_was_suppressed()
    {
        var measure = await Office.RecordMeasureAsync(valueKind: "count");
        var reading = await Office
            .PostJsonAsync(
                $"{measure}/readings",
                """{"period":{"kind":"quarter","start":"2021-04-01","end":"2021-06-30"},"value":75013,"alsoPrinted":{"value":90017}}"""
            )
            .ShouldBe(201)
            .Text("url");
        var found = (await SearchAsync("lancashire"))["found"]!.AsArray().Single()!.Text("url");

        await Admin.PostJsonAsync($"{reading}/suppression", new { reason = "Too few." }, await Admin.ETagOfAsync(reading)).ShouldBe(200);

        foreach (
            var url in new[] { reading, $"{reading}/history", found, $"{found}/history", "/v1/changes?limit=200", "/v1/discrepancies" }
        )
            Assert.That((await Anonymous.GetJsonAsync(url)).ToJsonString(), Does.Not.Contain("75013").And.Not.Contain("90017"), url);
        Assert.That(Values(await Anonymous.GetJsonAsync(found)), Is.All.EqualTo("[redacted]"));
    }

    [Test]
    public async Task Holds_lines_against_their_parts_and_funds_against_their_lines()
    {
        const string Area = "kent";
        await ImportAsync(
            Admin,
            [
                Some.Document("doc:kent-fund"),
                Fund("kent:over", 100),
                Grant("kent:over:a", "kent:over", 60),
                Grant("kent:over:b", "kent:over", 50),
                Fund("kent:about", 100).With("totalIs", "approximate"),
                Grant("kent:about:a", "kent:about", 150),
                Fund("kent:split", 1_000),
                Grant("kent:split:whole", "kent:split", 100),
                Grant("kent:split:part", "kent:split", 70).With("parentRef", "kent:split:whole"),
                Grant("kent:split:left", "kent:split", 20).With("parentRef", "kent:split:whole").With("kind", "unallocated"),
                Grant("kent:split:open", "kent:split", 100),
                Grant("kent:split:open-part", "kent:split", 70).With("parentRef", "kent:split:open"),
            ]
        );

        var found = await Anonymous.GetItemsAsync($"/v1/discrepancies?areaId={Area}");

        Assert.That(found.Select(one => string.Join(" ", Values(one))), Is.EquivalentTo(new[] { "100.00 110.00", "100.00 90.00" }));
    }

    [Test]
    public async Task Holds_stated_totals_against_their_sums()
    {
        var plan = await A.NewFinancialPlan()
            .With(
                "lines",
                new[]
                {
                    new
                    {
                        heading = "Vehicles",
                        amounts = new[] { new { financialYear = "2016-17", amount = 4.78 } },
                        total = 4.87,
                    },
                }
            )
            .With("statedTotals", new[] { new { financialYear = "2016-17", amount = 4.78 } })
            .RecordAsync(Office);

        var found = (await SearchAsync("lancashire"))["found"]!.AsArray().Where(one => (string?)one!["financialPlanId"] == plan.Text("id"));

        Assert.That(Values(found.Single()!), Is.EqualTo(new[] { "4.87", "4.78" }));
    }

    [Test]
    public async Task Is_resolved_by_a_person_and_only_corrected_with_a_reason()
    {
        var url = (await Office.PostJsonAsync("/v1/discrepancies", Officers()).ShouldBe(201)).Text("url");
        await Office
            .PostJsonAsync($"{url}/resolution", new { status = "open", resolution = "?" }, "\"1\"")
            .ShouldBeAProblem(400, "still-open");
        await Panel.PostJsonAsync($"{url}/resolution", Resolution("resolved"), "\"1\"").ShouldBeAProblem(403, "forbidden");
        await OfficeElsewhere.PostJsonAsync($"{url}/resolution", Resolution("resolved"), "\"1\"").ShouldBeAProblem(403, "forbidden");

        var resolved = await Office.PostJsonAsync($"{url}/resolution", Resolution("resolved"), "\"1\"").ShouldBe(200);
        await Office
            .PostJsonAsync($"{url}/resolution", Resolution("notADiscrepancy"), "\"2\"")
            .ShouldBeAProblem(409, "discrepancy-resolved");

        Assert.That((resolved.Text("status"), resolved.Text("resolvedOn")), Is.EqualTo(("resolved", "2026-11-22")));
        Assert.That(
            (await Anonymous.GetJsonAsync("/v1/discrepancies?areaId=lancashire&status=resolved"))["items"]!.AsArray(),
            Has.Count.EqualTo(1)
        );
    }

    [TestCase("[{\"value\":\"750\"},{\"value\":\"750\"}]", "/values", "values-agree")]
    [TestCase("[{\"value\":\"750\"}]", "/values", "values-agree")]
    [TestCase("[{\"value\":\"750\"},{\"value\":\"900\",\"citation\":0}]", "/values/1/citation", "unknown-citation")]
    public async Task Has_values_that_differ_in_places_that_are_cited(string values, string pointer, string code) =>
        await Office
            .PostJsonAsync("/v1/discrepancies", Officers(JsonNode.Parse(values)!))
            .ShouldBeAProblem(400, code)
            .ShouldName(pointer, code);

    [Test]
    public async Task Keeps_citations_at_their_places_in_an_export_without_a_document()
    {
        const string Ref = "northamptonshire:discrepancy:places";
        JsonObject[] file =
        [
            Some.Document("doc:gone"),
            Some.Document("doc:kept"),
            Some.Record(
                "discrepancy",
                Ref,
                ("areaId", "northamptonshire"),
                ("title", "Officers"),
                ("values", JsonNode.Parse("[{\"value\":\"750\",\"citation\":0},{\"value\":\"900\",\"citation\":1}]")),
                ("citations", JsonNode.Parse("[{\"sourceRef\":\"doc:gone\"},{\"sourceRef\":\"doc:kept\"}]"))
            ),
        ];
        Assert.That(Errors(await ImportAsync(Admin, file)), Is.Empty);
        await Admin.RetractAsync((await Anonymous.GetJsonAsync("/v1/source-documents?ref=doc:gone"))["items"]![0]!.Text("url"));

        var exported = JsonNode.Parse(await ExportAsync(Admin, "northamptonshire"))!["records"]!
            .AsArray()
            .Single(record => record!.Text("ref") == Ref)!;

        Assert.That(exported["values"]!.ToJsonString(), Is.EqualTo("[{\"value\":\"750\"},{\"value\":\"900\",\"citation\":0}]"));
        Assert.That(Errors(await ImportAsync(Admin, [exported.DeepClone().AsObject()], force: true)), Is.Empty);
    }

    [Test]
    public async Task Concerns_what_is_of_its_area_and_is_sought_by_those_who_keep_it()
    {
        var elsewhere = Officers();
        elsewhere["fundId"] = OrganisationId.New().ToString();
        await Office
            .PostJsonAsync("/v1/discrepancies", elsewhere)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/fundId", "unknown-fund");
        await OfficeElsewhere.PostAsync(Search + "lancashire", null).ShouldBeAProblem(403, "forbidden");
        await Panel.PostAsync(Search + "lancashire", null).ShouldBeAProblem(403, "forbidden");
        await Admin.PostAsync(Search + "atlantis", null).ShouldBeAProblem(400, "invalid-input").ShouldName("?areaId", "bad-value");
    }

    private static JsonObject Officers(JsonNode? values = null) =>
        new()
        {
            ["areaId"] = "lancashire",
            ["title"] = "Officers fewer than in 2010",
            ["values"] = values ?? JsonNode.Parse("[{\"value\":\"750\"},{\"value\":\"900\"}]"),
        };

    private static object Resolution(string status) => new { status, resolution = "The later chapter counts to 2016." };

    private static JsonObject Fund(string @ref, decimal total) =>
        Some.Record("fund", @ref, ("areaId", "kent"), ("name", @ref), ("total", total), ("citations", Some.Citations("doc:kent-fund")));

    private static JsonObject Grant(string @ref, string fund, decimal amount) =>
        Some.Record(
            "grant",
            @ref,
            ("areaId", "kent"),
            ("fundRef", fund),
            ("kind", "budgetLine"),
            ("purpose", @ref),
            ("amount", amount),
            ("citations", Some.Citations("doc:kent-fund"))
        );

    private static JsonObject OfDorset(JsonObject record) => record.With("areaId", "dorset");

    private static IReadOnlyList<string> Values(JsonNode discrepancy) =>
        [.. discrepancy["values"]!.AsArray().Select(value => value!.Text("value"))];

    private static IReadOnlyList<string> Findings(JsonNode report, string code) =>
        [
            .. report["findings"]!
                .AsArray()
                .Where(finding => finding!.Text("code") == code)
                .SelectMany(finding => finding!["refs"]!.AsArray().Select(found => (string)found!)),
        ];

    private async Task<JsonNode> SearchAsync(string area)
    {
        using var answer = await Admin.PostAsync(Search + area, null);
        return await answer.ShouldBe(200);
    }
}
