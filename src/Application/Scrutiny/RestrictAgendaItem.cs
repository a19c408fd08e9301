using System.Text.Json.Nodes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Restricts an agenda item that was public, or is to leave the history: what it said is taken out of the meeting and of all that is kept
/// of its past. An admin may; it cannot be undone.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Reason">Why it is restricted, in words that may stand for ever.</param>
/// <param name="WithTitle">Whether its title goes too.</param>
public sealed record RestrictAgendaItem(ScrutinyMeetingId Id, AgendaItemId ItemId, int Revision, string Reason, bool WithTitle) : ICommand<ScrutinyMeetingId>, IReachesOthers;

internal sealed class RestrictAgendaItemValidator : AbstractValidator<RestrictAgendaItem>
{
    public RestrictAgendaItemValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class RestrictAgendaItemHandler(IPlanAccountabilityDb db, ICaller caller, IKeptTexts kept) : IRequestHandler<RestrictAgendaItem, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(RestrictAgendaItem command, CancellationToken cancellationToken)
    {
        var meeting = await db.ScrutinyMeetings.Where(meeting => meeting.Id == command.Id).LoadAsync(caller, cancellationToken);
        caller.Require(null, Role.Admin);
        meeting.At(command.Revision);
        meeting.ItemNamed(command.ItemId);
        meeting.Restrict(command.ItemId, command.Reason, command.WithTitle);

        var silence = new SilencedItem(command.ItemId, command.Reason, command.WithTitle);
        var type = RecordTypes.Of(typeof(ScrutinyMeeting)).Name;
        await foreach (var change in db.Changes.Where(change => change.Type == type && change.RecordId == meeting.Key).AsAsyncEnumerable().WithCancellation(cancellationToken))
            change.Record = silence.In(change.Record) ?? change.Record;
        await kept.RewriteAsync(db, command.ItemId.ToString(), [meeting.Key, meeting.Ref], silence.In, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

/// <summary>Takes what an agenda item says out of JSON, wherever the item stands in it.</summary>
internal sealed class SilencedItem(AgendaItemId id, string reason, bool withTitle)
{
    private readonly string _id = id.ToString();

    /// <summary>The JSON without the words of the item, or null where it has no such item.</summary>
    public string? In(string json) => JsonNode.Parse(json) is { } node && Silence(node) ? node.ToJsonString(RecordJson.Options) : null;

    private bool Silence(JsonNode node) => node switch
    {
        JsonObject item when item.ContainsKey("restrictionReason") && item["id"]?.GetValue<string>() == _id => SilenceItem(item),
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().ToList().Aggregate(false, (isChanged, value) => Silence(value) | isChanged),
        JsonArray items => items.OfType<JsonNode>().ToList().Aggregate(false, (isChanged, value) => Silence(value) | isChanged),
        _ => false,
    };

    private bool SilenceItem(JsonObject item)
    {
        foreach (var list in (string[])["papers", "questions", "actions", "decisions"])
            item[list] = new JsonArray();
        item["assurance"] = null;
        (item["restricted"], item["restrictionReason"]) = (true, reason);
        if (withTitle)
            item["title"] = null;
        return true;
    }
}
