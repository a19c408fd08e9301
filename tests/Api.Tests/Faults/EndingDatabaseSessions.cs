using Npgsql;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Faults;

public sealed class EndingDatabaseSessions : ApiTest
{
    protected override bool SharesItsHost => false;

    [Test]
    public async Task In_the_middle_of_their_transactions_is_made_good_by_sending_again()
    {
        var jobs = Job.Many(10);
        await using (var held = await HeldTable.HoldAsync(Host.ConnectionString, "change_record"))
        {
            var first = jobs.Select(job => job.SendNextAsync(Host.As)).ToList();
            await held.EndWaitingAsync(jobs.Count);
            Assert.That(await Task.WhenAll(first), Is.All.EqualTo(503));
        }

        await jobs.DoAsync(Host.As);
        Assert.That(jobs.Sum(job => job.Replays), Is.Zero);
        foreach (var job in jobs)
            await job.ShouldBeAnsweredAsBefore(Host.As);
    }

    [Test]
    public async Task Again_and_again_while_clients_write_leaves_nothing_twice()
    {
        await using var host = await ApiHost.StartAsync();
        var jobs = Job.Many(FullSize.Of(60, 1_000));

        await jobs.DoAsync(host.As, count => count % 10 == 0 ? EndAllAsync(host.ConnectionString) : Task.CompletedTask);

        await jobs.ShouldBeRecordedOnce(host.ConnectionString);
        TestContext.Out.WriteLine($"Of {jobs.Sum(job => job.Replays)} the effect was there and the answer had been lost.");
    }

    [Test]
    [FullSizeOnly]
    public async Task By_restarting_the_server_leaves_nothing_twice()
    {
        await using var cluster = await PrivateCluster.TryStartAsync();
        if (cluster is null)
            Assert.Ignore("There is no PostgreSQL on this machine to restart.");
        await ApiProcess.PrepareAsync(cluster.Connection);
        await using var service = await ApiProcess.StartAsync(cluster.Connection);
        var jobs = Job.Many(1_000);

        await jobs.DoAsync(service.As, count => count is 200 or 700 ? cluster.RestartAsync() : Task.CompletedTask);

        await jobs.ShouldBeRecordedOnce(cluster.Connection);
        TestContext.Out.WriteLine($"Of {jobs.Sum(job => job.Replays)} the effect was there and the answer had been lost.");
    }

    /// <summary>Ends all sessions but those of the test itself, of which several may be at it.</summary>
    private static async Task EndAllAsync(string database)
    {
        const string own = "test";
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database) { Pooling = false, ApplicationName = own }
        );
        await using var command = source.CreateCommand(
            $"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name <> '{own}'"
        );
        await command.ExecuteNonQueryAsync();
    }
}
