using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Money;

/// <summary>The appendices of the commissioner's update of 27 January 2014, against the sums that they print.</summary>
public sealed class AddingUpARealTable : ImportTest
{
    private const string Totals = "/v1/grants/totals?areaId=lancashire";

    [OneTimeSetUp]
    public async Task Import()
    {
        var report = await SendAsync(Importer, Sample("lancashire-grants"));
        Assert.That(Errors(report), Is.Empty);
        Assert.That(Counts(report), Is.EqualTo("created:66"));
        Assert.That(Counts(await SendAsync(Importer, Sample("lancashire-grants"))), Is.EqualTo("unchanged:66"));
    }

    /// <summary>Appendix A has the lines of the two funds and prints what is allocated and left of each.</summary>
    [TestCase("community-safety-2013-14", "1794000.00 1793938.00 0.00 62.00 exact")]
    [TestCase("partnership-2013-14", "180000.00 105000.00 0.00 75000.00 exact")]
    [TestCase("community-action", " 35000.00 15000.00  approximate")]
    [TestCase("innovation-2013", "216000.00 0.00 0.00 216000.00 exact")]
    public async Task Gives_what_is_left_of_a_fund(string name, string expected)
    {
        var fund = (await Anonymous.GetJsonAsync($"/v1/funds?ref=lancashire:fund:{name}"))["items"]![0]!;
        Assert.That($"{fund["total"]} {fund["allocated"]} {fund["unallocated"]} {fund["balance"]} {fund["sumIs"]}", Is.EqualTo(expected));
    }

    [Test]
    public async Task Counts_sub_lines_once()
    {
        var line = (await Anonymous.GetJsonAsync("/v1/grants?ref=lancashire:grant:2013-14:county-csp"))["items"]![0]!;
        Assert.That(line["amount"]!.ToJsonString(), Is.EqualTo("581476.00"));
        Assert.That(line["parts"]!.ToJsonString(), Is.EqualTo("""{"count":9,"sum":581476.00,"sumIs":"exact","withoutAmount":0}"""));
        var parts = await Anonymous.GetItemsAsync($"/v1/grants?parentId={line.Text("id")}&limit=4");
        Assert.That(parts.Select(part => part.Text("kind")), Has.Exactly(1).EqualTo("unallocated").And.Exactly(8).EqualTo("budgetLine"));
    }

    /// <summary>Appendix B prints the same allocations again, one of them £84 lower. The district tables are of their own.</summary>
    [Test]
    public async Task Adds_up_each_table()
    {
        Assert.That(await TotalAsync("&isRestatement=true"), Is.EqualTo("19 1898854.00 exact"));
        Assert.That(await TotalAsync("&hasFund=false"), Is.EqualTo("12 70950.00 exact"));
        Assert.That(await TotalAsync("&financialYear=2013-14"), Is.EqualTo("19 1898938.00 exact"));
        Assert.That(await TotalAsync(""), Is.EqualTo("32 2004888.00 approximate"));
    }

    /// <summary>The priorities are in the second table and the right sums in the first.</summary>
    [Test]
    public async Task Adds_up_what_supports_each_priority()
    {
        var totals = await Anonymous.GetJsonAsync($"{Totals}&by=priorityAsStated&financialYear=2013-14");
        Assert.That(
            totals["rows"]!.AsArray().Select(row => $"{row!["key"]} {row["count"]}"),
            Is.EquivalentTo(
                new[]
                {
                    "targeted initiatives to tackle crime and re-offending 13",
                    "protecting vulnerable people 11",
                    "partnership working 3",
                    "supporting frontline policing 1",
                }
            )
        );
        Assert.That($"{totals["none"]!["count"]} {totals["total"]!["sum"]}", Is.EqualTo("0 1898938.00"));
        var fylde = await Anonymous.GetItemsAsync("/v1/grants?recipient=fylde%20community%20safety%20partnership");
        Assert.That(fylde.Select(grant => grant["amount"]!.ToJsonString()), Is.EqualTo(new[] { "9289.00", "711.00" }));
    }

    private async Task<string> TotalAsync(string filter)
    {
        var total = (await Anonymous.GetJsonAsync($"{Totals}&by=recipient{filter}"))["total"]!;
        return $"{total["count"]} {total["sum"]} {total["sumIs"]}";
    }
}
