using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>Looks into the lists of commitments that the exceptions of one area keep: an area has few enough to need no index of their
/// lists.</summary>
internal sealed class ConcernSubjects : IConcernSubjects
{
    public IQueryable<PerformanceConcern> Naming(IQueryable<PerformanceConcern> exceptions, CommitmentId commitment, AreaId area)
    {
        var key = commitment.ToString();
        return exceptions.Where(exception => exception.AreaId == area && EF.Functions.JsonExists(exception.CommitmentIds, key));
    }
}
