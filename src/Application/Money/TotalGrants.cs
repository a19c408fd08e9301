using MediatR;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>What the grants of an area come to, by what they have in common.</summary>
/// <param name="Of">Which grants are added up.</param>
/// <param name="By">What a row is of.</param>
/// <param name="Limit">The most rows.</param>
public sealed record TotalGrants(TotalledGrants Of, GrantTotalsBy By, int Limit) : IQuery<GrantTotals>;

/// <summary>Which grants are added up.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="FundId">Those that are paid from this fund; all unless said.</param>
/// <param name="HasFund">Those that name a fund, or those that name none; all unless said.</param>
/// <param name="FinancialYear">Those for this financial year; all unless said.</param>
/// <param name="IsRestatement">Whether the records that state an allocation a second time are added up, and no others; else each allocation
/// is, once.</param>
public sealed record TotalledGrants(AreaId AreaId, FundId? FundId, bool? HasFund, string? FinancialYear, bool IsRestatement);

/// <summary>What a row of totals is of.</summary>
public enum GrantTotalsBy
{
    /// <summary>A priority that grants were matched with.</summary>
    Priority,

    /// <summary>What documents say of the priorities that grants support, in their words, whatever their case.</summary>
    PriorityAsStated,

    /// <summary>A recipient as printed, whatever the case.</summary>
    Recipient,

    /// <summary>The financial year that grants are for.</summary>
    FinancialYear,
}

/// <summary>What grants come to.</summary>
/// <param name="By">What a row is of.</param>
/// <param name="Rows">The rows, that with the largest sum first. A grant with two priorities or recipients is whole in the row of each, so
/// rows may come to more than the total.</param>
/// <param name="RowsLeftOut" example="0">How many rows there are besides.</param>
/// <param name="None">The grants that are in no row: those without a priority, a recipient or a year.</param>
/// <param name="Total">All grants, each counted once; sub-lines are in the line that they are part of.</param>
public sealed record GrantTotals(GrantTotalsBy By, IReadOnlyList<GrantTotalsRow> Rows, int RowsLeftOut, MoneySum None, MoneySum Total);

/// <summary>What the grants come to that have something in common.</summary>
/// <param name="Key" example="blackpool community safety partnership">The identifier of the priority, or else the text in small
/// letters.</param>
/// <param name="Name" example="Blackpool Community Safety Partnership">What it is called; null for a priority that was taken back.</param>
/// <param name="Count" example="2">How many grants there are.</param>
/// <param name="Sum" example="147462.00">What they come to, in pounds.</param>
/// <param name="SumIs">Whether the sum is exact.</param>
/// <param name="WithoutAmount" example="0">Of how many of them no amount is stated: these are in the count and not in the sum.</param>
public sealed record GrantTotalsRow(string Key, string? Name, int Count, decimal Sum, SumIs SumIs, int WithoutAmount);

/// <summary>Adds up grants.</summary>
public interface IGrantTotalsReader
{
    /// <summary>The totals; rows of priorities are not named yet.</summary>
    Task<GrantTotals> ReadAsync(TotalGrants query, CancellationToken cancellationToken);
}

internal sealed class TotalGrantsHandler(IPlanAccountabilityDb db, IGrantTotalsReader reader, INameReader names)
    : IRequestHandler<TotalGrants, GrantTotals>
{
    public async Task<GrantTotals> Handle(TotalGrants query, CancellationToken cancellationToken)
    {
        var totals = await reader.ReadAsync(query with { Limit = new PageRequest(query.Limit).Limit }, cancellationToken);
        if (totals.Total.Count == 0)
            await db.NameOfAreaAsync(query.Of.AreaId, cancellationToken); // refuses an area that there is not
        if (query.By is not GrantTotalsBy.Priority || totals.Rows.Count == 0)
            return totals;
        List<PriorityId> priorities = [.. totals.Rows.Select(row => new PriorityId(Guid.Parse(row.Key)))];
        var called = await names.OfAsync(NamedIds.In(new NamedRows(priorities)), cancellationToken);
        return totals with
        {
            Rows = [.. totals.Rows.Select(row => row with { Name = called.GetValueOrDefault(Guid.Parse(row.Key))?.Name })],
        };
    }

    private sealed record NamedRows(IReadOnlyList<PriorityId> PriorityIds);
}
