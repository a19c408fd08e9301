using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Application.Decisions;

/// <summary>Finds decisions from what they serve: the lists that they keep are indexed from the other end.</summary>
public interface IDecisionSubjects
{
    /// <summary>Those that serve a priority.</summary>
    IQueryable<Decision> Serving(IQueryable<Decision> decisions, PriorityId priority);

    /// <summary>Those that serve a commitment.</summary>
    IQueryable<Decision> Serving(IQueryable<Decision> decisions, CommitmentId commitment);
}
