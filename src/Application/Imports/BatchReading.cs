using System.Text.Json;
using System.Text.Json.Nodes;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports;

/// <summary>Reads the rows of a batch against what is stored, all at once, and decides of each what is to be done.</summary>
internal sealed class BatchReading(IPlanAccountabilityDb db, RefBook book, ImportRights rights, bool isForced)
{
    /// <summary>The members that the database's rules are about.</summary>
    private static readonly Dictionary<Rule, string> Members = new()
    {
        [ReviewRules.NumberIsFree] = "/number",
        [ReviewRules.OneReviewOfVersion] = "/versionRef",
        [PerformanceRules.PeriodIsFree] = "/period/start",
    };

    public static InputError Rejected(Reference reference) =>
        new(reference.Pointer, "rejected-reference", $"names {reference.Ref}, whose row was rejected");

    /// <summary>A broken rule as a row's error; the members of identifiers are refs here.</summary>
    public static InputError Broken(BrokenRuleException broken)
    {
        var pointer = broken.Pointer ?? (Members.TryGetValue(broken.Rule, out var member) ? member : "");
        if (pointer is "/version")
            pointer = "/versionRef";
        if (pointer.EndsWith("Id", StringComparison.Ordinal))
            pointer = pointer[..^2] + "Ref";
        if (pointer.StartsWith("/priorities", StringComparison.Ordinal))
            pointer = "/content" + pointer;
        var law = broken.Citation is { } citation ? $" ({broken.Rule.RuleId}: {citation})" : "";
        return new(pointer, broken.Rule.Code, broken.Rule.Statement + law);
    }

    /// <summary>Reads the stored records, the forms and all that they name.</summary>
    public async Task ReadAsync(
        ExchangeType type,
        IReadOnlyList<ImportItem> items,
        Surroundings around,
        Action<ImportItem, Reference> note,
        CancellationToken cancellationToken
    )
    {
        await ReadStoredAsync(type, items, around, cancellationToken);
        foreach (var item in items.Where(item => item.Outcome is not ImportOutcome.Retracted && !item.IsRejected))
            ReadForm(item);

        var read = items.Where(item => item.Form is not null && !item.IsRejected).ToList();
        foreach (var named in read.SelectMany(item => item.References).GroupBy(reference => reference.Type, reference => reference.Ref))
            await book.LearnAsync(named.Key, named, cancellationToken);
        foreach (var item in read)
            Resolve(item, note);
        read.RemoveAll(item => item.IsRejected);
        await LoadNamedAsync(type, read, around, cancellationToken);
        await type.PrepareAsync(read, around, db, cancellationToken);
    }

    /// <summary>Decides what is to be done with a row that was read.</summary>
    public void Decide(ImportItem item, Surroundings around)
    {
        var (type, root) = (item.Type, item.Root);
        var form = item.Form = type.Complete(item.Form!, root, around);
        var isChanged =
            root is not { Retraction: null }
            || !ExchangedJson.Write(Standing(type, item.Current!)).AsSpan().SequenceEqual(ExchangedJson.Write(form));
        var errors = rights.Refusals(item, type.AreaOf(form, around), isChanged).ToList();
        if (errors.Count == 0 && isChanged && item.Current is { } current)
            errors.AddRange(Unchangeable(type, Standing(type, current), form));

        item.IsToBeApplied = false;
        if (errors.Count > 0)
            item.Reject(errors);
        else if (!isChanged)
            item.Outcome = ImportOutcome.Unchanged;
        else if (root is { Redactions: > 0 } || (!isForced && root is not null && IsHandEdited(item)))
            item.Outcome = ImportOutcome.HandEdited;
        else if (type.Check(form, around).ToList() is { Count: > 0 } faults)
            item.Reject(faults);
        else
            (item.IsToBeApplied, item.Outcome) = (true, root is null ? ImportOutcome.Created : ImportOutcome.Updated);
    }

