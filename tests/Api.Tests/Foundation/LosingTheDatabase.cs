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
