using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Makes a recommendation in a review: the panel may. It is as visible as its review.</summary>
public sealed record MakeRecommendation(PanelReviewId ReviewId, string? Ref, RecommendationForm Form) : ICommand<PanelRecommendationId>;

internal sealed class MakeRecommendationValidator : AbstractValidator<MakeRecommendation>
{
    public MakeRecommendationValidator(IValidator<RecommendationForm> form)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Form).SetValidator(form);
    }
}

internal sealed class MakeRecommendationHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<MakeRecommendation, PanelRecommendationId>
{
    public async Task<PanelRecommendationId> Handle(MakeRecommendation command, CancellationToken cancellationToken)
    {
        var review = await db.PanelReviews.NamedAsync(command.ReviewId, caller, cancellationToken);
        caller.Require(review.AreaId, Role.Panel);
        await db.RequireConcernedAsync(command.Form, review, null, cancellationToken);
        await db.RequireCitedAsync(command.Form.Sources, cancellationToken);

        var recommendation = new Domain.PanelReviews.PanelRecommendation(
            PanelRecommendationId.New(),
            command.Ref.OwnedBy(review.AreaId),
            review
        );
        recommendation.Word(command.Form.Wording, review, isReasonGiven: caller.Reason is not null);
        recommendation.Cite(command.Form.Sources);
        db.PanelRecommendations.Add(recommendation);
        await db.SaveChangesAsync(cancellationToken);
        return recommendation.Id;
    }
}
