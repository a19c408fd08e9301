using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Faults;

public sealed class KillingTheService
{
    private string _database = "";

    [SetUp]
    public async Task CreateTheDatabase() => _database = await TestPostgres.CreateDatabaseAsync();

    [TearDown]
    public Task DropTheDatabase() => TestPostgres.DropDatabaseAsync(_database);

    [Test]
    public async Task In_the_middle_of_writes_loses_nothing_and_leaves_nothing_twice()
    {
        var jobs = Job.Many(FullSize.Of(60, 1_000));
        var kills = FullSize.Of(2, 5);
        var writes = jobs.Sum(job => job.Writes);
        for (var life = 1; jobs.Any(job => !job.IsDone); life++)
        {
            await using var service = await ApiProcess.StartAsync(_database);
            await jobs.DoAsync(
                service.As,
                count =>
                {
                    if (life <= kills && count == writes / (kills + 1))
                        service.Kill();
                    return Task.CompletedTask;
                }
            );
        }

        await using var last = await ApiProcess.StartAsync(_database);
        await Parallel.ForEachAsync(jobs, async (job, _) => await job.ShouldBeAnsweredAsBefore(last.As));
        await jobs.ShouldBeRecordedOnce(_database);
        TestContext.Out.WriteLine(
            $"{writes} writes, killed {kills} times; of {jobs.Sum(job => job.Replays)} the effect was there and the answer had been lost."
        );
    }

    [Test]
    public async Task Between_the_effect_and_its_answer_leaves_both()
    {
        var key = Keyed.NewKey();
        var body = """{"name":"Answer lost","kind":"other"}""";
        await using (var first = await ApiProcess.StartAsync(_database))
        {
            using var caller = new TcpClient();
            await caller.ConnectAsync(first.Address.Host, first.Address.Port);
            await caller
                .GetStream()
                .WriteAsync(
                    Encoding.ASCII.GetBytes(
                        $"POST /v1/organisations HTTP/1.1\r\nHost: {first.Address.Authority}\r\n"
                            + $"Authorization: Bearer {TestClients.Office.Key}\r\n"
                            + $"Content-Type: application/json\r\nIdempotency-Key: {key}\r\nContent-Length: {body.Length}\r\n\r\n{body}"
                    )
                );
            await UntilRecordedAsync();
            first.Kill();
        }

        await using var second = await ApiProcess.StartAsync(_database);
        var again = await second.As(TestClients.Office).PostOnceAsync("/v1/organisations", body, key);

        Assert.That((again.Status, again.IsReplayed), Is.EqualTo((201, true)));
        var answered = JsonNode.Parse(again.Body)!.AsObject();
        answered.Remove("names"); // a list has them beside its items
        var items = (await second.As(TestClients.Office).GetJsonAsync("/v1/organisations"))["items"]!.AsArray();
        Assert.That(items.Select(item => item!.ToJsonString()), Is.EqualTo(new[] { answered.ToJsonString() }));
    }

    private async Task UntilRecordedAsync()
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_database) { Pooling = false });
        for (var attempt = 0; attempt < 1_000; attempt++)
        {
            await using var command = source.CreateCommand("select count(*) from organisation");
            if ((long)(await command.ExecuteScalarAsync())! > 0)
                return;
            await Task.Delay(10);
        }

        Assert.Fail("Nothing is recorded.");
    }
}
