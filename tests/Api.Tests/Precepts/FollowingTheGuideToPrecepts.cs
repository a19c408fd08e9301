using System.Diagnostics;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Precepts;

/// <summary>The commands of <c>docs/precepts.md</c>, run as they are printed.</summary>
public sealed class FollowingTheGuideToPrecepts : ApiTest
{
    protected override bool OnKestrel => true;

    [Test]
    public async Task Does_what_it_says()
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs/precepts.md"));
        var commands = guide
            .Split("```sh\n")
            .Skip(1)
            .Select(part => part.Split("```")[0])
            .Select(part => part.Replace(". .run/keys.env\nat=http://127.0.0.1:5080\n", "", StringComparison.Ordinal));
        var start = new ProcessStartInfo("bash", ["-eu", "-o", "pipefail", "-c", string.Join('\n', commands)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["at"] = Anonymous.BaseAddress!.ToString().TrimEnd('/'),
                ["OFFICE_KEY"] = TestClients.Office.Key,
                ["PANEL_KEY"] = TestClients.Panel.Key,
            },
        };
        using var program = Process.Start(start)!;
        var complaints = program.StandardError.ReadToEndAsync();
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.That(program.ExitCode, Is.Zero, $"{output}\n{await complaints}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(output, Does.Contain("proposed\nvetoed\nvetoed\nrevised\nsecondReported\nresponded\nissued\n"));
            Assert.That(
                output,
                Does.Contain("\"step\":\"response\",\"ruleId\":\"PRE-08\",\"dueOn\":\"2026-03-01\",\"on\":\"2026-02-26\",\"state\":\"met\"")
            );
            Assert.That(output, Does.Contain("areaId,area,status,bandD"));
            Assert.That(output, Does.Contain("<svg "));
            Assert.That(output, Does.Not.Contain("\"code\":"));
        }
    }
}
