using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;

namespace PlanAccountability.TestKit;

/// <summary>What the service logged, in place of printing it.</summary>
public sealed class CapturedLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();

    private IExternalScopeProvider? _scopes;

    /// <summary>The lines so far: level, category, message, values, exception, scopes.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>Forgets them.</summary>
    internal void Clear() => _lines.Clear();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, this);

    /// <inheritdoc/>
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <inheritdoc/>
    public void Dispose() { }

    private sealed class Logger(string category, CapturedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs
                ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
                : "";
            var scopes = new StringBuilder();
            log._scopes?.ForEachScope((scope, text) => text.Append(' ').Append(scope), scopes);
            log._lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {values} {exception}{scopes}");
        }
    }
}
