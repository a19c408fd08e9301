using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports;

/// <summary>Which record each ref of the file names: a stored one, or one that the file makes. Identifiers of new records are given
/// before any is made, so that references may go in any order.</summary>
internal sealed class ReferenceResolver(IPlanAccountabilityDb db)
{
    private readonly Dictionary<(ExchangeType Type, string Ref), ReferenceEntry> _byRef = [];

    private readonly Dictionary<Guid, ReferenceEntry> _byId = [];

    private readonly HashSet<(ExchangeType Type, string Ref)> _lookedFor = [];

    private readonly DraftedItems _drafted = new();

    private readonly Dictionary<Guid, string> _parts = [];

    private ILookup<(ExchangeType, string?), ImportItem>? _rowsOfPlans;

    public ReferenceEntry? Find(ExchangeType type, string @ref) => _byRef.GetValueOrDefault((type, @ref));

    public string RefOf(Guid id) => _byId[id].Ref;

    /// <summary>The ref of a record or of an item drafted in a version; null where nothing of that identifier is known.</summary>
    public string? NameOf(Guid id) => _byId.TryGetValue(id, out var entry) ? entry.Ref : _drafted.RefOf(id);

    /// <summary>The identifier of an item that is drafted in a version, or null.</summary>
    public Guid? FindDrafted(PlanVersionId version, ExchangeType type, string @ref) => _drafted.Find(version, type, @ref);

    public void LearnDraft(PlanVersionId version, IReadOnlyList<PlannedPriority> priorities) => _drafted.Learn(version, priorities);

    /// <summary>What files call the actions and questions of meetings.</summary>
    public void LearnParts(IEnumerable<(Guid Id, string Ref)> parts)
    {
        foreach (var (id, @ref) in parts)
            _parts[id] = @ref;
    }

    /// <summary>What files call an action or a question.</summary>
    public string PartOf(Guid id) => _parts[id];

    /// <summary>The same; null of one whose meeting was taken back.</summary>
    public string? FindPart(Guid id) => _parts.GetValueOrDefault(id);

    /// <summary>Looks up refs that are not known yet.</summary>
    public async Task LearnAsync(ExchangeType type, IEnumerable<string> refs, CancellationToken cancellationToken)
    {
        foreach (var some in refs.Where(name => !_byRef.ContainsKey((type, name)) && _lookedFor.Add((type, name))).Chunk(5_000))
            await PutAsync(await type.FindAsync(db, some, cancellationToken), cancellationToken);
    }

    /// <summary>Looks up identifiers that are not known yet.</summary>
    public async Task LearnAsync(IEnumerable<(ExchangeType Type, Guid Id)> named, CancellationToken cancellationToken)
    {
        foreach (var type in named.Where(pair => !_byId.ContainsKey(pair.Id)).GroupBy(pair => pair.Type, pair => pair.Id))
        {
            foreach (var some in type.Distinct().Chunk(5_000))
                await PutAsync(await type.Key.FindAsync(db, some, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Says that a row of the file speaks of the record of its ref, which is new unless it is known. The ref of a record that was
    /// merged names the one that it was merged into, and a row with it speaks of neither.</summary>
    public ReferenceEntry Enter(ImportItem item)
    {
        _rowsOfPlans = null;
        if (Find(item.Type, item.Ref) is { } known)
        {
            if (known.Ref == item.Ref)
                known.Item = item;
            return known;
        }

        var entry = new ReferenceEntry(item.Type, item.Type.NewId(), item.Ref, IsStored: false, IsRetracted: false, PlanId: null)
        {
            Item = item,
        };
        Put([entry]);
        return entry;
    }

    /// <summary>The rows of the file that say that they belong to a plan.</summary>
    public IEnumerable<ImportItem> RowsOfPlan(ExchangeType type, string planRef) =>
        (
            _rowsOfPlans ??= _byRef
                .Values.Select(entry => entry.Item)
                .OfType<ImportItem>()
                .Distinct()
                .ToLookup(item => (item.Type, item.PlanRef))
        )[(type, planRef)];

    /// <summary>The plan that a version, priority or commitment belongs to.</summary>
    public Guid? PlanOf(ReferenceEntry entry) =>
        entry.PlanId ?? (entry.Item?.PlanRef is { } plan ? Find(ExchangeTypes.Plan, plan)?.Id : null);

    /// <summary>Puts in what was found; a merged record's ref names the one that it was merged into.</summary>
    private async Task PutAsync(IReadOnlyList<ReferenceEntry> found, CancellationToken cancellationToken)
    {
        Put(found);
        foreach (var merged in found.Where(entry => entry.MergedInto is not null))
        {
            await LearnAsync(merged.Type, [merged.MergedInto!], cancellationToken);
            _byRef[(merged.Type, merged.Ref)] = _byRef[(merged.Type, merged.MergedInto!)];
        }
    }

    private void Put(IEnumerable<ReferenceEntry> entries)
    {
        foreach (var entry in entries)
        {
            _byRef.TryAdd((entry.Type, entry.Ref), entry);
            _byId.TryAdd(entry.Id, entry);
        }
    }
}

/// <summary>A ref and the record that it names.</summary>
/// <param name="Type">The type of record.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Ref">Its ref.</param>
/// <param name="IsStored">Whether it is recorded already.</param>
/// <param name="IsRetracted">Whether it was taken back.</param>
/// <param name="PlanId">The plan that it belongs to, where it is a part of one and stored.</param>
/// <param name="Known">Who may know of it; null where everyone may.</param>
/// <param name="MergedInto">The ref of the record that it was merged into, or null.</param>
internal sealed record ReferenceEntry(
    ExchangeType Type,
    Guid Id,
    string Ref,
    bool IsStored,
    bool IsRetracted,
    Guid? PlanId,
    KnownTo? Known = null,
    string? MergedInto = null
)
{
    /// <summary>The row of the file that speaks of it, or null.</summary>
    public ImportItem? Item { get; set; }

    /// <summary>Whether the sender may not know of it: it is then as if nothing were there.</summary>
    public bool IsHiddenFrom(ICaller caller) => Known is { } known && !known.Allows(caller);

    /// <summary>Whether it was taken back and the file does not bring it back.</summary>
    public bool IsGone => IsRetracted && Item is not { BringsBack: true };
}
