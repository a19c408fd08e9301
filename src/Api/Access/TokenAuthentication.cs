using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.Access;

/// <summary>Recognises a caller by a token (JWT) of the configured OpenID Connect issuer.</summary>
internal static class TokenAuthentication
{
    public const string SchemeName = JwtBearerDefaults.AuthenticationScheme;

    /// <summary>How far the issuer's clock may be from ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>The longest token, in bytes.</summary>
    private const int Longest = 16 * 1024;

    /// <summary>Signatures that nobody can make who knows only the public key.</summary>
    private static readonly string[] Asymmetric =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddTokens(this IServiceCollection services, OidcSettings settings)
    {
        services.AddSingleton<Issuer>();
        services.AddSingleton(new TokenHolder(settings));
        services.AddAuthentication().AddJwtBearer(SchemeName, _ => { });
        services
            .AddOptions<JwtBearerOptions>(SchemeName)
            .Configure<TimeProvider, IHostEnvironment>(
                (options, clock, environment) =>
                {
                    options.Authority = settings.Authority;
                    options.Audience = settings.Audience;
                    options.MapInboundClaims = false;
                    options.SaveToken = false;
                    options.IncludeErrorDetails = false;
                    options.RequireHttpsMetadata = environment.IsProduction();
                    options.BackchannelTimeout = Issuer.Timeout;
                    options.TokenHandlers[0].MaximumTokenSizeInBytes = Longest;
                    options.TokenValidationParameters.ValidAlgorithms = Asymmetric;
                    options.TokenValidationParameters.LifetimeValidator = (from, to, _, _) =>
                        IsCurrent(from, to, clock.GetUtcNow().UtcDateTime);
                    options.Events = new()
                    {
                        OnMessageReceived = RequireKeys,
                        OnTokenValidated = Recognise,
                        OnChallenge = Challenge,
                        OnForbidden = Forbid,
                    };
                }
            );
    }

    private static bool IsCurrent(DateTime? from, DateTime? to, DateTime now) => to > now - Skew && !(from > now + Skew);

    private static async Task RequireKeys(MessageReceivedContext context)
    {
        try
        {
            await context
                .HttpContext.RequestServices.GetRequiredService<Issuer>()
                .RequireKeysAsync(context.Options, context.HttpContext.RequestAborted);
        }
        catch (IssuerUnavailableException unavailable)
        {
            context.Fail(unavailable);
        }
    }

    /// <summary>Keeps of the token who calls and what they may do, and nothing else of it.</summary>
    private static Task Recognise(TokenValidatedContext context)
    {
        if (
            context.HttpContext.RequestServices.GetRequiredService<TokenHolder>().Read(context.Principal!, context.SecurityToken.Issuer) is
            { } client
        )
            context.Principal = client.ToPrincipal(SchemeName);
        else
            context.Fail("The token has no subject.");
        return Task.CompletedTask;
    }

    private static Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        if (context.AuthenticateFailure is IssuerUnavailableException)
            return context.HttpContext.WriteAsync(
                context.HttpContext.About(ProblemCodes.IssuerUnavailable, "Whether the token is good cannot be told without its issuer.")
            );
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return context.HttpContext.WriteAsync(
            context.HttpContext.About(ProblemCodes.Unauthenticated, "The token is not one that is valid here and now.")
        );
    }

    private static Task Forbid(ForbiddenContext context) =>
        context.HttpContext.WriteAsync(
            context.HttpContext.About(ProblemCodes.Forbidden, "The token has none of the roles that this needs.")
        );
}
