using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Caching;

/// <summary>How old what two processes on one database say may be, while one of them is written to 50 times a second.</summary>
public sealed class MeasuringStaleness
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(FullSize.Of(60, 600));

    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(20);

    /// <summary>When which revision was confirmed to its writer.</summary>
    private readonly ConcurrentDictionary<int, long> _confirmed = new();

    private int _latest = 1;

    [Test]
    [FullSizeOnly]
    public async Task No_answer_is_older_than_a_second_nor_older_than_what_its_own_process_wrote()
    {
        var connection = await TestPostgres.CreateEmptyDatabaseAsync();
        await ApiProcess.PrepareAsync(connection);
        await using (var written = await ApiProcess.StartAsync(connection))
        await using (var other = await ApiProcess.StartAsync(connection))
        {
            var office = written.As(TestClients.Office);
            var url = await A.NewOrganisation("Revision 1").RecordAsync(office).Text("url");
            using var ending = new CancellationTokenSource(Duration);
            var readings = new[] { written, other, other }.Select(process => ReadAsync(process.Anonymous, url, ending.Token)).ToList();
            await WriteAsync(office, url, ending.Token);
            var ages = await Task.WhenAll(readings);

            TestContext.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{_latest - 1} writes; {ages.Sum(each => each.Count)} readings; ")
                    + string.Create(CultureInfo.InvariantCulture, $"oldest {ages[0].Oldest} where it was written, ")
                    + string.Create(CultureInfo.InvariantCulture, $"{ages[1].Oldest} and {ages[2].Oldest} elsewhere\n")
                    + await FiguresAsync(written)
                    + await FiguresAsync(other)
            );
            Assert.That(ages[0].Oldest, Is.EqualTo(TimeSpan.Zero));
            Assert.That(ages[1].Oldest, Is.LessThan(TimeSpan.FromSeconds(1)));
            Assert.That(ages[2].Oldest, Is.LessThan(TimeSpan.FromSeconds(1)));
        }

        await TestPostgres.DropDatabaseAsync(connection);
    }

    private async Task WriteAsync(HttpClient office, string url, CancellationToken ending)
    {
        using var pace = new PeriodicTimer(BetweenWrites);
        while (!ending.IsCancellationRequested)
        {
            await office.PatchJsonAsync(url, new { name = $"Revision {_latest + 1}" }, $"\"{_latest}\"").ShouldBe(200);
            _confirmed[_latest + 1] = Stopwatch.GetTimestamp();
            Volatile.Write(ref _latest, _latest + 1);
            await pace.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>Reads without a pause.</summary>
    /// <returns>How often, and how long before the question the oldest answer had been overtaken.</returns>
    private async Task<(int Count, TimeSpan Oldest)> ReadAsync(HttpClient caller, string url, CancellationToken ending)
    {
        var (count, oldest) = (0, TimeSpan.Zero);
        for (; !ending.IsCancellationRequested; count++)
        {
            var askedAt = Stopwatch.GetTimestamp();
            var revision = (int)(await caller.GetJsonAsync(url))["revision"]!;
            if (
                _confirmed.TryGetValue(revision + 1, out var overtakenAt)
                && Stopwatch.GetElapsedTime(overtakenAt, askedAt) is var age
                && age > oldest
            )
                oldest = age;
        }

        return (count, oldest);
    }

    private static async Task<string> FiguresAsync(ApiProcess process) =>
        string.Concat(
            (await process.Anonymous.GetStringAsync("/metrics"))
                .Split('\n')
                .Where(line => line.StartsWith("answer_cache", StringComparison.Ordinal))
                .Select(line => line + '\n')
        );
}
