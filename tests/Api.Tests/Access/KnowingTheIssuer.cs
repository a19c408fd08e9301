using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>While the issuer does not answer.</summary>
public sealed class LosingTheIssuer : TokenTest
{
    [Test]
    public async Task Leaves_it_open_whether_a_token_is_good_until_the_keys_are_known_and_does_not_matter_after()
    {
        Issuer.IsDown = true;
        for (var call = 0; call < 3; call++)
        {
            using var answer = await ReadAsync(Issuer.Sign(Claims()));
            await answer.ShouldBeAProblem(503, "issuer-unavailable");
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        }

        Assert.That(Issuer.Requests, Is.EqualTo(1), "it is not asked by every request");
        await Office.PostJsonAsync("/v1/organisations", AnOrganisation).ShouldBe(201);
        await Anonymous.GetAsync("/v1/areas").ShouldBe(200);

        Issuer.IsDown = false;
        Clock.Advance(TimeSpan.FromSeconds(5));
        await ReadAsync(Issuer.Sign(Claims())).ShouldBe(200);

        Issuer.IsDown = true;
        await ReadAsync(Issuer.Sign(Claims())).ShouldBe(200);
    }
}

/// <summary>While the issuer does not answer, with few requests a minute.</summary>
public sealed class CountingWithoutTheIssuer : TokenTest
{
    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(base.Settings) { ["RateLimits:PerAddress"] = "3" };

    [Test]
    public async Task Takes_no_token_for_a_guess_of_which_nobody_can_tell_whether_it_is_good()
    {
        Issuer.IsDown = true;
        for (var call = 0; call < 3; call++)
            await ReadAsync(Issuer.Sign(Claims())).ShouldBeAProblem(503, "issuer-unavailable");
        await ReadAsync(Issuer.Sign(Claims())).ShouldBeAProblem(429, "too-many-requests");

        await Office.GetAsync("/v1/areas/kent").ShouldBe(200);
    }
}

/// <summary>When the issuer signs with a new key.</summary>
public sealed class FollowingTheIssuersKeys : TokenTest
{
    [Test]
    public async Task Refuses_the_first_token_of_a_key_it_has_not_seen_and_takes_the_next()
    {
        await ReadAsync(Issuer.Sign(Claims())).ShouldBe(200);
        Issuer.ReplaceKey();
        var known = await KeysAsync();

        await ReadAsync(Issuer.Sign(Claims())).ShouldBeAProblem(401, "unauthenticated");
        // The framework fetches the keys in the background.
        while ((await KeysAsync()).SetEquals(known))
            await Task.Delay(20);
        await ReadAsync(Issuer.Sign(Claims())).ShouldBe(200);
    }

    /// <summary>The names of the keys by which the service tells good tokens.</summary>
    private async Task<HashSet<string>> KeysAsync()
    {
        var options = Host.Services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme);
        var issuer = await options.ConfigurationManager!.GetConfigurationAsync(CancellationToken.None);
        return [.. issuer.SigningKeys.Select(key => key.KeyId)];
    }
}

/// <summary>When somebody sends tokens of unknown keys while the issuer does not answer.</summary>
public sealed class AskingForKeysInVain : TokenTest
{
    [Test]
    public async Task Harms_no_token_whose_key_is_known()
    {
        var good = Issuer.Sign(Claims());
        await ReadAsync(good).ShouldBe(200);
        Issuer.IsDown = true;
        Issuer.ReplaceKey();
        await ReadAsync(Issuer.Sign(Claims())).ShouldBeAProblem(401, "unauthenticated");

        for (var call = 0; call < 3; call++)
            await ReadAsync(good).ShouldBe(200);
    }
}

/// <summary>Where the issuer has its own names for our roles, and its own claims.</summary>
public sealed class TranslatingRoles : TokenTest
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>
        {
            ["Oidc:Authority"] = TestIssuer.Address,
            ["Oidc:Audience"] = TestIssuer.Audience,
            ["Oidc:RolesClaim"] = "groups",
            ["Oidc:AreasClaim"] = "https://example.org/areas",
            ["Oidc:ClientClaim"] = "app",
            ["Oidc:Roles:PlanWriters"] = "office",
            ["Oidc:Roles:KentWriters"] = "office:kent",
        };

    [TestCase("PlanWriters", 201)]
    [TestCase("KentWriters", 403)]
    [TestCase("planwriters", 403)]
    [TestCase("office", 403)]
    [TestCase("admin", 403)]
    public async Task Counts_the_names_of_the_map_alone(string group, int status)
    {
        var token = Issuer.Sign(
            Claims(claims => (claims["groups"], claims["https://example.org/areas"], claims["app"]) = (group, "lancashire", "records-app"))
        );

        var answer = await WriteAsync(token, await TermsAsync("lancashire"), A.NewTermOfOffice().Of("Andrew Snowden").Body)
            .ShouldBe(status);
        if (status is 201)
            Assert.That(
                (await Anonymous.GetJsonAsync(answer.Text("url") + "/history"))["items"]![0]!.Text("by"),
                Is.EqualTo("office: records-app")
            );
    }
}

/// <summary>Where no issuer is configured.</summary>
public sealed class KnowingNoIssuer : ApiTest
{
    [Test]
    public async Task Refuses_every_token()
    {
        using var issuer = new TestIssuer();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/areas");
        request.Headers.Authorization = new(
            "Bearer",
            issuer.Sign(
                new()
                {
                    ["iss"] = TestIssuer.Address,
                    ["sub"] = "1",
                    ["roles"] = "admin",
                }
            )
        );

        await Anonymous.SendAsync(request).ShouldBeAProblem(401, "unauthenticated");
    }
}
