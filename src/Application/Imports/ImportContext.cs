using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Money;
using PlanAccountability.Application.Performance;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports;

/// <summary>The context of a row: the records that it names, who sends it, and what day it is.</summary>
internal sealed class ImportContext(ReferenceResolver resolver, ICaller caller, DateOnly today)
{
    private readonly Dictionary<Guid, Root> _records = [];

    private readonly Dictionary<string, Withheld> _suppressed = [];

    private readonly EarlierActions _earlierOfScrutiny = new(MeetingKind.Scrutiny);

    private readonly EarlierActions _earlierOfPanels = new(MeetingKind.Panel);

    public ReferenceResolver Resolver => resolver;

    /// <summary>The sender, who owns what it makes that belongs to no area.</summary>
    public Guid? ClientId => caller.ClientId;

    /// <summary>Whether the sender may restore everything; an importer takes facts from documents only.</summary>
    public bool IsAdmin => caller.IsAdmin;

    public DateOnly Today => today;

    /// <summary>The periods of which measures have readings.</summary>
    public TakenPeriods Periods { get; } = new();

    /// <summary>The figures that rows take out for good, by their readings.</summary>
    public Dictionary<MeasureReadingId, Suppression> Suppressions { get; } = [];

    /// <summary>The versions that everyone may read of the plans that rows name, by their numbers.</summary>
    public HashSet<(PlanId Plan, int Number)> PublicVersions { get; } = [];

    /// <summary>Those of the areas that inspection reports under way name which are recorded.</summary>
    public HashSet<AreaId> Areas { get; } = [];

    /// <summary>The lines of money that the rows under way are held against.</summary>
    public LinesBesideOthers Lines { get; } = new();

    /// <summary>Which forum took the place of which, in the areas of the rows under way.</summary>
    public RecordChain Forums { get; } = new();

    /// <summary>Which measure succeeds which, among those stored and the rows under way.</summary>
    public RecordChain Measures { get; } = new();

    /// <summary>Which meeting continues which, in the areas of the rows under way.</summary>
    public RecordChain Meetings { get; } = new();

    /// <summary>Which hearing is of a reserve candidate for that of which, in the areas of the rows under way.</summary>
    public RecordChain Hearings { get; } = new();

    /// <summary>The actions and questions that the rows under way are about.</summary>
    public FollowedParts FollowedUp { get; } = new();

    /// <summary>Whether the sender may take figures of an area out for good.</summary>
    public bool MaySuppress(AreaId area) => caller.IsAdmin || caller.Is(Role.Office, area);

    /// <summary>Notes that the row of a reading takes out what stood there before.</summary>
    public void SuppressEarlier(string reading, Withheld withheld) => _suppressed[reading] = withheld;

    /// <summary>What the row of a reading puts in the place of what it takes out; null where it takes out nothing.</summary>
    public Withheld? SuppressesEarlier(string reading) => _suppressed.GetValueOrDefault(reading);

    /// <summary>The actions that those of the rows of meetings of a kind follow from.</summary>
    public EarlierActions EarlierActionsOf(MeetingKind kind) => kind is MeetingKind.Panel ? _earlierOfPanels : _earlierOfScrutiny;

    /// <summary>The rows of the type under way: what they say is what will be stored.</summary>
    public IReadOnlyList<ImportItem> UnderWay { get; set; } = [];

    /// <summary>What a row under way says of the record of a ref, or null where none speaks of it.</summary>
    public TRow? Said<TRow>(string? @ref)
        where TRow : class, IRecordRow =>
        @ref is null ? null : UnderWay.FirstOrDefault(item => item.Ref == @ref && item.Row is TRow)?.Row as TRow;

    public void Put(Guid id, Root record) => _records[id] = record;

