using System.Text.Json.Nodes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Restricts an agenda item for good: what it said is taken out of the meeting and of all that is kept of its past, also where it
/// was taken off the agenda since, or the meeting was taken back. An admin may; it cannot be undone.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Reason">Why it is restricted, in words that may be kept for ever.</param>
/// <param name="WithTitle">Whether its title goes too.</param>
public sealed record RestrictAgendaItem<TMeeting>(Id<TMeeting> Id, AgendaItemId ItemId, Revisions Revision, string Reason, bool WithTitle)
    : ICommand<RestrictedItem>,
        IReachesOthers
    where TMeeting : Meeting<TMeeting>;

/// <summary>What was restricted.</summary>
/// <param name="Ref" example="lancashire:scrutiny-2026-10-12">The meeting's stable external key.</param>
/// <param name="AgendaItemId">The item.</param>
/// <param name="Changes" example="3">How many changes in the meeting's history had it.</param>
public sealed record RestrictedItem(string Ref, AgendaItemId AgendaItemId, int Changes);

internal sealed class RestrictAgendaItemValidator<TMeeting> : AbstractValidator<RestrictAgendaItem<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public RestrictAgendaItemValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class RestrictAgendaItemHandler<TMeeting>(
    IPlanAccountabilityDb db,
    ICaller caller,
    IStoredResponses kept,
    TimeProvider clock
) : IRequestHandler<RestrictAgendaItem<TMeeting>, RestrictedItem>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<RestrictedItem> Handle(RestrictAgendaItem<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting =
            await db.Set<TMeeting>().SingleOrDefaultAsync(meeting => meeting.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException(RecordTypes.Of(typeof(TMeeting)).Text);
        caller.Require(null, Role.Admin);
        meeting.EnsureRevision(command.Revision);

        var silence = new SilencedItem(command.ItemId, command.Reason, command.WithTitle);
        var changes = await db.RewritePastAsync(meeting, silence.In, cancellationToken);
        if (changes == 0)
            throw new NotFoundException("agenda item");
        meeting.Restrict(command.ItemId, command.Reason, command.WithTitle);
        await kept.RewriteAsync(db, command.ItemId.ToString(), [meeting.Key, meeting.Ref], silence.In, cancellationToken);
        var entries = await SilenceEntriesAsync(meeting, silence, command, cancellationToken);
        await ReportedChanges.ForgetAsync(db, kept, [meeting, .. entries], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new(meeting.Ref, command.ItemId, changes);
    }

    /// <summary>What later meetings and documents report of the item's questions and actions goes as well, and what was reported under the
    /// item of those of other meetings.</summary>
    private async Task<IReadOnlyList<FollowUpEntry>> SilenceEntriesAsync(
        Meeting<TMeeting> meeting,
        SilencedItem silence,
        RestrictAgendaItem<TMeeting> command,
        CancellationToken cancellationToken
    )
    {
        var (here, ofPanel) = (meeting.MeetingKey.Scrutiny, meeting.MeetingKey.Panel);
        var near = await (
            ofPanel is null
                ? db.FollowUpEntries.Where(entry => entry.RaisedAtId == here || entry.MeetingId == here)
                : db.FollowUpEntries.Where(entry => entry.RaisedAtPanelMeetingId == ofPanel || entry.PanelMeetingId == ofPanel)
        ).ToListAsync(cancellationToken);
        var entries = near.Where(entry => entry.ItemId == command.ItemId || silence.Parts.Contains(entry.SubjectId.ToString())).ToList();
        foreach (var entry in entries)
        {
            await db.RewritePastAsync(entry, SilencedEntry.In, cancellationToken);
            await kept.RewriteAsync(db, entry.Key, [entry.Key, entry.Ref], SilencedEntry.In, cancellationToken);
            entry.Silence(command.Reason, clock.GetUtcNow());
        }

        return entries;
    }
}

/// <summary>Takes what an agenda item says out of JSON, wherever the item is in it.</summary>
internal sealed class SilencedItem(AgendaItemId id, string reason, bool withTitle)
{
    private static readonly string[] Lists =
    [
        "aims",
        "papers",
        "points",
        "resolutions",
        "questions",
        "actions",
        "decisions",
        "assurances",
        "citations",
        "interests",
    ];

    private readonly string _id = id.ToString();

    private readonly HashSet<string> _parts = [];

    /// <summary>The identifiers of the questions and actions that the item had.</summary>
    public IReadOnlySet<string> Parts => _parts;

    /// <summary>The JSON without the words of the item, or null where it has no such item.</summary>
    public string? In(string json) => JsonNode.Parse(json) is { } node && Silence(node) ? node.ToJsonString(RecordJson.Options) : null;

    private bool Silence(JsonNode node) =>
        node switch
        {
            JsonObject item when IsTheItem(item) => SilenceItem(item),
            JsonObject members => members
                .Select(member => member.Value)
                .OfType<JsonNode>()
                .ToList()
                .Aggregate(false, (isChanged, value) => Silence(value) | isChanged),
            JsonArray items when items.OfType<JsonObject>().FirstOrDefault(IsTheItem) is { } item => SilenceInterests(items, item)
                | items.OfType<JsonNode>().ToList().Aggregate(false, (isChanged, value) => Silence(value) | isChanged),
            JsonArray items => items.OfType<JsonNode>().ToList().Aggregate(false, (isChanged, value) => Silence(value) | isChanged),
            _ => false,
        };

    private bool IsTheItem(JsonObject item) => item.ContainsKey("restrictionReason") && item["id"]?.GetValue<string>() == _id;

    /// <summary>Takes out what was said, under other items, of interests in the item.</summary>
    private static bool SilenceInterests(JsonArray items, JsonObject item)
    {
        if (item["number"]?.GetValue<string>() is not { } number)
            return false;
        var said = items
            .OfType<JsonObject>()
            .SelectMany(other => other["interests"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Where(interest => interest["interest"] is not null)
            .Where(interest => (interest["itemNumbers"] as JsonArray ?? []).Any(named => Words.AreSame(named?.GetValue<string>(), number)))
            .ToList();
        foreach (var interest in said)
            interest["interest"] = null;
        return said.Count > 0;
    }

    private bool SilenceItem(JsonObject item)
    {
        foreach (var part in (item["questions"] as JsonArray ?? []).Concat(item["actions"] as JsonArray ?? []))
        {
            if (part?["id"] is JsonValue id)
                _parts.Add(id.GetValue<string>());
        }

        foreach (var list in Lists)
            item[list] = new JsonArray();
        item["assurance"] = null;
        item["introducedBy"] = null;
        if (item["restrictionReason"] is null)
            (item["restricted"], item["restrictionReason"]) = (true, reason);
        if (withTitle)
            item["title"] = null;
        return true;
    }
}

/// <summary>Takes what an entry says out of JSON.</summary>
internal static class SilencedEntry
{
    /// <summary>The JSON without the words of the entry, or null where there is none in it.</summary>
    public static string? In(string json)
    {
        if (JsonNode.Parse(json) is not JsonObject entry || !entry.ContainsKey("raisedAtId"))
            return null;
        foreach (var member in (string[])["note", "answer"])
        {
            if (entry[member] is not null)
                entry[member] = Root.RedactionMarker;
        }

        (entry["owners"], entry["status"]) = (new JsonArray(), null);
        return entry.ToJsonString(RecordJson.Options);
    }
}
