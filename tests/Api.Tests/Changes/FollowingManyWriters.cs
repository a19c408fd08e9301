using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>The promise of the feed under load: many writers, some of them slow to commit, and readers that page all the while.</summary>
public sealed class FollowingManyWriters : ApiTest
{
    private const int Writers = 20;

    private const int Readers = 5;

    private static readonly int ChangesOfEach = FullSize.Of(2_000, 100_000) / Writers;

    private readonly ConcurrentDictionary<string, long> _committed = [];

    private readonly ConcurrentBag<double> _lags = [];

    private volatile bool _areDone;

    /// <summary>The readers ask another instance of the service: writers must not block them, nor they the writers.</summary>
    private ApiHost _other = null!;

    [OneTimeSetUp]
    public void StartAnotherInstance() => _other = ApiHost.Start(Host.ConnectionString + ";Application Name=readers");

    [OneTimeTearDown]
    public async Task StopTheOtherInstance() => await _other.DisposeAsync();

    [Test]
    public async Task Nobody_misses_a_change_or_sees_one_twice()
    {
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(FollowAsync)).ToList();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer))));
        _areDone = true;

        var seen = await Task.WhenAll(readers);
        Report();
        foreach (var ofReader in seen)
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(ofReader, Is.Unique, "doubled");
                Assert.That(_committed.Keys.Except(ofReader), Is.Empty, "missed");
                Assert.That(ofReader, Is.EqualTo(seen[0]), "one order for all");
            }
        }
    }

    /// <summary>Writes in transactions of one to seven changes; a commit may come long after the first of them was written.</summary>
    private async Task WriteAsync(int writer)
    {
        var random = new Random(writer);
        for (var written = 0; written < ChangesOfEach; )
        {
            await using var scope = Db();
            await using var attempt = await UnitOfWork.BeginAsync(scope.Db, CancellationToken.None);
            var refs = new List<string>();
            for (var left = Math.Min(random.Next(1, 8), ChangesOfEach - written); left > 0; left--, written++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"writer-{writer}-{written}");
                refs.Add(name);
                scope.Db.Organisations.Add(A.Organisation(name, name));
                await scope.Db.SaveChangesAsync(CancellationToken.None);
                if (random.Next(4) == 0)
                    await Task.Yield();
            }

            await attempt.KeepAsync(CancellationToken.None);
            foreach (var name in refs)
                _committed[name] = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Pages until it is caught up with writers who have all ended. An answer for everyone may be a second old in an instance that
    /// did not write; so the last pages are asked for with a key, for which none is kept.</summary>
    private async Task<List<string>> FollowAsync()
    {
        var seen = new List<string>();
        var upTo = 0L;
        for (var isLast = false; !isLast; )
        {
            isLast = _areDone;
            var reader = _other.As(isLast ? TestClients.Office : null);
            string? next = $"/v1/changes?type=organisation&limit=200&after={upTo}";
            while (next is not null)
            {
                var page = await reader.GetJsonAsync(next);
                var at = Stopwatch.GetTimestamp();
                foreach (
                    var name in page["items"]!
                        .AsArray()
                        .Select(change => change!.Text("ref"))
                        .Where(name => name.StartsWith("writer-", StringComparison.Ordinal))
                )
                {
                    seen.Add(name);
                    if (_committed.TryGetValue(name, out var committed))
                        _lags.Add(Stopwatch.GetElapsedTime(committed, at).TotalMilliseconds);
                }

                next = (string?)page["next"];
                upTo = (long)page["upTo"]!;
            }
        }

        return seen;
    }

    private void Report()
    {
        var lags = _lags.Order().ToList();
        var median = lags[lags.Count / 2];
        var highest = lags[lags.Count * 99 / 100];
        TestContext.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_committed.Count} changes by {Writers} writers, seen by {Readers} readers; "
                    + $"from commit to visible: median {median:0.0} ms, p99 {highest:0.0} ms"
            )
        );
    }
}
