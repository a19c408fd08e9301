namespace PlanAccountability.Application.Foundation;

/// <summary>Finds records by what their stored JSON holds, whatever their type: an identifier that they name, or words that they
/// repeat.</summary>
public interface IReferenceSearch
{
    /// <summary>The records that hold one of several texts, or once held it, as a whole value; loaded for a change. It reads the whole
    /// history: for rare acts.</summary>
    /// <param name="db">The record.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="types">Only records of these types; null for all.</param>
    /// <param name="area">Only records of this area; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The records by the text.</returns>
    Task<ILookup<string, Root>> OfAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<string> texts,
        IReadOnlyCollection<RecordType>? types,
        AreaId? area,
        CancellationToken cancellationToken
    );

    /// <summary>The record of a type and identifier, loaded for a change.</summary>
    Task<Root> LoadAsync(IPlanAccountabilityDb db, string type, string key, CancellationToken cancellationToken);
}
