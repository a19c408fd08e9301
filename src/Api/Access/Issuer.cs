using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PlanAccountability.Api.Access;

/// <summary>Whether the issuer's signing keys are at hand. Where it does not answer, callers are told so at once for a while: nobody
/// waits in a line for it, and it is not asked by every request.</summary>
internal sealed partial class Issuer(TimeProvider clock, ILogger<Issuer> log)
{
    /// <summary>How long the issuer may take to answer.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private volatile Failure? _last;

    /// <summary>Fetches the keys, unless they were fetched before.</summary>
    /// <exception cref="IssuerUnavailableException">They are not there, and the issuer does not answer.</exception>
    public async Task RequireKeysAsync(JwtBearerOptions options, CancellationToken cancellationToken)
    {
        if (_last is { } failed && clock.GetElapsedTime(failed.At) < Pause)
            throw new IssuerUnavailableException();

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        try
        {
            await ((IConfigurationManager<OpenIdConnectConfiguration>)options.ConfigurationManager!).GetConfigurationAsync(timeout.Token);
            _last = null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            _last = new(clock.GetTimestamp());
            LogUnavailable(failure.GetBaseException().Message);
            throw new IssuerUnavailableException();
        }
    }

    /// <summary>That the issuer did not answer, and when by the clock's timestamps.</summary>
    private sealed record Failure(long At);

    [LoggerMessage(LogLevel.Warning, "The issuer of tokens cannot be reached: {Cause}")]
    private partial void LogUnavailable(string cause);
}

/// <summary>The issuer's signing keys are not known and it does not answer: whether a token is good cannot be told.</summary>
internal sealed class IssuerUnavailableException() : Exception("The issuer of tokens cannot be reached.");
