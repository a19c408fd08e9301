using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Puts an item on the agenda of a meeting, as the last.</summary>
public sealed record AddAgendaItem<TMeeting>(Id<TMeeting> Id, Revisions Revision, AgendaItemInput Input) : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

/// <summary>Amends an item by a merge patch.</summary>
public sealed record AmendAgendaItem<TMeeting>(Id<TMeeting> Id, AgendaItemId ItemId, Revisions Revision, JsonElement Body)
    : ICommand<Id<TMeeting>>,
        IReachesOthers
    where TMeeting : Meeting<TMeeting>
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
public sealed record RemoveAgendaItem<TMeeting>(Id<TMeeting> Id, AgendaItemId ItemId, Revisions Revision) : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

/// <summary>Puts the items of an agenda in another order.</summary>
public sealed record ReorderAgenda<TMeeting>(Id<TMeeting> Id, Revisions Revision, IReadOnlyList<AgendaItemId> ItemIds)
    : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

internal sealed class ReorderAgendaValidator<TMeeting> : AbstractValidator<ReorderAgenda<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public ReorderAgendaValidator() => RuleFor(command => command.ItemIds).AtMost(AgendaItem.Most);
}

internal sealed class AddAgendaItemValidator<TMeeting> : AbstractValidator<AddAgendaItem<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public AddAgendaItemValidator(IValidator<AgendaItemInput> input) => RuleFor(command => command.Input).SetValidator(input);
}

internal sealed class AddAgendaItemHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<AddAgendaItem<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(AddAgendaItem<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        var item = command.Input.Read(AgendaItemId.New(), null);
        clock.RequirePast(item, "");
        await db.RequireNamedAsync(meeting.AreaId, [(item, "")], meeting.AgendaItems, cancellationToken);
        await db.RequireFittingAsync(meeting, [(item, "")], [], cancellationToken);
        meeting.Add(item, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class AmendAgendaItemHandler<TMeeting>(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IValidator<AgendaItemInput> validator
) : IRequestHandler<AmendAgendaItem<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(AmendAgendaItem<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        var known = meeting.ItemNamed(command.ItemId);
        var input = MergePatch.Apply(AgendaItemInput.Of(known), command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        var item = input.Read(known.Id, known);
        clock.RequirePast(item, "");
        await db.RequireNamedAsync(meeting.AreaId, [(item, "")], meeting.AgendaItems, cancellationToken);
        await db.RequireFittingAsync(meeting, [(item, "")], [known], cancellationToken);
        meeting.Change(item, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class ReorderAgendaHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ReorderAgenda<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(ReorderAgenda<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        meeting.Reorder(command.ItemIds, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class RemoveAgendaItemHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<RemoveAgendaItem<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(RemoveAgendaItem<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        meeting.Remove(meeting.ItemNamed(command.ItemId).Id, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
