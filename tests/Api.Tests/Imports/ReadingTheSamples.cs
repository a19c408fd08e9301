using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>The samples hold other people's plans and papers in words of our own, and say so wherever a text of them is shown.</summary>
public sealed class ReadingTheSamples : ImportTest
{
    [OneTimeSetUp]
    public async Task ImportThem()
    {
        foreach (var sample in Directory.EnumerateFiles(Repository.PathOf("samples"), "*.json").Order(StringComparer.Ordinal))
            Assert.That((await SendAsync(Admin, await File.ReadAllTextAsync(sample))).Text("status"), Is.EqualTo("done"), sample);
    }

    [TestCase("/v1/commitments")]
    [TestCase("/v1/panel-recommendations")]
    [TestCase("/v1/panel-reviews")]
    [TestCase("/v1/scrutiny-meetings")]
    [TestCase("/v1/plans/*/versions")]
    [TestCase("/v1/plans/*/accountability")]
    [TestCase("/v1/commitments/*/trace")]
    public async Task Says_of_every_text_that_it_is_paraphrased(string address)
    {
        var said = 0;
        foreach (var record in await RecordsAsync(address))
        {
            foreach (var text in TextsIn(record))
            {
                said++;
                Assert.That((string?)text["wording"], Is.EqualTo("paraphrased"), text.ToJsonString());
            }
        }

        Assert.That(said, Is.GreaterThan(0));
    }

    [Test]
    public async Task Says_of_the_titles_of_priorities_that_they_are_as_printed()
    {
        foreach (var plan in await Admin.GetItemsAsync("/v1/plans"))
        {
            foreach (var priority in await Admin.GetItemsAsync($"{plan.Text("url")}/priorities"))
                Assert.That(priority.Text("wording"), Is.EqualTo("verbatim"));
        }
    }

    /// <summary>The records of a list, each read by itself; or what is under the address of each (<c>/v1/plans/*/versions</c>).</summary>
    private async Task<IEnumerable<JsonNode>> RecordsAsync(string address)
    {
        var (list, below) = address.Split("/*") is [var first, var rest] ? (first, rest) : (address, "");
        List<JsonNode> records = [];
        foreach (var item in await Admin.GetItemsAsync($"{list}?limit=200"))
        {
            var url = item.Text("url") + below;
            if (below is "/versions")
                url = (await Admin.GetItemsAsync(url))[0].Text("url");
            records.Add(await Admin.GetJsonAsync(url));
        }

        return records;
    }

    /// <summary>What has a text, or is an agenda item; the titles of priorities are as printed.</summary>
    private static IEnumerable<JsonObject> TextsIn(JsonNode? node) =>
        node switch
        {
            JsonObject part => part.SelectMany(member => TextsIn(member.Value)).Concat(IsText(part) ? [part] : []),
            JsonArray items => items.SelectMany(TextsIn),
            _ => [],
        };

    private static bool IsText(JsonObject part) =>
        part["text"] is not null || part.ContainsKey("decisions") || (part.ContainsKey("summary") && part["wording"] is not null);
}
