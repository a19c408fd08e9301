using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using PlanAccountability.Api.Foundation;
using IPNetwork = System.Net.IPNetwork;

namespace PlanAccountability.Api.Access;

/// <summary>Believes what the proxies in front say of the caller's address and scheme; from anyone else it counts for nothing.</summary>
internal static class Proxies
{
    /// <summary>Addresses and networks (CIDR) of proxies; none by default.</summary>
    public const string Known = "Proxies:Known";

    public static void UseProxies(this WebApplication app)
    {
        var known = app.Configuration.Listed(Known);
        if (known.Length == 0)
            return;
        // Each hop must be a known proxy, so the chain has no limit of its own. The host is not taken: no answer depends on it.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in known.Select(Read))
            options.KnownIPNetworks.Add(network!.Value);
        app.UseForwardedHeaders(options);
    }

    /// <summary>The network that is written, or null where it is none.</summary>
    public static IPNetwork? Read(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(text, out var network) ? network : null;
    }
}
