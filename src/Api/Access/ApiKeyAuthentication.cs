using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Infrastructure.Access;

namespace PlanAccountability.Api.Access;

/// <summary>Recognises a client by its key: <c>Authorization: Bearer pa_…</c>.</summary>
internal sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

    public const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var headers = Request.Headers.Authorization;
        if (headers.Count == 0)
            return AuthenticateResult.NoResult();
        if (
            headers is not [{ } header]
            || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            || await FindAsync(header[Bearer.Length..].Trim()) is not { } client
        )
            return AuthenticateResult.Fail("The key is not valid.");

        return AuthenticateResult.Success(new(client.ToPrincipal(SchemeName), SchemeName));
    }

    /// <summary>Looks the key up. Keys come with a unit of work on the record, which who sends no key does without.</summary>
    private Task<KnownClient?> FindAsync(string key) =>
        Context.RequestServices.GetRequiredService<ApiKeys>().FindAsync(key, Context.RequestAborted);

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Context.WriteAsync(Context.About(ProblemCodes.Unauthenticated));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.WriteAsync(Context.About(ProblemCodes.Forbidden, "The key has none of the roles that this needs."));
}
