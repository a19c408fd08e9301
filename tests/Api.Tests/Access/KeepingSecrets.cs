using Microsoft.EntityFrameworkCore;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>With everything logged that can be.</summary>
public sealed class KeepingSecrets : ApiTest
{
    /// <summary>A token as other issuers sign them.</summary>
    private const string Token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJvZmZpY2UifQ.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg";

    private readonly string _wrong = TestClients.NewKey();

    protected override bool OnKestrel => true;

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new[]
        {
            "Default",
            "Microsoft.AspNetCore",
            "Microsoft.AspNetCore.Hosting.Diagnostics",
            "Microsoft.EntityFrameworkCore",
            "PlanAccountability.Api.Access",
        }.ToDictionary(category => $"Logging:LogLevel:{category}", _ => "Trace");

    [Test]
    public async Task Never_writes_a_key_or_a_password_to_the_log_or_a_trace()
    {
        using var traces = new CapturedTraces();
        await A.NewOrganisation("Rossendale Borough Council").RecordAsync(Office);
        await A.NewOrganisation().SendAsync(Reader).ShouldBe(403);
        await SendSecretsIn(Host);

        ShouldKeep(Host, traces);
    }

    [Test]
    public async Task Never_writes_one_of_a_request_that_the_server_cannot_read()
    {
        using var traces = new CapturedTraces();
        foreach (
            var request in new[]
            {
                $"GET /v1/areas?key={_wrong} HTTP/9.9\r\n",
                $"GET  /{_wrong} x\r\n",
                $"GET /v1/areas HTTP/1.1\r\nHost: a\r\nAuthorization Bearer {_wrong}\r\n",
                $"GET /v1/areas HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {_wrong}\0\r\n",
            }
        )
            Assert.That((await Anonymous.AnswerAsync(request + "\r\n")).Status, Is.AnyOf(400, 505));
        await Office.GetAsync("/v1/areas").ShouldBe(200);

        ShouldKeep(Host, traces);
    }

    [Test]
    public async Task Never_writes_one_when_something_goes_wrong()
    {
        using var traces = new CapturedTraces();
        await using var broken = await ApiHost.StartAsync(Settings, onKestrel: true);
        await RunAsync(broken.ConnectionString, "alter table organisation rename to gone");
        await broken
            .As(TestClients.Office)
            .PostJsonAsync(
                "/v1/organisations",
                new
                {
                    name = _wrong,
                    kind = "other",
                    @ref = "org:" + _wrong,
                },
                reason: _wrong
            )
            .ShouldBeAProblem(500, "internal-error");
        await SendSecretsIn(broken);
        await RunAsync(broken.ConnectionString, "alter table api_client rename to gone_too");
        await broken.As(TestClients.Office).GetAsync("/v1/areas").ShouldBeAProblem(500, "internal-error");

        ShouldKeep(broken, traces);
    }

    [Test]
    public async Task Never_writes_one_when_the_database_is_away()
    {
        using var traces = new CapturedTraces();
        var password = new NpgsqlConnectionStringBuilder(Host.ConnectionString)
        {
            Port = 1,
            Timeout = 2,
            Password = "a-password-of-some-length",
        };
        await using var host = ApiHost.Start(password.ConnectionString, Settings, onKestrel: true);
        await host.As(TestClients.Office).GetAsync("/v1/areas").ShouldBeAProblem(503, "database-unavailable");
        await host.As(null).GetAsync("/health/ready").ShouldBeAProblem(503, "database-unavailable");
        await SendSecretsIn(host);

        ShouldKeep(host, traces);
    }

