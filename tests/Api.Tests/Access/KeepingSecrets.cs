using Npgsql;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>With everything logged that can be.</summary>
public sealed class KeepingSecrets : ApiTest
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new[] { "Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "PlanAccountability.Api.Access" }
        .ToDictionary(category => $"Logging:LogLevel:{category}", _ => "Trace");

    [Test]
    public async Task Never_writes_a_key_or_a_password_to_the_log()
    {
        var wrong = TestClients.NewKey();
        await Office.PostJsonAsync("/v1/organisations", new { name = "Rossendale Borough Council", kind = "localAuthority" }).ShouldBe(201);
        await Reader.PostJsonAsync("/v1/organisations", new { name = "x", kind = "other" }).ShouldBe(403);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/areas") { Headers = { Authorization = new("Bearer", wrong) } };
        using var refused = await Anonymous.SendAsync(request);
        await refused.ShouldBe(401);

        var log = string.Join('\n', Host.Log.Lines);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(log, Does.Contain("Debug Microsoft.AspNetCore").And.Contain("Debug Microsoft.EntityFrameworkCore"), "the log holds what it should");
            foreach (var secret in new[] { TestClients.Office.Key, TestClients.Reader.Key, wrong }.Select(key => key[^40..]))
                Assert.That(log, Does.Not.Contain(secret));
            if (new NpgsqlConnectionStringBuilder(Host.ConnectionString).Password is { Length: > 12 } password)
                Assert.That(log, Does.Not.Contain(password));
        }
    }

    [Test]
    public async Task Keeps_no_key_in_the_database()
    {
        await using var connection = new NpgsqlConnection(Host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            select string_agg(line, '') from (
                select to_jsonb(client)::text line from api_client client union all select to_jsonb(key)::text from api_key key
                union all select to_jsonb(change)::text from change_record change) lines
            """, connection);
        var stored = (string)(await command.ExecuteScalarAsync())!;

        Assert.That(TestClients.All.Where(client => stored.Contains(client.Key[^40..], StringComparison.Ordinal)), Is.Empty);
    }
}
