using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Records the reply to a question, or corrects it.</summary>
public sealed record ReplyToQuestion<TMeeting>(
    Id<TMeeting> Id,
    ScrutinyQuestionId QuestionId,
    Revisions Revision,
    string Answer,
    DateOnly RepliedOn
) : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

/// <summary>Withdraws a question, or corrects what was said of that.</summary>
public sealed record WithdrawQuestion<TMeeting>(
    Id<TMeeting> Id,
    ScrutinyQuestionId QuestionId,
    Revisions Revision,
    QuestionWithdrawal Withdrawal
) : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

/// <summary>Closes an action, or corrects how it was closed.</summary>
public sealed record CloseAction<TMeeting>(Id<TMeeting> Id, ScrutinyActionId ActionId, Revisions Revision, ActionClosure Closure)
    : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

internal sealed class ReplyToQuestionValidator<TMeeting> : AbstractValidator<ReplyToQuestion<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public ReplyToQuestionValidator() => RuleFor(command => command.Answer).Text();
}

internal sealed class WithdrawQuestionValidator<TMeeting> : AbstractValidator<WithdrawQuestion<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public WithdrawQuestionValidator()
    {
        RuleFor(command => command.Withdrawal.Reason).Text().OverridePropertyName(nameof(QuestionWithdrawal.Reason));
        RuleFor(command => command.Withdrawal.By).OptionalTitle().OverridePropertyName(nameof(QuestionWithdrawal.By));
    }
}

internal sealed class CloseActionValidator<TMeeting> : AbstractValidator<CloseAction<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public CloseActionValidator()
    {
        RuleFor(command => command.Closure.Status)
            .Must(status => status.IsClosed())
            .WithErrorCode("RegularExpressionValidator")
            .WithMessage("must be a status that closes an action: neither 'open' nor 'inProgress'")
            .OverridePropertyName(nameof(ActionClosure.Status));
        RuleFor(command => command.Closure.By).OptionalTitle().OverridePropertyName("ClosedBy");
        RuleFor(command => command.Closure.Outcome).OptionalText().OverridePropertyName(nameof(ActionClosure.Outcome));
    }
}

internal sealed class ReplyToQuestionHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ReplyToQuestion<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(ReplyToQuestion<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        meeting.RequireQuestion(command.QuestionId);
        clock.RequirePast(command.RepliedOn, "/repliedOn");
        meeting.Reply(command.QuestionId, command.Answer, command.RepliedOn, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class WithdrawQuestionHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<WithdrawQuestion<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(WithdrawQuestion<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        meeting.RequireQuestion(command.QuestionId);
        clock.RequirePast(command.Withdrawal.On, "/on");
        meeting.WithdrawQuestion(command.QuestionId, command.Withdrawal, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class CloseActionHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<CloseAction<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(CloseAction<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        if (!meeting.AgendaItems.Any(item => item.Actions.Any(action => action.Id == command.ActionId)))
            throw new NotFoundException("scrutiny action");
        clock.RequirePast(command.Closure.On, "/closedOn");
        meeting.CloseAction(command.ActionId, command.Closure, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
