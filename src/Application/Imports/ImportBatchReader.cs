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
    /// <summary>The limits of one member alone. What else is wrong with a row of which a part is at fault may come from that.</summary>
    private static readonly HashSet<string> MemberLimits = ["too-long", "too-many", "out-of-range", "bad-value"];

    private readonly UnchangedRows _unchanged = new(db, resolver, named, rights);

    /// <summary>The members that the database's rules are about.</summary>
    private static readonly Dictionary<Rule, string> Members = new()
    {
        [ReviewRules.NumberIsFree] = "/number",
        [ReviewRules.OneReviewOfVersion] = "/versionRef",
        [PerformanceRules.PeriodIsFree] = "/period/start",
    };

    /// <summary>The code of what names a record whose row was rejected.</summary>
    public const string RejectedReference = "rejected-reference";

    public static InputError Rejected(Reference reference, ImportItem named) =>
        new(reference.Pointer, RejectedReference, $"names {reference.Ref}, whose row was rejected: {named.Cause}");

    /// <summary>A broken rule as the error of a row of a type.</summary>
    public static InputError Broken(ExchangeType type, BrokenRuleException broken)
    {
        var pointer = broken.Pointer is { } given ? type.PointerInFile(given) : Members.GetValueOrDefault(broken.Rule, "");
        var law = broken.Citation is { } citation ? $" ({broken.Rule.RuleId}: {citation})" : "";
        return new(pointer, broken.Rule.Code, broken.Detail + law);
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
        var settled = await ReadStoredAsync(type, items, context, cancellationToken);
        var said = items
            .Where(item => !settled.Contains(item))
            .ToDictionary(item => item, item => new SaidRecord(item, item.Current, resolver));
        await named.LearnAsync(said.Values.SelectMany(record => record.References ?? []), cancellationToken);
        foreach (var (item, record) in said)
            ReadRow(item, record);

        var read = said.Keys.ToList();
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
        var current = item.Current is { } stored ? WithoutRetracted(type, stored) : null;
        var (before, after) = current is null ? ([], []) : (RowJson.Write(current, resolver), RowJson.Write(row, resolver));
        var isChanged = root is not { Retraction: null } || !before.AsSpan().SequenceEqual(after);
        item.AreaId = type.AreaOf(row, context);
        var errors = rights.Refusals(item, item.AreaId, isChanged).ToList();
        var isAllowed = errors.Count == 0;
        if (isAllowed && isChanged && current is not null)
            errors.AddRange(Unchangeable(type, current, row));
        var isLeftAlone =
            isChanged
            && errors.Count == 0
            && (
                root is { Redactions: > 0 }
                || (!isForced && root is not null && !(current is not null && type.IsCompletedBy(current, row)) && IsHandEdited(item))
            );
        if (isAllowed && isChanged && !isLeftAlone)
            errors.AddRange(type.Validate(row, context).Where(fault => !IsWithin(errors, fault.Pointer)).ToList());
        else if (isLeftAlone)
            errors.AddRange(type.LeftAlone(row, root!, context));

        item.IsToBeApplied = false;
        if (errors.Count > 0)
            item.Reject(errors);
        else if (!isChanged)
            item.Outcome = ImportOutcome.Unchanged;
        else if (isLeftAlone)
            item.Outcome = ImportOutcome.HandEdited;
        else
        {
            item.IsToBeApplied = true;
            item.Outcome = current is null ? ImportOutcome.Created : ImportOutcome.Updated;
            item.Changes = current is null ? null : RowChanges.Between(before, after);
            item.Notes = current is null ? [] : type.Notes(current, row);
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

    /// <returns>The rows of which the file need not be read further.</returns>
    private async Task<HashSet<ImportItem>> ReadStoredAsync(
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
        var settled = new HashSet<ImportItem>();
        foreach (var item in items)
        {
            item.Begin();
            item.IsRead = true;
            if (!roots.TryGetValue(item.Entry.Id, out var root))
                continue;
            if (rights.Closed(item.Entry, root) is { } refusal)
            {
                item.Reject(refusal);
                settled.Add(item);
                continue;
            }

            item.Root = root;
            context.Put(item.Entry.Id, root);
            if (root.Retraction is null || isForced)
            {
                item.Current = type.ToRow(root, resolver);
                continue;
            }

            settled.Add(item);
            if (!item.IsRejected)
                item.Outcome = ImportOutcome.Retracted;
        }

        return settled;
    }

    /// <summary>Reads a row and finds everything that is wrong with its members, beside what was found in the file.</summary>
    private void ReadRow(ImportItem item, SaidRecord record)
    {
        var inJson = record.References;
        var wrong = item.Errors.ToList();
        if (wrong.Count > 0 || !TryParse(item, record))
        {
            item.Row = record.ParseMended(out var faults);
            wrong.AddRange(faults.Where(fault => !IsWithin(item.Errors, fault.Pointer)));
        }

        if (item.Row is not { } row)
        {
            item.Reject(wrong.Skip(item.Errors.Count));
            return;
        }

        var references = (inJson ?? item.Type.References(row, resolver)).Where(reference => !IsWithin(wrong, reference.Pointer)).ToList();
        var limits = item
            .Type.CheckShape(row)
            .Where(fault => wrong.Count == 0 || (MemberLimits.Contains(fault.Code) && !IsWithin(wrong, fault.Pointer)))
            .Concat(CitationReferences.WithoutSource(inJson is null ? [] : references))
            .ToList();
        item.References = [.. references.Where(reference => !IsWithin(limits, reference.Pointer))];
        if (wrong.Count + limits.Count > 0)
            item.Reject([.. wrong.Skip(item.Errors.Count), .. limits]);
    }

    private static bool TryParse(ImportItem item, SaidRecord record)
    {
        try
        {
            item.Row = record.Parse();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether a value is at fault, or is a part of one that is.</summary>
    private static bool IsWithin(IEnumerable<InputError> faults, string pointer) =>
        faults.Any(fault => fault.Pointer == pointer || pointer.StartsWith(fault.Pointer + "/", StringComparison.Ordinal));

    private void Resolve(ImportItem item, Action<ImportItem, Reference> note)
    {
        var errors = new List<InputError>();
        item.References = [.. item.References.GroupBy(reference => reference.Pointer).SelectMany(Meant)];
        foreach (var reference in item.References.Where(reference => !reference.MayBeNew))
        {
            var entry = resolver.Find(reference.Type, reference.Ref);
            if (entry is null && reference.MayBeOther)
                continue;
            if (entry is null || (entry.Item is null && rights.IsHidden(entry)))
                errors.Add(
                    new(reference.Pointer, "unknown-reference", $"names {Shown(reference.Ref)}, which is neither recorded nor in the file")
                );
            else if (entry.Item is { IsRejected: true } named)
                errors.Add(item.Blames(reference, named));
            else if (entry.IsGone && reference.IsNeeded)
                errors.Add(new(reference.Pointer, "retracted-reference", $"names {reference.Ref}, which was retracted"));
            else if (entry.IsGone && !reference.IsKept && !item.IsRejected)
                note(item, reference);
        }

        if (errors.Count > 0)
            item.Reject(errors);
        else if (!item.IsRejected)
            item.Row = WithoutRetracted(item.Type, Followed(item));
    }

    /// <summary>Of records of several types that one place may name, the first that is there for the sender; else all of them.</summary>
    private IEnumerable<Reference> Meant(IEnumerable<Reference> references)
    {
        List<Reference> all = [.. references];
        return
            all is [_, _, ..]
            && all.TrueForAll(reference => reference.MayBeOther)
            && all.FindIndex(reference =>
                resolver.Find(reference.Type, reference.Ref) is { IsGone: false, Item: not { IsRejected: true } } entry
                && (entry.Item is not null || !rights.IsHidden(entry))
            )
                is >= 0
                    and var first
            ? [all[first]]
            : all;
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
