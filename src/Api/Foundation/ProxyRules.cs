using PlanAccountability.Api.Access;

namespace PlanAccountability.Api.Foundation;

/// <summary>Rules for the proxies that are believed.</summary>
internal static class ProxyRules
{
    /// <summary>The framework's own switch, which is not for this service.</summary>
    private const string ForwardingForEveryone = "ForwardedHeaders_Enabled";

    public static IEnumerable<string> ProxyIsNetwork(IConfiguration configuration) =>
        configuration
            .Listed(Proxies.Known)
            .Where(proxy => Proxies.Read(proxy) is null)
            .Select(proxy =>
                $"{Settings.Variable(Proxies.Known)} names '{proxy}', which is neither an address nor a network such as 10.0.0.0/8."
            );

    public static IEnumerable<string> ProxyIsNotEveryone(IConfiguration configuration) =>
        configuration
            .Listed(Proxies.Known)
            .Where(proxy => Proxies.Read(proxy) is { PrefixLength: 0 })
            .Select(proxy => $"{Settings.Variable(Proxies.Known)} names '{proxy}', which believes everyone: name the proxies.");

    public static IEnumerable<string> ForwardingIsNotForEveryone(IConfiguration configuration) =>
        "true".Equals(configuration[ForwardingForEveryone], StringComparison.OrdinalIgnoreCase)
            ?
            [
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes everyone: "
                    + $"unset it and name the proxies in {Settings.Variable(Proxies.Known)}.",
            ]
            : [];
}
