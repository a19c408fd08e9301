using System.Text.Json;

namespace PlanAccountability.Application.Imports;

/// <summary>Finds the rows that say what their records say already without reading the records: the hash of what an import said of a
/// record is kept, and as long as nobody changed the record since, a row with the same hash changes nothing. Only what is plain is found
/// so; whatever else may be true of a row comes to light when it is read against its record.</summary>
internal sealed class UnchangedRows(IPlanAccountabilityDb db, ReferenceResolver resolver, NamedRecords named, ImportRights rights)
{
    /// <summary>Settles the rows that change nothing.</summary>
    /// <returns>The others.</returns>
    public async Task<IReadOnlyList<ImportItem>> LeaveOutAsync(
        ExchangeType type,
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        CancellationToken cancellationToken
    )
    {
        var known = items
            .Where(item => !item.IsRejected && item.Entry is { IsStored: true, IsRetracted: false } && type.IsToldByHash(item.Entry.Known))
            .ToList();
        if (known.Count == 0)
            return items;

        var imported = await type.LastImportedAsync(db, [.. known.Select(item => item.Entry.Id)], cancellationToken);
        known.RemoveAll(item => !imported.ContainsKey(item.Entry.Id));
        var records = known.ToDictionary(item => item, item => new SaidRecord(item, stored: null, resolver));
        await named.LearnAsync(records.Values.SelectMany(record => record.References ?? []), cancellationToken);
        var read = new List<(ImportItem Item, IRecordRow Row, IReadOnlyList<Reference> References)>();
        foreach (var (item, record) in records)
        {
            if (Parse(type, record) is { } row)
                read.Add((item, row, record.References ?? [.. type.References(row, resolver)]));
        }

        await named.LearnAsync(read.SelectMany(one => one.References), cancellationToken);
        read.RemoveAll(one => !one.References.GroupBy(reference => reference.Pointer).All(ArePlain));
        await named.LoadAsync(type, read.SelectMany(one => one.References), context, cancellationToken);
        var settled = new HashSet<ImportItem>();
        foreach (var (item, whole, _) in read)
        {
            var row = type.Complete(whole, null, context);
            if (
                ImportedContent.Of(row, resolver).AsSpan().SequenceEqual(imported[item.Entry.Id])
                && !rights.Refusals(item, type.AreaOf(row, context), isChanged: false).Any()
            )
            {
                item.Begin();
                settled.Add(item);
            }
        }

        return [.. items.Where(item => !settled.Contains(item))];
    }

    /// <summary>The row, or null where the file alone does not make one that can be taken.</summary>
    private static IRecordRow? Parse(ExchangeType type, SaidRecord record)
    {
        try
        {
            var row = record.Parse();
            return type.CheckShape(row).Count == 0 ? row : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether what stands in one place is plain; of records of several types that it may name, one is.</summary>
    private bool ArePlain(IEnumerable<Reference> references) =>
        references.All(IsPlain) || (references.All(reference => reference.MayBeOther) && references.Any(IsPlain));

    /// <summary>Whether a ref names what it says: a record that is there, is neither gone nor merged, and whose row was not
    /// rejected.</summary>
    private bool IsPlain(Reference reference) =>
        resolver.Find(reference.Type, reference.Ref) is { IsGone: false, Item: not { IsRejected: true } } entry
        && entry.Ref == reference.Ref
        && !rights.IsHidden(entry);
}
