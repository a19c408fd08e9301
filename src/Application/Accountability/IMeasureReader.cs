namespace PlanAccountability.Application.Accountability;

/// <summary>Reads what measures show in an area by a day, in one round trip to the database. A reading counts from the end of its period;
/// measures and readings that were retracted do not count.</summary>
public interface IMeasureReader
{
    /// <summary>Reads measures, each with its latest reading and its target of the day; those that are not there are left out.</summary>
    /// <param name="ids">The measures.</param>
    /// <param name="area">The area.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyDictionary<MeasureId, MeasureInMatrix>> OfAsync(
        IReadOnlyCollection<MeasureId> ids,
        AreaId area,
        DateOnly asOf,
        CancellationToken cancellationToken
    );
}
