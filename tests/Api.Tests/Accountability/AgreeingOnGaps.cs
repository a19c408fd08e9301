using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>The filter, the list, the record and the matrix agree on gaps over a record that is drawn, with a seed.</summary>
public sealed class AgreeingOnGaps : ApiTest
{
    private const int Seed = 20261123;

    private static readonly string[] All = ["neverScrutinised", "noMeasure", "noReport", "noEvidence", "claimNotAccepted", "overdue"];

    private DrawnRecord _drawn = null!;

    [OneTimeSetUp]
    public async Task DrawARecord()
    {
        await using var scope = Db();
        _drawn = await DrawnRecord.InAsync(scope, Seed, Clock);
    }

    [Test]
    public async Task Everywhere_and_for_every_gap()
    {
        var matrix = await Anonymous.GetJsonAsync($"/v1/plans/{_drawn.Plan.Plan.Id}/accountability");
        var shown = matrix["priorities"]!
            .AsArray()
            .SelectMany(priority => priority!["commitments"]!.AsArray())
            .ToDictionary(commitment => commitment!.Text("id"), commitment => GapsOf(commitment!));
        var listed = (await Anonymous.GetJsonAsync($"/v1/commitments?planId={_drawn.Plan.Plan.Id}&limit=200"))["items"]!
            .AsArray()
            .ToDictionary(commitment => commitment!.Text("id"), commitment => GapsOf(commitment!));
        Assert.That(shown, Has.Count.EqualTo(60));
        Assert.That(shown, Is.EquivalentTo(listed), $"seed {Seed}");
        foreach (var gap in All)
        {
            var found = (await Anonymous.GetJsonAsync($"/v1/commitments?planId={_drawn.Plan.Plan.Id}&gap={gap}&limit=200"))["items"]!
                .AsArray()
                .Select(item => item!.Text("id"))
                .ToList();
            var everywhere = (await Anonymous.GetJsonAsync($"/v1/commitments?gap={gap}&limit=200"))["items"]!
                .AsArray()
                .Select(item => item!.Text("id"))
                .ToList();
            var expected = shown
                .Where(commitment => commitment.Value.Split(' ').Contains(gap))
                .Select(commitment => commitment.Key)
                .Order()
                .ToList();
            Assert.That(expected, Has.Count.GreaterThan(0).And.Count.LessThan(60), $"the draw has some with {gap}, and some without");
            Assert.That((found, everywhere), Is.EqualTo((expected, expected)), $"{gap}, seed {Seed}");
            Assert.That((int?)matrix["totals"]!["gaps"]![gap], Is.EqualTo(expected.Count), gap);
            Assert.That(
                matrix["priorities"]!.AsArray().Sum(priority => (int)priority!["totals"]!["gaps"]![gap]!),
                Is.EqualTo(expected.Count),
                gap
            );
            Assert.That(
                matrix["totalsByHolder"]!.AsArray().Sum(held => (int)held!["totals"]!["gaps"]![gap]!),
                Is.EqualTo(expected.Count),
                gap
            );
        }

        foreach (var status in new[] { "claimed", "accepted" })
            Assert.That(matrix["totals"]![status]!.AsObject().Sum(count => (int)count.Value!), Is.EqualTo(60), status);
        Assert.That((int?)matrix["totals"]!["withoutGap"], Is.EqualTo(shown.Values.Count(gaps => gaps.Length == 0)));
    }

    private static string GapsOf(JsonNode commitment) => string.Join(' ', commitment["gaps"]!.AsArray().Select(gap => (string?)gap));
}
