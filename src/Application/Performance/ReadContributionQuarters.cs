using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>For which quarters an area has a statement of contribution.</summary>
public sealed record GetContributionQuarters(AreaId AreaId) : IQuery<ContributionQuartersDto>;

/// <summary>For which quarters an area has a statement of contribution.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Quarters">The quarters since the duty began that are over, the latest first.</param>
/// <param name="WithoutDays">The statements of which no days are known, so that they are in no quarter.</param>
public sealed record ContributionQuartersDto(
    AreaId AreaId,
    IReadOnlyList<ContributionQuarter> Quarters,
    IReadOnlyList<ContributionStatementId> WithoutDays
) : INamesRecords
{
    /// <summary>What the records are called that it names by their identifiers.</summary>
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

internal sealed class GetContributionQuartersHandler(IPlanAccountabilityDb db, TimeProvider clock)
    : IRequestHandler<GetContributionQuarters, ContributionQuartersDto>
{
    public async Task<ContributionQuartersDto> Handle(GetContributionQuarters query, CancellationToken cancellationToken)
    {
        await db.NameOfAreaAsync(query.AreaId, cancellationToken);
        var statements = await db
            .ContributionStatements.NotRetracted()
            .Where(statement => statement.AreaId == query.AreaId)
            .OrderBy(statement => statement.PeriodEnd)
            .ThenBy(statement => statement.Id)
            .Select(statement => new StatedContribution(statement.Id, statement.PeriodEnd))
            .ToListAsync(cancellationToken);
        var covered = await db.CoveredTimesAsync(CoveredRecords.ContributionStatements, [query.AreaId], cancellationToken);
        return new(
            query.AreaId,
            [.. ContributionQuarters.Of(statements, covered, clock.Today())],
            [.. statements.Where(statement => statement.PeriodEnd is null).Select(statement => statement.Id)]
        );
    }
}
