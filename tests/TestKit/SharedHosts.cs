using System.Collections.Concurrent;

namespace PlanAccountability.TestKit;

/// <summary>The services that fixtures share one after the other: as many as fixtures run at a time.</summary>
public static class SharedHosts
{
    private static readonly ConcurrentBag<ApiHost> Idle = [];

    /// <summary>A service over a new database.</summary>
    public static async Task<ApiHost> BeginAsync()
    {
        if (!Idle.TryTake(out var host))
            host = await ApiHost.StartSharedAsync();
        await host.BeginAsync();
        return host;
    }

    /// <summary>Leaves it to the next fixture.</summary>
    public static async Task EndAsync(ApiHost host)
    {
        if (await host.EndAsync())
            Idle.Add(host);
        else
            await host.DisposeAsync();
    }

    /// <summary>Stops all of them. Each test assembly calls it once at its end.</summary>
    public static async Task StopAsync()
    {
        while (Idle.TryTake(out var host))
            await host.DisposeAsync();
    }
}
