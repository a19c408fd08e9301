using FluentValidation;
using MediatR;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Records what the panel accepts of a recommendation: the panel alone may. A final status closes it.</summary>
public sealed record AcceptDelivery(
    PanelRecommendationId Id,
    Revisions Revision,
    CommitmentStatus Status,
    PartialDate On,
    AcceptanceReference Reference,
    string? Reason
) : ICommand<PanelRecommendationId>;

internal sealed class AcceptDeliveryValidator : AbstractValidator<AcceptDelivery>
{
    public AcceptDeliveryValidator()
    {
        RuleFor(command => command.Reference.Name).Title();
        RuleFor(command => command.Reason).OptionalText();
    }
}

internal sealed class AcceptDeliveryHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<AcceptDelivery, PanelRecommendationId>
{
    public async Task<PanelRecommendationId> Handle(AcceptDelivery command, CancellationToken cancellationToken)
    {
        var (recommendation, review) = await db.RecommendationAsync(command.Id, caller, Role.Panel, command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        clock.RequirePast(command.Reference.On, "/reference/on");
        await db.RequireReferenceAsync(command.Reference, recommendation.AreaId, cancellationToken);
        recommendation.Accept(new(command.Status, command.On, command.Reference, command.Reason, review.RecordedAs), review);
        await db.SaveChangesAsync(cancellationToken);
        return recommendation.Id;
    }
}
