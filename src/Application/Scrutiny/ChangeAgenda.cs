using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Puts an item on the agenda of a meeting, as the last.</summary>
public sealed record AddAgendaItem(ScrutinyMeetingId Id, Revisions Revision, AgendaItemInput Input) : ICommand<ScrutinyMeetingId>;

/// <summary>Amends an item by a merge patch.</summary>
public sealed record AmendAgendaItem(ScrutinyMeetingId Id, AgendaItemId ItemId, Revisions Revision, JsonElement Body)
    : ICommand<ScrutinyMeetingId>,
        IReachesOthers
{
    /// <summary>Which action follows from which goes in no circle.</summary>
    public bool ReachesOthers =>
        Body.ValueKind is JsonValueKind.Object
        && Body.TryGetProperty("actions", out var actions)
        && actions.ValueKind is JsonValueKind.Array
        && actions
            .EnumerateArray()
            .Any(action =>
                action.ValueKind is JsonValueKind.Object
                && action.TryGetProperty("followsFromId", out var before)
                && before.ValueKind is not JsonValueKind.Null
            );
}

/// <summary>Takes an item off the agenda; the history keeps it.</summary>
public sealed record RemoveAgendaItem(ScrutinyMeetingId Id, AgendaItemId ItemId, Revisions Revision) : ICommand<ScrutinyMeetingId>;

/// <summary>Puts the items of an agenda in another order.</summary>
public sealed record ReorderAgenda(ScrutinyMeetingId Id, Revisions Revision, IReadOnlyList<AgendaItemId> ItemIds)
    : ICommand<ScrutinyMeetingId>;

internal sealed class ReorderAgendaValidator : AbstractValidator<ReorderAgenda>
{
    public ReorderAgendaValidator() => RuleFor(command => command.ItemIds).AtMost(AgendaItem.Most);
}

internal sealed class AddAgendaItemValidator : AbstractValidator<AddAgendaItem>
{
    public AddAgendaItemValidator(IValidator<AgendaItemInput> input) => RuleFor(command => command.Input).SetValidator(input);
}

internal sealed class AddAgendaItemHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<AddAgendaItem, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(AddAgendaItem command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        var item = command.Input.Read(AgendaItemId.New(), null);
        clock.RequirePast(item, "");
        await db.RequireNamedAsync(meeting.AreaId, [(item, "")], meeting.AgendaItems, cancellationToken);
        await db.RequireOnScaleAsync(meeting.ForumId, [(item, "")], meeting.AgendaItems, cancellationToken);
        await db.RequireFollowedAsync(meeting, [(item, "")], [], cancellationToken);
        meeting.Add(item, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class AmendAgendaItemHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IValidator<AgendaItemInput> validator
) : IRequestHandler<AmendAgendaItem, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(AmendAgendaItem command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        var known = meeting.ItemNamed(command.ItemId);
        var input = MergePatch.Apply(AgendaItemInput.Of(known), command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        var item = input.Read(known.Id, known);
        clock.RequirePast(item, "");
        await db.RequireNamedAsync(meeting.AreaId, [(item, "")], meeting.AgendaItems, cancellationToken);
        await db.RequireOnScaleAsync(meeting.ForumId, [(item, "")], meeting.AgendaItems, cancellationToken);
        await db.RequireFollowedAsync(meeting, [(item, "")], [known], cancellationToken);
        meeting.Change(item, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class ReorderAgendaHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<ReorderAgenda, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(ReorderAgenda command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        meeting.Reorder(command.ItemIds, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class RemoveAgendaItemHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<RemoveAgendaItem, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(RemoveAgendaItem command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        meeting.Remove(meeting.ItemNamed(command.ItemId).Id, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
