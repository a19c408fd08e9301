using System.Text.Json;
using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Amends what a recommendation says, by a merge patch: the panel may. Once its live review is reported, that is a correction and
/// says why.</summary>
public sealed record AmendRecommendation(PanelRecommendationId Id, int Revision, JsonElement Body) : ICommand<PanelRecommendationId>;

internal sealed class AmendRecommendationHandler(IPlanAccountabilityDb db, ICaller caller, IValidator<RecommendationForm> validator)
    : IRequestHandler<AmendRecommendation, PanelRecommendationId>
{
    public async Task<PanelRecommendationId> Handle(AmendRecommendation command, CancellationToken cancellationToken)
    {
        var (recommendation, review) = await db.RecommendationAsync(command.Id, caller, Role.Panel, command.Revision, cancellationToken);
        var form = MergePatch.Apply(RecommendationForm.Of(recommendation), command.Body);
        await validator.ValidateAndThrowAsync(form, cancellationToken);
        await db.RequireConcernedAsync(form, review, recommendation, cancellationToken);
        await db.RequireCitedAsync(form.Sources, cancellationToken, kept: recommendation.Citations);

        recommendation.Word(form.Wording, review, isReasonGiven: caller.Reason is not null);
        recommendation.Cite(form.Sources);
        await db.SaveChangesAsync(cancellationToken);
        return recommendation.Id;
    }
}
