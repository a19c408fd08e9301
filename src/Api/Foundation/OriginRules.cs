using PlanAccountability.Api.Access;

namespace PlanAccountability.Api.Foundation;

/// <summary>Rules for the origins whose pages may call.</summary>
internal static class OriginRules
{
    public static IEnumerable<string> OriginIsOrigin(IConfiguration configuration) =>
        configuration
            .Listed(CrossOrigin.Origins)
            .Where(origin => !IsOrigin(origin))
            .Select(origin =>
                $"{Settings.Variable(CrossOrigin.Origins)} names '{origin}', which is no origin: "
                + "write scheme and host, as in https://plans.example.org."
            );

    public static IEnumerable<string> OriginIsEncrypted(IConfiguration configuration) =>
        configuration
            .Listed(CrossOrigin.Origins)
            .Where(origin => IsOrigin(origin) && IsInClear(new(origin)))
            .Select(origin =>
                $"{Settings.Variable(CrossOrigin.Origins)} names '{origin}', which is not encrypted: "
                + "in production only https is, or this machine."
            );

    /// <summary>As browsers write origins: neither a path nor the scheme's usual port.</summary>
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);

    private static bool IsInClear(Uri origin) => origin.Scheme == Uri.UriSchemeHttp && !origin.IsLoopback;
}
