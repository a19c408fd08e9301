namespace PlanAccountability.Application.Imports;

/// <summary>The rows of a file, sorted into those that say of which record they speak and those that do not.</summary>
internal sealed class ImportItems
{
    /// <summary>All rows in the order of the file: items, and of those that cannot be read what is reported.</summary>
    private readonly object[] _rows;

    public ImportItems(ImportFile file)
    {
        _rows = new object[file.Rows.Count];
        var items = new Dictionary<(ExchangeType, string), ImportItem>(file.Rows.Count);
        foreach (var row in file.Rows)
        {
            if (row.Head is not { Type: { } type, Ref: { } @ref })
            {
                _rows[row.Index] = Unreadable(row);
                continue;
            }

            var item = new ImportItem(row, type, @ref, file.Force);
            _rows[row.Index] = item;
            if (!items.TryAdd((item.Type, item.Ref), item))
            {
                item.Reject(Duplicate(items[(item.Type, item.Ref)]));
                continue;
            }

            item.TakeApart();
            foreach (var part in item.Parts.Where(part => !items.TryAdd((part.Type, part.Ref), part)))
                part.Reject(Duplicate(items[(part.Type, part.Ref)]));
        }

        All = [.. items.Values];
        foreach (var type in items.Values.Where(item => item.Lineage.Count > 0).Select(item => item.Type).Distinct())
            RejectCircles(type);
    }

    /// <summary>One row for each record that the file speaks of.</summary>
    public IReadOnlyList<ImportItem> All { get; }

    /// <summary>Whether a row is rejected, be it for one of its parts.</summary>
    public bool HasRejected => _rows.Any(row => row is not ImportItem { IsRejected: false });

    /// <summary>The areas of the records of which the report tells what changes, whatever their refs begin with.</summary>
    public IEnumerable<string> ChangedAreas =>
        All.Where(item => item.Outcome is ImportOutcome.Updated).Select(item => item.AreaId?.Value).OfType<string>().Distinct();

    /// <summary>What became of each row, in the order of the file; behind one that is taken, of the records that it says in its
    /// parts.</summary>
    /// <param name="isKept">Whether what was created is kept, so that it has an identifier.</param>
    public IEnumerable<ImportedRow> Report(bool isKept) =>
        _rows.SelectMany(row =>
            row is ImportItem item
                ? (item.IsRejected ? [item] : item.Parts.Prepend(item)).Select(told => Told(told, isKept))
                : [(ImportedRow)row]
        );

    private static ImportedRow Told(ImportItem item, bool isKept)
    {
        var row = ImportedRow.Plain(item.Index, item.Ref, item.Type.Name, item.Outcome, IdOf(item, isKept), item.LocatedErrors);
        return item is { Outcome: ImportOutcome.Updated, Changes: { } changes }
            ? row with
            {
                Changes = changes.Told,
                ChangesLeftOut = changes.LeftOut,
            }
            : row;
    }

    private static InputError Duplicate(ImportItem first) => new("/ref", "duplicate-ref", $"stands in row {first.Index} already");

    private static Guid? IdOf(ImportItem item, bool isKept) =>
        item.Entry is { } entry
        && item.Errors.All(error => error.Code is not (ImportRights.NotYours or ImportRights.NotYourArea))
        && (entry.IsStored || (isKept && item.Outcome is ImportOutcome.Created))
            ? entry.Id
            : null;

    private static ImportedRow Unreadable(ImportRow row) =>
        ImportedRow.Plain(
            row.Index,
            row.Head?.Ref,
            row.Head?.Type?.Name,
            ImportOutcome.Rejected,
            null,
            row.Locate([.. row.Head?.Faults ?? [], .. row.Faults])
        );

    /// <summary>Rejects the rows that come from each other: what neither begins nor ends a line of descent is in a circle.</summary>
    private void RejectCircles(ExchangeType type)
    {
        var ofType = All.Where(item => item.Type == type).ToDictionary(item => item.Ref);
        var parents = ofType.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Lineage.Where(parent => parent != pair.Key && ofType.ContainsKey(parent)).Distinct().ToList()
        );
        foreach (var inCircle in WithoutEnds(WithoutEnds(parents)).Keys)
            ofType[inCircle].Reject(new InputError("", "circular-reference", "comes, by way of others in this file, from itself"));
    }

    /// <summary>Takes away those that lead nowhere, then those that lead to them only, and so on; turns the rest round. Each link is
    /// followed once.</summary>
    private static Dictionary<string, List<string>> WithoutEnds(Dictionary<string, List<string>> links)
    {
        var open = links.ToDictionary(pair => pair.Key, pair => pair.Value.Count);
        var reverse = links.Keys.ToDictionary(name => name, _ => new List<string>());
        foreach (var (from, to) in links.SelectMany(pair => pair.Value.Select(to => (pair.Key, to))))
            reverse[to].Add(from);

        var ends = new Queue<string>(open.Where(pair => pair.Value == 0).Select(pair => pair.Key));
        while (ends.TryDequeue(out var end))
        {
            foreach (var from in reverse[end].Where(from => --open[from] == 0))
                ends.Enqueue(from);
        }

        return reverse
            .Where(pair => open[pair.Key] > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Where(from => open[from] > 0).ToList());
    }
}
