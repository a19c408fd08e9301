using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>With few requests a minute. Each test has a minute of its own.</summary>
public sealed class StayingWithinTheLimits : ApiTest
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["RateLimits:PerAddress"] = "3", ["RateLimits:PerClient"] = "5" };

    [SetUp]
    public void BeginAMinute() => Clock.SetUtcNow(Clock.GetUtcNow().AddSeconds(60 - Clock.GetUtcNow().Second));

    [Test]
    public async Task Tells_each_answer_what_is_left()
    {
        await ShouldTell(Anonymous.GetAsync("/v1/areas/kent"), 200, "\"address\";q=3;w=60", "\"address\";r=2;t=60");
        Clock.Advance(TimeSpan.FromSeconds(17.5));
        await ShouldTell(Anonymous.GetAsync("/v1/areas/nowhere"), 404, "\"address\";q=3;w=60", "\"address\";r=1;t=43");
        await ShouldTell(Anonymous.PostJsonAsync("/v1/organisations", new { }), 401, "\"address\";q=3;w=60", "\"address\";r=0;t=43");
        await ShouldTell(Reader.GetAsync("/v1/areas/kent"), 200, "\"client\";q=5;w=60", "\"client\";r=4;t=43");
        await ShouldTell(Reader.PostJsonAsync("/v1/organisations", new { }), 403, "\"client\";q=5;w=60", "\"client\";r=3;t=43");
    }

    [Test]
    public async Task Is_refused_beyond_them_until_the_minute_is_over()
    {
        Clock.Advance(TimeSpan.FromSeconds(20));
        for (var request = 0; request < 3; request++)
            await Anonymous.GetAsync("/v1/areas/kent").ShouldBe(200);

        using var refused = await Anonymous.GetAsync("/v1/areas/kent");
        var problem = await refused.ShouldBeAProblem(429, "too-many-requests");
        Assert.That(refused.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(40)));
        Assert.That(problem.Text("detail"), Does.Contain("3 requests a minute").And.Contain("40 s"));

        Clock.Advance(TimeSpan.FromMilliseconds(39_999));
        await ShouldTell(Anonymous.GetAsync("/v1/areas/kent"), 429, "\"address\";q=3;w=60", "\"address\";r=0;t=1");
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await ShouldTell(Anonymous.GetAsync("/v1/areas/kent"), 200, "\"address\";q=3;w=60", "\"address\";r=2;t=60");
    }

    [Test]
    public async Task Are_each_clients_own_and_not_those_of_its_address()
    {
        for (var request = 0; request < 5; request++)
            await Office.GetAsync("/v1/areas/kent").ShouldBe(200);

        await ShouldTell(Office.GetAsync("/v1/areas/kent"), 429, "\"client\";q=5;w=60", "\"client\";r=0;t=60");
        await ShouldTell(Panel.GetAsync("/v1/areas/kent"), 200, "\"client\";q=5;w=60", "\"client\";r=4;t=60");
        await ShouldTell(Anonymous.GetAsync("/v1/areas/kent"), 200, "\"address\";q=3;w=60", "\"address\";r=2;t=60");
    }

    [Test]
    public async Task Do_not_hold_a_client_back_where_strangers_at_its_address_used_theirs_up()
    {
        for (var request = 0; request < 4; request++)
            await Anonymous.GetAsync("/v1/areas/kent");

        await Anonymous.GetAsync("/v1/areas/kent").ShouldBe(429);
        await Office.GetAsync("/v1/areas/kent").ShouldBe(200);
    }

    [TestCase("/v1/areas/kent")]
    [TestCase("/health/live")]
    [TestCase("/openapi.yaml")]
    public async Task Let_nobody_guess_keys(string url)
    {
        for (var guess = 0; guess < 3; guess++)
            await Guess(TestClients.NewKey(), url).ShouldBeAProblem(401, "unauthenticated");

        var commands = await Sql.DuringAsync(async () =>
        {
            await Guess(TestClients.NewKey(), url).ShouldBeAProblem(429, "too-many-requests");
            await Guess(TestClients.Office.Key, url).ShouldBeAProblem(429, "too-many-requests");
        });
        Assert.That(commands, Is.Empty, "the keys are not looked up");
        await Anonymous.GetAsync("/v1/areas/kent").ShouldBe(429);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Guess(TestClients.Office.Key, "/v1/areas/kent").ShouldBe(200);
    }

    [Test]
    public async Task Do_not_concern_health_checks()
    {
        for (var request = 0; request < 8; request++)
        {
            using var health = await Anonymous.GetAsync("/health/live");
            await health.ShouldBe(200);
            Assert.That(health.Headers.Contains("RateLimit"), Is.False);
        }

        await ShouldTell(Anonymous.GetAsync("/v1/areas/kent"), 200, "\"address\";q=3;w=60", "\"address\";r=2;t=60");
    }

    [Test]
    public async Task Are_kept_when_many_ask_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Importer.GetAsync("/v1/areas/kent")));

        Assert.That(answers.Count(answer => (int)answer.StatusCode is 200), Is.EqualTo(5));
        Assert.That(answers.Count(answer => (int)answer.StatusCode is 429), Is.EqualTo(19));
    }

    private Task<HttpResponseMessage> Guess(string key, string url) =>
        Anonymous.SendAsync(new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Authorization = new("Bearer", key) } });

    private static async Task ShouldTell(Task<HttpResponseMessage> answering, int status, string policy, string left)
    {
        using var answer = await answering;
        await answer.ShouldBe(status);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Headers.GetValues("RateLimit-Policy"), Is.EqualTo(new[] { policy }));
            Assert.That(answer.Headers.GetValues("RateLimit"), Is.EqualTo(new[] { left }));
        }
    }
}
