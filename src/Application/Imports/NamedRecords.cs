namespace PlanAccountability.Application.Imports;

/// <summary>Looks up what the rows of a batch name, all at once. What was read whole is kept for the next batch of the same type, none of
/// whose rows changes it: many rows name the same few records.</summary>
internal sealed class NamedRecords(IPlanAccountabilityDb db, ReferenceResolver resolver)
{
    /// <summary>The most records that are kept from one batch to the next.</summary>
    private const int MostKept = 5_000;

    private readonly Dictionary<Guid, Root> _kept = [];

    private ExchangeType? _keptFor;

    /// <summary>Looks up the refs.</summary>
    public async Task LearnAsync(IEnumerable<Reference> references, CancellationToken cancellationToken)
    {
        foreach (var named in references.GroupBy(reference => reference.Type, reference => reference.Ref))
            await resolver.LearnAsync(named.Key, named, cancellationToken);
    }

    /// <summary>Reads the records whose rules need more than an identifier; the refs are known, but those of what may be another.</summary>
    public async Task LoadAsync(
        ExchangeType type,
        IEnumerable<Reference> references,
        ImportContext context,
        CancellationToken cancellationToken
    )
    {
        if (_keptFor != type || _kept.Count > MostKept)
            _kept.Clear();
        _keptFor = type;
        var needed = references
            .Where(reference => reference.IsWhole)
            .Select(reference => (reference.Type, Entry: resolver.Find(reference.Type, reference.Ref)))
            .Where(named => named.Entry is not null)
            .GroupBy(named => named.Type, named => named.Entry!.Id);
        foreach (var named in needed)
        {
            var isForChange = type.ChangesPlan && named.Key == ExchangeTypes.Plan;
            var isKept = !isForChange && named.Key != type;
            var missing = new List<Guid>();
            foreach (var id in named.Distinct().Where(id => !context.Has(id)))
            {
                if (isKept && _kept.TryGetValue(id, out var known))
                    context.Put(id, known);
                else
                    missing.Add(id);
            }

            foreach (var (id, record) in await named.Key.LoadAsync(db, missing, isForChange, cancellationToken))
            {
                context.Put(id, record);
                if (isKept)
                    _kept[id] = record;
            }
        }
    }
}