    private static IEnumerable<InputError> Unchangeable(ExchangeType type, Exchanged current, Exchanged form) =>
        type.Fixed(current)
            .Zip(type.Fixed(form))
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
        return imported is null ? !item.Type.IsReferenceData : !imported.AsSpan().SequenceEqual(ImportedContent.Of(item.Current!));
    }

    private async Task ReadStoredAsync(
        ExchangeType type,
        IReadOnlyList<ImportItem> items,
        Surroundings around,
        CancellationToken cancellationToken
    )
    {
        var roots = await type.LoadAsync(
            db,
            [.. items.Where(item => item.Entry.IsStored).Select(item => item.Entry.Id)],
            forChange: true,
            cancellationToken
        );
        await book.LearnAsync(roots.Values.SelectMany(type.Named), cancellationToken);
        await type.LearnMoreAsync(roots.Values, book, db, cancellationToken);
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
            around.Put(item.Entry.Id, root);
            if (root.Retraction is not null && !isForced)
                item.Outcome = ImportOutcome.Retracted;
            else
                item.Current = type.Read(root, book);
        }
    }

    private static void ReadForm(ImportItem item)
    {
        try
        {
            var record = item.Current is { } current
                ? JsonSerializer.SerializeToNode(current, current.GetType(), ExchangedJson.Options)!.AsObject()
                : [];
            MergePatch.Merge(record, item.Patch);
            ExchangedJson.LeaveOutNulls(record);
            item.Form = item.Type.Parse(record);
            item.Reject(item.Type.Validate(item.Form));
            if (!item.IsRejected)
                item.References = [.. item.Type.References(item.Form)];
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
            var entry = book.Find(reference.Type, reference.Ref);
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
            item.Form = Standing(item.Type, Followed(item));
    }

    /// <summary>The form with the refs of merged records replaced by those of the records that they were merged into.</summary>
    private Exchanged Followed(ImportItem item)
    {
        var into = item
            .References.Where(reference =>
                !reference.MayBeNew && book.Find(reference.Type, reference.Ref) is { } entry && entry.Ref != reference.Ref
            )
            .DistinctBy(reference => (reference.Member, reference.Ref))
            .ToDictionary(reference => (reference.Member, reference.Ref), reference => book.Find(reference.Type, reference.Ref)!.Ref);
        if (into.Count == 0)
            return item.Form!;
        var rewriting = new Rewriting((member, text) => into.GetValueOrDefault((member, text)));
        var record = JsonSerializer.Serialize(item.Form, item.Form!.GetType(), ExchangedJson.Options);
        var form = item.Type.Parse(JsonNode.Parse(rewriting.Apply(record) ?? record)!.AsObject());
        item.References = [.. item.Type.References(form)];
        return form;
    }

    private static string Shown(string @ref) => @ref.Length > Root.LongestRef ? @ref[..Root.LongestRef] + "…" : @ref;

    private Exchanged Standing(ExchangeType type, Exchanged form) =>
        type.References(form).Any(reference => IsGone(reference.Type, reference.Ref)) ? type.Without(form, IsGone) : form;

    private bool IsGone(ExchangeType type, string @ref) => book.Find(type, @ref) is { IsGone: true };

    private async Task LoadNamedAsync(
        ExchangeType type,
        IEnumerable<ImportItem> items,
        Surroundings around,
        CancellationToken cancellationToken
    )
    {
        var needed = items
            .SelectMany(item => item.References)
            .Where(reference => reference.IsWhole)
            .GroupBy(reference => reference.Type, reference => book.Find(reference.Type, reference.Ref)!.Id);
        foreach (var named in needed)
        {
            var isForChange = type.ChangesPlan && named.Key == ExchangeTypes.Plan;
            foreach (
                var (id, record) in await named.Key.LoadAsync(
                    db,
                    [.. named.Distinct().Where(id => !around.Has(id))],
                    isForChange,
                    cancellationToken
                )
            )
                around.Put(id, record);
        }
    }
}
