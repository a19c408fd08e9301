namespace PlanAccountability.Application.Foundation;

/// <summary>Finds records by what their stored JSON holds, whatever their type: an identifier that they name, or words that they
/// repeat.</summary>
public interface IReferenceSearch
{
    /// <summary>The records that hold a text, or once held it, as a whole value; loaded for a change. It reads the whole history: for rare
    /// acts.</summary>
    /// <param name="db">The record.</param>
    /// <param name="text">The text.</param>
    /// <param name="area">Only records of this area; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<Root>> OfAsync(IPlanAccountabilityDb db, string text, AreaId? area, CancellationToken cancellationToken);

    /// <summary>The record of a type and identifier, loaded for a change.</summary>
    Task<Root> LoadAsync(IPlanAccountabilityDb db, string type, string key, CancellationToken cancellationToken);
}
