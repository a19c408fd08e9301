using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>One promise that a version prints in two places, and that two records were made of.</summary>
public sealed class MergingWhatIsPrintedTwice : MergeTest
{
    private const string Plan = "northamptonshire:printed";

    [OneTimeSetUp]
    public async Task MergeTheTwo()
    {
        await ImportAsync(Importer, Records);
        var first = (await Anonymous.GetJsonAsync($"{await UrlAsync("plans", Plan)}/versions/1"))["priorities"]![0]!["commitments"]![0]!;
        await Office.MergeAsync(await UrlAsync("commitments", $"{Plan}:c2"), first.Text("id"));
    }

    [Test]
    public async Task Shows_both_in_the_version_under_one_commitment()
    {
        var version = await Anonymous.GetJsonAsync($"{await UrlAsync("plans", Plan)}/versions/1");
        var refuges = version["priorities"]![1]!.Text("id");

        var all = version["priorities"]!
            .AsArray()
            .SelectMany(priority => priority!["commitments"]!.AsArray())
            .Where(item => !(bool)item!["retracted"]!)
            .ToList();
        Assert.That(all.Select(item => item!.Text("text")), Is.EqualTo(new[] { "Fund a refuge", "Pay for legal advice" }));
        Assert.That(Places(all[0]!), Is.EqualTo(new[] { $"{refuges} 1 Fund one refuge more 2025-03-31" }));
        Assert.That(Places(all[1]!), Is.Empty);
    }

    [Test]
    public async Task Shows_both_in_the_commitment_and_its_history_and_counts_once_in_the_matrix()
    {
        var url = await UrlAsync("commitments", $"{Plan}:c1");
        var (commitment, matrix) = (
            await Anonymous.GetJsonAsync(url),
            await Anonymous.GetJsonAsync($"{await UrlAsync("plans", Plan)}/accountability?version=1")
        );

        var line = matrix["priorities"]![0]!["commitments"]!.AsArray().Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)matrix["totals"]!["commitments"]!, Is.EqualTo(2));
            Assert.That(Places(line).Single(), Does.EndWith("1 Fund one refuge more 2025-03-31"));
            Assert.That(Places(commitment["entries"]![0]!), Is.EqualTo(Places(line)));
            Assert.That(
                (await Anonymous.GetItemsAsync($"{url}/history"))[^1]["record"]!["entries"]![0]!.ToJsonString(),
                Does.Contain("one refuge more")
            );
        }
    }

    [Test]
    public async Task Is_kept_where_the_next_version_has_the_words_of_either()
    {
        var comparison = await Anonymous.GetJsonAsync($"{await UrlAsync("plans", Plan)}/versions/2/comparison?with=1");
        var commitment = await Anonymous.GetJsonAsync(await UrlAsync("commitments", $"{Plan}:c1"));

        var compared = comparison["commitments"]!.AsArray().Single(item => item!.Text("id") == commitment.Text("id"))!;
        Assert.That((compared.Text("change"), commitment["entries"]![1]!.Text("change")), Is.EqualTo(("kept", "kept")));
        Assert.That(Places(compared["before"]!), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Goes_out_and_comes_in_again()
    {
        var export = JsonNode.Parse(
            await (await Office.GetAsync("/v1/exports/interchange?areaId=northamptonshire")).Content.ReadAsStringAsync()
        )!;
        var row = export["records"]!.AsArray().Single(record => record!.Text("ref") is $"{Plan}:c1")!.AsObject();
        var place = row["entries"]![0]!["alsoPrinted"]!.AsArray().Single()!;
        Assert.That((place.Text("priorityRef"), place.Text("text")), Is.EqualTo(($"{Plan}:refuges", "Fund one refuge more")));

        Assert.That(Counts(await ImportAsync(Importer, [row])), Is.EqualTo("unchanged:1"));
        row["ref"] = $"{Plan}:copy";
        Assert.That(Counts(await ImportAsync(Importer, [row])), Is.EqualTo("created:1"));
        var copy = await Anonymous.GetJsonAsync(await UrlAsync("commitments", $"{Plan}:copy"));
        Assert.That(Places(copy["entries"]![0]!), Has.Count.EqualTo(1));
        await Office.RetractAsync(copy.Text("url"));
    }

    [Test]
    public async Task Names_a_priority_as_the_version_prints_it_besides()
    {
        const string Other = "northamptonshire:named";
        await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Plan(Other, "northamptonshire"),
                Some.Version(Other),
                Some.Priority(Other, "Refuges"),
                Some.Priority(Other, "Shelters", 2),
            ]
        );

        var both = (await Anonymous.GetJsonAsync($"{await UrlAsync("plans", Other)}/versions/1"))["priorities"]!;
        await Office.MergeAsync($"/v1/priorities/{both[1]!.Text("id")}", both[0]!.Text("id"));

        var priority = await Anonymous.GetJsonAsync($"/v1/priorities/{both[0]!.Text("id")}");
        Assert.That(priority["aliases"]!.AsArray().Select(name => (string)name!), Is.EqualTo(new[] { "Shelters" }));
    }

    private static IEnumerable<JsonObject> Records =>
        [
            Some.Document("doc:plan"),
            Some.Plan(Plan, "northamptonshire"),
            Some.Version(Plan),
            Some.Version(Plan, 2),
            Some.Priority(Plan, "victims", 1, 1, 2),
            Some.Priority(Plan, "refuges", 2, 1, 2),
            Some.Commitment(Plan, "c1", "victims", 1, "Fund a refuge"),
            Some.Commitment(Plan, "c2", "refuges", 1, "Fund one refuge more", 1, 2)
                .WithEntry("targetDate", "2025-03-31")
                .WithEntry("targetDate", "2025-03-31", 1),
            Some.Commitment(Plan, "c3", "refuges", 2, "Pay for legal advice", 1, 2),
        ];

    private static IReadOnlyList<string> Places(JsonNode printed) =>
        [
            .. printed["alsoPrinted"]!
                .AsArray()
                .Select(place => $"{place!["priorityId"]} {place["order"]} {place["text"]} {place["targetDate"]}"),
        ];
}
