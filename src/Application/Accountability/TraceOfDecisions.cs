using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Decisions;
using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Application.Accountability;

/// <summary>The decisions that serve a commitment: at the day on which they were taken, or else for which the forward plan has
/// them.</summary>
internal sealed class TraceOfDecisions(IPlanAccountabilityDb db, IDecisionSubjects subjects)
{
    public async Task<TracePart> OfAsync(CommitmentId commitment, CancellationToken cancellationToken)
    {
        var decisions = await subjects
            .Serving(db.Decisions.AsNoTracking().NotRetracted(), commitment)
            .OrderByDescending(decision => decision.Id)
            .Take(CommitmentTrace.Most + 1)
            .ToListAsync(cancellationToken);
        decisions.Reverse();
        return TracePart.Of(decisions.Select(Entry), decisions.Count > CommitmentTrace.Most);
    }

    private static TraceEntry Entry(Decision decision) =>
        new()
        {
            On = decision.TakenOn ?? decision.PlannedFor,
            Kind = decision.Status switch
            {
                DecisionStatus.Taken or DecisionStatus.NotPublished => TraceEntryKind.DecisionTaken,
                DecisionStatus.Withdrawn => TraceEntryKind.DecisionWithdrawn,
                _ => TraceEntryKind.DecisionPlanned,
            },
            Summary = decision.StatusReason is { } reason ? $"{decision.Title}: {reason}" : decision.Title,
            Url = $"/v1/decisions/{decision.Id}",
            Citations = decision.Citations,
            By = decision.TakenBy,
        };
}
