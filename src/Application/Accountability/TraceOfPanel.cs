using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.Accountability;

/// <summary>What panels reported about a commitment, how the body answered, and what became of it.</summary>
internal sealed class TraceOfPanel(IPlanAccountabilityDb db, IRecommendationSubjects subjects)
{
    public async Task<TracePart> OfAsync(CommitmentId id, CancellationToken cancellationToken)
    {
        var concerning =
            from recommendation in subjects.Concerning(db.PanelRecommendations.AsNoTracking().Reported(), [id])
            join review in db.PanelReviews on recommendation.ReviewId equals review.Id
            orderby review.ReportShownOn descending, recommendation.Id descending
            select new Resolution(
                recommendation.Id,
                recommendation.Number,
                recommendation.Verb,
                recommendation.Text,
                recommendation.Wording,
                recommendation.IsIncomplete,
                recommendation.Citations,
                recommendation.Response,
                recommendation.Claims,
                recommendation.Acceptances,
                recommendation.Withdrawn,
                review.Id,
                review.Subject,
                review.ReportShownOn
            );
        var resolutions = await concerning.Take(CommitmentTrace.Most + 1).ToListAsync(cancellationToken);
        resolutions.Reverse();
        return TracePart.Of(resolutions.SelectMany(resolution => resolution.Entries()), resolutions.Count > CommitmentTrace.Most);
    }

    private sealed record Resolution(
        PanelRecommendationId Id,
        string? Number,
        RecommendationVerb Verb,
        string Text,
        Wording Wording,
        bool IsIncomplete,
        IReadOnlyList<Citation> Citations,
        RecommendationResponse? Response,
        IReadOnlyList<DeliveryClaim> Claims,
        IReadOnlyList<DeliveryAcceptance> Acceptances,
        RecommendationWithdrawal? Withdrawn,
        PanelReviewId ReviewId,
        string Subject,
        PartialDate? ReportedOn
    )
    {
        public IEnumerable<TraceEntry> Entries()
        {
            yield return Entry(ReportedOn, TraceEntryKind.Recommended, $"{Number}: {Text}") with
            {
                Wording = Wording,
                IsIncomplete = IsIncomplete,
                By = "panel",
                Reference = new(AcceptanceReferenceKind.PanelReview, Subject, ReportedOn, ReviewId.Value),
            };
            if (Response is { } response)
                yield return Entry(
                    response.RespondedOn,
                    TraceEntryKind.RecommendationAnswered,
                    response.Reasons ?? $"Answer to {Number}."
                ) with
                {
                    By = "policingBody",
                    Position = response.Position,
                };
            foreach (var claim in Claims)
                yield return Entry(claim.On, TraceEntryKind.DeliveryClaimed, claim.Summary) with
                {
                    By = claim.By,
                    Status = claim.Status,
                };
            foreach (var acceptance in Acceptances)
            {
                var kind = PanelRecommendation.IsFinal(acceptance.Status)
                    ? TraceEntryKind.RecommendationClosed
                    : TraceEntryKind.DeliveryAccepted;
                yield return Entry(acceptance.On, kind, acceptance.Reason ?? acceptance.Reference.Name) with
                {
                    By = "panel",
                    Status = acceptance.Status,
                    Reference = acceptance.Reference,
                };
            }

            if (Withdrawn is { } withdrawn)
                yield return Entry(withdrawn.On, TraceEntryKind.RecommendationWithdrawn, withdrawn.Reason) with
                {
                    By = "panel",
                };
        }

        private TraceEntry Entry(PartialDate? on, TraceEntryKind kind, string summary) =>
            new()
            {
                On = on,
                Kind = kind,
                Summary = summary,
                Url = $"/v1/panel-recommendations/{Id}",
                Citations = Citations,
            };
    }
}
