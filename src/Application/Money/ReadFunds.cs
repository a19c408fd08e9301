using MediatR;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>The funds, each with what was allocated of it.</summary>
public sealed record ListFunds(AreaId? AreaId, string? FinancialYear, PageRequest Page, RecordFilter Records) : IQuery<Page<FundDto>>
{
    internal static readonly ListOrders<Fund, FundDto> Orders = new ListOrders<Fund, FundDto>(fund => fund.Id)
        .ByRecording()
        .By("name", fund => fund.Name, fund => fund.Name);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>The funds as rows that can be imported.</summary>
public sealed record ExportFunds(AreaId? AreaId, string? FinancialYear, PageRequest Page, RecordFilter Records) : IQuery<Page<byte[]>>;

internal sealed class ListFundsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListFunds, Page<FundDto>>
{
    public async Task<Page<FundDto>> Handle(ListFunds query, CancellationToken cancellationToken)
    {
        var funds = db.FundsOf(query.AreaId, query.FinancialYear, query.Records);
        var page = await ListFunds.Orders.PageAsync(funds, query.Page, FundType.Shown, cancellationToken);
        return page with { Items = await db.WithSumsAsync(page.Items, cancellationToken) };
    }
}

internal sealed class ExportFundsHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<ExportFunds, Page<byte[]>>
{
    public async Task<Page<byte[]>> Handle(ExportFunds query, CancellationToken cancellationToken)
    {
        var funds = db.FundsOf(query.AreaId, query.FinancialYear, query.Records);
        var page = await funds.ToPageAsync(query.Page, fund => fund, fund => fund.Id, cancellationToken);
        return await page.AsRowsAsync(ExchangeTypes.Fund, db, caller, cancellationToken);
    }
}

/// <summary>Which funds a list is of.</summary>
internal static class FundQueries
{
    public static IQueryable<Fund> FundsOf(this IPlanAccountabilityDb db, AreaId? area, string? year, RecordFilter records)
    {
        var funds = db.Funds.NotRetracted().Matching(db, records);
        if (area is { } one)
            funds = funds.Where(fund => fund.AreaId == one);
        return year is null ? funds : funds.Where(fund => fund.FinancialYear == year);
    }
}
