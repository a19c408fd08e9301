using System.Net;
using System.Net.Sockets;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

public sealed class LosingTheDatabase : ApiTest
{
    protected override bool SharesItsHost => false;

    [Test]
    public async Task Breaks_off_a_reading_with_a_problem_and_the_next_one_works()
    {
        await using var held = await HeldTable.HoldAsync(Host.ConnectionString, "organisation");
        var reading = Anonymous.GetAsync("/v1/organisations?limit=3");
        await held.EndWaitingAsync();

        await ShouldBeUnavailable(reading);
        await held.DisposeAsync();
        await Anonymous.GetAsync("/v1/organisations").ShouldBe(200);
    }

    [Test]
    public async Task Breaks_off_a_change_and_leaves_nothing_half_written()
    {
        await using var held = await HeldTable.HoldAsync(Host.ConnectionString, "change_record");
        var change = A.NewOrganisation("Half-written").SendAsync(Office);
        await held.EndWaitingAsync();

        await ShouldBeUnavailable(change);
        await held.DisposeAsync();
        Assert.That((await Anonymous.GetJsonAsync("/v1/organisations"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Leaves_a_service_that_lives_and_says_that_it_is_not_ready()
    {
        var gone = new NpgsqlConnectionStringBuilder(Host.ConnectionString) { Port = 1, Timeout = 2 }.ConnectionString;
        await using var host = ApiHost.Start(gone);
        var anonymous = host.As(null);

        using (Assert.EnterMultipleScope())
        {
            await anonymous.GetAsync("/health/live").ShouldBe(200);
            await ShouldBeUnavailable(anonymous.GetAsync("/health/ready"));
            await ShouldBeUnavailable(anonymous.GetAsync("/v1/areas"));
            await ShouldBeUnavailable(host.As(TestClients.Office).GetAsync("/v1/areas"));
            await ShouldBeUnavailable(A.NewOrganisation().SendAsync(host.As(TestClients.Office)));
            await anonymous.GetAsync("/openapi.json").ShouldBe(200);
        }
    }

    [Test]
    public async Task Is_told_soon_where_it_takes_connections_and_does_not_answer()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var hanging = new NpgsqlConnectionStringBuilder(Host.ConnectionString) { Host = "127.0.0.1", Port = port }.ConnectionString;
        await using var host = ApiHost.Start(hanging);
        var asking = host.As(null).GetAsync("/health/ready");
        using var taken = await silent.AcceptTcpClientAsync();
        // However often: it cannot be seen from here whether the wait has begun.
        while (!asking.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1.9));
            await Task.Yield();
        }

        await ShouldBeUnavailable(asking);
    }

    [TestCase(null)]
    [TestCase("full")]
    public async Task Is_another_matter_where_it_has_no_room(string? key)
    {
        await using var database = NpgsqlDataSource.Create(Host.ConnectionString);
        await using (
            var full = database.CreateCommand(
                """
                create function full_disk() returns trigger language plpgsql as
                    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
                create trigger full_disk before insert on organisation execute function full_disk()
                """
            )
        )
            await full.ExecuteNonQueryAsync();
        try
        {
            using var answer = await Office.PostJsonAsync("/v1/organisations", new { name = "X", kind = "other" }, key: key);
            await answer.ShouldBeAProblem(503, "storage-full");
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        }
        finally
        {
            await using var roomy = database.CreateCommand("drop function full_disk() cascade");
            await roomy.ExecuteNonQueryAsync();
        }

        await Office.PostJsonAsync("/v1/organisations", new { name = "X", kind = "other" }, key: key).ShouldBe(201);
    }

    [Test]
    public async Task Is_another_matter_where_there_is_no_room_to_keep_the_answer()
    {
        await using var database = NpgsqlDataSource.Create(Host.ConnectionString);
        await using var full = database.CreateCommand(
            """
            create function no_room() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
            create constraint trigger no_room after insert on kept_answer deferrable initially deferred
                for each row execute function no_room()
            """
        );
        await full.ExecuteNonQueryAsync();
        try
        {
            await Office
                .PostJsonAsync("/v1/organisations", new { name = "No room", kind = "other" }, key: "no-room")
                .ShouldBeAProblem(503, "storage-full");
        }
        finally
        {
            await using var roomy = database.CreateCommand("drop function no_room() cascade");
            await roomy.ExecuteNonQueryAsync();
        }
    }

    [TestCase(null)]
    [TestCase("application/x-ndjson")]
    public async Task Is_told_of_an_export_that_cannot_begin(string? accept)
    {
        await using var held = await HeldTable.HoldAsync(Host.ConnectionString, "acceptance");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/exports/interchange?areaId=kent");
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        var exporting = Office.SendAsync(request);
        await held.EndWaitingAsync();

        await ShouldBeUnavailable(exporting);
    }

    [Test]
    public async Task Is_not_the_case_where_the_service_is_ready()
    {
        await Anonymous.GetAsync("/health/live").ShouldBe(200);
        await Anonymous.GetAsync("/health/ready").ShouldBe(200);
    }

    [Test]
    public async Task Is_not_the_case_where_migrations_are_missing_but_it_is_not_ready_either()
    {
        await using var host = ApiHost.Start(await TestPostgres.CreateEmptyDatabaseAsync());

        var answer = await host.As(null).GetAsync("/health/ready").ShouldBe(503);
        Assert.That(answer.Text("status"), Does.Contain("not applied"));
    }

    [Test]
    public async Task Is_looked_for_once_a_second_however_many_ask_whether_the_service_is_ready()
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await using (var held = await HeldTable.HoldAsync(Host.ConnectionString, "\"__EFMigrationsHistory\""))
        {
            var many = Enumerable.Range(0, 8).Select(_ => Anonymous.GetAsync("/health/ready")).ToList();
            await held.UntilWaitingAsync();
            var late = Anonymous.GetAsync("/health/ready");
            await held.DisposeAsync();
            foreach (var asking in many.Append(late))
                await asking.ShouldBe(200);
        }

        await using (var held = await HeldTable.HoldAsync(Host.ConnectionString, "\"__EFMigrationsHistory\""))
        {
            await Anonymous.GetAsync("/health/ready").ShouldBe(200);
            Clock.Advance(TimeSpan.FromSeconds(1));
            var anew = Anonymous.GetAsync("/health/ready");
            await held.UntilWaitingAsync();
            await held.DisposeAsync();
            await anew.ShouldBe(200);
        }
    }

    [Test]
    public async Task Is_over_for_readiness_a_second_after_it_is_back()
    {
        await using var host = ApiHost.Start(await TestPostgres.CreateEmptyDatabaseAsync());
        await host.As(null).GetAsync("/health/ready").ShouldBe(503);
        await using (var db = host.Db())
            await db.Get<PlanAccountabilityDb>().ApplyMigrationsAsync(CancellationToken.None);

        await host.As(null).GetAsync("/health/ready").ShouldBe(503);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.As(null).GetAsync("/health/ready").ShouldBe(200);
    }

    private static async Task ShouldBeUnavailable(Task<HttpResponseMessage> answering)
    {
        using var answer = await answering;
        await answer.ShouldBeAProblem(503, "database-unavailable");
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
    }
}
