using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>Tables of money that two documents print, and what they name when that is merged.</summary>
public sealed class MergingFinancialPlans : MergeTest
{
    [Test]
    public async Task Fills_what_the_one_that_stays_does_not_say()
    {
        await ImportAsync(
            Importer,
            [
                .. Some.WholePlan("lancashire:f-plan"),
                Capital("lancashire:f-kept"),
                Capital("lancashire:f-gone")
                    .With("planRef", "lancashire:f-plan")
                    .With("from", "2016-17")
                    .With("lines", new JsonArray(Line("Vehicles", "lancashire:f-plan")))
                    .With("statedTotals", new JsonArray(new JsonObject { ["amount"] = 5 })),
            ]
        );
        var (kept, gone) = (await UrlAsync("financial-plans", "lancashire:f-kept"), await UrlAsync("financial-plans", "lancashire:f-gone"));

        await ShouldMergeAsync(Office, gone, kept);

        var one = (await Anonymous.GetItemsAsync("/v1/financial-plans?financialYear=2016-17")).Single();
        Assert.That((one.Text("url"), one.Text("from"), (bool?)one["totals"]!["agree"]), Is.EqualTo((kept, "2016-17", (bool?)true)));
        Assert.That(one.Text("planId"), Is.EqualTo((await OneAsync("plans", "lancashire:f-plan")).Text("id")));
        await ShouldLeadToAsync(Capital("lancashire:f-gone"), "financial-plans", kept);
    }

    [Test]
    public async Task Keeps_apart_what_is_of_two_kinds_or_years()
    {
        var kept = await A.NewFinancialPlan().Between("2016-17", null).RecordAsync(Office);
        foreach (
            var other in new[]
            {
                A.NewFinancialPlan().Of("revenue"),
                A.NewFinancialPlan().InUnit("pounds"),
                A.NewFinancialPlan().Between("2017-18", null),
            }
        )
            await Office
                .ShouldNotMergeAsync((await other.RecordAsync(Office)).Text("url"), kept.Text("url"), 400, "merged-across")
                .ShouldName("/into", "merged-across");
    }

    [Test]
    public async Task Follows_the_plan_and_the_priorities_that_are_merged()
    {
        await ImportAsync(
            Importer,
            [
                .. Some.WholePlan("lancashire:g-kept"),
                .. Some.WholePlan("lancashire:g-gone").Skip(1),
                Capital("lancashire:g-capital")
                    .With("planRef", "lancashire:g-gone")
                    .With("lines", new JsonArray(Line("Refuges", "lancashire:g-gone"))),
            ]
        );

        await ShouldMergeAsync(Office, await UrlAsync("plans", "lancashire:g-gone"), await UrlAsync("plans", "lancashire:g-kept"));

        var capital = await OneAsync("financial-plans", "lancashire:g-capital");
        var plan = await OneAsync("plans", "lancashire:g-kept");
        var priority = (await Anonymous.GetJsonAsync($"{plan.Text("url")}/priorities"))["items"]!.AsArray().Single()!;
        Assert.That(capital.Text("planId"), Is.EqualTo(plan.Text("id")));
        Assert.That(capital["lines"]![0]!["priorityIds"]!.AsArray().Select(id => (string?)id), Is.EqualTo(new[] { priority.Text("id") }));
    }

    private static JsonObject Capital(string @ref) =>
        Some.Record("financialPlan", @ref, ("areaId", "lancashire"), ("title", "Capital"), ("kind", "capital"), ("unit", "millions"));

    private static JsonObject Line(string heading, string plan) =>
        new()
        {
            ["heading"] = heading,
            ["amounts"] = new JsonArray(new JsonObject { ["amount"] = 5, ["financialYear"] = "2016-17" }),
            ["priorityRefs"] = new JsonArray(plan + ":asb"),
        };
}
