using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>Reviews and recommendations taken from documents, many at a time; unless said the record of responses is complete.</summary>
internal sealed class SeededReviews(IPlanAccountabilityDb db, Panel panel, LocalPolicingBody body)
{
    public static readonly PartialDate ReportedOn = PartialDate.Parse("2020-01-06");

    public static async Task<SeededReviews> InAsync(IPlanAccountabilityDb db, string area, bool isComplete = true)
    {
        var id = new AreaId(area);
        if (isComplete && !await db.CompletenessStatements.AnyAsync(statement => statement.AreaId == id))
            db.CompletenessStatements.Add(A.Completeness(area));
        return new(
            db,
            await db.Panels.FirstAsync(panel => panel.AreaId == id),
            await db.PolicingBodies.FirstAsync(body => body.AreaId == id && body.To == null)
        );
    }

    public PanelReview Review(AnswerDue due, PartialDate? respondedOn = null)
    {
        var review = new PanelReview(PanelReviewId.New(), null, panel, PanelReviewKind.Decision, null, null, RecordedAs.AfterTheFact);
        review.Transcribe(PanelReviewStatus.Reported, ReportedOn, null);
        review.Describe(new("A decision", null, [], [], [], null, null, null, null, null, due), body, isReasonGiven: false);
        review.TranscribeResponse(
            respondedOn is { } on ? new("We accept the report.", on, null, null, null, RecordedAs.AfterTheFact) : null
        );
        db.PanelReviews.Add(review);
        return review;
    }

    public PanelRecommendation Recommend(PanelReview review, string number, AnswerDue due, PartialDate? respondedOn = null)
    {
        var recommendation = new PanelRecommendation(PanelRecommendationId.New(), null, review);
        recommendation.Word(new(number, RecommendationVerb.Recommends, "Say by when.", due, [], [], []), review, isReasonGiven: false);
        recommendation.TranscribeResponse(
            respondedOn is { } on ? new(ResponsePosition.Accepted, null, on, null, true, RecordedAs.AfterTheFact) : null,
            review
        );
        db.PanelRecommendations.Add(recommendation);
        return recommendation;
    }
}
