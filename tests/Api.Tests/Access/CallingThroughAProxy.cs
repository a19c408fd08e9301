using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>Behind a proxy on this machine. Which address a request counts against shows how it was understood. Each test has a minute of
/// its own.</summary>
public sealed class CallingThroughAProxy : ApiTest
{
    protected override bool OnKestrel => true;

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Proxies:Known"] = "127.0.0.0/8, ::1, 10.0.0.7", ["RateLimits:PerAddress"] = "9" };

    [SetUp]
    public void BeginAMinute() => Clock.Advance(TimeSpan.FromMinutes(1));

    [Test]
    public async Task Counts_against_the_address_that_the_proxy_saw()
    {
        Assert.That(await Left("203.0.113.7"), Is.EqualTo(8));
        Assert.That(await Left("203.0.113.8"), Is.EqualTo(8));
        Assert.That(await Left("203.0.113.7"), Is.EqualTo(7));
    }

    [Test]
    public async Task Is_followed_through_further_known_proxies()
    {
        Assert.That(await Left("203.0.113.7, 10.0.0.7"), Is.EqualTo(8));
        Assert.That(await Left("203.0.113.7"), Is.EqualTo(7));
    }

    [Test]
    public async Task Does_not_believe_what_the_caller_put_before_it()
    {
        Assert.That(await Left("198.51.100.1, 203.0.113.7"), Is.EqualTo(8));
        Assert.That(await Left("198.51.100.2, 203.0.113.7"), Is.EqualTo(7));
        Assert.That(await Left("10.0.0.7, 198.51.100.3, 203.0.113.7"), Is.EqualTo(6));
    }

    [Test]
    public async Task Takes_nonsense_for_nothing()
    {
        Assert.That(await Left("nonsense"), Is.EqualTo(8));
        Assert.That(await Left(""), Is.EqualTo(7));
        Assert.That(await Left("999.1.1.1"), Is.EqualTo(6));
    }

    [Test]
    public async Task Counts_an_ipv6_address_with_its_network_and_an_ipv4_address_however_it_is_written()
    {
        Assert.That(await Left("2001:db8:1:2::1"), Is.EqualTo(8));
        Assert.That(await Left("2001:db8:1:2:ffff::2"), Is.EqualTo(7));
        Assert.That(await Left("2001:db8:1:3::1"), Is.EqualTo(8));
        Assert.That(await Left("203.0.113.9"), Is.EqualTo(8));
        Assert.That(await Left("::ffff:203.0.113.9"), Is.EqualTo(7));
    }

    [TestCase("https", true)]
    [TestCase("http", false)]
    [TestCase(null, false)]
    public async Task Insists_on_https_where_it_was_used(string? scheme, bool isTold)
    {
        using var answer = await Send("203.0.113.10", scheme);

        Assert.That(
            answer.Headers.TryGetValues("Strict-Transport-Security", out var told) ? told.Single() : null,
            Is.EqualTo(isTold ? "max-age=31536000" : null)
        );
    }

    private async Task<int> Left(string forwardedFor)
    {
        using var answer = await Send(forwardedFor, null);
        return LeftOf(answer);
    }

    private Task<HttpResponseMessage> Send(string forwardedFor, string? scheme) => SendAs(Anonymous, forwardedFor, scheme);

    internal static Task<HttpResponseMessage> SendAs(HttpClient caller, string forwardedFor, string? scheme)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/areas/kent");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", "evil.example");
        if (scheme is not null)
            request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", scheme);
        return caller.SendAsync(request);
    }

    internal static int LeftOf(HttpResponseMessage answer) =>
        int.Parse(
            answer.Headers.GetValues("RateLimit").Single().Split("r=")[1].Split(';')[0],
            System.Globalization.CultureInfo.InvariantCulture
        );
}

/// <summary>Where the caller is no known proxy, and where no proxy is known at all.</summary>
[TestFixture("10.0.0.7")]
[TestFixture("")]
public sealed class PretendingToBeAProxy(string known) : ApiTest
{
    protected override bool OnKestrel => true;

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Proxies:Known"] = known, ["RateLimits:PerAddress"] = "9" };

    [Test]
    public async Task Changes_nothing()
    {
        foreach (var (address, left) in new[] { ("203.0.113.7", 8), ("203.0.113.8", 7), ("10.0.0.7", 6), ("127.0.0.1, 10.0.0.7", 5) })
        {
            using var answer = await CallingThroughAProxy.SendAs(Anonymous, address, "https");
            Assert.That(CallingThroughAProxy.LeftOf(answer), Is.EqualTo(left));
            Assert.That(answer.Headers.Contains("Strict-Transport-Security"), Is.False);
        }
    }
}
