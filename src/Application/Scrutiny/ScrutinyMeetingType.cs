using System.Text.Json.Nodes;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The type of record <c>scrutinyMeeting</c>.</summary>
public sealed class ScrutinyMeetingType : WrittenType<ScrutinyMeeting, ScrutinyMeetingRow, ScrutinyMeetingDto>
{
    internal ScrutinyMeetingType()
        : base(
            "scrutinyMeeting",
            new ScrutinyMeetingRowValidator(),
            ScrutinyMeetingDto.Projection,
            Children.Are<ScrutinyMeeting, FollowUpEntry>(
                (entry, meeting) => entry.RaisedAtId == meeting.Id || entry.MeetingId == meeting.Id
            ),
            new RowReferences<ScrutinyMeeting, ScrutinyMeetingRow>()
                .To<Forum>(row => row.ForumRef, isWhole: true)
                .To<ScrutinyMeeting>(row => row.ContinuesRef, isWhole: true)
                .To<ScrutinyMeeting>(row => row.MinutesApprovedAtRef, isWhole: true)
                .To<SourceDocument>(row => row.MinutesDocumentRef)
        ) { }

    /// <summary>An adjourned meeting's minutes may be approved at the one that continues it: that is no circle.</summary>
    private protected override IEnumerable<string> LineageNames => ["continuesRef"];

    internal override IEnumerable<string> Lineage(JsonObject record) =>
        record["continuesRef"] is JsonValue value && value.TryGetValue<string>(out var text) ? [text] : [];

    /// <summary>What its minutes report of earlier actions and questions.</summary>
    internal override IReadOnlyList<NestedRecord> NestedIn(ImportRow row) =>
        row.MayHave(AgendaUpdates.NameEnds) ? [.. AgendaUpdates.Of(row.Read(), row.Head!.Ref!, "meetingRef")] : [];

