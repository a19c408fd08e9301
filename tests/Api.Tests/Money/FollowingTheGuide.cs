using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Money;

/// <summary>The calls of <c>docs/money.md</c>, as somebody types them.</summary>
public sealed partial class FollowingTheGuide : ApiTest
{
    protected override bool OnKestrel => true;

    [Test]
    public async Task Works_as_it_is_written()
    {
        var calls = Calls()
            .Matches(await File.ReadAllTextAsync(Repository.PathOf("docs/money.md")))
            .Select(match => match.Groups["calls"].Value);
        var script = string.Join('\n', calls)
            .Replace(". .run/keys.env", $"OFFICE_KEY={TestClients.Office.Key}", StringComparison.Ordinal)
            .Replace("http://127.0.0.1:5080", Anonymous.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal);
        using var shell = Process.Start(
            new ProcessStartInfo("bash", ["-eu"]) { RedirectStandardInput = true, RedirectStandardOutput = true }
        )!;
        await shell.StandardInput.WriteAsync(script);
        shell.StandardInput.Close();
        var said = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();

        Assert.That(shell.ExitCode, Is.Zero, said);
        Assert.That(said, Does.Not.Contain("/errors/"));
        Assert.That(said, Does.Contain("\"allocated\":71000.00").And.Contain("\"balance\":29000.00").And.Contain("\"balance\":29500.00"));
        var totals = JsonNode.Parse(
            await Anonymous.GetStringAsync("/v1/grants/totals?areaId=lancashire&by=priorityAsStated&financialYear=2026-27")
        )!;
        Assert.That(totals["total"]!["sum"]!.ToJsonString(), Is.EqualTo("11000.00"));
    }

    [GeneratedRegex("```sh\n(?<calls>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Calls();
}