    [Test]
    public async Task Keeps_no_key_in_the_database()
    {
        var made = await A.NewClient("Kept nowhere").AsReader().RecordAsync(Admin);
        var once = await A.NewClient("Kept nowhere, sent once").AsReader().SendAsync(Admin, key: "register-once").ShouldBe(201);
        var replaced = await Admin.PostJsonAsync(once.Text("url") + "/rotation", new { }, "\"1\"", key: "rotate-once").ShouldBe(200);
        await using var scope = Db();
        var everything = await scope
            .Db.Database.SqlQuery<string>($"select schema_to_xml('public', true, false, '')::text as \"Value\"")
            .SingleAsync();

        Assert.That(
            everything,
            Does.Contain("Kept nowhere, sent once").And.Contain(replaced.Text("key")[3..11]).And.Contain("kept_answer"),
            "it holds what it should"
        );
        string[] keys = [.. TestClients.All.Select(client => client.Key), made.Text("key"), once.Text("key"), replaced.Text("key")];
        Assert.That(keys.Where(key => everything.Contains(key[^40..], StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>Sends a secret in every place that a request has, whatever the answer.</summary>
    private async Task SendSecretsIn(ApiHost host)
    {
        foreach (var key in new[] { _wrong, Token, TestClients.Office.Key })
        {
            await Send(host, HttpMethod.Get, "/v1/areas", ("Authorization", "Bearer " + key));
            await Send(host, HttpMethod.Get, "/v1/areas", ("Authorization", "Basic " + key));
            await Send(host, HttpMethod.Get, "/v1/areas", ("Authorization", key));
            await Send(host, HttpMethod.Get, "/v1/areas?ref=" + key);
            await Send(host, HttpMethod.Get, "/v1/areas?after=" + key);
            await Send(host, HttpMethod.Get, $"/v1/organisations/{key}/history");
            await Send(
                host,
                HttpMethod.Get,
                "/v1/areas",
                ("Cookie", "session=" + key),
                ("X-Api-Key", key),
                ("If-None-Match", $"\"{key}\"")
            );
            await Send(host, HttpMethod.Get, "/metrics", ("Authorization", "Bearer " + key));
            var url = "/v1/organisations/0199a1f0-0000-7000-8000-000000000001";
            await Send(host, HttpMethod.Patch, url, $$"""{"name":"{{key}}"}""", ("If-Match", $"\"{key}\""), ("Change-Reason", key));
            await Send(
                host,
                HttpMethod.Post,
                "/v1/organisations",
                $$"""{"name":"{{key}}","kind":"other"}""",
                ("Change-Reason", key),
                ("Idempotency-Key", key)
            );
            await Send(host, HttpMethod.Post, "/v1/organisations", $$"""{"{{key}}":1}""");
            await Send(host, HttpMethod.Post, "/v1/organisations", $$"""{"name":"x","kind":"{{key}}"}""");
            await Send(host, HttpMethod.Post, "/v1/organisations", $"not json {key}");
            await Send(host, HttpMethod.Post, "/v1/plans", $$"""{"areaId":"{{key}}","title":"x","period":{"end":"{{key}}"} }""");
        }
    }

    private static Task Send(ApiHost host, HttpMethod method, string url, params (string Name, string Value)[] headers) =>
        Send(host, method, url, null, headers);

    private static async Task Send(ApiHost host, HttpMethod method, string url, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url);
        if (body is not null)
            request.Content = new StringContent(body, null, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await host.As(headers.Any(header => header.Name is "Authorization") ? null : TestClients.Office)
            .SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.GreaterThanOrEqualTo(200));
    }

    private void ShouldKeep(ApiHost host, CapturedTraces traces)
    {
        var log = string.Join('\n', host.Log.Lines);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                log,
                Does.Contain("Debug Microsoft.AspNetCore")
                    .And.Contain("Request starting HTTP/1.1 GET")
                    .And.Contain("Debug Microsoft.EntityFrameworkCore"),
                "the log holds what it should"
            );
            Assert.That(traces.Text, Does.Contain("HttpRequestIn"), "the traces hold what they should");
            foreach (
                var secret in new[] { TestClients.Office.Key, TestClients.Reader.Key, TestClients.Admin.Key, _wrong, Token }.Select(key =>
                    key[^40..]
                )
            )
            {
                Assert.That(host.Log.Lines.FirstOrDefault(line => line.Contains(secret, StringComparison.Ordinal)), Is.Null);
                Assert.That(traces.Text.Split('\n').FirstOrDefault(line => line.Contains(secret, StringComparison.Ordinal)), Is.Null);
            }

            if (new NpgsqlConnectionStringBuilder(host.ConnectionString).Password is { Length: > 12 } password)
                Assert.That(log + traces.Text, Does.Not.Contain(password));
        }
    }

    private static async Task RunAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
