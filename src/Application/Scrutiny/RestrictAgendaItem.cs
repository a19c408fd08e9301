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
public sealed record RestrictAgendaItem(ScrutinyMeetingId Id, AgendaItemId ItemId, Revisions Revision, string Reason, bool WithTitle)
    : ICommand<RestrictedItem>,
        IReachesOthers;

/// <summary>What was restricted.</summary>
/// <param name="Ref" example="lancashire:scrutiny-2026-10-12">The meeting's stable external key.</param>
/// <param name="AgendaItemId">The item.</param>
/// <param name="Changes" example="3">How many changes in the meeting's history had it.</param>
public sealed record RestrictedItem(string Ref, AgendaItemId AgendaItemId, int Changes);

internal sealed class RestrictAgendaItemValidator : AbstractValidator<RestrictAgendaItem>
{
    public RestrictAgendaItemValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class RestrictAgendaItemHandler(IPlanAccountabilityDb db, ICaller caller, IStoredResponses kept)
    : IRequestHandler<RestrictAgendaItem, RestrictedItem>
{
    public async Task<RestrictedItem> Handle(RestrictAgendaItem command, CancellationToken cancellationToken)
    {
        var meeting =
            await db.ScrutinyMeetings.SingleOrDefaultAsync(meeting => meeting.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException(RecordTypes.Of(typeof(ScrutinyMeeting)).Text);
        caller.Require(null, Role.Admin);
        meeting.EnsureRevision(command.Revision);

        var silence = new SilencedItem(command.ItemId, command.Reason, command.WithTitle);
        var changes = await db.RewritePastAsync(meeting, silence.In, cancellationToken);
        if (changes == 0)
            throw new NotFoundException("agenda item");
        meeting.Restrict(command.ItemId, command.Reason, command.WithTitle);
        await kept.RewriteAsync(db, command.ItemId.ToString(), [meeting.Key, meeting.Ref], silence.In, cancellationToken);
        await ReportedChanges.ForgetAsync(db, kept, [meeting], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new(meeting.Ref, command.ItemId, changes);
    }
}

/// <summary>Takes what an agenda item says out of JSON, wherever the item is in it.</summary>
internal sealed class SilencedItem(AgendaItemId id, string reason, bool withTitle)
{
    private readonly string _id = id.ToString();

    /// <summary>The JSON without the words of the item, or null where it has no such item.</summary>
    public string? In(string json) => JsonNode.Parse(json) is { } node && Silence(node) ? node.ToJsonString(RecordJson.Options) : null;

    private bool Silence(JsonNode node) =>
        node switch
        {
            JsonObject item when item.ContainsKey("restrictionReason") && item["id"]?.GetValue<string>() == _id => SilenceItem(item),
            JsonObject members => members
                .Select(member => member.Value)
                .OfType<JsonNode>()
                .ToList()
                .Aggregate(false, (isChanged, value) => Silence(value) | isChanged),
            JsonArray items => items.OfType<JsonNode>().ToList().Aggregate(false, (isChanged, value) => Silence(value) | isChanged),
            _ => false,
        };

    private bool SilenceItem(JsonObject item)
    {
        foreach (var list in (string[])["papers", "questions", "actions", "decisions", "assurances"])
            item[list] = new JsonArray();
        item["assurance"] = null;
        if (item["restrictionReason"] is null)
            (item["restricted"], item["restrictionReason"]) = (true, reason);
        if (withTitle)
            item["title"] = null;
        return true;
    }
}
