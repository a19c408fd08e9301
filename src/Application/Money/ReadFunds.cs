using MediatR;
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

internal sealed class ListFundsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListFunds, Page<FundDto>>
{
    public async Task<Page<FundDto>> Handle(ListFunds query, CancellationToken cancellationToken)
    {
        var funds = db.Funds.NotRetracted().Matching(db, query.Records);
        if (query.AreaId is { } area)
            funds = funds.Where(fund => fund.AreaId == area);
        if (query.FinancialYear is { } year)
            funds = funds.Where(fund => fund.FinancialYear == year);
        var page = await ListFunds.Orders.PageAsync(funds, query.Page, FundType.Shown, cancellationToken);
        return page with { Items = await db.WithSumsAsync(page.Items, cancellationToken) };
    }
}
