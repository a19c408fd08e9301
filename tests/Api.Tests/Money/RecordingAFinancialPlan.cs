using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;
using static PlanAccountability.TestKit.FinancialPlanBuilder;

namespace PlanAccountability.Api.Tests.Money;

public sealed class RecordingAFinancialPlan : ApiTest
{
    private static readonly object Buildings = Line("Buildings", ("2026-27", 2.4m), ("2027-28", 1.1m));

    [Test]
    public async Task Is_for_the_office_of_the_area_and_for_everyone_to_read()
    {
        await A.NewFinancialPlan().SendAsync(Anonymous).ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
            await A.NewFinancialPlan().SendAsync(other).ShouldBeAProblem(403, "forbidden");
        var recorded = await A.NewFinancialPlan().Having(Buildings).RecordAsync(Office);
        var url = recorded.Text("url");
        Assert.That(
            recorded["allowedActions"]!.ToJsonString(),
            Is.EqualTo("""["amendFinancialPlan","retractFinancialPlan","mergeFinancialPlan"]""")
        );
        Assert.That((await Anonymous.GetJsonAsync(url))["allowedActions"]!.AsArray(), Is.Empty);

        var tag = await Office.ETagOfAsync(url);
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
            await other.PatchJsonAsync(url, """{"title":"Mine"}""", tag).ShouldBeAProblem(403, "forbidden");
        await Office.PatchJsonAsync(url, """{"title":"Capital Programme"}""", tag).ShouldBe(200);
        await Office.PatchJsonAsync(url, """{"title":"Again"}""", tag).ShouldBeAProblem(412, "stale-revision");
        await Office.RetractAsync(url, "Another area's.");
        await Anonymous.GetAsync(new Uri(url, UriKind.Relative)).ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Keeps_a_total_that_is_not_the_sum()
    {
        var plan = await A.NewFinancialPlan()
            .Having(Buildings, Part(0, "of which the custody suite", ("2026-27", 1.9m)))
            .Stating(new { financialYear = "2026-27", amount = 2.4m }, new { amount = 4 })
            .RecordAsync(Office);

        var totals = plan["totals"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                totals["whole"]!.ToJsonString(),
                Is.EqualTo("""{"stated":4,"summed":3.5,"sumIs":"exact","agree":false,"pounds":{"stated":4000000,"summed":3500000}}""")
            );
            Assert.That((bool?)totals["agree"], Is.False);
            Assert.That(
                totals["columns"]!.AsArray().Select(column => (string?)column!["agree"]?.ToJsonString()),
                Is.EqualTo(new[] { "true", null })
            );
            Assert.That(
                (await Anonymous.GetJsonAsync($"{plan.Text("url")}/history"))["items"]![0]!["record"]!.AsObject().ContainsKey("totals"),
                Is.False,
                "what is computed is not stored"
            );
        }
    }

