using System.Diagnostics.Metrics;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>What <c>/metrics</c> says of the hosts that are read from.</summary>
public static class ReadingMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "PlanAccountability.Database";

    /// <summary>A reading that only the primary may serve.</summary>
    public const string Primary = "primary";

    /// <summary>A reading that the standby served.</summary>
    public const string Standby = "standby";

    /// <summary>A reading that the standby might have served, and the primary did.</summary>
    public const string Fallback = "fallback";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Readings = Meter.CreateCounter<long>(
        "database.readings",
        description: "Round trips to the database that only read, by the host that served them"
    );

    /// <summary>Counts one.</summary>
    internal static void Count(string host) => Readings.Add(1, new KeyValuePair<string, object?>("host", host));
}
