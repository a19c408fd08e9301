using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>Clients that were registered before they were records.</summary>
public sealed class KeepingFormerClients
{
    private const string Secret = "0123456789012345678901234567890123456789";

    private const string Register = $"""
        insert into api_client (id, name, prefix, salt, hash, grants, expires_at, revoked_at)
        select gen_random_uuid(), name, prefix, '\x0102', sha256('\x0102' || convert_to('{Secret}', 'UTF8')),
               '{"[{\"role\": \"admin\"}]"}', expires_at::timestamptz, revoked_at::timestamptz
        from (values ('Former', 'formeraa', null, null),
                     ('Expired', 'expiredd', '2026-01-01', null),
                     ('Revoked', 'revokedd', null, '2026-01-01')) as former (name, prefix, expires_at, revoked_at)
        """;

    [Test]
    public async Task Lets_their_keys_work_on_and_begins_their_history()
    {
        await using var host = ApiHost.Start(await TestPostgres.CreateEmptyDatabaseAsync());
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>();
            await RunAsync(host.ConnectionString, db.GetService<IMigrator>().GenerateScript(toMigration: "Beginning"));
            await RunAsync(host.ConnectionString, Register);
            await db.ApplyMigrationsAsync(CancellationToken.None);
        }

        var former = With(host, "pa_formeraa_" + Secret);
        var clients = (await former.GetJsonAsync("/v1/api-clients"))["items"]!.AsArray();
        Assert.That(clients.Select(client => client!.Text("name")), Is.EquivalentTo(["Former", "Expired", "Revoked"]));
        Assert.That(clients.Single(client => client!.Text("name") == "Revoked")!["revokedAt"], Is.Not.Null);
        await With(host, "pa_expiredd_" + Secret).GetAsync("/v1/areas").ShouldBeAProblem(401, "unauthenticated");
        await With(host, "pa_revokedd_" + Secret).GetAsync("/v1/areas").ShouldBeAProblem(401, "unauthenticated");

        var url = clients.Single(client => client!.Text("name") == "Former")!.Text("url");
        foreach (var client in clients)
            Assert.That(await HistoryAsync(former, client!.Text("url")), Is.EqualTo(["1 created apiClientRegistered system"]));
        await former.PatchJsonAsync(url, new { name = "Known now" }, await former.ETagOfAsync(url)).ShouldBe(200);
        Assert.That(
            await HistoryAsync(former, url),
            Is.EqualTo(["1 created apiClientRegistered system", "2 updated apiClientAmended admin: Former"])
        );

        await using (var scope = host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>().ApplyMigrationsAsync(CancellationToken.None);
        Assert.That(await HistoryAsync(former, url), Has.Count.EqualTo(2), "applying none again changes nothing");
    }

    [Test]
    public async Task Refuses_to_bring_back_the_tables_that_had_them()
    {
        await using var host = ApiHost.Start(await TestPostgres.CreateDatabaseAsync());
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>();

        Assert.That(
            async () => await db.GetService<IMigrator>().MigrateAsync("Beginning"),
            Throws.InstanceOf<NotSupportedException>().With.Message.Contains("keys")
        );

        await db.ApplyMigrationsAsync(CancellationToken.None);
        await host.As(TestClients.Office).GetAsync("/v1/areas").ShouldBe(200);
    }

    private static async Task<IReadOnlyList<string>> HistoryAsync(HttpClient caller, string url) =>
        [
            .. (await caller.GetJsonAsync(url + "/history"))["items"]!
                .AsArray()
                .Select(change => $"{change!["revision"]} {change.Text("operation")} {change.Text("event")} {change.Text("by")}"),
        ];

    private static HttpClient With(ApiHost host, string key)
    {
        var caller = host.CreateClient();
        caller.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return caller;
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
