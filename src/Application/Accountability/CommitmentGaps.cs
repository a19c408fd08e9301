using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>Adds to commitments what is missing in the public record of them, in one query for all.</summary>
internal sealed class CommitmentGaps(IPlanAccountabilityDb db, DateOnly asOf)
{
    public async Task<IReadOnlyList<CommitmentDto>> AddToAsync(
        IReadOnlyList<CommitmentDto> commitments,
        CancellationToken cancellationToken
    )
    {
        if (commitments.Count == 0)
            return commitments;
        var ids = commitments.Select(commitment => commitment.Id).ToList();
        var shown = db
            .Commitments.AsNoTracking()
            .Where(commitment => ids.Contains(commitment.Id))
            .Select(commitment => new CommitmentShown { Commitment = commitment });
        var standings = await new CommitmentStandings(db, asOf).OfAsync(shown, cancellationToken);
        return
        [
            .. commitments.Select(commitment =>
                commitment with
                {
                    Gaps = Gaps.Of(standings[commitment.Id] with { TargetDate = commitment.TargetDate }),
                }
            ),
        ];
    }
}
