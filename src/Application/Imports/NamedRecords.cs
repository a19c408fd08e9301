namespace PlanAccountability.Application.Imports;

/// <summary>Looks up what the rows of a batch name, all at once.</summary>
internal sealed class NamedRecords(IPlanAccountabilityDb db, ReferenceResolver resolver)
{
    /// <summary>Looks up the refs.</summary>
    public async Task LearnAsync(IEnumerable<Reference> references, CancellationToken cancellationToken)
    {
        foreach (var named in references.GroupBy(reference => reference.Type, reference => reference.Ref))
            await resolver.LearnAsync(named.Key, named, cancellationToken);
    }

    /// <summary>Reads the records whose rules need more than an identifier; the refs are known.</summary>
    public async Task LoadAsync(
        ExchangeType type,
        IEnumerable<Reference> references,
        ImportContext context,
        CancellationToken cancellationToken
    )
    {
        var needed = references
            .Where(reference => reference.IsWhole)
            .GroupBy(reference => reference.Type, reference => resolver.Find(reference.Type, reference.Ref)!.Id);
        foreach (var named in needed)
        {
            var isForChange = type.ChangesPlan && named.Key == ExchangeTypes.Plan;
            foreach (
                var (id, record) in await named.Key.LoadAsync(
                    db,
                    [.. named.Distinct().Where(id => !context.Has(id))],
                    isForChange,
                    cancellationToken
                )
            )
                context.Put(id, record);
        }
    }
}
