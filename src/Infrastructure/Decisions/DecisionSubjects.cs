using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Decisions;
using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Infrastructure.Decisions;

/// <summary>Asks the lists as JSON, which PostgreSQL finds by their elements in an index.</summary>
internal sealed class DecisionSubjects : IDecisionSubjects
{
    public IQueryable<Decision> Serving(IQueryable<Decision> decisions, PriorityId priority)
    {
        var key = priority.ToString();
        return decisions.Where(decision => EF.Functions.JsonExists(decision.PriorityIds, key));
    }

    public IQueryable<Decision> Serving(IQueryable<Decision> decisions, CommitmentId commitment)
    {
        var key = commitment.ToString();
        return decisions.Where(decision => EF.Functions.JsonExists(decision.CommitmentIds, key));
    }
}
