namespace PlanAccountability.Application.Foundation;

/// <summary>Reads the feed of changes, in one round trip to the database.</summary>
public interface IChangeReader
{
    /// <summary>Reads the next changes.</summary>
    /// <param name="query">Which part of the feed.</param>
    /// <param name="most">The most changes.</param>
    /// <param name="reach">The areas whose drafts the caller may read; null where they may read all.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task<ChangeReading> ReadAsync(ListChanges query, int most, DraftReach? reach, CancellationToken cancellationToken);
}

/// <summary>Changes as they were read.</summary>
/// <param name="Changes">The changes, in the order of their positions.</param>
/// <param name="End">The last position given: whatever is committed later has a later one.</param>
public sealed record ChangeReading(IReadOnlyList<ChangeDto> Changes, long End);
