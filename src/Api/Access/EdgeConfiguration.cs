using System.Globalization;

namespace PlanAccountability.Api.Access;

/// <summary>What the configuration must not say of limits, origins and proxies.</summary>
internal static class EdgeConfiguration
{
    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>A list in the configuration: separated by commas, or numbered (<c>Cors__Origins__0</c>).</summary>
    public static string[] Listed(this IConfiguration configuration, string name) =>
    [
        .. configuration.GetSection(name).GetChildren().Select(item => item.Value).Prepend(configuration[name])
            .SelectMany(text => (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ];

    /// <summary>What stands in the way of serving, a sentence each.</summary>
    public static IReadOnlyList<string> Findings(IConfiguration configuration, bool isProduction) =>
    [
        .. new[] { RateLimits.PerAddress, RateLimits.PerClient }.Where(name => configuration[name] is { } text && !IsLimit(text))
            .Select(name => $"{Variable(name)} must be a number of requests from 1 to {int.MaxValue}, not '{configuration[name]}'."),
        .. configuration.Listed(CrossOrigin.Origins).Where(origin => !IsOrigin(origin))
            .Select(origin => $"{Variable(CrossOrigin.Origins)} names '{origin}', which is no origin: write scheme and host, as in https://plans.example.org."),
        .. configuration.Listed(CrossOrigin.Origins).Where(origin => isProduction && IsOrigin(origin) && IsInClear(new(origin)))
            .Select(origin => $"{Variable(CrossOrigin.Origins)} names '{origin}', which is not encrypted: in production only https is, or this machine."),
        .. configuration.Listed(Proxies.Known).Where(proxy => Proxies.Read(proxy) is null)
            .Select(proxy => $"{Variable(Proxies.Known)} names '{proxy}', which is neither an address nor a network such as 10.0.0.0/8."),
        .. configuration.Listed(Proxies.Known).Where(proxy => Proxies.Read(proxy) is { PrefixLength: 0 })
            .Select(proxy => $"{Variable(Proxies.Known)} names '{proxy}', which believes everyone: name the proxies."),
        .. configuration.GetValue<string>("ForwardedHeaders_Enabled") is { } enabled && enabled.Equals("true", StringComparison.OrdinalIgnoreCase)
            ? new[] { $"ASPNETCORE_FORWARDEDHEADERS_ENABLED believes everyone: unset it and name the proxies in {Variable(Proxies.Known)}." } : [],
    ];

    private static bool IsLimit(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0;

    /// <summary>As browsers write origins: neither a path nor the scheme's usual port.</summary>
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0 && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);

    private static bool IsInClear(Uri origin) => origin.Scheme == Uri.UriSchemeHttp && !origin.IsLoopback;

    /// <summary>The name as it is set from outside.</summary>
    private static string Variable(string name) => name.Replace(":", "__", StringComparison.Ordinal);
}
