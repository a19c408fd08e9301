namespace PlanAccountability.Application.Foundation;

/// <summary>Reads what records are called.</summary>
public interface INameReader
{
    /// <summary>The names of those records that the caller may know of and that were not retracted, in the order of their
    /// identifiers.</summary>
    /// <param name="ids">The records.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(NamedIds ids, CancellationToken cancellationToken);
}
