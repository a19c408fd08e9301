using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Finds exceptions from what they bear on.</summary>
public interface IConcernSubjects
{
    /// <summary>Those that name a commitment of an area.</summary>
    IQueryable<PerformanceConcern> Naming(IQueryable<PerformanceConcern> exceptions, CommitmentId commitment, AreaId area);
}
