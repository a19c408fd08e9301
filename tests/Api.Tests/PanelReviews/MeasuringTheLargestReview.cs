using System.Diagnostics;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>What the largest review of the field costs to read. Nothing is asserted of time; the figures are printed.</summary>
public sealed class MeasuringTheLargestReview : ApiTest
{
    private const int Rounds = 200;

    [Test]
    [FullSizeOnly]
    public async Task What_a_review_of_500_paragraphs_and_100_recommendations_costs()
    {
        var paragraphs = Enumerable
            .Range(1, 500)
            .Select(number => new
            {
                number = $"{number}",
                theme = "Ensuring value for money",
                text = new string('a', 800),
            });
        var review = await A.Review()
            .About("The largest")
            .AfterTheFact("2026-03-10")
            .With("paragraphs", paragraphs)
            .RecordAsync(Panel)
            .Text("url");
        for (var number = 1; number <= 100; number++)
            await Panel.RecommendAsync(review, $"{number}");

        List<double> times = [];
        var bytes = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            bytes = (await Anonymous.GetByteArrayAsync(review)).Length;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        var commands = await Sql.DuringAsync(() => Anonymous.GetJsonAsync(review));
        TestContext.Out.WriteLine(
            $"median {times[Rounds / 2]:F1} ms, 99th percentile {times[Rounds * 99 / 100]:F1} ms, {bytes} bytes, {commands.Count} commands"
        );
        Assert.That(commands, Has.Count.EqualTo(2));
    }
}
