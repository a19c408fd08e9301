using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Evidence;

public sealed class FindingDiscrepancies : ImportTest
{
    private const string Search = "/v1/discrepancies/search?areaId=";

    [Test]
    public async Task Finds_what_two_tables_of_one_paper_say_of_one_grant_and_nothing_else()
    {
        foreach (var sample in Directory.GetFiles(Repository.PathOf("samples"), "lancashire-*.json").Order())
            Assert.That(Errors(await SendAsync(Admin, await File.ReadAllTextAsync(sample))), Is.Empty, sample);

        var first = await SearchAsync("lancashire");
        var again = await SearchAsync("lancashire");

        var found = first["found"]!.AsArray().Single()!;
        Assert.That(Values(found), Is.EqualTo(new[] { "364084.00", "364000.00" }));
        Assert.That(found["values"]!.AsArray().Select(value => (int)value!["citation"]!), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(found["citations"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((found.Text("foundBy"), found.Text("status")), Is.EqualTo(("search", "open")));
        Assert.That((again["found"]!.AsArray().Count, (int)again["known"]!), Is.EqualTo((0, 1)));
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

        var found = (await SearchAsync(Area))["found"]!.AsArray();

        Assert.That(found.Select(one => string.Join(" ", Values(one!))), Is.EquivalentTo(new[] { "100.00 110.00", "100.00 90.00" }));
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
    public async Task Goes_exportedwithexporteda_document_that_was_taken_back()
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

    private static IEnumerable<string> Values(JsonNode discrepancy) =>
        discrepancy["values"]!.AsArray().Select(value => value!.Text("value"));

    private async Task<JsonNode> SearchAsync(string area)
    {
        using var answer = await Admin.PostAsync(Search + area, null);
        return await answer.ShouldBe(200);
    }
}
