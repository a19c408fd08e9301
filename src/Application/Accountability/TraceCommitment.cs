using MediatR;
using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Decisions;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Application.Money;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Performance;

namespace PlanAccountability.Application.Accountability;

/// <summary>Everything on public record about one commitment, in the order of its dates.</summary>
public sealed record TraceCommitment(CommitmentId Id) : IQuery<CommitmentTrace>;

internal sealed class TraceCommitmentHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IRecommendationSubjects recommended,
    IConcernSubjects calledOut,
    IGrantLists grants,
    IDecisionSubjects decided,
    IInspectionSubjects inspected,
    IAnnualReportClaims claims,
    ShownCommitments commitments,
    IMeasureReader measures,
    IIrregularityReader ways
) : IRequestHandler<TraceCommitment, CommitmentTrace>
{
    public async Task<CommitmentTrace> Handle(TraceCommitment query, CancellationToken cancellationToken)
    {
        var commitment = await commitments.OneAsync(query.Id, caller, cancellationToken);
        TracePart[] parts =
        [
            await new TraceOfPlan(db, ways).OfAsync(commitment, cancellationToken),
            await new TraceOfProgress(db).OfAsync(commitment.Id, cancellationToken),
            await new TraceOfScrutiny(db, caller).OfAsync(commitment.Id, cancellationToken),
            await new TraceOfPanel(db, recommended).OfAsync(commitment.Id, cancellationToken),
            await new TraceOfMeasures(measures, clock).OfAsync(commitment, cancellationToken),
            await new TraceOfConcerns(db, calledOut).OfAsync(commitment, cancellationToken),
            await new TraceOfMoney(db, grants).OfAsync(commitment.Id, cancellationToken),
            await new TraceOfDecisions(db, decided).OfAsync(commitment.Id, cancellationToken),
            await new TraceOfInspections(db, inspected).OfAsync(commitment, cancellationToken),
            await new TraceOfAnnualReports(claims).OfAsync(commitment, cancellationToken),
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
            commitment.Wording,
            commitment.IsIncomplete,
            [.. entries.TakeLast(CommitmentTrace.Most)],
            entries.Count > CommitmentTrace.Most || parts.Any(part => part.IsCut)
        );
    }
}
