using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Amends what is said of a review, by a merge patch: the panel may. Once a live review is reported, that is a correction and says
/// why.</summary>
public sealed record AmendPanelReview(PanelReviewId Id, int Revision, JsonElement Body) : ICommand<PanelReviewId>;

internal sealed class AmendPanelReviewHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IValidator<PanelReviewForm> validator
) : IRequestHandler<AmendPanelReview, PanelReviewId>
{
    public async Task<PanelReviewId> Handle(AmendPanelReview command, CancellationToken cancellationToken)
    {
        var review = await db
            .PanelReviews.Where(review => review.Id == command.Id)
            .ForChangeAsync(caller, [Role.Panel], command.Revision, cancellationToken);
        var known = PanelReviewForm.Of(review);
        var form = MergePatch.Apply(known, command.Body);
        await validator.ValidateAndThrowAsync(form, cancellationToken);
        clock.RequirePast(form);
        if (form.ReportDocumentId != known.ReportDocumentId)
            await db.RequireDocumentAsync(form.ReportDocumentId, "/reportDocumentId", cancellationToken);
        await db.RequireCitedAsync(form.Sources, cancellationToken, kept: review.Citations);

        var what = form.Describe(review.Kind);
        if (review.RecordedAs is RecordedAs.AfterTheFact)
            review.Transcribe(what, await BodyAsync(review, form, cancellationToken), form.Shown(review.Response));
        else
        {
            ReviewRules.StatusOfSteps.Require(
                (form.Status ?? known.Status, form.ReportedOn, form.NoReport) == (known.Status, known.ReportedOn, known.NoReport),
                pointer: "/status"
            );
            review.Describe(
                what,
                form.MetOn == known.MetOn ? null : await BodyAsync(review, form, cancellationToken),
                isReasonGiven: caller.Reason is not null
            );
        }

        var recommendations = await db
            .PanelRecommendations.Standing()
            .Where(recommendation => recommendation.ReviewId == review.Id)
            .ToListAsync(cancellationToken);
        ReviewRules.ReportToRecommendIn.Require(
            review.Allows(ReviewAct.Recommend) || recommendations.All(recommendation => recommendation.Visibility is Visibility.Panel)
        );
        ReviewRules.InOrder.Require(recommendations.All(recommendation => recommendation.FollowsOn(review.ReportedOn)));
        ReviewRules.ReportSaysSomething.Require(
            review is not { RecordedAs: RecordedAs.Live, Status: PanelReviewStatus.Reported }
                || review.SaysSomething
                || recommendations.Count > 0
        );
        review.Cite(form.Sources);
        await db.SaveChangesAsync(cancellationToken);
        return review.Id;
    }

    /// <summary>The body of the dates, which stays where they do.</summary>
    private async Task<LocalPolicingBody> BodyAsync(PanelReview review, PanelReviewForm form, CancellationToken cancellationToken) =>
        (form.MetOn, form.ReportedOn) == (review.MetOn, review.ReportedOn)
            ? await db.PolicingBodies.SingleAsync(body => body.Id == review.BodyId, cancellationToken)
            : await db.BodyOnAsync(review.AreaId, form.MetOn ?? form.ReportedOn ?? clock.Today(), cancellationToken);
}
