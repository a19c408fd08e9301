using Microsoft.EntityFrameworkCore;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

public sealed class NotingTheLastUse : ApiClientTest
{
    [Test]
    public async Task Shows_the_day_and_changes_neither_revision_nor_history()
    {
        var client = await RegisterAsync("Seldom used");
        Assert.That(client["lastUsedOn"], Is.Null);

        await CallAsync(client.Text("key")).ShouldBe(200);
        var later = await Admin.GetJsonAsync(client.Text("url"));
        Assert.That((later.Text("lastUsedOn"), (int)later["revision"]!), Is.EqualTo((TodayInLondon(), 1)));
        Assert.That((await Admin.GetJsonAsync(client.Text("url") + "/history"))["items"]!.AsArray(), Has.Count.EqualTo(1));

        Clock.Advance(TimeSpan.FromDays(1));
        await CallAsync(client.Text("key")).ShouldBe(200);
        Assert.That((await Admin.GetJsonAsync(client.Text("url"))).Text("lastUsedOn"), Is.EqualTo(TodayInLondon()));
    }

    [Test]
    public async Task Writes_once_a_day()
    {
        var key = (await RegisterAsync("Often used")).Text("key");
        for (var call = 0; call < 5; call++)
            await CallAsync(key).ShouldBe(200);

        Assert.That(await WritesAsync(key), Is.EqualTo(0), "a further attempt would have locked the row");
    }

    [Test]
    public async Task Survives_the_replacement_of_the_key()
    {
        var client = await RegisterAsync("Replaced");
        await CallAsync(client.Text("key")).ShouldBe(200);
        for (var revision = 1; revision <= 2; revision++)
            await Admin.PostJsonAsync(client.Text("url") + "/rotation", new { }, $"\"{revision}\"").ShouldBe(200);

        Assert.That((await Admin.GetJsonAsync(client.Text("url"))).Text("lastUsedOn"), Is.EqualTo(TodayInLondon()));
    }

    [Test]
    public async Task Does_not_stand_in_the_way_where_it_cannot_be_written()
    {
        var key = (await RegisterAsync("Unlucky")).Text("key");
        await RunAsync("alter table api_key_use rename to api_key_use_gone");
        try
        {
            await CallAsync(key).ShouldBe(200);
        }
        finally
        {
            await RunAsync("alter table api_key_use_gone rename to api_key_use");
        }

        await CallAsync(key).ShouldBe(200);
        Assert.That(await LastUseAsync(key), Is.EqualTo(TodayInLondon()), "the next request notes it");
    }

    [Test]
    public async Task Is_tried_again_where_a_caller_went_away_meanwhile()
    {
        var key = (await RegisterAsync("Gone meanwhile")).Text("key");
        await using (var scope = Db())
        {
            var id = (await scope.Db.ApiClients.SingleAsync(known => known.Name == "Gone meanwhile")).Id;
            Assert.That(
                async () => await scope.Get<ApiKeyUsage>().NoteAsync(key[3..11], id, Clock.Today(), new(canceled: true)),
                Throws.InstanceOf<OperationCanceledException>()
            );
        }

        await CallAsync(key).ShouldBe(200);
        Assert.That(await LastUseAsync(key), Is.EqualTo(TodayInLondon()));
    }

    [Test]
    public async Task Counts_for_the_client_that_has_the_prefix_by_now()
    {
        var former = await RegisterAsync("Had the prefix");
        await CallAsync(former.Text("key")).ShouldBe(200);
        await Admin.PostJsonAsync(former.Text("url") + "/rotation", new { }, "\"1\"").ShouldBe(200);
        var key = former.Text("key")[..12] + TestClients.NewKey()[12..];
        await using (var scope = Db())
            await scope.Get<Registration>().RegisterAsync([new("Has the prefix", key, [])], CancellationToken.None);

        await CallAsync(key).ShouldBe(200);

        Assert.That(await LastUseAsync(key), Is.EqualTo(TodayInLondon()));
    }

    /// <summary>The last use of the client that has a key.</summary>
    private async Task<string?> LastUseAsync(string key) =>
        (string?)
            (await Admin.GetJsonAsync(Clients + "?limit=200"))["items"]!
                .AsArray()
                .Single(client => client!["keys"]!.AsArray().Any(known => known!.Text("prefix") == key[3..11]))!["lastUsedOn"];

    private string TodayInLondon() => Clock.Today().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>1 where the row of a key was written or tried again after it was first made.</summary>
    private async Task<long> WritesAsync(string key)
    {
        await using var connection = new NpgsqlConnection(Host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from api_key_use where prefix = $1 and xmax <> 0", connection)
        {
            Parameters = { new() { Value = key[3..11] } },
        };
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
