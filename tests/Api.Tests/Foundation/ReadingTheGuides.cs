using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>The guides and the pages of codes, as those who use the API read them.</summary>
public sealed partial class ReadingTheGuides : ApiTest
{
    private static readonly string[] Files =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)),
    ];

    [Test]
    public async Task Shows_each_with_links_that_lead_somewhere()
    {
        var (pages, links) = (new Dictionary<string, string>(), new List<(string From, string To)>());
        foreach (var name in Files)
        {
            var address = $"/docs/guides/{name}";
            pages[address] = await Anonymous.GetStringAsync(address);
            links.AddRange(Links().Matches(pages[address]).Select(link => (address, link.Groups["to"].Value)));
        }

        Assert.That(links, Has.Count.GreaterThan(50));
        using (Assert.EnterMultipleScope())
        {
            foreach (var (from, to) in links.Where(link => !link.To.StartsWith("http", StringComparison.Ordinal)))
            {
                var parts = to.Split('#');
                var page = parts[0].Length == 0 ? pages[from] : pages.GetValueOrDefault(parts[0]);
                if (page is null)
                {
                    using var answer = await Anonymous.GetAsync(parts[0]);
                    Assert.That((int)answer.StatusCode, Is.EqualTo(200), $"{from} links to {to}");
                }
                else if (parts is [_, var anchor])
                    Assert.That(page, Does.Contain($"id=\"{anchor}\""), $"{from} links to {to}");
            }
        }
    }

    [Test]
    public async Task Is_linked_from_the_tags()
    {
        var contract = await Anonymous.GetJsonAsync("/openapi.json");

        var guides = contract["tags"]!.AsArray().Select(tag => tag!["externalDocs"]!.Text("url")).ToList();

        Assert.That(guides.Except(Files.Select(name => $"/docs/guides/{name}")), Is.Empty);
        Assert.That(guides, Has.Count.GreaterThan(10));
    }

    [Test]
    public async Task Sends_a_page_once_to_who_keeps_it()
    {
        using var first = await Anonymous.GetAsync("/docs/guides/imports");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/docs/guides/imports");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await Anonymous.SendAsync(request);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
            Assert.That(
                first.Headers.GetValues("Content-Security-Policy").Single(),
                Does.StartWith("default-src 'none'; style-src 'sha256-")
            );
            Assert.That(first.Headers.CacheControl?.ToString(), Is.EqualTo("public, max-age=3600"));
            Assert.That((int)again.StatusCode, Is.EqualTo(304));
        }
    }

    [TestCase("no-such-guide")]
    [TestCase("..%2Ferrors%2Fforbidden")]
    public async Task Has_no_others(string name) => await Anonymous.GetAsync($"/docs/guides/{name}").ShouldBeAProblem(404, "unknown-route");

    [Test]
    public async Task Lists_every_code_with_what_it_is()
    {
        var page = await Anonymous.GetStringAsync("/errors");

        using (Assert.EnterMultipleScope())
        {
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf("docs/errors"), "*.md"))
                Assert.That(page, Does.Contain($"href=\"/errors/{Path.GetFileNameWithoutExtension(file)}\""));
            Assert.That(page, Does.Contain("The record has changed since it was read"));
        }
    }

    [GeneratedRegex("href=\"(?<to>[^\"]*)\"")]
    private static partial Regex Links();
}
