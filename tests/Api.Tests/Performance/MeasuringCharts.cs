using System.Diagnostics;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Performance;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>Prints how long it takes to draw. It asserts nothing about time.</summary>
public sealed class MeasuringCharts
{
    private const int Times = 200;

    [TestCase(40)]
    [TestCase(400)]
    [TestCase(2_000)]
    [FullSizeOnly]
    public void Prints_how_long_a_chart_takes(int readings)
    {
        var (drawing, chart) = (new ChartDrawing(), SomeChart.Long(readings));
        for (var warm = 0; warm < 20; warm++)
            drawing.Draw(chart);
        var times = Enumerable.Range(0, Times).Select(_ => Time(() => drawing.Draw(chart))).Order().ToList();
        var drawn = drawing.Draw(chart);
        TestContext.Out.WriteLine(
            $"{readings} readings: median {times[Times / 2]:0.0} ms, p99 {times[Times * 99 / 100]:0.0} ms, {drawn.Length / 1000} kB"
        );
        Assert.That(drawn, Does.Contain($"{readings:N0} readings"));
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
