using System.Text.Json;
using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Amends what a recommendation says, by a merge patch: the panel may. Once its live review is reported, that is a correction and
/// says why.</summary>
public sealed record AmendRecommendation(PanelRecommendationId Id, Revisions Revision, JsonElement Body) : ICommand<PanelRecommendationId>;

internal sealed class AmendRecommendationHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IValidator<RecommendationInput> validator
) : IRequestHandler<AmendRecommendation, PanelRecommendationId>
{
    public async Task<PanelRecommendationId> Handle(AmendRecommendation command, CancellationToken cancellationToken)
    {
        var (recommendation, review) = await db.RecommendationAsync(command.Id, caller, Role.Panel, command.Revision, cancellationToken);
        var input = MergePatch.Apply(RecommendationInput.Of(recommendation), command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        clock.RequirePast(input.OutstandingAsOf is { } day ? (PartialDate)day : null, "/outstandingAsOf");
        await db.RequireConcernedAsync(input, review, recommendation, cancellationToken);
        await db.RequireCitedAsync(input.Sources, cancellationToken, kept: recommendation.Citations);
        await db.RequirePrintedInAsync(input, recommendation, cancellationToken);

        recommendation.Word(input.Words, review, isReasonGiven: caller.Reason is not null);
        recommendation.Cite(input.Sources);
        await db.SaveChangesAsync(cancellationToken);
        return recommendation.Id;
    }
}
