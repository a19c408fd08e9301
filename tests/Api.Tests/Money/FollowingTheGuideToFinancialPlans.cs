using System.Diagnostics;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Money;

/// <summary>The commands of <c>docs/financial-plans.md</c>, run as they are printed.</summary>
public sealed class FollowingTheGuideToFinancialPlans : ApiTest
{
    protected override bool OnKestrel => true;

    [Test]
    public async Task Does_what_it_says()
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs/financial-plans.md"));
        var commands = guide
            .Split("```sh\n")
            .Skip(1)
            .Select(part => part.Split("```")[0])
            .Select(part => part.Replace(". .run/keys.env\nat=http://127.0.0.1:5080\n", "", StringComparison.Ordinal));
        var start = new ProcessStartInfo("bash", ["-eu", "-o", "pipefail", "-c", string.Join('\n', commands)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["at"] = Anonymous.BaseAddress!.ToString().TrimEnd('/'), ["OFFICE_KEY"] = TestClients.Office.Key },
        };
        using var program = Process.Start(start)!;
        var complaints = program.StandardError.ReadToEndAsync();
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.That(program.ExitCode, Is.Zero, $"{output}\n{await complaints}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                output,
                Does.Contain(
                    """
                    "whole":{"stated":5,"summed":4.95,"sumIs":"exact","agree":false,"pounds":{"stated":5000000,"summed":4950000}}
                    """.Trim()
                )
            );
            Assert.That(output, Does.Contain("heading,parent,2026-27,2027-28,total\r\nBuildings,,2.40,1.10,3.50\r\n"));
            Assert.That(output, Does.Contain("<svg ").And.Contain("is not the sum of the lines."));
            Assert.That(output, Does.Contain("Ten cars come a year later."));
            Assert.That(output, Does.Not.Contain("\"code\":"));
        }
    }
}
