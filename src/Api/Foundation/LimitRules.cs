using System.Globalization;
using PlanAccountability.Api.Access;

namespace PlanAccountability.Api.Foundation;

/// <summary>Rules for the rate limits.</summary>
internal static class LimitRules
{
    public static IEnumerable<string> LimitIsNumber(IConfiguration configuration) =>
        new[] { RateLimits.PerAddress, RateLimits.PerClient }
            .Where(name => configuration[name] is { } text && !IsLimit(text))
            .Select(name =>
                $"{Settings.Variable(name)} must be a number of requests from 1 to {int.MaxValue}, not '{configuration[name]}'."
            );

    private static bool IsLimit(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0;
}
