using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Withdraws a recommendation, or corrects what was said of that: the panel may. No answer is owed from then on.</summary>
public sealed record WithdrawRecommendation(PanelRecommendationId Id, Revisions Revision, PartialDate? On, string Reason)
    : ICommand<PanelRecommendationId>;

internal sealed class WithdrawRecommendationValidator : AbstractValidator<WithdrawRecommendation>
{
    public WithdrawRecommendationValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class WithdrawRecommendationHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<WithdrawRecommendation, PanelRecommendationId>
{
    public async Task<PanelRecommendationId> Handle(WithdrawRecommendation command, CancellationToken cancellationToken)
    {
        var (recommendation, review) = await db.RecommendationAsync(command.Id, caller, Role.Panel, command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        recommendation.Withdraw(new(command.Reason, command.On), review, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return recommendation.Id;
    }
}
