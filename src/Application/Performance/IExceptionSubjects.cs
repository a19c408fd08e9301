using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Finds exceptions from what they bear on.</summary>
public interface IExceptionSubjects
{
    /// <summary>Those that name a commitment of an area.</summary>
    IQueryable<PerformanceException> Naming(IQueryable<PerformanceException> exceptions, CommitmentId commitment, AreaId area);
}