    /// <summary>Loads records besides those that the rows name, which the rows may name from then on.</summary>
    public async Task AddAsync<TRoot>(IQueryable<TRoot> roots, ExchangeType type, CancellationToken cancellationToken)
        where TRoot : Root<TRoot>
    {
        var found = await roots.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var root in found.Where(root => !Has(root.Id.Value)))
            Put(root.Id.Value, root);
        await resolver.LearnAsync(found.Select(root => (type, root.Id.Value)), cancellationToken);
    }

    /// <summary>Loads the bodies of areas, for rows that name none.</summary>
    public Task AddBodiesAsync(IPlanAccountabilityDb db, IEnumerable<AreaId> areas, CancellationToken cancellationToken)
    {
        var asked = areas.Distinct().ToList();
        return AddAsync(
            db.PolicingBodies.NotRetracted().Where(body => asked.Contains(body.AreaId)),
            ExchangeTypes.PolicingBody,
            cancellationToken
        );
    }

    /// <summary>Loads the panels of areas.</summary>
    public Task AddPanelsAsync(IPlanAccountabilityDb db, IEnumerable<AreaId> areas, CancellationToken cancellationToken)
    {
        var asked = areas.Distinct().ToList();
        return AddAsync(db.Panels.NotRetracted().Where(panel => asked.Contains(panel.AreaId)), ExchangeTypes.Panel, cancellationToken);
    }

    /// <summary>The bodies of an area that were loaded and not taken back.</summary>
    public IEnumerable<LocalPolicingBody> BodiesOf(AreaId area) =>
        All<LocalPolicingBody>().Where(body => body.AreaId == area && body.Retraction is null);

    public bool Has(Guid id) => _records.ContainsKey(id);

    public IEnumerable<TRoot> All<TRoot>()
        where TRoot : Root => _records.Values.OfType<TRoot>();

    /// <summary>The records that earlier rows of the batch made: of two that clash the later row is at fault.</summary>
    public IEnumerable<TRoot> New<TRoot>()
        where TRoot : Root => All<TRoot>().Where(record => record.Revision == 0);

    /// <summary>A record that was loaded whole, or null where the ref names none.</summary>
    public TRoot? Find<TRoot>(ExchangeType type, string? @ref)
        where TRoot : Root =>
        @ref is not null && resolver.Find(type, @ref) is { } entry && _records.TryGetValue(entry.Id, out var record) ? (TRoot)record : null;

    /// <summary>A record that was loaded whole, or null where nothing is named or it was not.</summary>
    public TRoot? Loaded<TRoot>(Id<TRoot>? id)
        where TRoot : Root<TRoot> => id is { } known && _records.TryGetValue(known.Value, out var record) ? (TRoot)record : null;

    /// <summary>A meeting of a kind that was loaded whole, or null where the ref names none.</summary>
    public IMeeting? FindMeeting(MeetingKind kind, string? @ref) =>
        kind is MeetingKind.Panel
            ? Find<PanelMeeting>(ExchangeTypes.PanelMeeting, @ref)
            : Find<ScrutinyMeeting>(ExchangeTypes.ScrutinyMeeting, @ref);

    /// <summary>The meeting that a row of an entry names as the one that reports it, or null.</summary>
    public IMeeting? ReportingMeeting(FollowUpEntryRow row) => (IMeeting?)Loaded(row.MeetingId) ?? Loaded(row.PanelMeetingId);

    public TRoot The<TRoot>(ExchangeType type, string @ref)
        where TRoot : Root => Find<TRoot>(type, @ref) ?? throw new InvalidOperationException($"'{@ref}' was not loaded.");

    public Id<TRoot> IdOf<TRoot>(ExchangeType type, string @ref)
        where TRoot : Root<TRoot> => new(resolver.Find(type, @ref)!.Id);

    public IReadOnlyList<Citation> Cite(IEnumerable<CitationRow> citations) =>
        [
            .. citations.Select(citation => new Citation(
                new(resolver.Find(ExchangeTypes.SourceDocument, citation.SourceRef)!.Id),
                citation.Locator,
                citation.Quote
            )),
        ];
}
