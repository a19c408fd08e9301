using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Makes a recommendation in a review: the panel may. It is as visible as its review.</summary>
public sealed record MakeRecommendation(PanelReviewId ReviewId, string? Ref, RecommendationInput Input) : ICommand<PanelRecommendationId>;

internal sealed class MakeRecommendationValidator : AbstractValidator<MakeRecommendation>
{
    public MakeRecommendationValidator(IValidator<RecommendationInput> input)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Input).SetValidator(input);
    }
}

internal sealed class MakeRecommendationHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<MakeRecommendation, PanelRecommendationId>
{
    public async Task<PanelRecommendationId> Handle(MakeRecommendation command, CancellationToken cancellationToken)
    {
        var review = await db.PanelReviews.NamedAsync(command.ReviewId, caller, cancellationToken);
        caller.Require(review.AreaId, Role.Panel);
        clock.RequirePast(command.Input.OutstandingAsOf is { } day ? (PartialDate)day : null, "/outstandingAsOf");
        await db.RequireConcernedAsync(command.Input, review, null, cancellationToken);
        await db.RequireCitedAsync(command.Input.Sources, cancellationToken);
        await db.RequirePrintedInAsync(command.Input, null, cancellationToken);

        var recommendation = new Domain.PanelReviews.PanelRecommendation(
            PanelRecommendationId.New(),
            command.Ref.OwnedBy(review.AreaId),
            review
        );
        recommendation.Word(command.Input.Words, review, isReasonGiven: caller.Reason is not null);
        recommendation.Cite(command.Input.Sources);
        db.PanelRecommendations.Add(recommendation);
        await db.SaveChangesAsync(cancellationToken);
        return recommendation.Id;
    }
}
