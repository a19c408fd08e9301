using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Records what the body claims to have done about a recommendation: the office may. It closes nothing.</summary>
public sealed record ClaimDelivery(
    PanelRecommendationId Id,
    Revisions Revision,
    CommitmentStatus Status,
    PartialDate On,
    string By,
    string Summary
) : ICommand<PanelRecommendationId>;

internal sealed class ClaimDeliveryValidator : AbstractValidator<ClaimDelivery>
{
    public ClaimDeliveryValidator()
    {
        RuleFor(command => command.By).Title();
        RuleFor(command => command.Summary).Text();
    }
}

internal sealed class ClaimDeliveryHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ClaimDelivery, PanelRecommendationId>
{
    public async Task<PanelRecommendationId> Handle(ClaimDelivery command, CancellationToken cancellationToken)
    {
        var (recommendation, review) = await db.RecommendationAsync(command.Id, caller, Role.Office, command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        recommendation.Claim(new(command.Status, command.On, command.By, command.Summary, review.RecordedAs), review);
        await db.SaveChangesAsync(cancellationToken);
        return recommendation.Id;
    }
}