    [TestCase("""{"lines":[{"heading":"A","parent":0}]}""", "part-of-itself", "/lines/0/parent")]
    [TestCase(
        """{"lines":[{"heading":"A","parent":1},{"heading":"B","parent":2},{"heading":"C","parent":0}]}""",
        "part-of-itself",
        "/lines/0/parent"
    )]
    [TestCase("""{"lines":[{"heading":"A","parent":1}]}""", "unknown-line", "/lines/0/parent")]
    [TestCase("""{"lines":[{"heading":"A","parent":-1}]}""", "unknown-line", "/lines/0/parent")]
    [TestCase("""{"lines":[{"heading":"Vehicles"},{"heading":" vehicles "}]}""", "heading-repeated", "/lines/1/heading")]
    [TestCase("""{"lines":[{"heading":"A","amounts":[{"amount":1},{"amount":2}]}]}""", "year-repeated", "/lines/0/amounts/1/financialYear")]
    [TestCase(
        """{"statedTotals":[{"amount":1,"financialYear":"2026-27"},{"amount":1,"financialYear":"2026-27"}]}""",
        "year-repeated",
        "/statedTotals/1/financialYear"
    )]
    [TestCase("""{"lines":[{"heading":"A","amounts":[{"amount":1.0000001}]}]}""", "amount-out-of-range", "/lines/0/amounts/0/amount")]
    [TestCase("""{"lines":[{"heading":"A","total":1000001}]}""", "amount-out-of-range", "/lines/0/total")]
    [TestCase("""{"from":"2026-27","to":"2025-26"}""", "period-runs-backwards", "/to")]
    [TestCase("""{"lines":[{"heading":"A"}],"virements":[{"from":"A","to":"B","amount":1}]}""", "unknown-line", "/virements/0/to")]
    [TestCase("""{"lines":[{"heading":"A"}],"virements":[{"from":"a","to":"A","amount":1}]}""", "unknown-line", "/virements/0/from")]
    [TestCase(
        """{"lines":[{"heading":"A"}],"virements":[{"from":"A","to":"A","amount":1}]}""",
        "virement-within-a-line",
        "/virements/0/to"
    )]
    public async Task Refuses_what_does_not_hang_together(string members, string code, string pointer)
    {
        var body = A.NewFinancialPlan();
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
            body.With(name, value);

        await body.SendAsync(Office).ShouldBeAProblem(400, code).ShouldName(pointer, code);
    }

    [TestCase("""{"lines":[{"heading":"A","amounts":[{"amount":"£200,000k"}]}]}""", "/lines/0/amounts/0/amount", "wrong-type")]
    [TestCase(
        """{"lines":[{"heading":"A","amounts":[{"amount":1,"financialYear":"2016/17"}]}]}""",
        "/lines/0/amounts/0/financialYear",
        "bad-value"
    )]
    [TestCase(
        """{"lines":[{"heading":"A","amounts":[{"amount":1,"financialYear":"2016-18"}]}]}""",
        "/lines/0/amounts/0/financialYear",
        "bad-value"
    )]
    [TestCase("""{"lines":[{"heading":"A","amounts":[{"financialYear":"2016-17"}]}]}""", "/lines/0/amounts/0/amount", "required")]
    [TestCase("""{"lines":[{"heading":"A","amounts":null}]}""", "/lines/0/amounts", "required")]
    [TestCase("""{"lines":[{"heading":""}]}""", "/lines/0/heading", "required")]
    [TestCase("""{"lines":[{"heading":"A","parent":"A"}]}""", "/lines/0/parent", "wrong-type")]
    [TestCase("""{"lines":[null]}""", "/lines", "required")]
    [TestCase("""{"from":"1801-02","to":"2997-98"}""", "/lines", "too-many")]
    [TestCase("""{"totals":{}}""", "/totals", "unknown-member")]
    public async Task Refuses_what_is_not_of_the_form(string members, string pointer, string code)
    {
        var body = A.NewFinancialPlan().Body;
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
            body[name] = value?.DeepClone();

        using var answer = await Office.PostJsonAsync("/v1/financial-plans", body);
        var problem = await answer.ShouldBe(400);
        await Task.FromResult(problem).ShouldName(pointer, code);
    }

    [Test]
    public async Task Refuses_ten_thousand_lines_at_once()
    {
        object[] lines = [.. Enumerable.Range(0, 10_000).Select(index => Line($"Line {index}"))];

        await A.NewFinancialPlan().Having(lines).SendAsync(Office).ShouldBeAProblem(400, "invalid-input").ShouldName("/lines", "too-many");
    }

    [Test]
    public async Task Refuses_more_amounts_than_a_table_has()
    {
        object[] lines =
        [
            .. Enumerable
                .Range(0, 121)
                .Select(line =>
                    Line($"Line {line}", [.. Enumerable.Range(0, 10).Select(year => ((string?)$"20{10 + year}-{11 + year}", 1m))])
                ),
        ];

        await A.NewFinancialPlan().Having(lines).SendAsync(Office).ShouldBeAProblem(400, "invalid-input").ShouldName("/lines", "too-many");
        await A.NewFinancialPlan().Having(lines[..120]).RecordAsync(Office);
    }

