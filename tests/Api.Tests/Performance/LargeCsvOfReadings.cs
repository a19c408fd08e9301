using System.Diagnostics;
using System.Globalization;
using System.Text;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>What a force gathers in years, in one file.</summary>
public sealed class LargeCsvOfReadings : CsvTest
{
    /// <summary>At full size 100,000 rows: the months of 84 years, of a hundred measures, with one overlap at the end.</summary>
    [Test]
    public async Task Comes_in_whole_but_for_the_row_that_overlaps()
    {
        var rows = FullSize.Of(1_500, 100_000);
        var file = new StringBuilder("ref,measureRef,period.kind,period.start,period.end,value,comparator.group,comparator.value\r\n");
        for (var row = 0; row < rows; row++)
        {
            var measure = row / 1_000;
            var month = new DateOnly(1940, 1, 1).AddMonths(row == rows - 1 ? 0 : row % 1_000);
            if (row % 1_000 == 0)
                await Office.RecordMeasureAsync(@ref: $"lancashire:large-{measure}");
            var end = month.AddMonths(1).AddDays(-1);
            file.Append(CultureInfo.InvariantCulture, $"lancashire:large-{measure}:{row},lancashire:large-{measure},");
            file.Append(CultureInfo.InvariantCulture, $"month,{month:yyyy-MM-dd},{end:yyyy-MM-dd},");
            file.Append(CultureInfo.InvariantCulture, $"{row % 100}.5,Most similar forces,50\r\n");
        }

        var watch = Stopwatch.StartNew();
        using var answer = await PostCsvAsync(file.ToString(), "type=reading&mode=commit&onError=skipRow");
        await answer.ShouldBe(202);
        var report = await FinishAsync(Importer, answer.Headers.Location!.ToString());

        TestContext.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows} rows: done after {watch.Elapsed.TotalSeconds:F1} s, {rows / watch.Elapsed.TotalSeconds:F0} rows/s"
            )
        );
        Assert.That(Counts(report), Is.EqualTo($"created:{rows - 1} rejected:1"));
        Assert.That(Errors(report), Is.EqualTo(new[] { $"{rows - 1} /period/start period-overlap" }));
    }
}
