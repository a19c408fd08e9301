using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>Reads of which times the record is complete.</summary>
internal static class CoveredTimes
{
    /// <summary>The statements that the record holds all of something.</summary>
    public static IQueryable<CompletenessStatement> Covering(this IQueryable<CompletenessStatement> statements, CoveredRecords of) =>
        statements.NotRetracted().Where(statement => statement.Of == of);

    /// <summary>Those that cover a day: of an area at most one.</summary>
    public static IQueryable<CompletenessStatement> Covering(
        this IQueryable<CompletenessStatement> statements,
        CoveredRecords of,
        DateOnly day
    ) => statements.Covering(of).Where(statement => statement.From <= day && (statement.To == null || statement.To >= day));

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
            .Covering(of)
            .Where(statement => asked.Contains(statement.AreaId))
            .Select(statement => new CoveredTime(statement.AreaId, statement.Of, statement.From, statement.To))
            .ToListAsync(cancellationToken);
    }
}
