using System.Text.Json;
using System.Text.Json.Nodes;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports;

/// <summary>Reads the rows of a batch against what is stored, all at once, and decides of each what is to be done.</summary>
internal sealed class ImportBatchReader(
    IPlanAccountabilityDb db,
    ReferenceResolver resolver,
    NamedRecords named,
    ImportRights rights,
    bool isForced
)
{
    private readonly UnchangedRows _unchanged = new(db, resolver, named, rights);

    /// <summary>The members that the database's rules are about.</summary>
    private static readonly Dictionary<Rule, string> Members = new()
    {
        [ReviewRules.NumberIsFree] = "/number",
        [ReviewRules.OneReviewOfVersion] = "/versionRef",
        [PerformanceRules.PeriodIsFree] = "/period/start",
    };

    public static InputError Rejected(Reference reference) =>
        new(reference.Pointer, "rejected-reference", $"names {reference.Ref}, whose row was rejected");

    /// <summary>A broken rule as the error of a row of a type.</summary>
    public static InputError Broken(ExchangeType type, BrokenRuleException broken)
    {
        var pointer = broken.Pointer is { } given ? type.PointerInFile(given) : Members.GetValueOrDefault(broken.Rule, "");
        var law = broken.Citation is { } citation ? $" ({broken.Rule.RuleId}: {citation})" : "";
        return new(pointer, broken.Rule.Code, broken.Rule.Statement + law);
    }

    /// <summary>Why the sender may not speak of a record that it may not know of, or null where it may know of it.</summary>
    public InputError? Hidden(ReferenceEntry entry) => rights.Hidden(entry);

    /// <summary>Reads the stored records, the rows and all that they name.</summary>
    public async Task ReadAsync(
        ExchangeType type,
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        Action<ImportItem, Reference> note,
        CancellationToken cancellationToken
    )
    {
        items = await _unchanged.LeaveOutAsync(type, items, context, cancellationToken);
        await ReadStoredAsync(type, items, context, cancellationToken);
        var said = items
            .Where(item => item.Outcome is not ImportOutcome.Retracted && !item.IsRejected)
            .ToDictionary(item => item, item => new SaidRecord(item, item.Current, resolver));
        await named.LearnAsync(said.Values.SelectMany(record => record.References ?? []), cancellationToken);
        foreach (var (item, record) in said)
            ReadRow(item, record);

        var read = items.Where(item => item.Row is not null && !item.IsRejected).ToList();
        await named.LearnAsync(read.SelectMany(item => item.References), cancellationToken);
        foreach (var item in read)
            Resolve(item, note);
        read.RemoveAll(item => item.IsRejected);
        await named.LoadAsync(type, read.SelectMany(item => item.References), context, cancellationToken);
        context.UnderWay = read;
        await type.PrepareAsync(read, context, db, cancellationToken);
    }

    /// <summary>Decides what is to be done with a row that was read.</summary>
    public void Decide(ImportItem item, ImportContext context)
    {
        var (type, root) = (item.Type, item.Root);
        var row = item.Row = type.Complete(item.Row!, root, context);
        var isChanged =
            root is not { Retraction: null }
            || !RowJson.Write(WithoutRetracted(type, item.Current!), resolver).AsSpan().SequenceEqual(RowJson.Write(row, resolver));
        var errors = rights.Refusals(item, type.AreaOf(row, context), isChanged).ToList();
        if (errors.Count == 0 && isChanged && item.Current is { } current)
            errors.AddRange(Unchangeable(type, WithoutRetracted(type, current), row));

        item.IsToBeApplied = false;
        if (errors.Count > 0)
            item.Reject(errors);
        else if (!isChanged)
            item.Outcome = ImportOutcome.Unchanged;
        else if (root is { Redactions: > 0 } || (!isForced && root is not null && IsHandEdited(item)))
            item.Outcome = ImportOutcome.HandEdited;
        else if (type.Validate(row, context).ToList() is { Count: > 0 } faults)
            item.Reject(faults);
        else
        {
            item.IsToBeApplied = true;
            item.Outcome = root is null ? ImportOutcome.Created : ImportOutcome.Updated;
        }
    }

    private static IEnumerable<InputError> Unchangeable(ExchangeType type, IRecordRow current, IRecordRow row) =>
        type.Immutable(current)
            .Zip(type.Immutable(row))
            .Where(pair => !Equals(pair.First.Value, pair.Second.Value))
            .Select(pair => new InputError(
                pair.First.Pointer,
                "cannot-change",
                "never changes; a record of another is a record with a ref of its own"
            ));

    /// <summary>Whether the record says something else than its last import did. Reference data that no import made counts as made by
    /// one.</summary>
    private bool IsHandEdited(ImportItem item)
    {
        var imported = (byte[]?)db.Entry(item.Root!).Property(ImportedContent.Member).CurrentValue;
        return imported is null
            ? !item.Type.IsReferenceData
            : !imported.AsSpan().SequenceEqual(ImportedContent.Of(item.Current!, resolver));
    }

    private async Task ReadStoredAsync(
        ExchangeType type,
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        CancellationToken cancellationToken
    )
    {
        var roots = await type.LoadAsync(
            db,
            [.. items.Where(item => item.Entry.IsStored).Select(item => item.Entry.Id)],
            forChange: true,
            cancellationToken
        );
        await resolver.LearnAsync(roots.Values.SelectMany(type.Named), cancellationToken);
        await type.LearnMoreAsync(roots.Values, resolver, db, cancellationToken);
        foreach (var item in items)
        {
            item.Begin();
            if (!roots.TryGetValue(item.Entry.Id, out var root))
                continue;
            if (rights.Closed(item.Entry, root) is { } refusal)
            {
                item.Reject(refusal);
                continue;
            }

            item.Root = root;
            context.Put(item.Entry.Id, root);
            if (root.Retraction is not null && !isForced)
                item.Outcome = ImportOutcome.Retracted;
            else
                item.Current = type.ToRow(root, resolver);
        }
    }

    private void ReadRow(ImportItem item, SaidRecord record)
    {
        try
        {
            item.Row = record.Parse();
            var references = record.References;
            item.Reject(item.Type.CheckShape(item.Row).Concat(CitationReferences.WithoutSource(references ?? [])));
            if (!item.IsRejected)
                item.References = references ?? [.. item.Type.References(item.Row, resolver)];
        }
        catch (JsonException malformed)
        {
            item.Reject(InputFaults.Of(malformed) ?? [new("", "wrong-type", "is not of the form of its type")]);
        }
    }

    private void Resolve(ImportItem item, Action<ImportItem, Reference> note)
    {
        var errors = new List<InputError>();
        foreach (var reference in item.References.Where(reference => !reference.MayBeNew))
        {
            var entry = resolver.Find(reference.Type, reference.Ref);
            if (entry is null && reference.MayBeDrafted)
                continue;
            if (entry is null || (entry.Item is null && rights.IsHidden(entry)))
                errors.Add(
                    new(reference.Pointer, "unknown-reference", $"names {Shown(reference.Ref)}, which is neither recorded nor in the file")
                );
            else if (entry.Item is { IsRejected: true })
                errors.Add(Rejected(reference));
            else if (entry.IsGone && reference.IsNeeded)
                errors.Add(new(reference.Pointer, "retracted-reference", $"names {reference.Ref}, which was retracted"));
            else if (entry.IsGone && !reference.IsKept)
                note(item, reference);
        }

        if (errors.Count > 0)
            item.Reject(errors);
        else
            item.Row = WithoutRetracted(item.Type, Followed(item));
    }

    /// <summary>The row with the refs of merged records replaced by those of the records that they were merged into.</summary>
    private IRecordRow Followed(ImportItem item)
    {
        var into = item
            .References.Where(reference =>
                !reference.MayBeNew && resolver.Find(reference.Type, reference.Ref) is { } entry && entry.Ref != reference.Ref
            )
            .DistinctBy(reference => (reference.Member, reference.Ref))
            .ToDictionary(reference => (reference.Member, reference.Ref), reference => resolver.Find(reference.Type, reference.Ref)!.Ref);
        if (into.Count == 0)
            return item.Row!;
        var rewriting = new ReferenceRewriter((member, text) => into.GetValueOrDefault((member, text)));
        var record = RowJson.ToJson(item.Row!, resolver);
        var row = item.Type.Parse(
            rewriting.Apply(record.ToJsonString()) is { } followed ? JsonNode.Parse(followed)!.AsObject() : record,
            resolver
        );
        item.References = [.. item.Type.References(row, resolver)];
        return row;
    }

    private static string Shown(string @ref) => @ref.Length > Root.LongestRef ? @ref[..Root.LongestRef] + "…" : @ref;

    private IRecordRow WithoutRetracted(ExchangeType type, IRecordRow row) =>
        type.References(row, resolver).Any(reference => IsGone(reference.Type, reference.Ref))
            ? type.WithoutReferences(row, IsGone, resolver)
            : row;

    private bool IsGone(ExchangeType type, string @ref) => resolver.Find(type, @ref) is { IsGone: true };
}
