using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>The filters, the list, the record and the matrix agree on gaps, and on which of them are known, over records and statements of
/// completeness that are drawn, with a seed.</summary>
public sealed class AgreeingOnGaps : ApiTest
{
    private const int Seed = 20261123;

    private static readonly string[] All = ["neverScrutinised", "noMeasure", "noReport", "noEvidence", "claimNotAccepted", "overdue"];

    private static readonly string[] Areas = ["lancashire", "kent", "norfolk", "suffolk", "dorset", "essex"];

    private readonly List<DrawnRecord> _drawn = [];

    [OneTimeSetUp]
    public async Task DrawRecords()
    {
        await using var scope = Db();
        foreach (var (index, area) in Areas.Index())
        {
            _drawn.Add(await DrawnRecord.InAsync(scope, Seed + index, Clock, area));
            await _drawn[index].CoverAsync(scope);
        }
    }

    [Test]
    public async Task Everywhere_and_for_every_gap([Values] bool isKnown)
    {
        var (member, filter) = isKnown ? ("gaps", "gap") : ("unknown", "unknown");
        Dictionary<string, int> counts = [];
        foreach (var drawn in _drawn)
        {
            var plan = drawn.Plan.Plan.Id;
            var matrix = await Anonymous.GetJsonAsync($"/v1/plans/{plan}/accountability");
            var shown = matrix["priorities"]!
                .AsArray()
                .SelectMany(priority => priority!["commitments"]!.AsArray())
                .ToDictionary(commitment => commitment!.Text("id"), commitment => GapsOf(commitment!, member));
            var listed = (await Anonymous.GetJsonAsync($"/v1/commitments?planId={plan}&limit=200"))["items"]!
                .AsArray()
                .ToDictionary(commitment => commitment!.Text("id"), commitment => GapsOf(commitment!, member));
            Assert.That(shown, Has.Count.EqualTo(60));
            Assert.That(shown, Is.EquivalentTo(listed), $"seed {Seed}");
            foreach (var gap in All)
            {
                var expected = shown
                    .Where(commitment => commitment.Value.Split(' ').Contains(gap))
                    .Select(commitment => commitment.Key)
                    .Order()
                    .ToList();
                var found = await IdsAsync($"/v1/commitments?planId={plan}&{filter}={gap}&limit=200");
                var everywhere = (await IdsAsync($"/v1/commitments?{filter}={gap}&limit=200")).Intersect(shown.Keys).ToList();
                Assert.That((found, everywhere), Is.EqualTo((expected, expected)), $"{gap}, seed {Seed}");
                Assert.That((int?)matrix["totals"]![member]![gap], Is.EqualTo(expected.Count), gap);
                foreach (var parts in new[] { "priorities", "totalsByHolder" })
                    Assert.That(
                        matrix[parts]!.AsArray().Sum(part => (int)part!["totals"]![member]![gap]!),
                        Is.EqualTo(expected.Count),
                        $"{gap} in {parts}"
                    );
                counts[gap] = counts.GetValueOrDefault(gap) + expected.Count;
            }

            foreach (var status in new[] { "claimed", "accepted" })
                Assert.That(matrix["totals"]![status]!.AsObject().Sum(count => (int)count.Value!), Is.EqualTo(60), status);
            Assert.That(
                (int?)matrix["totals"]!["withoutGap"],
                Is.EqualTo(
                    matrix["priorities"]!
                        .AsArray()
                        .SelectMany(priority => priority!["commitments"]!.AsArray())
                        .Count(commitment => (GapsOf(commitment!, "gaps") + GapsOf(commitment!, "unknown")).Length == 0)
                )
            );
        }

        foreach (var gap in All)
            Assert.That(counts[gap], Is.GreaterThan(0).And.LessThan(60 * Areas.Length), $"the draw has some with {gap}, and some without");
    }

    private async Task<List<string>> IdsAsync(string first) => [.. (await Anonymous.GetItemsAsync(first)).Select(item => item.Text("id"))];

    private static string GapsOf(JsonNode commitment, string member) =>
        string.Join(' ', commitment[member]!.AsArray().Select(gap => (string?)gap));
}
