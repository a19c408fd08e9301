using NpgsqlTypes;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>How far the primary's log of changes had come: whatever was committed before is ahead of it.</summary>
/// <param name="Timeline">The primary's timeline: every promotion begins another, and positions of different ones do not compare.</param>
/// <param name="Lsn">The place in the log.</param>
public readonly record struct WalPosition(int Timeline, NpgsqlLogSequenceNumber Lsn)
{
    /// <summary>Asks the primary for it, in two columns. The place comes first: in a statement it is taken after the snapshot, so that it
    /// is behind every commit that the statement sees, and before what the rest of the statement may write to the log itself.</summary>
    internal const string Asked = """
        pg_current_wal_insert_lsn(), ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::int
        """;

    /// <summary>Reads the answer, from a row that may have more.</summary>
    internal static WalPosition Read(ref Columns row)
    {
        var lsn = row.Value<NpgsqlLogSequenceNumber>();
        return new(row.Value<int>(), lsn);
    }
}

/// <summary>How far a host has followed the primary.</summary>
/// <param name="IsStandby">Whether it follows at all; a host that was promoted does not.</param>
/// <param name="Replayed">The place up to which it shows what the primary did, or null.</param>
/// <param name="Timeline">The timeline that it is known to be on. It may be told late, and never early.</param>
public readonly record struct ReplayState(bool IsStandby, NpgsqlLogSequenceNumber? Replayed, int Timeline)
{
    /// <summary>Asks a host.</summary>
    internal const string Question = """
        select pg_is_in_recovery(), pg_last_wal_replay_lsn(), (select min_recovery_end_timeline from pg_control_recovery())
        """;

    /// <summary>Whether the host shows everything that was committed when the primary's log had come so far. An old primary that was
    /// brought back is on the old timeline: its log may reach further, but it lacks what the new one did.</summary>
    public bool HasReplayed(WalPosition written) =>
        IsStandby && Timeline == written.Timeline && Replayed is { } replayed && replayed >= written.Lsn;

    /// <summary>Reads the answer.</summary>
    internal static ReplayState Read(Columns row) => new(row.Value<bool>(), row.ValueOrNone<NpgsqlLogSequenceNumber>(), row.Value<int>());
}
