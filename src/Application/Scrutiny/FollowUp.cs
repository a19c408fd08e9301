using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Records the reply to a question, or corrects it.</summary>
public sealed record ReplyToQuestion(
    ScrutinyMeetingId Id,
    ScrutinyQuestionId QuestionId,
    Revisions Revision,
    string Answer,
    DateOnly RepliedOn
) : ICommand<ScrutinyMeetingId>;

/// <summary>Withdraws a question, or corrects what was said of that.</summary>
public sealed record WithdrawQuestion(
    ScrutinyMeetingId Id,
    ScrutinyQuestionId QuestionId,
    Revisions Revision,
    QuestionWithdrawal Withdrawal
) : ICommand<ScrutinyMeetingId>;

/// <summary>Closes an action, or corrects how it was closed.</summary>
public sealed record CloseScrutinyAction(ScrutinyMeetingId Id, ScrutinyActionId ActionId, Revisions Revision, ActionClosure Closure)
    : ICommand<ScrutinyMeetingId>;

internal sealed class ReplyToQuestionValidator : AbstractValidator<ReplyToQuestion>
{
    public ReplyToQuestionValidator() => RuleFor(command => command.Answer).Text();
}

internal sealed class WithdrawQuestionValidator : AbstractValidator<WithdrawQuestion>
{
    public WithdrawQuestionValidator()
    {
        RuleFor(command => command.Withdrawal.Reason).Text().OverridePropertyName(nameof(QuestionWithdrawal.Reason));
        RuleFor(command => command.Withdrawal.By).OptionalTitle().OverridePropertyName(nameof(QuestionWithdrawal.By));
    }
}

internal sealed class CloseScrutinyActionValidator : AbstractValidator<CloseScrutinyAction>
{
    public CloseScrutinyActionValidator()
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

internal sealed class ReplyToQuestionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ReplyToQuestion, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(ReplyToQuestion command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        meeting.RequireQuestion(command.QuestionId);
        clock.RequirePast(command.RepliedOn, "/repliedOn");
        meeting.Reply(command.QuestionId, command.Answer, command.RepliedOn, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class WithdrawQuestionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<WithdrawQuestion, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(WithdrawQuestion command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        meeting.RequireQuestion(command.QuestionId);
        clock.RequirePast(command.Withdrawal.On, "/on");
        meeting.WithdrawQuestion(command.QuestionId, command.Withdrawal, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}

internal sealed class CloseScrutinyActionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<CloseScrutinyAction, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(CloseScrutinyAction command, CancellationToken cancellationToken)
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
