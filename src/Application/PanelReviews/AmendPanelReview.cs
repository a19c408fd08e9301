using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Amends what is said of a review, by a merge patch: the panel may. Once a live review is reported, that is a correction and says why.</summary>
public sealed record AmendPanelReview(PanelReviewId Id, int Revision, JsonElement Body) : ICommand<PanelReviewId>;

internal sealed class AmendPanelReviewHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock, IValidator<PanelReviewForm> validator)
    : IRequestHandler<AmendPanelReview, PanelReviewId>
{
    public async Task<PanelReviewId> Handle(AmendPanelReview command, CancellationToken cancellationToken)
    {
        var review = await db.PanelReviews.Where(review => review.Id == command.Id).ForChangeAsync(caller, [Role.Panel], command.Revision, cancellationToken);
        var known = PanelReviewForm.Of(review);
        var form = MergePatch.Apply(known, command.Body);
        await validator.ValidateAndThrowAsync(form, cancellationToken);
        clock.RequirePast(form);
        if (form.ReportDocumentId != known.ReportDocumentId)
            await db.RequireDocumentAsync(form.ReportDocumentId, "/reportDocumentId", cancellationToken);
        await db.RequireCitedAsync(form.Sources, cancellationToken, kept: review.Citations);
        var body = await db.BodyOnAsync(review.AreaId, form.MetOn ?? form.ReportedOn ?? clock.Today(), cancellationToken);

        if (review.RecordedAs is RecordedAs.AfterTheFact)
            review.Transcribe(form.Status ?? PanelReviewStatus.Reported, form.ReportedOn, form.NoReport is { } told ? new(told.On, told.Reason, review.NoReport?.By ?? ReportingSide.Panel) : null);
        else
            ReviewRules.StatusOfSteps.Require((form.Status, form.ReportedOn, form.NoReport) == (known.Status, known.ReportedOn, known.NoReport), pointer: "/status");
        review.Describe(form.Describe(review.Kind), body, isReasonGiven: caller.Reason is not null);
        review.Cite(form.Sources);
        await db.SaveChangesAsync(cancellationToken);
        return review.Id;
    }
}
