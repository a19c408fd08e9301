using System.Text.Json.Nodes;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The actions that those of the meetings of a batch follow from: of stored meetings of their kind, and of others of the batch,
/// which have their identifiers before any is made. Where no action follows from another, nothing is looked up.</summary>
internal sealed class EarlierActions(MeetingKind kind)
{
    private readonly Dictionary<string, UnderWay> _underWay = [];

    private readonly RecordChain _chain = new();

    private IReadOnlyList<(IMeeting RaisedAt, ScrutinyAction Action)> _open = [];

    /// <summary>The refs of the meetings that are named so in a row which is not parsed yet.</summary>
    public static IEnumerable<string> MeetingsIn(JsonObject meeting) =>
        Objects(meeting["agendaItems"])
            .SelectMany(item => Objects(item["actions"]))
            .Select(action => action["followsFromRef"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null)
            .Select(PartRefs.MeetingIn)
            .OfType<string>();

    /// <summary>Looks up what rows name by printed references alone, gives identifiers to what they raise, and learns what follows from
    /// what.</summary>
    public async Task LearnAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        CancellationToken cancellationToken
    )
    {
        var rows = items
            .Where(item => item.Row is IMeetingRow)
            .Select(item => (Row: (IMeetingRow)item.Row!, Root: item.Root as IMeeting))
            .ToList();
        var named = rows.Where(pair => pair.Row.AgendaItems.Any(item => item.Actions.Any(action => action.FollowsFromRef is not null)))
            .ToList();
        if (named.Count == 0)
            return;
        foreach (var (row, root) in rows)
            _underWay[row.Ref] = new(
                row,
                root,
                KnownAgenda.Recognise([.. row.AgendaItems.Select(item => context.ItemOf(item, kind))], root?.AgendaItems ?? [])
            );
        var areas = named.Select(pair => pair.Row.AreaId).Distinct().ToList();
        _open = await FollowedParts.OpenActionsAsync(
            db,
            db.ScrutinyActions.Where(line => line.MeetingKind == kind),
            areas,
            [.. named.SelectMany(pair => EarlierOf(pair.Root))],
            cancellationToken
        );
        await _chain.LearnAsync(
            ActionSuccession.Stored(db, areas),
            [
                .. _underWay.Values.SelectMany(meeting =>
                    meeting.Actions.Select(action =>
                        (action.Id.Value, Of(action.Row.FollowsFromRef, meeting.Row, context) is [var one] ? one.Id : (Guid?)null)
                    )
                ),
            ],
            cancellationToken
        );
    }

    /// <summary>An action with what it follows from named whole, where it is named by its printed reference alone.</summary>
    public ActionRow NamedWhole(ActionRow action, IMeetingRow row, ImportContext context) =>
        Of(action.FollowsFromRef, row, context) is [var earlier] ? action with { FollowsFromRef = earlier.Ref } : action;

    /// <summary>The agenda of a row with the identifiers that were given to it.</summary>
    public IReadOnlyList<AgendaItem> Identified(string @ref, IReadOnlyList<AgendaItem> agenda) =>
        _underWay.TryGetValue(@ref, out var known)
            ?
            [
                .. agenda.Zip(
                    known.Agenda,
                    (item, same) =>
                        item with
                        {
                            Id = same.Id,
                            Questions = [.. item.Questions.Zip(same.Questions, (question, one) => question with { Id = one.Id })],
                            Actions = [.. item.Actions.Zip(same.Actions, (action, one) => action with { Id = one.Id })],
                        }
                ),
            ]
            : agenda;

    /// <summary>The action that is named whole, or null.</summary>
    public ScrutinyActionId? Find(string? @ref, ImportContext context) =>
        PartRefs.MeetingIn(@ref) is not null && Named(@ref!, context) is [var one] ? new ScrutinyActionId(one.Id) : null;

    /// <summary>What is wrong with what the actions of a row follow from.</summary>
    public IEnumerable<InputError> Faults(IMeetingRow row, ImportContext context)
    {
        foreach (var (index, item) in row.AgendaItems.Index())
        {
            foreach (var (place, action) in item.Actions.Index())
            {
                if (action.FollowsFromRef is { } named && Fault(named, row, index, place, context) is { } fault)
                    yield return fault;
            }
        }
    }

    private InputError? Fault(string named, IMeetingRow row, int index, int place, ImportContext context)
    {
        var pointer = $"/agendaItems/{index}/actions/{place}/followsFromRef";
        var found = Of(named, row, context);
        if (found.Count > 1)
            return new(
                pointer,
                "ambiguous-action",
                $"is the printed reference of {found.Count} open actions of the area: name one by the ref of its meeting and '#'"
            );
        if (found is not [{ IsPublic: true } earlier] || earlier.AreaId != row.AreaId || earlier.MeetingRef == row.Ref)
            return new(
                pointer,
                "unknown-action",
                "names no action of another public meeting of its kind of the area, or by its printed reference no open one"
            );
        return earlier.HeldOn.IsSurelyAfter(row.HeldOn) ? ScrutinyRules.MeetingsInOrder.At(pointer)
            : _underWay.TryGetValue(row.Ref, out var own) && _chain.ComesBackTo(own.Agenda[index].Actions[place].Id.Value)
                ? ScrutinyRules.ActionFollowsAnother.At(pointer)
            : null;
    }

