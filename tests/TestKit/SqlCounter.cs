using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PlanAccountability.TestKit;

/// <summary>The SQL commands that requests to one host cause, as the driver traces them: a batch is one command, for it is one round trip.
/// What runs in the background does not count, nor does the opening of a connection.</summary>
public sealed class SqlCounter : IDisposable
{
    /// <summary>The command that asks what the records are called that an answer names.</summary>
    public const int Names = 1;

    private readonly ConcurrentQueue<string> _commands = new();

    private readonly HttpContextAccessor _http = new();

    private readonly ActivityListener _listener;

    private readonly Action _forget;

    /// <summary>Begins to listen.</summary>
    /// <param name="forget">Empties what the service keeps in memory, so that an answer costs what it costs the first time.</param>
    public SqlCounter(Action forget)
    {
        _forget = forget;
        _listener = new()
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Count,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Does something and answers the commands that requests caused meanwhile. No answer is kept from before.</summary>
    public Task<IReadOnlyList<string>> DuringAsync(Func<Task> act)
    {
        _forget();
        return AgainDuringAsync(act);
    }

    /// <summary>Does something and answers the commands that requests caused meanwhile. Answers may be kept from before.</summary>
    public async Task<IReadOnlyList<string>> AgainDuringAsync(Func<Task> act)
    {
        _commands.Clear();
        await act();
        return [.. _commands];
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Count(Activity activity)
    {
        if (
            !activity.DisplayName.StartsWith("CONNECT ", StringComparison.Ordinal)
            && _http.HttpContext is { } context
            && context.RequestServices.GetService<SqlCounter>() == this
        )
            _commands.Enqueue(activity.GetTagItem("db.query.text") as string ?? activity.DisplayName);
    }
}
