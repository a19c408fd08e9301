using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Amends what is said of a review, by a merge patch: the panel may. Once a live review is reported, that is a correction and says
/// why.</summary>
public sealed record AmendPanelReview(PanelReviewId Id, Revisions Revision, JsonElement Body) : ICommand<PanelReviewId>;

internal sealed class AmendPanelReviewHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IValidator<PanelReviewInput> validator
) : IRequestHandler<AmendPanelReview, PanelReviewId>
{
    public async Task<PanelReviewId> Handle(AmendPanelReview command, CancellationToken cancellationToken)
    {
        var review = await db
            .PanelReviews.Where(review => review.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Panel], command.Revision, cancellationToken);
        var known = PanelReviewInput.Of(review);
        var input = MergePatch.Apply(known, command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        clock.RequirePast(input);
        input = await db.WithMeetingAsync(input, review.PanelId, review, cancellationToken);
        if (input.ReportDocumentId != known.ReportDocumentId)
            await db.RequireDocumentAsync(input.ReportDocumentId, "/reportDocumentId", cancellationToken);
        await db.RequireCitedAsync(input.Sources, cancellationToken, kept: review.Citations);

        var what = input.Describe(review.Kind);
        if (review.RecordedAs is RecordedAs.AfterTheFact)
            review.Transcribe(what, await BodyAsync(review, input, cancellationToken), input.Shown(review.Response));
        else
        {
            ReviewRules.StatusOfSteps.Require(
                (input.Status ?? known.Status, input.ReportedOn, input.NoReport) == (known.Status, known.ReportedOn, known.NoReport),
                pointer: "/status"
            );
            review.Describe(
                what,
                input.MetOn == known.MetOn ? null : await BodyAsync(review, input, cancellationToken),
                isReasonGiven: caller.Reason is not null
            );
        }

        var recommendations = await db
            .PanelRecommendations.NotRetracted()
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
        review.Cite(input.Sources);
        if (review.PanelMeetingId != known.PanelMeetingId)
            await db.RequirePublicMeetingAsync(review, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return review.Id;
    }

    /// <summary>The body of the dates, which stays where they do and where it can be that of the new ones.</summary>
    private async Task<LocalPolicingBody> BodyAsync(PanelReview review, PanelReviewInput input, CancellationToken cancellationToken)
    {
        if ((input.MetOn, input.ReportedOn) == (review.MetOn, review.ReportedOn))
            return await db.PolicingBodies.SingleAsync(body => body.Id == review.BodyId, cancellationToken);
        var bodies = await db.BodiesOfAsync(review.AreaId, cancellationToken);
        var date = input.Date() ?? clock.Today();
        return bodies.On(date).FirstOrDefault(body => body.Id == review.BodyId) ?? bodies.OneOn(date, null, "/metOn");
    }
}
