using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>Tests with an issuer of tokens, and with everything logged that can be.</summary>
public abstract class TokenTest : ApiTest
{
    protected static readonly object AnOrganisation = A.NewOrganisation("Wyre Borough Council").Body;

    protected TestIssuer Issuer { get; } = new();

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>
        {
            ["Oidc:Authority"] = TestIssuer.Address,
            ["Oidc:Audience"] = TestIssuer.Audience,
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
            ["Logging:LogLevel:PlanAccountability.Api.Access"] = "Trace",
        };

    protected override void Configure(IServiceCollection services) => Issuer.ServeTo(services);

    [OneTimeTearDown]
    public void StopTheIssuer() => Issuer.Dispose();

    /// <summary>The claims of a good token of the office of Lancashire, used by a person through a program.</summary>
    protected JsonObject Claims(Action<JsonObject>? change = null)
    {
        var claims = new JsonObject
        {
            ["iss"] = TestIssuer.Address,
            ["aud"] = TestIssuer.Audience,
            ["sub"] = "248289761001",
            ["azp"] = "council-front-end",
            ["name"] = "Jane Doe",
            ["email"] = "jane.doe@example.org",
            ["preferred_username"] = "jdoe",
            ["nbf"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["exp"] = Clock.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds(),
            ["roles"] = new JsonArray("office:lancashire"),
        };
        change?.Invoke(claims);
        return claims;
    }

    protected Task<HttpResponseMessage> ReadAsync(string token) => SendAsync(HttpMethod.Get, "/v1/areas", token);

    protected Task<HttpResponseMessage> WriteAsync(string token, string url = "/v1/organisations", object? body = null) =>
        SendAsync(HttpMethod.Post, url, token, body ?? AnOrganisation);

    protected async Task<string> TermsAsync(string area) =>
        $"/v1/policing-bodies/{(await Anonymous.GetJsonAsync($"/v1/areas/{area}"))["body"]!.Text("id")}/terms-of-office";

    /// <summary>The token is refused, where it is needed and where it is not, and nothing of it is left anywhere.</summary>
    protected async Task ShouldBeRefused(string token)
    {
        foreach (var answering in new[] { ReadAsync(token), WriteAsync(token) })
        {
            using var answer = await answering;
            var problem = await answer.ShouldBeAProblem(401, "unauthenticated");
            Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer error=\"invalid_token\""));
            ShouldNotTell(problem.ToJsonString(), token);
        }

        ShouldNotTell(string.Join('\n', Host.Log.Lines), token);
    }

    /// <summary>Neither the token nor a long part of it is in a text.</summary>
    protected static void ShouldNotTell(string text, string token)
    {
        foreach (var part in token.Split('.').Where(part => part.Length > 20))
            Assert.That(text, Does.Not.Contain(part));
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, string token, object? body = null)
    {
        var request = new HttpRequestMessage(method, url);
        if (body is not null)
            request.Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(body), null, "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        return Anonymous.SendAsync(request);
    }
}
