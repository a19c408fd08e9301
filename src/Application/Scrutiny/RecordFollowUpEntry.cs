using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Records what a later meeting or document reports of an action or a question: the side that keeps the meeting which raised it
/// may, the office or the panel of the area.</summary>
/// <param name="ActionId">The action; null of a question.</param>
/// <param name="QuestionId">The question; null of an action.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Input">What is reported.</param>
public sealed record RecordFollowUpEntry(ScrutinyActionId? ActionId, ScrutinyQuestionId? QuestionId, string? Ref, FollowUpEntryInput Input)
    : ICommand<FollowUpEntryId>,
        IReachesOthers;

internal sealed class RecordFollowUpEntryValidator : AbstractValidator<RecordFollowUpEntry>
{
    public RecordFollowUpEntryValidator(IValidator<FollowUpEntryInput> input)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Input).SetValidator(input);
    }
}

internal sealed class RecordFollowUpEntryHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    AggregateType<FollowUpEntry, FollowUpEntryInput, FollowUpEntryRow, FollowUpEntryDto> type
) : IRequestHandler<RecordFollowUpEntry, FollowUpEntryId>
{
    public async Task<FollowUpEntryId> Handle(RecordFollowUpEntry command, CancellationToken cancellationToken)
    {
        var key = await db.RaisedAtAsync(caller, command.ActionId, command.QuestionId, cancellationToken);
        var raisedAt = (await db.MeetingsAsync([key], cancellationToken))[key.Id];
        var input = command.Input;
        caller.Require(raisedAt.AreaId, [.. raisedAt.Keepers]);
        FollowUpRules.PublicMeeting.Require(raisedAt.Visibility is Visibility.Everyone);
        clock.RequirePast(input.On, "/on");
        await type.RequireNamedAsync(db, new(input, raisedAt.AreaId), stored: null, cancellationToken);

        var entry = new FollowUpEntry(
            FollowUpEntryId.New(),
            command.Ref.OwnedBy(raisedAt.AreaId),
            new(raisedAt.AreaId, raisedAt.MeetingKey, command.ActionId, command.QuestionId)
        );
        entry.Describe(input);
        await type.RequireAmongOthersAsync(db, entry, cancellationToken);
        entry.Cite(input.Citations ?? []);
        db.FollowUpEntries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        return entry.Id;
    }
}

/// <summary>Finds the meeting of an action or a question.</summary>
internal static class RaisedAtQueries
{
    /// <summary>The meeting that raised an action or a question.</summary>
    /// <exception cref="NotFoundException">There is no such action or question that the caller may know of.</exception>
    public static async Task<MeetingKey> RaisedAtAsync(
        this IPlanAccountabilityDb db,
        ICaller caller,
        ScrutinyActionId? actionId,
        ScrutinyQuestionId? questionId,
        CancellationToken cancellationToken
    )
    {
        var of = actionId is { } action
            ? db.ScrutinyActions.Where(line => line.Id == action).Select(line => new { line.MeetingKind, line.MeetingId })
            : db.ScrutinyQuestions.Where(line => line.Id == questionId).Select(line => new { line.MeetingKind, line.MeetingId });
        if (
            await of.SingleOrDefaultAsync(cancellationToken) is not { } line
            || !(await db.HeadsAsync(caller, [line.MeetingId], cancellationToken)).ContainsKey(line.MeetingId)
        )
            throw new NotFoundException(actionId is null ? "scrutiny question" : "scrutiny action");
        return new(line.MeetingKind, line.MeetingId);
    }
}
