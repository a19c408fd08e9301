using System.Diagnostics;
using System.Globalization;
using System.Text;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class LargeCsv : CsvTest
{
    private const int Megabyte = 1024 * 1024;

    protected override bool OnKestrel => true;

    /// <summary>A large file is carried out in the background, from what was kept of it: its rows stay those of the file. At full size it
    /// has 100,000.</summary>
    [Test]
    public async Task Is_carried_out_in_the_background()
    {
        var rows = FullSize.Of(1_500, 100_000);
        var file = new StringBuilder("ref,name,kind\r\n");
        for (var row = 0; row < rows; row++)
            file.Append(
                CultureInfo.InvariantCulture,
                $"org:large-{row},\"Organisation\r\n{row}\",{(row == rows - 1 ? "gardening" : "other")}{(row == 7 ? ",too many" : "")}\r\n"
            );

        var watch = Stopwatch.StartNew();
        using var answer = await PostCsvAsync(file.ToString(), "type=organisation&mode=commit&onError=skipRow");
        var taken = watch.Elapsed;
        await answer.ShouldBe(202);
        var report = await FinishAsync(Importer, answer.Headers.Location!.ToString());

        TestContext.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows} rows: taken in {taken.TotalSeconds:F1} s, done after {watch.Elapsed.TotalSeconds:F1} s, "
                    + $"{rows / watch.Elapsed.TotalSeconds:F0} rows/s"
            )
        );
        Assert.That(Counts(report), Is.EqualTo($"created:{rows - 2} rejected:2"));
        Assert.That(Errors(report), Is.EqualTo(new[] { "7  wrong-cell-count", $"{rows - 1} /kind wrong-type" }));
        Assert.That(Details(report, 7).Single(), Does.EndWith("(line 16)"));
        Assert.That(
            Details(report, rows - 1).Single(),
            Does.EndWith($"(line {(2 * rows).ToString(CultureInfo.InvariantCulture)}, column kind: 'gardening')")
        );
    }

    /// <summary>Twenty million lines of one letter are refused for their number before they are held in memory.</summary>
    [Test]
    public async Task Is_refused_above_200_000_records() =>
        await PostCsvAsync("ref,name,kind\n" + string.Concat(Enumerable.Repeat("x\n", 20 * Megabyte)))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/records", "too-many");

    [Test]
    public async Task Is_refused_with_ten_million_columns() =>
        await PostCsvAsync("ref" + new string(',', 10 * Megabyte) + "\n").ShouldBeAProblem(400, "wrong-columns");

    [Test]
    public async Task Is_refused_above_50_MB() =>
        await PostCsvAsync("ref,name,kind\r\n" + new string('\n', 51 * Megabyte)).ShouldBeAProblem(413, "body-too-large");
}
