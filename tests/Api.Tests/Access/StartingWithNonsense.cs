using System.Diagnostics;
using NUnit.Framework;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>Starts the program itself, with a configuration that it must not serve with.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class StartingWithNonsense
{
    [TestCase("RateLimits__PerAddress", "0", "RateLimits__PerAddress must be a number of requests from 1 to 2147483647, not '0'.")]
    [TestCase("RateLimits__PerClient", "-5", "RateLimits__PerClient must be a number of requests from 1 to 2147483647, not '-5'.")]
    [TestCase("RateLimits__PerClient", "many", "RateLimits__PerClient must be a number of requests from 1 to 2147483647, not 'many'.")]
    [TestCase(
        "RateLimits__PerClient",
        "99999999999",
        "RateLimits__PerClient must be a number of requests from 1 to 2147483647, not '99999999999'."
    )]
    [TestCase("Cache__Megabytes", "64 MB", "Cache__Megabytes must be a number of megabytes, 0 to keep none, not '64 MB'.")]
    [TestCase("Metrics__Anonymous", "ja", "Metrics__Anonymous must be true or false, not 'ja'.")]
    [TestCase("Database__PrivateNetwork", "ja", "Database__PrivateNetwork must be true or false, not 'ja'.")]
    [TestCase("Database__ReadStandby", "ja", "Database__ReadStandby must be true or false, not 'ja'.")]
    [TestCase("Database__WaitAtStartSeconds", "x", "Database__WaitAtStartSeconds must be a number of seconds, not 'x'.")]
    [TestCase(
        "Cors__Origins",
        "https://plans.example.org/",
        "Cors__Origins names 'https://plans.example.org/', which is no origin: write scheme and host, as in https://plans.example.org."
    )]
    [TestCase(
        "Cors__Origins__0",
        "https://plans.example.org/app",
        "Cors__Origins names 'https://plans.example.org/app', which is no origin: write scheme and host, as in https://plans.example.org."
    )]
    [TestCase(
        "Cors__Origins",
        "plans.example.org",
        "Cors__Origins names 'plans.example.org', which is no origin: write scheme and host, as in https://plans.example.org."
    )]
    [TestCase("Cors__Origins", "*", "Cors__Origins names '*', which is no origin: write scheme and host, as in https://plans.example.org.")]
    [TestCase(
        "Cors__Origins",
        "http://localhost:3000,http://plans.example.org",
        "Cors__Origins names 'http://plans.example.org', which is not encrypted: in production only https is, or this machine."
    )]
    [TestCase(
        "Proxies__Known",
        "10.0.0.0/8,loadbalancer",
        "Proxies__Known names 'loadbalancer', which is neither an address nor a network such as 10.0.0.0/8."
    )]
    [TestCase("Proxies__Known", "0.0.0.0/0", "Proxies__Known names '0.0.0.0/0', which believes everyone: name the proxies.")]
    [TestCase(
        "ASPNETCORE_FORWARDEDHEADERS_ENABLED",
        "true",
        "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes everyone: unset it and name the proxies in Proxies__Known."
    )]
    public async Task Ends_at_once_and_says_why_in_one_line(string variable, string value, string reason)
    {
        var (exitCode, complaint) = await RunAsync((variable, value));

        Assert.That(complaint.TrimEnd('\n'), Is.EqualTo(reason));
        Assert.That(exitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task Ends_at_once_where_a_standby_shall_be_read_and_none_is_named()
    {
        var (exitCode, complaint) = await RunAsync(
            ("Database__ReadStandby", "true"),
            ("ConnectionStrings__PlanAccountability", "Host=127.0.0.1;Username=nobody")
        );

        Assert.That(
            complaint.TrimEnd('\n'),
            Is.EqualTo(
                "Database__ReadStandby reads a standby, and ConnectionStrings__PlanAccountability names one host: "
                    + "name the primary and the standby, as in Host=a,b."
            )
        );
        Assert.That(exitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task Ends_for_want_of_a_database_only_where_all_is_well()
    {
        var (exitCode, complaint) = await RunAsync(
            ("RateLimits__PerAddress", "1"),
            ("RateLimits__PerClient", "2147483647"),
            ("Proxies__Known", "10.0.0.0/8,::1"),
            ("Cors__Origins__0", "https://plans.example.org:8443"),
            ("Cors__Origins__1", "http://127.0.0.1:3000"),
            ("Cors__Origins__2", "http://localhost:5173")
        );

        Assert.That(complaint, Does.StartWith("No database is named"));
        Assert.That(exitCode, Is.EqualTo(2));
    }

    private static async Task<(int ExitCode, string Complaint)> RunAsync(params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PlanAccountability.Api.dll")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ConnectionStrings__PlanAccountability"] = "",
            },
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var program = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var complaint = program.StandardError.ReadToEndAsync(timeout.Token);
            await program.StandardOutput.ReadToEndAsync(timeout.Token);
            await program.WaitForExitAsync(timeout.Token);
            return (program.ExitCode, await complaint);
        }
        finally
        {
            if (!program.HasExited)
                program.Kill();
        }
    }
}