    /// <summary>The actions that a name may mean in a row: one, unless it is at fault.</summary>
    private IReadOnlyList<EarlierAction> Of(string? named, IMeetingRow row, ImportContext context)
    {
        if (named is null || Words.Of(PartRefs.Read(named).Name).Length == 0)
            return [];
        if (PartRefs.MeetingIn(named) is not null)
            return Named(named, context);
        var name = PartRefs.Read(named).Name;
        var kept = EarlierOf(_underWay.GetValueOrDefault(row.Ref)?.Root).Select(id => id.Value).ToHashSet();
        var found = _open
            .Where(open => !_underWay.ContainsKey(open.RaisedAt.Ref) && Words.AreSame(open.Action.Reference, name))
            .Select(open => EarlierAction.Of(open.RaisedAt, open.Action.Id.Value))
            .Concat(
                _underWay.Values.SelectMany(meeting =>
                    meeting
                        .Actions.Where(action => Words.AreSame(action.Row.Reference, name))
                        .Where(action => kept.Contains(action.Id.Value) || !action.Row.Status.IsClosed())
                        .Select(action => meeting.Action(action.Id.Value))
                )
            )
            .Where(earlier => earlier.AreaId == row.AreaId && earlier.MeetingRef != row.Ref)
            .ToList();
        if (found.Find(earlier => kept.Contains(earlier.Id)) is { } known)
            return [known];
        var before = found.Where(earlier => !earlier.HeldOn.IsSurelyAfter(row.HeldOn)).ToList();
        return before.Count > 0 ? before : found;
    }

    private IReadOnlyList<EarlierAction> Named(string whole, ImportContext context)
    {
        var (meeting, name) = PartRefs.Read(whole);
        var all =
            _underWay.TryGetValue(meeting!, out var said) ? PartRefs.OfActions(said.Agenda).Keys.Select(said.Action)
            : Stored(meeting!, context) is { } stored ? PartRefs.OfActions(stored).Keys.Select(id => EarlierAction.Of(stored, id))
            : [];
        return [.. all.Where(action => Words.AreSame(action.Name, name))];
    }

    /// <summary>A meeting that a row names, or that was found by what is printed.</summary>
    private IMeeting? Stored(string @ref, ImportContext context) =>
        context.FindMeeting(kind, @ref) ?? _open.FirstOrDefault(open => open.RaisedAt.Ref == @ref).RaisedAt;

    private static IEnumerable<ScrutinyActionId> EarlierOf(IMeeting? meeting) =>
        meeting?.AgendaItems.SelectMany(item => item.Actions).Select(action => action.FollowsFromId).OfType<ScrutinyActionId>() ?? [];

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => list is JsonArray items ? items.OfType<JsonObject>() : [];

    /// <summary>A meeting of the batch, with the agenda that it will have.</summary>
    private sealed record UnderWay(IMeetingRow Row, IMeeting? Root, IReadOnlyList<AgendaItem> Agenda)
    {
        private readonly IReadOnlyDictionary<Guid, string> _names = PartRefs.OfActions(Agenda);

        public IEnumerable<(ActionRow Row, ScrutinyActionId Id)> Actions =>
            Row.AgendaItems.Zip(Agenda).SelectMany(pair => pair.First.Actions.Zip(pair.Second.Actions, (row, action) => (row, action.Id)));

        public EarlierAction Action(Guid id) => new(id, Row.Ref, Row.AreaId, Row.HeldOn, !Row.IsDraft(), _names[id]);
    }
}

/// <summary>An action that another may follow from.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="MeetingRef">The ref of the meeting that raised it.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="HeldOn">When that meeting was held.</param>
/// <param name="IsPublic">Whether everyone may know of it.</param>
/// <param name="Name">What files call it within its meeting.</param>
internal sealed record EarlierAction(Guid Id, string MeetingRef, AreaId AreaId, PartialDate HeldOn, bool IsPublic, string Name)
{
    /// <summary>What files call it.</summary>
    public string Ref => PartRefs.Of(MeetingRef, Name);

    public static EarlierAction Of(IMeeting meeting, Guid id) =>
        new(id, meeting.Ref, meeting.AreaId, meeting.HeldOn, meeting.Visibility is Visibility.Everyone, PartRefs.OfActions(meeting)[id]);
}
