using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Records what a later meeting or document reports of an action or a question: the office of the area may.</summary>
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
        var raisedAt = await RaisedAtAsync(command, cancellationToken);
        var input = command.Input;
        caller.Require(raisedAt.AreaId, Role.Office);
        FollowUpRules.PublicMeeting.Require(raisedAt.Visibility is Visibility.Everyone);
        clock.RequirePast(input.On, "/on");
        await type.RequireNamedAsync(db, new(input, raisedAt.AreaId), stored: null, cancellationToken);

        var entry = new FollowUpEntry(
            FollowUpEntryId.New(),
            command.Ref.OwnedBy(raisedAt.AreaId),
            new(raisedAt.AreaId, raisedAt.Id, command.ActionId, command.QuestionId)
        );
        entry.Describe(input);
        await type.RequireAmongOthersAsync(db, entry, cancellationToken);
        entry.Cite(input.Citations ?? []);
        db.FollowUpEntries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        return entry.Id;
    }

    /// <summary>The meeting that raised what the entry is about.</summary>
    /// <exception cref="NotFoundException">There is no such action or question that the caller may know of.</exception>
    private async Task<ScrutinyMeeting> RaisedAtAsync(RecordFollowUpEntry command, CancellationToken cancellationToken)
    {
        var meetings = db.ScrutinyMeetings.AsNoTracking().NotRetracted().VisibleTo(caller);
        return command.ActionId is { } action
            ? await meetings
                .Where(meeting => db.ScrutinyActions.Any(line => line.Id == action && line.MeetingId == meeting.Id))
                .SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("scrutiny action")
            : await meetings
                .Where(meeting => db.ScrutinyQuestions.Any(line => line.Id == command.QuestionId && line.MeetingId == meeting.Id))
                .SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("scrutiny question");
    }
}
