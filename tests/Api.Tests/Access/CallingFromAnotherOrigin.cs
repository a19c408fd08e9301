using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

public sealed class CallingFromAnotherOrigin : ApiTest
{
    private const string Listed = "https://plans.example.org";

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Cors:Origins"] = Listed + ", http://localhost:3000", ["RateLimits:PerAddress"] = "40" };

    [SetUp]
    public void BeginAMinute() => Clock.Advance(TimeSpan.FromMinutes(1));

    [TestCase(Listed, "/v1/areas/kent", 200)]
    [TestCase("http://localhost:3000", "/v1/areas/kent", 200)]
    [TestCase(Listed, "/v1/areas/nowhere", 404)]
    [TestCase(Listed, "/nothing", 404)]
    [TestCase(Listed, "/v1/imports", 401)]
    [TestCase(Listed, "/v1/areas?token=secret", 400)]
    public async Task Reads_the_answer_and_its_headers_where_the_origin_is_listed(string origin, string url, int status)
    {
        using var answer = await Send(HttpMethod.Get, url, origin);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(status));
            Assert.That(Values(answer, "Access-Control-Allow-Origin"), Is.EqualTo(new[] { origin }));
            Assert.That(
                Values(answer, "Access-Control-Expose-Headers"),
                Is.EquivalentTo(
                    new[] { "ETag", "Location", "Link", "Retry-After", "RateLimit", "RateLimit-Policy", "Idempotency-Replayed" }
                )
            );
            Assert.That(answer.Headers.Contains("Access-Control-Allow-Credentials"), Is.False);
            Assert.That(answer.Headers.Vary, Has.Exactly(1).EqualTo("Origin"));
        }
    }

    [TestCase("https://elsewhere.example.org")]
    [TestCase("http://plans.example.org")]
    [TestCase("https://plans.example.org.evil.example")]
    [TestCase("https://plans.example.org:8443")]
    [TestCase("null")]
    [TestCase(null)]
    public async Task Gets_nothing_for_an_origin_that_is_not_listed(string? origin)
    {
        using var answer = await Send(HttpMethod.Get, "/v1/areas/kent", origin);
        using var preflight = await Preflight("/v1/organisations", origin, "POST", "authorization");

        Assert.That(
            answer
                .Headers.Concat(preflight.Headers)
                .Where(header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)),
            Is.Empty
        );
        Assert.That(
            answer.Headers.Vary,
            Is.EquivalentTo(new[] { "Authorization", "Accept-Encoding", "Origin" }),
            "no cache keeps it for one that is"
        );
    }

    [Test]
    public async Task May_ask_first_without_a_key_and_as_often_as_it_likes()
    {
        for (var time = 0; time < 50; time++)
        {
            using var preflight = await Preflight("/v1/organisations", Listed, "POST", "authorization,content-type");
            Assert.That((int)preflight.StatusCode, Is.EqualTo(204));
            Assert.That(Values(preflight, "Access-Control-Allow-Origin"), Is.EqualTo(new[] { Listed }));
            Assert.That(preflight.Headers.Vary, Does.Contain("Origin"));
        }

        using var answer = await Send(HttpMethod.Get, "/v1/areas/kent", Listed);
        Assert.That(Values(answer, "RateLimit"), Is.EqualTo(new[] { "\"address\";r=39;t=60" }));
    }

    [Test]
    public async Task Reads_that_it_asks_too_often()
    {
        for (var time = 0; time < 40; time++)
            (await Send(HttpMethod.Get, "/v1/areas/kent", Listed)).Dispose();

        using var answer = await Send(HttpMethod.Get, "/v1/areas/kent", Listed);
        await answer.ShouldBeAProblem(429, "too-many-requests");
        Assert.That(Values(answer, "Access-Control-Allow-Origin"), Is.EqualTo(new[] { Listed }));
    }

    [Test]
    public async Task May_use_every_method_and_header_of_the_contract()
    {
        using var preflight = await Preflight("/v1/organisations", Listed, "POST", "authorization");
        var contract = await File.ReadAllLinesAsync(Repository.PathOf("openapi.yaml"));
        var headers = contract
            .Zip(contract.Skip(1))
            .Where(pair => pair.Second.Trim() is "in: header")
            .Select(pair => pair.First.Split(':')[1].Trim())
            .Distinct();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Values(preflight, "Access-Control-Allow-Methods"),
                Is.SupersetOf(ContractOperation.All.Select(operation => operation.Method).Distinct())
            );
            Assert.That(
                Values(preflight, "Access-Control-Allow-Headers"),
                Is.SupersetOf(headers).And.SupersetOf(new[] { "Authorization", "Content-Type", "Idempotency-Key" })
            );
        }
    }

    private Task<HttpResponseMessage> Preflight(string url, string? origin, string method, string headers) =>
        Send(HttpMethod.Options, url, origin, ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", headers));

    private Task<HttpResponseMessage> Send(HttpMethod method, string url, string? origin, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, url);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Anonymous.SendAsync(request);
    }

    private static string[] Values(HttpResponseMessage answer, string header) =>
        answer.Headers.TryGetValues(header, out var values)
            ? [.. values.SelectMany(value => value.StartsWith('"') ? [value] : value.Split(',', StringSplitOptions.TrimEntries))]
            : [];
}

/// <summary>As it is unless the configuration says otherwise.</summary>
public sealed class CallingFromAnotherOriginThatNobodyListed : ApiTest
{
    [Test]
    public async Task Gets_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v1/areas")
        {
            Headers = { { "Origin", "https://plans.example.org" }, { "Access-Control-Request-Method", "GET" } },
        };
        using var preflight = await Anonymous.SendAsync(request);

        await preflight.ShouldBeAProblem(405, "method-not-allowed");
        Assert.That(
            preflight.Headers.Where(header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)),
            Is.Empty
        );
    }
}
