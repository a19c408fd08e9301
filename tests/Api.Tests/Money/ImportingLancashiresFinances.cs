using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Money;

/// <summary>The money of Lancashire's plan of 2016, as the sample has it: every total that the document states is the sum.</summary>
public sealed class ImportingLancashiresFinances : ImportTest
{
    [OneTimeSetUp]
    public async Task Import() =>
        await SendAsync(Importer, await File.ReadAllTextAsync(Repository.PathOf("samples/lancashire-plan-2016.json")));

    [Test]
    public async Task Adds_up_the_capital_programme()
    {
        var totals = (await PlanAsync("capital"))["totals"]!;

        Assert.That(Stated(totals["columns"]!), Is.EqualTo(new decimal?[] { 30.962m, 27.39m, 10.36m, 7.565m, 7.29m }));
        Assert.That(Stated(totals["rows"]!), Is.EqualTo(new decimal?[] { 37.846m, 29.27m, 14.68m, 1.771m }));
        ShouldAgree(totals["whole"]!, 83.567m, 83_567_000m);
        Assert.That(totals["columns"]!.AsArray().Concat(totals["rows"]!.AsArray()).Select(total => (bool?)total!["agree"]), Is.All.True);
    }

    [Test]
    public async Task Adds_up_the_budget()
    {
        var totals = (await PlanAsync("revenue"))["totals"]!;

        ShouldAgree(totals["rows"]![0]!, 266, 266_000_000);
        ShouldAgree(totals["whole"]!, 281.8m, 281_800_000);
        Assert.That((bool?)totals["agree"], Is.True);
    }

    [Test]
    public async Task Adds_up_the_savings()
    {
        ShouldAgree((await PlanAsync("savings"))["totals"]!["rows"]![0]!, 92, 92_000_000);
    }

    /// <summary>The document states no total of it, and the cut to 2016/17 is a part of the cut to 2019/20.</summary>
    [Test]
    public async Task Adds_up_what_changes_in_the_sources()
    {
        var whole = (await PlanAsync("sources"))["totals"]!["whole"]!;

        Assert.That(((decimal?)whole["stated"], (decimal?)whole["summed"]), Is.EqualTo(((decimal?)null, (decimal?)-93.4m)));
        Assert.That(whole.Text("sumIs"), Is.EqualTo("approximate"));
    }

    [Test]
    public async Task Comes_out_as_it_went_in()
    {
        var report = await SendAsync(Importer, await Admin.GetStringAsync("/v1/exports/interchange?areaId=lancashire"));

        Assert.That(report["rows"]!.AsArray().Select(row => row!.Text("outcome")).Distinct(), Is.EqualTo(new[] { "unchanged" }));
    }

    private async Task<JsonNode> PlanAsync(string kind) =>
        (await Anonymous.GetItemsAsync($"/v1/financial-plans?areaId=lancashire&kind={kind}")).Single();

    private static IEnumerable<decimal?> Stated(JsonNode totals) => totals.AsArray().Select(total => (decimal?)total!["stated"]);

    private static void ShouldAgree(JsonNode total, decimal amount, decimal pounds) =>
        Assert.That(
            ((decimal?)total["stated"], (decimal?)total["summed"], (bool?)total["agree"], (decimal?)total["pounds"]!["summed"]),
            Is.EqualTo(((decimal?)amount, (decimal?)amount, (bool?)true, (decimal?)pounds))
        );
}
