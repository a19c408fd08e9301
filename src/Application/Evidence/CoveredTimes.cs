using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>Reads of which times the record is complete.</summary>
internal static class CoveredTimes
{
    /// <summary>The times of which the record holds all of something, of areas.</summary>
    public static Task<List<CoveredTime>> CoveredTimesAsync(
        this IPlanAccountabilityDb db,
        CoveredRecords of,
        IEnumerable<AreaId> areas,
        CancellationToken cancellationToken
    )
    {
        var asked = areas.Distinct().ToList();
        return db
            .CompletenessStatements.AsNoTracking()
            .NotRetracted()
            .Where(statement => statement.Of == of && asked.Contains(statement.AreaId))
            .Select(statement => new CoveredTime(statement.AreaId, statement.Of, statement.From, statement.To))
            .ToListAsync(cancellationToken);
    }
}
