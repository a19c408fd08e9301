using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.Accountability;

/// <summary>The public recommendations that concern commitments and are open on a day: reported by then, asking for something, and not
/// closed by the panel.</summary>
internal sealed class OpenRecommendations(IPlanAccountabilityDb db, IRecommendationSubjects subjects, DateOnly asOf)
{
    public async Task<ILookup<CommitmentId, PanelRecommendationId>> OfAsync(
        IReadOnlyCollection<CommitmentId> ids,
        CancellationToken cancellationToken
    )
    {
        var concerning =
            from recommendation in subjects.Concerning(db.PanelRecommendations.AsNoTracking().Reported(), ids)
            join review in db.PanelReviews on recommendation.ReviewId equals review.Id
            orderby recommendation.Id
            select new Row(
                recommendation.Id,
                recommendation.CommitmentIds,
                recommendation.RequiresResponse,
                review.ReportedOn,
                recommendation.RespondedOn,
                recommendation.Claims,
                recommendation.Acceptances
            );
        return (await concerning.ToListAsync(cancellationToken))
            .Where(row => row.IsOpenOn(asOf))
            .SelectMany(row => row.CommitmentIds.Distinct().Select(commitment => (Commitment: commitment, row.Id)))
            .ToLookup(pair => pair.Commitment, pair => pair.Id);
    }

    private sealed record Row(
        PanelRecommendationId Id,
        IReadOnlyList<CommitmentId> CommitmentIds,
        bool RequiresResponse,
        PartialDate? ReportedOn,
        PartialDate? RespondedOn,
        IReadOnlyList<DeliveryClaim> Claims,
        IReadOnlyList<DeliveryAcceptance> Acceptances
    )
    {
        public bool IsOpenOn(DateOnly day)
        {
            List<DeliveryAcceptance> accepted = [.. Acceptances.Where(acceptance => acceptance.On.FirstDay <= day)];
            return !(ReportedOn?.FirstDay > day)
                && (RequiresResponse || RespondedOn?.FirstDay <= day || Claims.Any(claim => claim.On.FirstDay <= day))
                && !(
                    PanelRecommendation.Latest(accepted, acceptance => acceptance.On) is { } latest
                    && PanelRecommendation.IsFinal(latest.Status)
                );
        }
    }
}
