using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Panels;

/// <summary>The type of record <c>panelMeeting</c>: the reviews that name it stay when it is taken back, and what is reported of its
/// actions and questions goes with it.</summary>
public sealed class PanelMeetingType : WrittenType<PanelMeeting, PanelMeetingRow, PanelMeetingDto>
{
    internal PanelMeetingType()
        : base(
            "panelMeeting",
            new PanelMeetingRowValidator(),
            PanelMeetingDto.Projection,
            Children.Are<PanelMeeting, FollowUpEntry>(
                (entry, meeting) => entry.RaisedAtPanelMeetingId == meeting.Id || entry.PanelMeetingId == meeting.Id
            ),
            new RowReferences<PanelMeeting, PanelMeetingRow>()
                .ToMany<Panel>(row => row.PanelRefs, isWhole: true)
                .To<PanelMeeting>(row => row.ContinuesRef, isWhole: true)
                .To<PanelMeeting>(row => row.MinutesApprovedAtRef, isWhole: true)
                .To<SourceDocument>(row => row.MinutesDocumentRef)
        ) { }

    /// <summary>An adjourned meeting's minutes may be approved at the one that continues it: that is no circle.</summary>
    private protected override IEnumerable<string> LineageNames => ["continuesRef"];

    internal override IEnumerable<string> Lineage(JsonObject record) =>
        record["continuesRef"] is JsonValue value && value.TryGetValue<string>(out var text) ? [text] : [];

    /// <summary>What its minutes report of earlier actions and questions.</summary>
    internal override IReadOnlyList<NestedRecord> NestedIn(ImportRow row) =>
        row.MayHave(AgendaUpdates.NameEnds) ? [.. AgendaUpdates.Of(row.Read(), row.Head!.Ref!, "panelMeetingRef")] : [];

    private protected override IEnumerable<string> OwnRefsInParts(JsonObject record) => EarlierActions.MeetingsIn(record);

    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        await MeetingLinks.LearnAsync<PanelMeeting>(db, items, context, cancellationToken);
        await context.EarlierActionsOf(MeetingKind.Panel).LearnAsync(db, items, context, cancellationToken);
        var areas = items
            .Select(item => item.Row)
            .OfType<PanelMeetingRow>()
            .Where(row => row.PanelRefs.Count == 0)
            .Select(row => row.AreaId)
            .Distinct()
            .ToList();
        var panels = await db
            .Panels.AsNoTracking()
            .NotRetracted()
            .Where(panel => areas.Contains(panel.AreaId))
            .ToListAsync(cancellationToken);
        foreach (var panel in panels.Where(panel => !context.Has(panel.Id.Value)))
            context.Put(panel.Id.Value, panel);
        await context.Resolver.LearnAsync(panels.Select(panel => (ExchangeTypes.Panel, panel.Id.Value)), cancellationToken);
    }

    /// <summary>What files call the actions that those of the meetings follow from.</summary>
    internal override Task LearnMoreAsync(
        IEnumerable<Root> roots,
        ReferenceResolver resolver,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => ActionSuccession.LearnNamesAsync(db, roots.OfType<PanelMeeting>(), resolver, cancellationToken);

    internal override Task FollowMergedAsync(IPlanAccountabilityDb db, Root loser, Root winner, CancellationToken cancellationToken) =>
        ActionSuccession.FollowAsync(db, (PanelMeeting)loser, (PanelMeeting)winner, cancellationToken);

    internal override Task RequireMergedAsync(IPlanAccountabilityDb db, Root winner, CancellationToken cancellationToken) =>
        MeetingLinks.RequireNoCircleAsync(db, (PanelMeeting)winner, "/into", cancellationToken);

    /// <summary>Documents show what came of a meeting that was to come.</summary>
    private protected override bool IsCompletedBy(PanelMeetingRow stored, PanelMeetingRow row) => row.Completes(stored);

    private protected override IQueryable<FoundRef<PanelMeeting>> Pointers(IQueryable<PanelMeeting> roots, IPlanAccountabilityDb db) =>
        roots.Select(meeting => new FoundRef<PanelMeeting>(
            meeting.Id,
            meeting.Ref,
            meeting.Retraction != null,
            null,
            new KnownTo(meeting.Visibility, meeting.AreaId, false)
        ));

    /// <summary>No two entries are one; each follows what it is about, and the item under which it is reported, into the meeting that
    /// stays.</summary>
    internal override Twins Twins { get; } =
        Twins.Are<PanelMeeting, FollowUpEntry>(
            (entry, meeting) => entry.RaisedAtPanelMeetingId == meeting.Id || entry.PanelMeetingId == meeting.Id,
            (entry, other) => false,
            (entry, other) => true,
            fit: (entry, meeting) => entry.Follow(meeting.SameParts)
        );

    /// <summary>No other record's import changes a meeting, and everyone may know of most.</summary>
    internal override bool IsToldByHash(KnownTo? known) => known is null or { Visibility: Visibility.Everyone };

    /// <summary>Live ones before their minutes only for those who may read them.</summary>
    private protected override IQueryable<PanelMeeting> Exported(IQueryable<PanelMeeting> roots, ExportScope scope) =>
        roots.NotRetracted().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(PanelMeeting root) =>
        root.AgendaItems.SelectMany(item => item.Names()).Concat(root.Papers.Names());

    private protected override PanelMeetingRow ToRow(PanelMeeting root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            PanelRefs = [.. root.PanelIds.Select(panel => resolver.RefOf(panel.Value))],
            Title = root.Title,
            Wording = root.Wording,
            MetOn = root.HeldOn,
            StartsAt = root.StartsAt,
            EndsAt = root.EndsAt,
            Venue = root.Venue,
            IsOnline = root.IsOnline,
            WatchUrl = root.WatchUrl,
            RecordedAs = root.RecordedAs,
            Status = root.Status,
            ContinuesRef = root.ContinuesId is { } continued ? resolver.RefOf(continued.Value) : null,
            Attendance = root.Attendance,
            Quorum = root.Quorum,
            Papers = [.. root.Papers.Select(resolver.Read)],
            AgendaItems = [.. root.AgendaItems.Select(resolver.Read)],
            AnnouncedNext = root.AnnouncedNext,
            MinutesPublishedOn = root.MinutesPublishedOn,
            MinutesUrl = root.MinutesUrl,
            MinutesDocumentRef = root.MinutesDocumentId is { } minutes ? resolver.RefOf(minutes.Value) : null,
            MinutesApprovedAtRef = root.MinutesApprovedAtId is { } approval ? resolver.RefOf(approval.Value) : null,
            Amendments = root.Amendments,
            CancellationReason = root.CancellationReason,
            Citations = resolver.Read(root.Citations),
        };

    private protected override IEnumerable<Reference> NestedReferences(PanelMeetingRow row) =>
        row.AgendaItems.SelectMany((item, index) => item.References(this, $"/agendaItems/{index}")).Concat(row.Papers.References(""));

    private protected override PanelMeetingRow WithoutNested(PanelMeetingRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            AgendaItems = [.. row.AgendaItems.Select(item => item.WithoutRetracted(this, isGone))],
            Papers = row.Papers.WithoutRetracted(isGone),
        };

    private protected override PanelMeetingRow Complete(PanelMeetingRow row, PanelMeeting? root, ImportContext context) =>
        row with
        {
            PanelRefs = row.PanelRefs is [_, ..]
                ? [.. row.PanelRefs.Distinct()]
                :
                [
                    .. context
                        .All<Panel>()
                        .Where(panel => panel.AreaId == row.AreaId && panel.Retraction is null)
                        .OrderBy(panel => panel.Id.Value)
                        .Take(1)
                        .Select(panel => panel.Ref),
                ],
            Status = row.StatusOrUsual(),
            AgendaItems = context.InOneForm(row),
        };

    private protected override AreaId? AreaOf(PanelMeetingRow row, ImportContext context) => row.AreaId;

    private protected override IEnumerable<(string, object?)> Immutable(PanelMeetingRow row) => [("/areaId", row.AreaId)];

    private protected override IEnumerable<InputError> Validate(PanelMeetingRow row, ImportContext context) =>
        PanelMeetingFaults.Of(row, context.Find<PanelMeeting>(this, row.Ref) is { } root ? ToRow(root, context.Resolver) : null, context);

    private protected override PanelMeeting Create(PanelMeetingRow row, PanelMeetingId id, ImportContext context) =>
        new(id, row.Ref, row.AreaId, row.RecordedAs);

    private protected override void Apply(PanelMeeting root, PanelMeetingRow row, ImportContext context)
    {
        if (root.RecordedAs != row.RecordedAs)
            root.BecomeKnownFromDocuments();
        root.Transcribe(
            row.Words.Description with
            {
                PanelIds = [.. row.PanelRefs.Select(panel => context.IdOf<Panel>(ExchangeTypes.Panel, panel))],
                ContinuesId = context.MeetingOf<PanelMeeting>(row.ContinuesRef),
                MinutesApprovedAtId = context.MeetingOf<PanelMeeting>(row.MinutesApprovedAtRef),
                Papers = context.PapersOf(row.Papers),
            },
            row.Outcome(context.DocumentOf(row.MinutesDocumentRef)),
            context.AgendaOf(row)
        );
        root.Cite(context.Cite(row.Citations));
    }
}

