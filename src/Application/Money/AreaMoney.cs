using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>The money of an area on one page.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="FinancialYear">What is for this financial year; all unless said.</param>
public sealed record GetAreaMoney(AreaId AreaId, string? FinancialYear) : IQuery<AreaMoney>;

/// <summary>What is recorded of an area's money.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="FinancialYear" example="2013-14">The financial year that is asked for; null where none is.</param>
/// <param name="Funds">The funds, at most 100, in the order of recording, each with what was allocated of it.</param>
/// <param name="ByPriority">The grants by the priorities with which they are matched; <c>none</c> has those that are tied to none.</param>
/// <param name="FinancialPlans">The financial plans, at most 100, in the order of recording, each with its whole.</param>
/// <param name="Decisions">The decisions by which grants were given, at most 100, that of the largest sum first.</param>
/// <param name="WithoutDecision">The grants of which no decision is named.</param>
/// <param name="OpenDiscrepancies" example="1">How many facts about the area's money sources disagree about, and nobody has resolved; of
/// all years, and none about a measure.</param>
public sealed record AreaMoney(
    AreaId AreaId,
    string? FinancialYear,
    IReadOnlyList<FundDto> Funds,
    GrantTotals ByPriority,
    IReadOnlyList<PlannedMoney> FinancialPlans,
    IReadOnlyList<DecidedMoney> Decisions,
    MoneySum WithoutDecision,
    int OpenDiscrepancies
) : INamesRecords
{
    /// <summary>What the records are called that it names by their identifiers.</summary>
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

/// <summary>A financial plan in brief.</summary>
/// <param name="FinancialPlanId">Its identifier.</param>
/// <param name="Kind">What its lines are.</param>
/// <param name="Unit">The unit of its amounts.</param>
/// <param name="Whole">Its total as stated, beside the sum of its lines.</param>
public sealed record PlannedMoney(FinancialPlanId FinancialPlanId, FinancialPlanKind Kind, MoneyUnit Unit, ComparedTotal Whole);

/// <summary>What was given by a decision.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="Given">The grants that name it. Sub-lines are in the line that they are part of.</param>
public sealed record DecidedMoney(DecisionId DecisionId, MoneySum Given);

internal sealed class GetAreaMoneyHandler(
    IPlanAccountabilityDb db,
    IRequestHandler<ListFunds, Page<FundDto>> funds,
    IRequestHandler<TotalGrants, GrantTotals> totals
) : IRequestHandler<GetAreaMoney, AreaMoney>
{
    private const int Most = 100;

    public async Task<AreaMoney> Handle(GetAreaMoney query, CancellationToken cancellationToken)
    {
        var (area, year) = (query.AreaId, query.FinancialYear);
        await db.NameOfAreaAsync(area, cancellationToken); // refuses an area that there is not
        var listed = await funds.Handle(new(area, year, new(Most), new(null, null)), cancellationToken);
        var byPriority = await totals.Handle(
            new(new(area, FundId: null, HasFund: null, year, IsRestatement: false), GrantTotalsBy.Priority, Most),
            cancellationToken
        );
        var decided = await DecidedAsync(area, year, cancellationToken);
        return new(
            area,
            year,
            listed.Items,
            byPriority,
            await PlannedAsync(area, year, cancellationToken),
            [
                .. decided
                    .Where(one => one.Key is not null)
                    .OrderByDescending(one => one.Sum.Sum)
                    .ThenBy(one => one.Key!.Value)
                    .Take(Most)
                    .Select(one => new DecidedMoney(one.Key!.Value, one.Sum)),
            ],
            decided.Where(one => one.Key is null).Select(one => one.Sum).FirstOrDefault(MoneySum.Nothing),
            await DisputedAsync(area, cancellationToken)
        );
    }

    private Task<IReadOnlyList<(DecisionId? Key, MoneySum Sum)>> DecidedAsync(
        AreaId area,
        string? year,
        CancellationToken cancellationToken
    )
    {
        var grants = db
            .GrantAwards.NotRetracted()
            .Where(grant => grant.AreaId == area && grant.ParentId == null && grant.Kind != GrantKind.Unallocated)
            .StatedFirst(db);
        if (year is not null)
            grants = grants.Where(grant => grant.FinancialYear == year);
        return grants.SummedByAsync(grant => grant.DecisionId, cancellationToken);
    }

    private async Task<IReadOnlyList<PlannedMoney>> PlannedAsync(AreaId area, string? year, CancellationToken cancellationToken)
    {
        var plans = db.FinancialPlans.AsNoTracking().NotRetracted().Where(plan => plan.AreaId == area);
        if (year is not null)
            plans = plans.Where(plan => plan.FinancialYears.Contains(year));
        var found = await plans.OrderBy(plan => plan.Id).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(plan => new PlannedMoney(
                plan.Id,
                plan.Kind,
                plan.Unit,
                FinancialSums.Of(plan.Lines, plan.StatedTotals, plan.Unit).Whole
            )),
        ];
    }

    private Task<int> DisputedAsync(AreaId area, CancellationToken cancellationToken) =>
        db
            .Discrepancies.NotRetracted()
            .CountAsync(
                discrepancy => discrepancy.AreaId == area && discrepancy.Status == DiscrepancyStatus.Open && discrepancy.MeasureId == null,
                cancellationToken
            );
}