    [Test]
    public async Task Names_a_public_plan_and_the_priorities_of_the_area()
    {
        await using var scope = Db();
        var own = await A.Plan().WithPriority("Victims first", 1).IssuedOn("2021-11").SaveAsync(scope.Db);
        var elsewhere = await A.Plan("kent").WithPriority("Kent first", 1).IssuedOn("2021-11").SaveAsync(scope.Db);
        var draft = await Office.DraftPlanAsync();
        var (priority, other) = (own.Priorities[0].Key, elsewhere.Priorities[0].Key);

        foreach (var unknown in new[] { elsewhere.Plan.Key, draft.Split('/')[^1], PlanId.New().ToString() })
        {
            var problem = await A.NewFinancialPlan().With("planId", unknown).SendAsync(Office).ShouldBeAProblem(400, "invalid-input");
            Assert.That(
                problem["errors"]!.ToJsonString(),
                Is.EqualTo("""[{"pointer":"/planId","code":"unknown-plan","detail":"The plan is not a public one of the area."}]"""),
                "a draft is told from what is not there"
            );
        }

        await A.NewFinancialPlan()
            .Having(new { heading = "Buildings" }, new { heading = "Refuges", priorityIds = new[] { priority, other } })
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/lines/1/priorityIds/1", "unknown-priority");

        var plan = await A.NewFinancialPlan()
            .With("planId", own.Plan.Key)
            .Having(new { heading = "Refuges", priorityIds = new[] { priority, priority } })
            .RecordAsync(Office);
        Assert.That(plan["lines"]![0]!["priorityIds"]!.AsArray().Select(id => (string?)id), Is.EqualTo(new[] { priority }));
        Assert.That(plan["names"]!.AsObject().Select(name => name.Key), Is.EquivalentTo(new[] { own.Plan.Key, priority }));
        Assert.That(await IdsAsync($"?planId={own.Plan.Key}"), Is.EqualTo(new[] { plan.Text("id") }));
    }

    [Test]
    public async Task Is_found_by_area_kind_and_year()
    {
        var spanning = await A.NewFinancialPlan().Of("reserves").Between("2030-31", "2034-35").RecordAsync(Office);
        var single = await A.NewFinancialPlan().Of("savings").Having(Line("Fleet", ("2032-33", 1))).RecordAsync(Office);
        await A.NewFinancialPlan().In("kent").Of("reserves").Between("2030-31", "2034-35").RecordAsync(OfficeElsewhere);

        var (one, other) = (spanning.Text("id"), single.Text("id"));
        Assert.That(await IdsAsync("?areaId=lancashire&financialYear=2032-33"), Is.EqualTo(new[] { one, other }));
        Assert.That(await IdsAsync("?areaId=lancashire&financialYear=2033-34"), Is.EqualTo(new[] { one }));
        Assert.That(await IdsAsync("?areaId=lancashire&kind=savings&financialYear=2032-33"), Is.EqualTo(new[] { other }));
        Assert.That(await IdsAsync($"?ids={other},{one}"), Is.EquivalentTo(new[] { one, other }));
        await Anonymous
            .GetAsync(new Uri("/v1/financial-plans?financialYear=2032", UriKind.Relative))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?financialYear", "bad-value");
    }

