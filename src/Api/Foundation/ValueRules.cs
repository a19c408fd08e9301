using System.Globalization;
using PlanAccountability.Api.Caching;

namespace PlanAccountability.Api.Foundation;

/// <summary>Rules for settings that are a switch or a number.</summary>
internal static class ValueRules
{
    public static IEnumerable<string> SwitchIsTrueOrFalse(IConfiguration configuration) =>
        new[] { Telemetry.AnonymousMetrics, DatabaseRules.PrivateNetwork, DatabaseRules.ReadStandby }
            .Where(name => configuration[name] is { Length: > 0 } text && !bool.TryParse(text, out _))
            .Select(name => $"{Settings.Variable(name)} must be true or false, not '{configuration[name]}'.");

    public static IEnumerable<string> StartupTimeoutIsNumber(IConfiguration configuration) =>
        configuration[StartUp.StartupTimeout] is { Length: > 0 } text
        && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? [$"{Settings.Variable(StartUp.StartupTimeout)} must be a number of seconds, not '{text}'."]
            : [];

    public static IEnumerable<string> CacheIsNumber(IConfiguration configuration) =>
        configuration[AnswerCache.Megabytes] is { } text && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? [$"{Settings.Variable(AnswerCache.Megabytes)} must be a number of megabytes, 0 to keep none, not '{text}'."]
            : [];
}
