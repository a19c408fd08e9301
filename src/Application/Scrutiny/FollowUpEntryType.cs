using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The type of record <c>followUpEntry</c>: it is about an action or a question, which files name by the ref of their meeting.
/// Recording one over HTTP names it by the address.</summary>
public sealed class FollowUpEntryType : AggregateType<FollowUpEntry, FollowUpEntryInput, FollowUpEntryRow, FollowUpEntryDto>
{
    internal const string UnknownItem = "unknown-agenda-item";

    private const string NotOfArea = "The meeting is not a public one of the area that was held.";

    private static readonly FollowUpEntryPartValidator OfPart = new();

    internal FollowUpEntryType()
        : base("followUpEntry", new FollowUpEntryInputValidator(), Children.None, Named()) { }

    private protected override IEnumerable<InputError> CheckShape(FollowUpEntryRow row) => base.CheckShape(row).Concat(Found(OfPart, row));

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office, Role.Panel];

    internal override void RequireMayAmend(ICaller caller, FollowUpEntry root) => caller.Require(root.AreaId, [.. root.Keepers]);

    internal override bool IsRecordedByInput => false;

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("actionRef"),
        CsvColumn.Text("questionRef"),
        CsvColumn.Text("raisedBy"),
        CsvColumn.Text("meetingRef"),
        CsvColumn.Text("panelMeetingRef"),
        CsvColumn.Text("itemNumber"),
        CsvColumn.Text("on"),
        CsvColumn.Text("status"),
        CsvColumn.Text("note"),
        CsvColumn.Texts("owners"),
        CsvColumn.Text("answer"),
        CsvColumn.Text("wording"),
        .. CsvColumn.Citation,
    ];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(FollowUpEntryInput input) => [(input.On, "/on")];

    internal override FollowUpEntry New(NewRecord<FollowUpEntry> record, FollowUpEntryInput input) =>
        throw new NotSupportedException("An entry is made of what it is about.");

    internal override void Describe(FollowUpEntry root, FollowUpEntryInput input, bool isReasonGiven) => root.Describe(input);

    /// <summary>It is not before the meeting that raised what it is about, and under an item of the one that reports it.</summary>
    internal override async Task RequireAmongOthersAsync(IPlanAccountabilityDb db, FollowUpEntry root, CancellationToken cancellationToken)
    {
        var meetings = await db.MeetingsAsync(
            root.ReportedAt is { } reported ? [root.RaisedAt, reported] : [root.RaisedAt],
            cancellationToken
        );
        var reportedAt = root.ReportedAt is { } at ? meetings[at.Id] : null;
        if (root.ItemId is { } item && !IsKept(db.Entry(root), root))
            RequireItem(reportedAt, item);
        FollowUpRules.RequireAfter(
            meetings[root.RaisedAt.Id].HeldOn,
            root.On,
            reportedAt?.HeldOn,
            root.PanelMeetingId is null ? "/meetingId" : "/panelMeetingId"
        );
    }

    /// <summary>Refuses an item that is not on the agenda of the meeting that reports the entry, and one of which nothing is
    /// told.</summary>
    private static void RequireItem(IMeeting? reportedAt, AgendaItemId id)
    {
        var item =
            reportedAt?.Item(id)
            ?? throw new BadValueException("/itemId", UnknownItem, "The item is not on the agenda of the meeting that reports the entry.");
        ScrutinyRules.RestrictedSaysNothing.Require(!item.Restricted, pointer: "/itemId");
    }

    /// <summary>Whether a stored entry is reported under the same item as before.</summary>
    private static bool IsKept(EntityEntry entry, FollowUpEntry root) =>
        entry.State is not EntityState.Detached
        && Equals(entry.Property(nameof(FollowUpEntry.ItemId)).OriginalValue, root.ItemId)
        && Equals(entry.Property(nameof(FollowUpEntry.MeetingId)).OriginalValue, root.MeetingId)
        && Equals(entry.Property(nameof(FollowUpEntry.PanelMeetingId)).OriginalValue, root.PanelMeetingId);

    internal override async Task LearnMoreAsync(
        IEnumerable<Root> roots,
        ReferenceResolver resolver,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var entries = roots.OfType<FollowUpEntry>().ToList();
        var named = entries
            .Select(entry => entry.RaisedAt)
            .Concat(entries.Where(entry => entry.ItemId is not null).Select(entry => entry.ReportedAt).OfType<MeetingKey>());
        foreach (var meeting in (await db.MeetingsAsync(named, cancellationToken)).Values)
        {
            resolver.LearnParts(
                PartRefs
                    .OfActions(meeting)
                    .Concat(PartRefs.OfQuestions(meeting))
                    .Select(part => (part.Key, PartRefs.Of(meeting.Ref, part.Value)))
            );
            resolver.LearnParts(PartRefs.OfItems(meeting).Select(item => (item.Key, item.Value)));
        }
    }

    internal override Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => context.FollowedUp.LearnAsync(db, items, cancellationToken);

    internal override IReadOnlyList<Reference>? ReferencesIn(SaidRecord record) =>
        [
            .. base.ReferencesIn(record)!,
            .. new[] { "actionRef", "questionRef" }.SelectMany(member =>
                ReferenceDeclaration.TextOf(record.Tree[member]) is { } text
                    ? MeetingIn(text, member, KindOf(ReferenceDeclaration.TextOf(record.Tree["raisedBy"])))
                    : []
            ),
        ];

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(FollowUpEntry root) =>
        [(TypeOf(root.RaisedAt.Kind), root.RaisedAt.Id)];

    private protected override FollowUpEntryRow ToRow(FollowUpEntry root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            ActionRef = root.ActionId is { } action ? resolver.PartOf(action.Value) : null,
            QuestionRef = root.QuestionId is { } question ? resolver.PartOf(question.Value) : null,
            RaisedBy = SaidOf(root.RaisedAt.Kind),
            MeetingId = root.MeetingId,
            PanelMeetingId = root.PanelMeetingId,
            ItemNumber = root.ItemId is { } item ? resolver.FindPart(item.Value) : null,
            ItemId = root.ItemId,
            On = root.On,
            Status = root.Status,
            Note = root.Note,
            Owners = root.Owners,
            Answer = root.Answer,
            Wording = root.Wording,
            Citations = root.Citations,
        };

    private protected override IEnumerable<Reference> NestedReferences(FollowUpEntryRow row) =>
        MeetingIn(row.ActionRef, "actionRef", row.RaisedBy).Concat(MeetingIn(row.QuestionRef, "questionRef", row.RaisedBy));

    /// <summary>What is named by its printed reference alone is named whole from here on, and its item is known.</summary>
    private protected override FollowUpEntryRow Complete(FollowUpEntryRow row, FollowUpEntry? root, ImportContext context)
    {
        if (ItemOf(row, context) is { } item)
            row = row with { ItemId = new(item.Key), ItemNumber = item.Value };
        return row is { ActionRef: not null, QuestionRef: not null } || context.FollowedUp.Of(row, root, context) is not [var part]
            ? row
            : row with
            {
                ActionRef = part.IsAction ? part.Ref : null,
                QuestionRef = part.IsAction ? null : part.Ref,
                RaisedBy = SaidOf(part.Meeting.MeetingKey.Kind),
            };
    }

    /// <summary>The item that a row names, with what files call it; null where its meeting has no such item.</summary>
    private static KeyValuePair<Guid, string>? ItemOf(FollowUpEntryRow row, ImportContext context) =>
        row.ItemNumber is { } number && context.ReportingMeeting(row) is { } meeting
            ? PartRefs
                .OfItems(meeting)
                .Where(item => Words.AreSame(item.Value, number))
                .Select(item => (KeyValuePair<Guid, string>?)item)
                .FirstOrDefault()
            : null;

    private protected override IEnumerable<(string, object?)> Immutable(FollowUpEntryRow row) =>
        [.. base.Immutable(row), ("/actionRef", row.ActionRef), ("/questionRef", row.QuestionRef), ("/raisedBy", row.RaisedBy)];

    private protected override IEnumerable<InputError> Validate(FollowUpEntryRow row, ImportContext context) =>
        base.Validate(row, context).Concat(FollowUpEntryFaults.Of(row, context));

    private protected override FollowUpEntry Create(FollowUpEntryRow row, FollowUpEntryId id, ImportContext context) =>
        new(id, row.Ref, context.FollowedUp.Of(row, null, context)[0].About);

    private static IEnumerable<Reference> MeetingIn(string? @ref, string member, MeetingKind? kind) =>
        PartRefs.MeetingIn(@ref) is { } meeting
            ? Enum.GetValues<MeetingKind>()
                .Where(one => kind is null || one == kind)
                .Select(one => new Reference(TypeOf(one), meeting, $"/{member}", IsNeeded: true, IsWhole: true, MayBeOther: true))
            : [];

    /// <summary>What a row says of whose meeting it was: nothing of a scrutiny meeting.</summary>
    private static MeetingKind? SaidOf(MeetingKind kind) => kind is MeetingKind.Panel ? kind : null;

    private static MeetingKind? KindOf(string? said) =>
        said is "panel" ? MeetingKind.Panel
        : said is "scrutiny" ? MeetingKind.Scrutiny
        : null;

    private static ExchangeType TypeOf(MeetingKind kind) =>
        kind is MeetingKind.Panel ? ExchangeTypes.PanelMeeting : ExchangeTypes.ScrutinyMeeting;

    private static References<FollowUpEntry, FollowUpEntryInput, FollowUpEntryRow> Named() =>
        new References<FollowUpEntry, FollowUpEntryInput, FollowUpEntryRow>()
            .To<ScrutinyMeeting>(input => input.MeetingId, WasHeldInPublic<ScrutinyMeeting>(), "unknown-meeting", NotOfArea)
            .To<PanelMeeting>(input => input.PanelMeetingId, WasHeldInPublic<PanelMeeting>(), "unknown-meeting", NotOfArea);

    private static Expression<Func<TMeeting, Subject<FollowUpEntryInput>, bool>> WasHeldInPublic<TMeeting>()
        where TMeeting : Meeting<TMeeting> =>
        (meeting, entry) =>
            meeting.AreaId == entry.AreaId
            && meeting.Visibility == Visibility.Everyone
            && (meeting.Status == ScrutinyMeetingStatus.Held || meeting.Status == ScrutinyMeetingStatus.MinutesPublished);
}
