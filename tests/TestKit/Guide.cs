using System.Diagnostics;
using NUnit.Framework;

namespace PlanAccountability.TestKit;

/// <summary>The commands of a guide, run as they are printed.</summary>
public static class Guide
{
    private const string Preamble = ". .run/keys.env\nat=http://127.0.0.1:5080\n";

    /// <summary>Runs them against a service, with the keys of the test clients.</summary>
    /// <param name="page">The guide, such as <c>docs/precepts.md</c>.</param>
    /// <param name="service">A client of the service.</param>
    /// <returns>What they print.</returns>
    public static async Task<string> FollowAsync(string page, HttpClient service)
    {
        var commands = (await File.ReadAllTextAsync(Repository.PathOf(page)))
            .Split("```sh\n")
            .Skip(1)
            .Select(part => part.Split("```")[0].Replace(Preamble, "", StringComparison.Ordinal));
        var start = new ProcessStartInfo("bash", ["-eu", "-o", "pipefail", "-c", string.Join('\n', commands)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["at"] = service.BaseAddress!.ToString().TrimEnd('/'),
                ["OFFICE_KEY"] = TestClients.Office.Key,
                ["PANEL_KEY"] = TestClients.Panel.Key,
            },
        };
        using var program = Process.Start(start)!;
        var complaints = program.StandardError.ReadToEndAsync();
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        Assert.That(program.ExitCode, Is.Zero, $"{output}\n{await complaints}");
        return output;
    }
}
