using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>The plan of 2021 to 2025 as its papers show it: 33 promises, none with a day by which it is to be kept, none that a paper says
/// was reported on, measured by figures or examined at a meeting. Held against the papers line by line.</summary>
public sealed class ReadingLancashiresMatrix : ImportTest
{
    [Test]
    public async Task Shows_its_33_promises_and_what_is_missing_for_each()
    {
        foreach (var sample in new[] { "lancashire-plan-2021", "lancashire-reviews", "lancashire-scrutiny" })
            Assert.That(Errors(await SendAsync(Importer, Sample(sample))), Is.Empty);
        var plan = (await Anonymous.GetJsonAsync("/v1/plans?ref=lancashire:plan-2021"))["items"]![0]!.Text("url");

        var matrix = await Anonymous.GetJsonAsync($"{plan}/accountability");

        var priorities = matrix["priorities"]!.AsArray();
        var rows = priorities.SelectMany(priority => priority!["commitments"]!.AsArray()).ToList();
        Assert.That(
            priorities.Select(priority => priority!["commitments"]!.AsArray().CountBy(row => row!.Text("holder")).ToDictionary()),
            Is.EqualTo(
                new Dictionary<string, int>[]
                {
                    new() { ["policingBody"] = 12, ["chiefConstable"] = 5 },
                    new() { ["policingBody"] = 11, ["chiefConstable"] = 5 },
                }
            )
        );
        Assert.That(
            rows.Select(row => string.Join(' ', row!["unknown"]!.AsArray().Select(gap => (string?)gap))),
            Is.All.EqualTo("neverScrutinised noMeasure noReport"),
            "the papers do not say that there was nothing"
        );
        Assert.That(rows.SelectMany(row => row!["gaps"]!.AsArray()), Is.Empty);
        Assert.That(
            rows.Where(row => row!["measuredBy"]!.AsArray().Count > 0).Select(row => (int)row!["order"]!),
            Is.EqualTo(new[] { 14 }),
            "one alone says by what it will be measured"
        );
        Assert.That(rows.Select(row => row!["targetDate"]), Is.All.Null);

        var trace = (await Anonymous.GetJsonAsync($"{rows[13]!.Text("url")}/trace"))["entries"]!.AsArray();
        Assert.That(trace.Select(entry => entry!.Text("kind")), Is.EqualTo(new[] { "planIssued" }));
        Assert.That(
            trace[0]!["citations"]!.AsArray().Select(citation => (string?)citation!["locator"]),
            Does.Contain((string?)(await Anonymous.GetJsonAsync(rows[13]!.Text("url")))["citations"]![0]!["locator"]),
            "the words come with their own line"
        );
    }
}
