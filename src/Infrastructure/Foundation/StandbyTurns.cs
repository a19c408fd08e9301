namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Whose turn it is to ask the standby. One that did not serve is left alone for a while; then one reading tries it, and while
/// that is under way the others do not wait for it.</summary>
public sealed class StandbyTurns(TimeProvider clock)
{
    /// <summary>How long a standby is left alone that was behind: it catches up within milliseconds, or is held back.</summary>
    public static readonly TimeSpan AfterDelay = TimeSpan.FromMilliseconds(100);

    /// <summary>How long one is left alone that failed: to try it may cost a reading <see cref="StandbyReadings.Patience"/>.</summary>
    public static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>When it is tried again, by the clock; 0 where it serves.</summary>
    private long _nextTry;

    /// <summary>Whether a reading may ask it. Where it is left alone and that time is over, the first to ask may.</summary>
    public bool Take()
    {
        var nextTry = Volatile.Read(ref _nextTry);
        return nextTry == 0
            || (clock.GetTimestamp() >= nextTry && Interlocked.CompareExchange(ref _nextTry, In(AfterFailure), nextTry) == nextTry);
    }

    /// <summary>It served.</summary>
    public void Served() => Volatile.Write(ref _nextTry, 0);

    /// <summary>It was behind.</summary>
    public void WasBehind() => Volatile.Write(ref _nextTry, In(AfterDelay));

    /// <summary>It failed.</summary>
    public void Failed() => Volatile.Write(ref _nextTry, In(AfterFailure));

    private long In(TimeSpan span) => clock.GetTimestamp() + (long)(span.TotalSeconds * clock.TimestampFrequency);
}
