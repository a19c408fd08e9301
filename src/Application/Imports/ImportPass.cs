using System.Security.Cryptography;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports;

/// <summary>One go at a file: batch by batch, each type after those that its records name. A batch in which rows are rejected is
/// made again without them, so that every row's fault is found and no other row suffers for it.</summary>
internal sealed class ImportPass(
    IPlanAccountabilityDb db,
    ReferenceResolver resolver,
    ImportBatchReader reader,
    Func<ImportContext> surroundings
)
{
    /// <summary>How many rows are saved at once.</summary>
    public const int BatchSize = 1_000;

    private static readonly RowNote SuppressedEarlier = new(
        "suppressed-earlier",
        "The figures that stood here are taken out for good, here and in all that is kept of the past. What the row changes is not told."
    );

    private readonly Dictionary<string, ImportFinding> _findings = [];

    private readonly ReportRoom _room = new();

    public IEnumerable<ImportFinding> Findings => _findings.Values;

    /// <summary>The figures that rows which were taken take out for good.</summary>
    public List<Suppression> Suppressions { get; } = [];

    /// <summary>Goes through the rows that are not rejected.</summary>
    public async Task RunAsync(IReadOnlyList<ImportItem> items, Func<int, Task> progress, CancellationToken cancellationToken)
    {
        foreach (var type in items.GroupBy(item => item.Type, item => item.Ref))
            await resolver.LearnAsync(type.Key, type, cancellationToken);
        foreach (var item in items)
            item.Entry = resolver.Enter(item);

        var merged = items.Where(IsMerged).ToList();
        merged.ForEach(SettleMerged);
        var done = merged.Count(IsRow);
        foreach (var batch in Batches([.. items.Except(merged)]))
        {
            await ImportAsync(batch, cancellationToken);
            await progress(done += batch.Count(IsRow));
        }
    }

    /// <summary>Rejects the rows that were taken though they name a row that was rejected after them, or a part of them was.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool RejectDependents(IReadOnlyList<ImportItem> items, ReferenceResolver resolver)
    {
        var wereAny = false;
        for (var areMore = true; areMore; wereAny |= areMore)
        {
            areMore = false;
            foreach (var item in items.Where(item => item.Parts.Count > 0))
            {
                var wasToBeApplied = item.IsToBeApplied;
                areMore |= item.RejectForParts() && wasToBeApplied;
            }

            foreach (var item in items.Where(item => item.IsToBeApplied))
            {
                var errors = item
                    .References.Where(reference => !reference.MayBeNew)
                    .Select(reference => (Reference: reference, resolver.Find(reference.Type, reference.Ref)?.Item))
                    .Where(named => named.Item is { IsRejected: true })
                    .Select(named => item.Blames(named.Reference, named.Item!))
                    .ToList();
                if (errors.Count > 0)
                    item.Reject(errors);
                areMore |= errors.Count > 0;
            }
        }

        return wereAny;
    }

    private static bool IsRow(ImportItem item) => item.Whole is null;

    /// <summary>Whether the ref of a row is that of a record that was merged into another: its parts are left alone as it is.</summary>
    private static bool IsMerged(ImportItem item) => item.Entry.Ref != item.Ref || (item.Whole is { } whole && IsMerged(whole));

    /// <summary>The rows in batches; plans go with their versions, since a version that is issued publishes its plan. Bodies succeed each
    /// other: all at once.</summary>
    private static IEnumerable<IReadOnlyList<ImportItem>> Batches(IReadOnlyList<ImportItem> items)
    {
        var byType = items.ToLookup(item => item.Type);
        return ExchangeTypes
            .All.Where(type => type != ExchangeTypes.PlanVersion)
            .SelectMany(type =>
                (
                    type == ExchangeTypes.Plan ? byType[type].Concat(byType[ExchangeTypes.PlanVersion]) : RowsInOrder.Of(type, byType[type])
                ).Chunk(type == ExchangeTypes.PolicingBody ? int.MaxValue : BatchSize)
            );
    }

    private async Task ImportAsync(IReadOnlyList<ImportItem> batch, CancellationToken cancellationToken)
    {
        var context = surroundings();
        for (var rejected = -1; rejected != batch.Count(item => item.IsRejected); )
        {
            rejected = batch.Count(item => item.IsRejected);
            db.ChangeTracker.Clear();
            context = surroundings();
            foreach (var type in batch.Where(item => !item.IsRejected || !item.IsRead).GroupBy(item => item.Type))
                await HandleAsync(type.Key, [.. type], context, cancellationToken);
            if (rejected == batch.Count(item => item.IsRejected))
                await SaveAsync(batch, cancellationToken);
        }

        Suppressions.AddRange(context.Suppressions.Values);
        db.ChangeTracker.Clear();
        foreach (var item in batch)
        {
            item.Release(IsOfFile);
            item.Changes?.KeepWithin(_room);
        }
    }

    /// <summary>Whether a ref names a record of which the file speaks, whose row may still be rejected.</summary>
    private bool IsOfFile(Reference reference) => !reference.MayBeNew && resolver.Find(reference.Type, reference.Ref) is { Item: not null };

    private async Task HandleAsync(
        ExchangeType type,
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        CancellationToken cancellationToken
    )
    {
        items = [.. items.Where(item => !IsLeftAlone(item))];
        await reader.ReadAsync(type, items, context, Note, cancellationToken);
        foreach (var item in items.Where(item => item.Row is not null && !item.IsRejected))
            reader.Decide(item, context);
        foreach (var item in items.Where(item => item.IsToBeApplied))
            Apply(item, context);
    }

    /// <summary>Leaves alone what is said in a part of a row that is left alone.</summary>
    private static bool IsLeftAlone(ImportItem item)
    {
        if (item.IsRejected || item.Whole is not { Outcome: ImportOutcome.HandEdited or ImportOutcome.Retracted } whole)
            return false;
        item.Begin();
        item.Outcome = whole.Outcome;
        return true;
    }

    private void Apply(ImportItem item, ImportContext context)
    {
        try
        {
            var root = item.Root ?? item.Type.Create(item.Row!, item.Entry.Id, context);
            if (root.Retraction is not null)
                root.Reinstate();
            item.Type.Apply(root, item.Row!, context);
            if (root is MeasureReading { Id: var reading } && context.Suppressions.ContainsKey(reading))
                item.KeepQuiet(SuppressedEarlier);
            if (item.Root is null)
                item.Type.Add(db, root);
            db.Entry(root).Property(ImportedContent.Member).CurrentValue = ImportedContent.Of(item.Row!, resolver);
            context.Put(item.Entry.Id, root);
        }
        catch (BrokenRuleException broken)
        {
            item.Reject(ImportBatchReader.Broken(item.Type, broken));
        }
    }

    /// <summary>Saves a batch; what the database refuses is the fault of the row that it names.</summary>
    private async Task SaveAsync(IReadOnlyList<ImportItem> batch, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (BrokenRuleException broken) when (broken.RefusedRecords() is { Count: > 0 } records && !broken.IsLostRace())
        {
            var rows = records.Select(record => RowOf(record, batch)).OfType<ImportItem>().Distinct().ToList();
            if (rows.Count == 0)
                throw;
            rows.ForEach(row => row.Reject(ImportBatchReader.Broken(row.Type, broken)));
        }
    }

    private ImportItem? RowOf(Root record, IReadOnlyList<ImportItem> batch)
    {
        var id = Guid.TryParse(record.Key, out var key) ? key : Guid.Empty;
        return batch.FirstOrDefault(item => item.IsToBeApplied && item.Type.ChangesPlan && resolver.PlanOf(item.Entry) == id)
            ?? batch.FirstOrDefault(item => item.IsToBeApplied && item.Entry.Id == id);
    }

    /// <summary>A row of a record that was merged changes nothing; to whom the one that stays is hidden, nothing is said of
    /// it.</summary>
    private void SettleMerged(ImportItem item)
    {
        if (item.IsRejected || item.Entry.Ref == item.Ref)
            return;
        if (reader.Hidden(item.Entry) is { } refusal)
            item.Reject(refusal);
        else
            _findings.TryAdd(
                $"{item.Type.Name} {item.Ref}",
                new("merged-record", [item.Ref, item.Entry.Ref], $"{item.Ref} was merged into {item.Entry.Ref}; the row changes neither.")
            );
    }

    private void Note(ImportItem item, Reference gone) =>
        _findings.TryAdd(
            $"{item.Type.Name} {item.Ref} {gone.Ref}",
            new(
                "retracted-reference",
                [item.Ref, gone.Ref],
                $"{item.Ref} names {gone.Ref}, which was retracted; the reference is left out."
            )
        );
}

/// <summary>The hash of what the last import of a record said, by which later hand edits are told.</summary>
public static class ImportedContent
{
    /// <summary>The name of the property that every stored root has besides its own.</summary>
    public const string Member = "ImportedContent";

    internal static byte[] Of(IRecordRow row, ReferenceResolver resolver) => SHA256.HashData(RowJson.Write(row, resolver));
}