    private protected override IEnumerable<string> OwnRefsInParts(JsonObject record) => EarlierActions.MeetingsIn(record);

    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        await MeetingLinks.LearnAsync<ScrutinyMeeting>(db, items, context, cancellationToken);
        await context.EarlierActionsOf(MeetingKind.Scrutiny).LearnAsync(db, items, context, cancellationToken);
    }

    /// <summary>What files call the actions that those of the meetings follow from.</summary>
    internal override Task LearnMoreAsync(
        IEnumerable<Root> roots,
        ReferenceResolver resolver,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => ActionSuccession.LearnNamesAsync(db, roots.OfType<ScrutinyMeeting>(), resolver, cancellationToken);

    internal override Task FollowMergedAsync(IPlanAccountabilityDb db, Root loser, Root winner, CancellationToken cancellationToken) =>
        ActionSuccession.FollowAsync(db, (ScrutinyMeeting)loser, (ScrutinyMeeting)winner, cancellationToken);

    internal override Task RequireMergedAsync(IPlanAccountabilityDb db, Root winner, CancellationToken cancellationToken) =>
        MeetingLinks.RequireNoCircleAsync(db, (ScrutinyMeeting)winner, "/into", cancellationToken);

    /// <summary>Documents show what came of a meeting that was to come.</summary>
    private protected override bool IsCompletedBy(ScrutinyMeetingRow stored, ScrutinyMeetingRow row) => row.Completes(stored);

    private protected override IQueryable<FoundRef<ScrutinyMeeting>> Pointers(
        IQueryable<ScrutinyMeeting> roots,
        IPlanAccountabilityDb db
    ) =>
        roots.Select(meeting => new FoundRef<ScrutinyMeeting>(
            meeting.Id,
            meeting.Ref,
            meeting.Retraction != null,
            null,
            new KnownTo(meeting.Visibility, meeting.AreaId, false)
        ));

    /// <summary>No two entries are one; each follows what it is about, and the item under which it is reported, into the meeting that
    /// stays.</summary>
    internal override Twins Twins { get; } =
        Twins.Are<ScrutinyMeeting, FollowUpEntry>(
            (entry, meeting) => entry.RaisedAtId == meeting.Id || entry.MeetingId == meeting.Id,
            (entry, other) => false,
            (entry, other) => true,
            fit: (entry, meeting) => entry.Follow(meeting.SameParts)
        );

    /// <summary>No other record's import changes a meeting, and everyone may know of most.</summary>
    internal override bool IsToldByHash(KnownTo? known) => known is null or { Visibility: Visibility.Everyone };

    /// <summary>Live ones before their minutes only for those who may read them.</summary>
    private protected override IQueryable<ScrutinyMeeting> Exported(IQueryable<ScrutinyMeeting> roots, ExportScope scope) =>
        roots.NotRetracted().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(ScrutinyMeeting root) =>
        root.AgendaItems.SelectMany(item => item.Names()).Concat(root.Papers.Names());

    private protected override ScrutinyMeetingRow ToRow(ScrutinyMeeting root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            Forum = root.Forum,
            ForumRef = root.ForumId is { } forum ? resolver.RefOf(forum.Value) : null,
            HeldOn = root.HeldOn,
            RecordedAs = root.RecordedAs,
            Status = root.Status,
            Chair = root.Chair,
            Attendees = root.Attendees,
            MinutesPublishedOn = root.MinutesPublishedOn,
            MinutesUrl = root.MinutesUrl,
            MinutesDocumentRef = root.MinutesDocumentId is { } minutes ? resolver.RefOf(minutes.Value) : null,
            CancellationReason = root.CancellationReason,
            StartsAt = root.StartsAt,
            EndsAt = root.EndsAt,
            Venue = root.Venue,
            IsOnline = root.IsOnline,
            WatchUrl = root.WatchUrl,
            ContinuesRef = root.ContinuesId is { } continued ? resolver.RefOf(continued.Value) : null,
            AnnouncedNext = root.AnnouncedNext,
            Papers = [.. root.Papers.Select(resolver.Read)],
            MinutesApprovedAtRef = root.MinutesApprovedAtId is { } approval ? resolver.RefOf(approval.Value) : null,
            Amendments = root.Amendments,
            AgendaItems = [.. root.AgendaItems.Select(resolver.Read)],
            Citations = resolver.Read(root.Citations),
        };

    private protected override IEnumerable<Reference> NestedReferences(ScrutinyMeetingRow row) =>
        row.AgendaItems.SelectMany((item, index) => item.References(this, $"/agendaItems/{index}")).Concat(row.Papers.References(""));

    private protected override ScrutinyMeetingRow WithoutNested(ScrutinyMeetingRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            AgendaItems = [.. row.AgendaItems.Select(item => item.WithoutRetracted(this, isGone))],
            Papers = row.Papers.WithoutRetracted(isGone),
        };

    /// <summary>Updates of what earlier meetings raised are entries of their own, and no part of the meeting.</summary>
    private protected override ScrutinyMeetingRow Complete(ScrutinyMeetingRow row, ScrutinyMeeting? root, ImportContext context) =>
        row with
        {
            Status = row.StatusOrUsual(),
            AgendaItems = context.InOneForm(row),
        };

    private protected override AreaId? AreaOf(ScrutinyMeetingRow row, ImportContext context) => row.AreaId;

    private protected override IEnumerable<(string, object?)> Immutable(ScrutinyMeetingRow row) => [("/areaId", row.AreaId)];

    private protected override IEnumerable<InputError> Validate(ScrutinyMeetingRow row, ImportContext context) =>
        ScrutinyMeetingFaults.Of(
            row,
            context.Find<ScrutinyMeeting>(this, row.Ref) is { } root ? ToRow(root, context.Resolver) : null,
            context
        );

    private protected override ScrutinyMeeting Create(ScrutinyMeetingRow row, ScrutinyMeetingId id, ImportContext context) =>
        new(id, row.Ref, row.AreaId, row.RecordedAs);

    private protected override void Apply(ScrutinyMeeting root, ScrutinyMeetingRow row, ImportContext context)
    {
        if (root.RecordedAs != row.RecordedAs)
            root.BecomeKnownFromDocuments();
        root.Transcribe(
            row.Words.Description with
            {
                ForumId = row.ForumRef is { } forum ? context.IdOf<Forum>(ExchangeTypes.Forum, forum) : null,
                ContinuesId = context.MeetingOf<ScrutinyMeeting>(row.ContinuesRef),
                MinutesApprovedAtId = context.MeetingOf<ScrutinyMeeting>(row.MinutesApprovedAtRef),
                Papers = context.PapersOf(row.Papers),
            },
            row.Outcome(context.DocumentOf(row.MinutesDocumentRef)),
            context.AgendaOf(row)
        );
        root.Cite(context.Cite(row.Citations));
    }
}
