using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using NpgsqlTypes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>What decides whether a standby serves a reading. That a real one does, <c>eng/failover</c> tries.</summary>
public sealed class ReadingFromAStandby
{
    [TestCase(true, "0/2A", 1, ExpectedResult = true, TestName = "It_serves_what_it_has_replayed_to_the_byte")]
    [TestCase(true, "1/0", 1, ExpectedResult = true, TestName = "It_serves_where_it_is_further")]
    [TestCase(true, "0/29", 1, ExpectedResult = false, TestName = "It_does_not_where_a_byte_is_missing")]
    [TestCase(true, null, 1, ExpectedResult = false, TestName = "It_does_not_where_it_has_replayed_nothing")]
    [TestCase(false, "1/0", 1, ExpectedResult = false, TestName = "It_does_not_once_it_is_promoted")]
    [TestCase(true, "1/0", 2, ExpectedResult = false, TestName = "It_does_not_for_what_was_told_before_a_promotion")]
    [TestCase(true, "1/0", 0, ExpectedResult = false, TestName = "It_does_not_where_it_does_not_know_its_timeline")]
    public bool Compares(bool isStandby, string? replayed, int timeline) =>
        new ReplayState(isStandby, replayed is null ? null : NpgsqlLogSequenceNumber.Parse(replayed), timeline).HasReplayed(
            new(1, NpgsqlLogSequenceNumber.Parse("0/2A"))
        );

    [Test]
    public void One_that_failed_is_left_alone_and_then_tried_by_one()
    {
        var clock = new FakeTimeProvider();
        var turns = new StandbyTurns(clock);
        Assert.That(turns.Take() && turns.Take(), "it is trusted at first");

        turns.Failed();
        clock.Advance(StandbyTurns.AfterFailure - TimeSpan.FromMilliseconds(1));
        Assert.That(turns.Take(), Is.False);

        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That((turns.Take(), turns.Take()), Is.EqualTo((true, false)));

        turns.Served();
        Assert.That(turns.Take() && turns.Take());
    }

    [Test]
    public void One_that_was_behind_is_left_alone_for_a_moment()
    {
        var clock = new FakeTimeProvider();
        var turns = new StandbyTurns(clock);
        turns.WasBehind();
        Assert.That(turns.Take(), Is.False);

        clock.Advance(StandbyTurns.AfterDelay);
        Assert.That(turns.Take());
    }
}

/// <summary>The service shall read a standby, and both hosts that it is told of are the primary: as after a promotion.</summary>
public sealed class ReadingWhereNoStandbyIs : ApiTest
{
    private ApiHost _promoted = null!;

    private static readonly Dictionary<string, string> ReadStandby = new()
    {
        ["Database:ReadStandby"] = "true",
        ["Cache:Megabytes"] = "0",
        ["Metrics:Anonymous"] = "true",
    };

    protected override bool SharesItsHost => false;

    private HttpClient Nobody => _promoted.As(null);

    [OneTimeSetUp]
    public void StartTheOther()
    {
        var connection = new NpgsqlConnectionStringBuilder(Host.ConnectionString);
        connection.Host = $"{connection.Host}:{connection.Port},{connection.Host}:{connection.Port}";
        _promoted = ApiHost.Start(connection.ConnectionString, ReadStandby);
    }

    [OneTimeTearDown]
    public async Task StopTheOther() => await _promoted.DisposeAsync();

    [Test]
    public async Task Is_served_by_the_primary_and_counted()
    {
        var plan = await _promoted.As(TestClients.Office).IssuedPlanAsync("2017", "2021");
        using var readings = new Readings(_promoted);

        await Nobody.GetJsonAsync(plan);
        Assert.That(readings.Taken(), Is.EqualTo(new[] { "fallback", "fallback" }), "a plan, and what its body is called");
        await Nobody.GetJsonAsync($"{plan}/accountability");
        Assert.That(readings.Taken(), Is.EqualTo(new[] { "fallback", "fallback" }), "a matrix, in two ways there and back");
        await Nobody.GetJsonAsync("/v1/changes");
        Assert.That(readings.Taken(), Is.Empty, "the feed is never a standby's");
        await _promoted.As(TestClients.Office).GetJsonAsync(plan);
        Assert.That(readings.Taken(), Is.EqualTo(new[] { "primary", "primary" }), "with a key");
        await Nobody.GetJsonAsync("/v1/commitments");
        Assert.That(readings.Taken(), Is.All.EqualTo("primary"), "a list, which has a unit of work");
        Assert.That(await Nobody.GetStringAsync("/metrics"), Does.Contain("database_readings_total").And.Contain("host=\"fallback\""));
    }

    [Test]
    public async Task Costs_no_round_trip_more_while_the_standby_is_left_alone()
    {
        var plan = await _promoted.As(TestClients.Office).IssuedPlanAsync("2013", "2017");
        await Nobody.GetJsonAsync(plan);

        Assert.That(await _promoted.Sql.AgainDuringAsync(() => Nobody.GetJsonAsync(plan)), Has.Count.EqualTo(1));
    }

    /// <summary>The hosts that readings were counted for in requests to one service: all count into the same meter.</summary>
    private sealed class Readings : IDisposable
    {
        private readonly ConcurrentQueue<string> _taken = new();

        private readonly HttpContextAccessor _http = new();

        private readonly MeterListener _listener = new();

        public Readings(ApiHost host)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ReadingMetrics.Name)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>(
                (_, _, tags, _) =>
                {
                    if (_http.HttpContext?.RequestServices.GetService<SqlCounter>() == host.Sql)
                        _taken.Enqueue((string)tags[0].Value!);
                }
            );
            _listener.Start();
        }

        /// <summary>What was counted since it was last asked.</summary>
        public List<string> Taken()
        {
            List<string> taken = [];
            while (_taken.TryDequeue(out var host))
                taken.Add(host);
            return taken;
        }

        public void Dispose() => _listener.Dispose();
    }
}
