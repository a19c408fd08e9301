using System.Collections.Concurrent;
using System.Diagnostics;

namespace PlanAccountability.TestKit;

/// <summary>What the process traced while this was listening: every activity with its tags, baggage and events, but for the callers'
/// own.</summary>
public sealed class CapturedTraces : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();

    private readonly ActivityListener _listener;

    /// <summary>Begins to listen.</summary>
    public CapturedTraces()
    {
        _listener = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = Note,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>All of it, a line each for the beginning and the end of an activity.</summary>
    public string Text => string.Join('\n', _lines);

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    /// <summary>The caller knows of course which address it calls.</summary>
    private void Note(Activity activity)
    {
        if (activity.Source.Name.StartsWith("System.Net", StringComparison.Ordinal))
            return;
        var baggage = activity.Baggage.Select(pair => KeyValuePair.Create<string, object?>(pair.Key, pair.Value));
        var events = activity.Events.SelectMany(happened => happened.Tags);
        var tags = string.Join(' ', activity.TagObjects.Concat(baggage).Concat(events));
        _lines.Enqueue($"{activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {tags}");
    }
}
