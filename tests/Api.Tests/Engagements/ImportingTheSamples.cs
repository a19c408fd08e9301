using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Engagements;

/// <summary>The engagement that the plan of 2016 and the update of January 2014 report, with its figures.</summary>
public sealed class ImportingTheSamples : ImportTest
{
    [OneTimeSetUp]
    public async Task ImportThem()
    {
        foreach (var sample in new[] { "lancashire-plan-2016", "lancashire-plan-2021", "lancashire-reviews" })
            Assert.That(Errors(await SendAsync(Importer, Sample(sample))), Is.Empty);
    }

    [TestCase("2016-confidence", "survey 1672 exact 3", "69 26")]
    [TestCase("2016-reporting", "survey 1672 exact ", "49<60 33<22 7.6 7.5")]
    [TestCase("2016-ranking", "consultation  exact ", "93.6 88.7 75 72.4 12.5 10")]
    [TestCase("2016-asb", "survey  exact ", "50 22")]
    [TestCase("2016-stakeholders", "event 100 over ", "")]
    [TestCase("2014-precept", "survey 1400 exact ", "")]
    [TestCase("2013-business-crime", "consultation 400 over ", "")]
    public async Task Has_the_figures_that_are_printed(string name, string told, string shares)
    {
        var one = (await Anonymous.GetJsonAsync($"/v1/engagements?ref=lancashire:engagement:{name}"))["items"]![0]!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{one["kind"]} {one["responses"]} {one["responsesIs"]} {one["marginOfErrorPercent"]}", Is.EqualTo(told));
            Assert.That(
                string.Join(' ', one["questions"]!.AsArray().SelectMany(question => question!["options"]!.AsArray()).Select(Share)),
                Is.EqualTo(shares)
            );
            Assert.That(one["questions"]!.AsArray().Select(question => question!["base"]), Is.All.Null);
            Assert.That(one["questions"]!.AsArray().Select(question => question!.Text("wording")), Is.All.EqualTo("paraphrased"));
            Assert.That(
                one["citations"]!.AsArray().Select(citation => citation!.Text("locator")),
                Is.Not.Empty.And.All.StartsWith("line ")
            );
        }
    }

    [Test]
    public async Task Says_which_version_it_informed()
    {
        var plan = (await Anonymous.GetJsonAsync("/v1/plans?ref=lancashire:plan-2016"))["items"]![0]!.Text("id");

        var informing = await Anonymous.GetItemsAsync($"/v1/engagements?planId={plan}");

        Assert.That(informing.Select(one => (int?)one["planVersion"]), Is.EqualTo(new int?[] { 1, 1, 1, 1, 1 }));
    }

    private static string Share(JsonNode? option) =>
        option!["previousPercent"] is { } previous ? $"{option["percent"]}<{previous}" : $"{option["percent"]}";
}
