using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Caching;

public sealed class KeepingWithinBounds : ApiTest
{
    private const int Megabyte = 1024 * 1024;

    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["Cache:Megabytes"] = "1", ["Metrics:Anonymous"] = "true" };

    [Test]
    public async Task Takes_no_more_memory_however_many_addresses_are_asked_for()
    {
        using var figures = new Figures(Host);
        var addresses = Enumerable.Range(0, FullSize.Of(1_500, 10_000)).Select(number => $"/v1/organisations?ref=lancashire:{number}");
        await Parallel.ForEachAsync(
            addresses,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (address, _) => await Anonymous.GetJsonAsync(address)
        );

        figures.Observe();
        Assert.That(figures["answer_cache.size"], Is.InRange(Megabyte / 4, Megabyte));
        Assert.That(() => figures["answer_cache.evictions"], Is.Positive.After(10_000, 10), "counted in the background");
    }

    [Test]
    public async Task Counts_what_was_answered_from_memory_and_what_was_not()
    {
        using var figures = new Figures(Host);
        await Anonymous.GetJsonAsync("/v1/areas?limit=2");
        await Anonymous.GetJsonAsync("/v1/areas?limit=2");
        await Anonymous.GetJsonAsync("/v1/areas?limit=2");
        await Reader.GetJsonAsync("/v1/areas?limit=2");

        Assert.That((figures["answer_cache.hits"], figures["answer_cache.misses"]), Is.EqualTo((2, 1)));
        Assert.That(
            await Anonymous.GetStringAsync("/metrics"),
            Does.Contain("answer_cache_hits_total").And.Contain("answer_cache_size_bytes")
        );
    }

    [Test]
    public async Task Keeps_no_answer_of_more_than_a_megabyte_and_sends_it_all_the_same()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", "lancashire", "2013", "2014");
        await Office.PutAsync($"{plan}/versions/1", [.. Enumerable.Range(0, 300).Select(number => $"{number} " + new string('a', 3_900))]);
        await Office.IssueAsync($"{plan}/versions/1");
        var version = await Answered.OfAsync(Anonymous.GetAsync($"{plan}/versions/1"));
        Assert.That(version.Body, Has.Length.GreaterThan(Megabyte).And.Contains("299 aaa"));

        Assert.That(await Sql.AgainDuringAsync(() => Anonymous.GetJsonAsync($"{plan}/versions/1")), Is.Not.Empty);
        Assert.That(await Answered.OfAsync(Anonymous.GetAsync($"{plan}/versions/1")), Is.EqualTo(version));
        var tag = await Anonymous.ETagOfAsync($"{plan}/versions/1");
        using var unchanged = await Anonymous.SendAsync($"{plan}/versions/1", ("If-None-Match", tag));
        Assert.That((int)unchanged.StatusCode, Is.EqualTo(304));
        Assert.That(await unchanged.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    /// <summary>What the service counts of itself.</summary>
    private sealed class Figures : IDisposable
    {
        private readonly ConcurrentDictionary<string, long> _sums = new();

        private readonly MeterListener _listener = new();

        public Figures(ApiHost host)
        {
            var factory = host.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope == factory && instrument.Name.StartsWith("answer_cache", StringComparison.Ordinal))
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>(
                (instrument, value, _, _) =>
                    _sums.AddOrUpdate(instrument.Name, value, (_, sum) => instrument.IsObservable ? value : sum + value)
            );
            _listener.Start();
        }

        public long this[string name] => _sums.GetValueOrDefault(name);

        public void Observe() => _listener.RecordObservableInstruments();

        public void Dispose() => _listener.Dispose();
    }
}

public sealed class KeepingNothing : ApiTest
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Cache:Megabytes"] = "0" };

    [Test]
    public async Task Reads_each_time()
    {
        await Anonymous.GetJsonAsync("/v1/areas");

        Assert.That(await Sql.AgainDuringAsync(() => Anonymous.GetJsonAsync("/v1/areas")), Is.Not.Empty);
    }
}