    [Test]
    public async Task Gives_the_table_as_it_was_printed()
    {
        var plan = await A.NewFinancialPlan()
            .Having(
                Line("=Buildings, \"new\"", ("2026-27", 2.4m), ("2027-28", -1.125m)),
                Part(0, "Custody suite", ("2026-27", 1.9m)),
                new
                {
                    heading = "Vehicles",
                    total = 3,
                    amounts = new[] { new { amount = 3 } },
                }
            )
            .Stating(new { financialYear = "2027-28", amount = -1.125m }, new { amount = 4.275m })
            .RecordAsync(Office);

        using var answer = await Anonymous.GetAsync(new Uri($"{plan.Text("url")}/lines.csv", UriKind.Relative));
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/csv; charset=utf-8; header=present"));
        Assert.That(
            (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF'),
            Is.EqualTo(
                """"
                heading,parent,2026-27,2027-28,no year,total
                "'=Buildings, ""new""",,2.400,-1.125,,
                Custody suite,"'=Buildings, ""new""",1.900,,,
                Vehicles,,,,3.000,3.000
                Total,,,-1.125,,4.275

                """".ReplaceLineEndings("\r\n")
            )
        );
    }

    [Test]
    public async Task Draws_it_and_tells_it_in_words()
    {
        var plan = await A.NewFinancialPlan()
            .Having(Buildings, Line("<b>Vehicles</b>", ("2026-27", -0.5m)))
            .Stating(new { amount = 4 })
            .RecordAsync(Office);

        using var answer = await Anonymous.GetAsync(new Uri($"{plan.Text("url")}/chart.svg", UriKind.Relative));
        var drawn = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/svg+xml"));
        Assert.That(drawn, Does.Not.Contain("<b>"));
        Assert.That(
            System.Xml.Linq.XDocument.Parse(drawn).Root!.Elements().Single(element => element.Name.LocalName is "desc").Value,
            Is.EqualTo(
                "Amounts in £m, by 2 lines. 2026-27: Buildings, 2.4; <b>Vehicles</b>, minus 0.5; in all 1.9. "
                    + "2027-28: Buildings, 1.1; in all 1.1. Over all: 3. "
                    + "The total that is stated over all, 4, is not the sum of the lines."
            )
        );
        var partly = await A.NewFinancialPlan()
            .Having(Line("Cut", ("2019-20", -60.7m)), Part(0, "of which so far", ("2016-17", -50.1m)))
            .RecordAsync(Office);
        Assert.That(
            await Anonymous.GetStringAsync($"{partly.Text("url")}/chart.svg"),
            Does.Not.Contain("2016-17"),
            "of that year only a part is said"
        );
        var empty = await A.NewFinancialPlan().RecordAsync(Office);
        Assert.That(await Anonymous.GetStringAsync($"{empty.Text("url")}/chart.svg"), Does.Contain("No amounts are recorded."));
    }

    [Test]
    public async Task Takes_a_heading_out_wherever_it_is_said()
    {
        var plan = await A.NewFinancialPlan()
            .Having(Buildings, Line("Mrs Example's claim", ("2026-27", 0.1m)), Line("Mr Example's claim"))
            .With(
                "virements",
                new[]
                {
                    new
                    {
                        from = "Buildings",
                        to = "Mrs Example's claim",
                        amount = 0.1,
                    },
                }
            )
            .RecordAsync(Office);
        var url = plan.Text("url");

        await Admin
            .PostJsonAsync(
                $"{url}/redaction",
                new { members = new[] { "/lines/1/heading", "/lines/2/heading" }, reason = "They name persons." },
                await Admin.ETagOfAsync(url)
            )
            .ShouldBe(200);

        Assert.That((await Anonymous.GetJsonAsync(url)).ToJsonString(), Does.Not.Contain("Example"));
        Assert.That((await Anonymous.GetJsonAsync($"{url}/history")).ToJsonString(), Does.Not.Contain("Mrs Example"));
        Assert.That((await Anonymous.GetJsonAsync("/v1/search?q=claim&type=financialPlan"))["items"]!.AsArray(), Is.Empty);
        Assert.That((await Anonymous.GetJsonAsync("/v1/search?q=capital&type=financialPlan"))["items"]!.AsArray(), Is.Not.Empty);
        await Office.PatchJsonAsync(url, """{"title":"Capital"}""", await Office.ETagOfAsync(url)).ShouldBe(200);
    }

    private async Task<string[]> IdsAsync(string query) =>
        [.. (await Anonymous.GetItemsAsync($"/v1/financial-plans{query}")).Select(plan => plan.Text("id"))];
}
