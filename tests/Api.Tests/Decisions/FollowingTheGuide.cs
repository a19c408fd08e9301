using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Decisions;

/// <summary>The calls of <c>docs/decisions.md</c>, in their order.</summary>
public sealed partial class FollowingTheGuide : ApiTest
{
    [Test]
    public async Task Gets_an_answer_to_each_call()
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs/decisions.md"));
        var calls = Blocks().Matches(guide).SelectMany(block => Calls().Matches(block.Groups["lines"].Value)).ToList();
        var addresses = new Dictionary<string, string>();
        Assert.That(calls, Has.Count.GreaterThanOrEqualTo(6));
        foreach (var call in calls)
        {
            var answer = await SendAsync(call, addresses).ShouldBe(call.Groups["method"].Value is "POST" ? 201 : 200);
            if (call.Groups["name"].Value is { Length: > 0 } name)
                addresses[name] = answer.Text("url");
        }

        var decision = await Anonymous.GetJsonAsync(addresses["decision"]);
        Assert.That((decision.Text("status"), decision.Text("reference")), Is.EqualTo(("taken", "PCCD 2026/012")));
    }

    [Test]
    public async Task Imports_its_spreadsheet()
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs/decisions.md"));
        using var content = new StringContent(Sheet().Match(guide).Groups["file"].Value, Encoding.UTF8, "text/csv");

        var report = await Importer.PostAsync("/v1/imports?type=decision&mode=commit", content).ShouldBe(201);

        Assert.That((int)report["counts"]!["created"]!, Is.EqualTo(2));
    }

    private async Task<HttpResponseMessage> SendAsync(Match call, Dictionary<string, string> addresses)
    {
        var method = call.Groups["method"] is { Success: true, Value: var named } ? named : "GET";
        var path = Names().Replace(call.Groups["path"].Value, name => addresses[name.Groups[1].Value]);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (call.Groups["body"] is { Success: true, Value: var body })
        {
            var sent = Names().Replace(body, name => addresses[name.Groups[1].Value].Split('/')[^1]);
            request.Content = new StringContent(sent, Encoding.UTF8, MediaTypeHeaderValue.Parse(call.Groups["type"].Value));
        }

        if (call.Groups["tagged"] is { Success: true, Value: var tagged })
            request.Headers.TryAddWithoutValidation("If-Match", await Anonymous.ETagOfAsync(addresses[tagged]));
        return await (method is "GET" ? Anonymous : Office).SendAsync(request);
    }

    [GeneratedRegex("```sh\n(?<lines>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Blocks();

    /// <summary>A call, on one line or with its body on the next.</summary>
    [GeneratedRegex(
        """
            ^(?:(?<name>\w+)=\$\()?curl\ -s(?:\ -X\ (?<method>[A-Z]+))?\ "?\$at(?<path>[^"\s]+)"?
            (?:\ -H\ "Authorization:[^"]*")?(?:\ -H\ "If-Match:\ \$\(tag\ \$(?<tagged>\w+)\)")?(?:\ -H\ 'Content-Type:\ (?<type>[^']+)')?
            (?:\ \\\n\s*-d\ '(?<body>[^\n]*)')?
            """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Calls();

    [GeneratedRegex(@"(?:'"")?\$(?:\{)?(\w+)(?:##\*/\})?(?:""')?", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex("```csv\n(?<file>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Sheet();
}