/// <summary>What is wrong with a panel's meeting besides what its validator says.</summary>
internal static class PanelMeetingFaults
{
    public static IEnumerable<InputError> Of(PanelMeetingRow row, PanelMeetingRow? known, ImportContext context) =>
        OfPanels(row, context)
            .Concat(OfReviews(row, context))
            .Concat(MeetingLinks.Faults<PanelMeeting>(row, context))
            .Concat(MeetingFaults.Of(row, known, context));

    private static IEnumerable<InputError> OfPanels(PanelMeetingRow row, ImportContext context)
    {
        if (row.PanelRefs.Count == 0)
            yield return ReviewRules.AreaHasPanel.At("/areaId");
        else if (row.PanelRefs.All(panel => context.The<Panel>(ExchangeTypes.Panel, panel).AreaId != row.AreaId))
            yield return PanelMeetingRules.PanelOfArea.At("/panelRefs");
    }

    /// <summary>A review that the same file makes is held against its meeting with its own row.</summary>
    private static IEnumerable<InputError> OfReviews(PanelMeetingRow row, ImportContext context)
    {
        foreach (var (place, item) in row.AgendaItems.Index())
        {
            foreach (var (index, resolution) in item.Resolutions.Index())
            {
                if (context.Find<PanelReview>(ExchangeTypes.PanelReview, resolution.ReviewRef) is not { } review)
                    continue;
                var at = $"/agendaItems/{place}/resolutions/{index}/reviewRef";
                if (row.PanelRefs.All(panel => context.The<Panel>(ExchangeTypes.Panel, panel).Id != review.PanelId))
                    yield return PanelMeetingRules.ReviewOfPanel.At(at);
                else if (review.Visibility is not Visibility.Everyone && !row.IsDraft())
                    yield return PanelMeetingRules.ReviewPublic.At(at);
            }
        }
    }
}
