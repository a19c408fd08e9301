using MediatR;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Performance;
using PlanAccountability.Application.Plans;

namespace PlanAccountability.Application.Accountability;

/// <summary>Everything on public record about one commitment, in the order of its dates.</summary>
public sealed record TraceCommitment(CommitmentId Id) : IQuery<CommitmentTrace>;

internal sealed class TraceCommitmentHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IRecommendationSubjects recommended,
    IConcernSubjects calledOut
) : IRequestHandler<TraceCommitment, CommitmentTrace>
{
    public async Task<CommitmentTrace> Handle(TraceCommitment query, CancellationToken cancellationToken)
    {
        var stored = await db
            .Commitments.Where(commitment => commitment.Id == query.Id)
            .ReadAsync(CommitmentDto.Projection, caller, cancellationToken);
        var versions = await VersionsOfPlans.OfAsync(db, [stored.PlanId], cancellationToken);
        var commitment = (await new CommitmentFacts(db, versions, clock).AddToAsync([stored], null, cancellationToken))[0];
        TracePart[] parts =
        [
            await new TraceOfPlan(db).OfAsync(commitment, cancellationToken),
            await new TraceOfProgress(db).OfAsync(commitment.Id, cancellationToken),
            await new TraceOfScrutiny(db).OfAsync(commitment.Id, cancellationToken),
            await new TraceOfPanel(db, recommended).OfAsync(commitment.Id, cancellationToken),
            await new TraceOfMeasures(db, clock).OfAsync(commitment, cancellationToken),
            await new TraceOfConcerns(db, calledOut).OfAsync(commitment, cancellationToken),
        ];

        List<TraceEntry> entries =
        [
            .. parts
                .SelectMany(part => part.Entries)
                .OrderBy(placed => placed.Rank)
                .ThenBy(placed => placed.Place)
                .ThenBy(placed => placed.Entry.Kind)
                .Select(placed => placed.Entry),
        ];
        return new(
            commitment.Id,
            commitment.Url,
            commitment.Text,
            [.. entries.TakeLast(CommitmentTrace.Most)],
            entries.Count > CommitmentTrace.Most || parts.Any(part => part.IsCut)
        );
    }
}
