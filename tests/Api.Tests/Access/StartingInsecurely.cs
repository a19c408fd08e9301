using Microsoft.Extensions.Configuration;
using NUnit.Framework;
using PlanAccountability.Api.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

public sealed class StartingInsecurely
{
    private const string Connection = "ConnectionStrings:PlanAccountability";

    [TestCase("Oidc:Authority=http://issuer.example.org|Oidc:Audience=a", "Oidc__Authority")]
    [TestCase("Oidc:Authority=issuer.example.org|Oidc:Audience=a", "Oidc__Authority")]
    [TestCase("Oidc:Authority=https://issuer.example.org", "Oidc__Audience")]
    [TestCase("Oidc:Audience=a", "Oidc__Audience")]
    [TestCase(Connection + "=Host=db.example.org", "without TLS")]
    [TestCase(Connection + "=Host=10.0.0.7;SSL Mode=Prefer", "without TLS")]
    [TestCase(Connection + "=Host=localhost,db.example.org", "without TLS")]
    [TestCase(Connection + "=Host=localhost.example.org", "without TLS")]
    public void Is_found(string settings, string finding) =>
        Assert.That(FindingsIn(settings), Has.Count.EqualTo(1).And.All.Contains(finding));

    [TestCase("")]
    [TestCase("Oidc:Authority=https://issuer.example.org|Oidc:Audience=a")]
    [TestCase(Connection + "=Host=db.example.org;SSL Mode=Require")]
    [TestCase(Connection + "=Host=db.example.org;SSL Mode=VerifyFull")]
    [TestCase(Connection + "=Host=db.example.org|Database:PrivateNetwork=true")]
    [TestCase(Connection + "=Host=localhost")]
    [TestCase(Connection + "=Host=127.0.0.1;Port=5433")]
    [TestCase(Connection + "=Host=127.0.0.1:5433,::1")]
    [TestCase(Connection + "=Host=/var/run/postgresql")]
    [TestCase(Connection + "=nonsense")]
    public void Is_not_found_where_all_is_well(string settings) => Assert.That(FindingsIn(settings), Is.Empty);

    [Test]
    public async Task Ends_the_program_in_production_with_one_line_and_exit_code_2()
    {
        var settings = new Dictionary<string, string>
        {
            ["Oidc__Authority"] = "http://issuer.example.org",
            ["ConnectionStrings__PlanAccountability"] = "Host=db.example.org;Password=hunter2",
        };
        var run = await CommandLine.RunAsync([], new Dictionary<string, string>(settings) { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

        Assert.That((run.ExitCode, run.Error.Trim().Split('\n').Length), Is.EqualTo((2, 1)), run.Error);
        Assert.That(
            run.Error,
            Does.Contain("Oidc__Authority").And.Contain("Oidc__Audience").And.Contain("without TLS").And.Not.Contain("hunter2")
        );
    }

    [Test]
    public async Task Is_allowed_elsewhere()
    {
        var run = await CommandLine.RunAsync(
            [],
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__PlanAccountability"] = "Host=db.invalid;Timeout=1",
                ["Database__WaitAtStartSeconds"] = "1",
            }
        );

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("The database cannot be used").And.Not.Contain("TLS"));
    }

    private static IReadOnlyList<string> FindingsIn(string settings) =>
        ConfigurationRules.FindingsIn(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings
                        .Split('|', StringSplitOptions.RemoveEmptyEntries)
                        .Select(setting => setting.Split('=', 2))
                        .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))
                )
                .Build(),
            isProduction: true
        );
}
