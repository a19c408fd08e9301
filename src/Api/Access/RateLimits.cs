using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.Access;

/// <summary>How many requests a minute a client and an address may make. A credential that is not recognised counts against its
/// address.</summary>
internal sealed class RateLimits(IConfiguration configuration, TimeProvider clock)
{
    /// <summary>Requests a minute of one address without a recognised credential; 600 by default.</summary>
    public const string PerAddress = "RateLimits:PerAddress";

    /// <summary>Requests a minute of one client; 6,000 by default.</summary>
    public const string PerClient = "RateLimits:PerClient";

    public const string PolicyHeader = "RateLimit-Policy";

    public const string Header = "RateLimit";

    private const int UsualPerAddress = 600;

    private const int UsualPerClient = 6_000;

    /// <summary>Leading bytes of an IPv6 address that make out one caller: what one subscriber is given.</summary>
    private const int BytesOfNetwork = 8;

    /// <summary>Counted apart, so that a flood of addresses never reaches the clients.</summary>
    private readonly RequestCounts _ofClients = new(clock),
        _ofAddresses = new(clock),
        _refusedKeys = new(clock);

    private readonly int _perAddress = configuration.GetValue(PerAddress, UsualPerAddress);

    private readonly int _perClient = configuration.GetValue(PerClient, UsualPerClient);

    public async Task LimitAsync(HttpContext context, Func<Task> next)
    {
        var hasCredential = context.Request.Headers.Authorization.Count > 0;
        if (!hasCredential && context.Request.Path.StartsWithSegments("/health"))
        {
            await next();
            return;
        }

        var address = NameOf(context.Connection.RemoteIpAddress);
        // An address that guesses keys is turned away before the next guess is looked at; the right one would be, too.
        var isGuessing = hasCredential && _refusedKeys.Of(address) >= _perAddress;
        var recognised = hasCredential && !isGuessing ? await RecogniseAsync(context, address) : null;
        var client = recognised?.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        // A token of which nobody can tell whether it is good is no guess: it must not keep the keys of its address out.
        if (hasCredential && client is null && recognised?.Failure is not IssuerUnavailableException)
            _refusedKeys.Add(address);

        var used = client is null ? _ofAddresses.Add(address) : _ofClients.Add(client);
        var (policy, most) = client is null ? ("address", _perAddress) : ("client", _perClient);
        var left = Math.Max(0, most - used);
        SetHeaders(context, policy, most, left);
        if (used <= most && !isGuessing)
            await next();
        else
            await RefuseAsync(context, client is null ? "this address" : "this client", most);
    }

    /// <summary>Recognises the client. Where that fails for want of the database, the request counts against its address.</summary>
    private async Task<AuthenticateResult> RecogniseAsync(HttpContext context, string address)
    {
        try
        {
            return await context.AuthenticateAsync();
        }
        catch
        {
            SetHeaders(context, "address", _perAddress, Math.Max(0, _perAddress - _ofAddresses.Add(address)));
            throw;
        }
    }

    /// <summary>Says in the answer, whichever it will be, what is left. The fields are those of
    /// draft-ietf-httpapi-ratelimit-headers-10.</summary>
    private void SetHeaders(HttpContext context, string policy, int most, int left)
    {
        var window = (int)RequestCounts.Length.TotalSeconds;
        var seconds = RequestCounts.SecondsLeft(clock);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[PolicyHeader] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";q={most};w={window}");
            context.Response.Headers[Header] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";r={left};t={seconds}");
            return Task.CompletedTask;
        });
    }

    private async Task RefuseAsync(HttpContext context, string whose, int most)
    {
        var seconds = RequestCounts.SecondsLeft(clock);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await context.WriteAsync(
            context.About(
                ProblemCodes.TooManyRequests,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The {most} requests a minute of {whose} are used up; the next minute begins in {seconds} s."
                )
            )
        );
    }

    /// <summary>What an address counts as: itself, or its /64 network for IPv6.</summary>
    internal static string NameOf(IPAddress? address) =>
        address switch
        {
            null => "unknown",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(
                address.GetAddressBytes().AsSpan(0, BytesOfNetwork)
            ),
            _ => address.ToString(),
        };
}
