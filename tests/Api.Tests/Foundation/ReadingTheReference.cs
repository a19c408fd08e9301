using System.Net;
using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>The page at <c>/docs</c>, which shows the contract.</summary>
public sealed partial class ReadingTheReference : ApiTest
{
    [TestCase("/docs")]
    [TestCase("/docs/")]
    public async Task Loads_what_this_service_has_and_nothing_else(string address)
    {
        var page = await Anonymous.GetStringAsync(address);
        var settings = await Anonymous.GetStringAsync("/docs/reference.js");
        var loaded = Loaded().Matches(page).Select(match => match.Groups["address"].Value).Append(Url().Match(settings).Groups[1].Value);

        using (Assert.EnterMultipleScope())
        {
            foreach (var file in loaded.Where(file => file != "data:,"))
            {
                using var answer = await Anonymous.GetAsync(file);
                Assert.That((int)answer.StatusCode, Is.EqualTo(200), file);
                Assert.That(file, Does.StartWith("/").And.Not.StartWith("//"));
            }

            Assert.That(loaded, Does.Contain("/docs/scalar.js").And.Contain("/docs/reference.js").And.Contain("/openapi.json"));
            Assert.That(page + settings, Does.Not.Match("[\"'`(=](https?:)?//"));
        }
    }

    /// <summary>What the script would ask of its maker's hosts by default.</summary>
    [TestCase("withDefaultFonts: false")]
    [TestCase("proxyUrl: \"\"")]
    [TestCase("telemetry: false")]
    [TestCase("agent: { disabled: true }")]
    [TestCase("mcp: { disabled: true }")]
    public async Task Has_no_use_for_its_makers_hosts(string setting) =>
        Assert.That(await Anonymous.GetStringAsync("/docs/reference.js"), Does.Contain(setting));

    [Test]
    public async Task Is_sent_its_script_compressed_where_that_is_accepted()
    {
        var plain = await Anonymous.GetStringAsync("/docs/scalar.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/docs/scalar.js") { Headers = { AcceptEncoding = { new("gzip") } } };

        using var packed = await Anonymous.SendAsync(request);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(packed.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "gzip" }));
            Assert.That(packed.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/javascript"));
            Assert.That(packed.Headers.Vary, Is.EqualTo(new[] { "Accept-Encoding" }));
            Assert.That(packed.Headers.ETag, Is.Not.Null);
            Assert.That(await packed.UnpackedAsync() == plain, Is.True, "the same script");
        }
    }

    [TestCase("/docs")]
    [TestCase("/docs/reference.js")]
    public async Task Is_sent_once_to_who_keeps_it(string address)
    {
        using var first = await Anonymous.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await Anonymous.SendAsync(request);

        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(first.Headers.CacheControl?.ToString(), Is.EqualTo("public, no-cache"));
    }

    [TestCase("/docs/index.html")]
    [TestCase("/docs/v1")]
    public async Task Has_no_other_address(string address) => await Anonymous.GetAsync(address).ShouldBeAProblem(404, "unknown-route");

    [GeneratedRegex("(?:src|href)=\"(?<address>[^\"]*)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex("url: \"([^\"]*)\"")]
    private static partial Regex Url();
}
