using MediatR;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>The grants and other lines of money, sub-lines among them.</summary>
public sealed record ListGrants(GrantFilter Filter, PageRequest Page, RecordFilter Records) : IQuery<Page<GrantAwardDto>>
{
    internal static readonly ListOrders<GrantAward, GrantAwardDto> Orders = new ListOrders<GrantAward, GrantAwardDto>(grant =>
        grant.Id
    ).ByRecording();

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which grants are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="FundId">Those that are paid from this fund.</param>
/// <param name="HasFund">Those that name a fund, or those that name none.</param>
/// <param name="ParentId">The sub-lines of this line.</param>
/// <param name="PriorityId">Those that are matched with this priority.</param>
/// <param name="CommitmentId">Those that serve this commitment.</param>
/// <param name="DecisionId">Those that were given by this decision.</param>
/// <param name="Recipient">Those that this recipient gets, as printed, in any case.</param>
/// <param name="FinancialYear">Those for this financial year.</param>
/// <param name="MinAmount">Those of at least this amount.</param>
/// <param name="Kind">Those of this kind.</param>
/// <param name="IsRestatement">Those that state an allocation a second time, or those that do not.</param>
public sealed record GrantFilter(
    AreaId? AreaId,
    FundId? FundId,
    bool? HasFund,
    GrantAwardId? ParentId,
    PriorityId? PriorityId,
    CommitmentId? CommitmentId,
    DecisionId? DecisionId,
    string? Recipient,
    string? FinancialYear,
    decimal? MinAmount,
    GrantKind? Kind,
    bool? IsRestatement
);

/// <summary>Finds grants by what their lists hold.</summary>
public interface IGrantLists
{
    /// <summary>All grants that a recipient gets, as printed, in any case.</summary>
    IQueryable<GrantAward> Received(IPlanAccountabilityDb db, string recipient);

    /// <summary>Those that are matched with a priority.</summary>
    IQueryable<GrantAward> Matched(IQueryable<GrantAward> grants, PriorityId priority);

    /// <summary>Those that serve a commitment.</summary>
    IQueryable<GrantAward> Serving(IQueryable<GrantAward> grants, CommitmentId commitment);
}

/// <summary>The grants as rows that can be imported.</summary>
public sealed record ExportGrants(GrantFilter Filter, PageRequest Page, RecordFilter Records) : IQuery<Page<byte[]>>;

internal sealed class ListGrantsHandler(IPlanAccountabilityDb db, IGrantLists lists) : IRequestHandler<ListGrants, Page<GrantAwardDto>>
{
    public async Task<Page<GrantAwardDto>> Handle(ListGrants query, CancellationToken cancellationToken)
    {
        var grants = lists.GrantsOf(db, query.Filter, query.Records);
        var page = await ListGrants.Orders.PageAsync(grants, query.Page, GrantType.Shown, cancellationToken);
        return page with { Items = await db.WithPartsAsync(page.Items, cancellationToken) };
    }
}

internal sealed class ExportGrantsHandler(IPlanAccountabilityDb db, IGrantLists lists, ICaller caller)
    : IRequestHandler<ExportGrants, Page<byte[]>>
{
    public async Task<Page<byte[]>> Handle(ExportGrants query, CancellationToken cancellationToken)
    {
        var grants = lists.GrantsOf(db, query.Filter, query.Records);
        var page = await grants.ToPageAsync(query.Page, grant => grant, grant => grant.Id, cancellationToken);
        return await page.AsRowsAsync(ExchangeTypes.Grant, db, caller, cancellationToken);
    }
}

/// <summary>Which grants a list is of.</summary>
internal static class GrantQueries
{
    public static IQueryable<GrantAward> GrantsOf(
        this IGrantLists lists,
        IPlanAccountabilityDb db,
        GrantFilter filter,
        RecordFilter records
    )
    {
        var grants = filter.Recipient is { } recipient ? lists.Received(db, recipient) : db.GrantAwards;
        grants = grants.NotRetracted().Matching(db, records);
        if (filter.AreaId is { } area)
            grants = grants.Where(grant => grant.AreaId == area);
        if (filter.FundId is { } fund)
            grants = grants.Where(grant => grant.FundId == fund);
        if (filter.HasFund is { } hasFund)
            grants = grants.Where(grant => grant.FundId != null == hasFund);
        if (filter.ParentId is { } parent)
            grants = grants.Where(grant => grant.ParentId == parent);
        if (filter.PriorityId is { } priority)
            grants = lists.Matched(grants, priority);
        if (filter.CommitmentId is { } commitment)
            grants = lists.Serving(grants, commitment);
        if (filter.DecisionId is { } decision)
            grants = grants.Where(grant => grant.DecisionId == decision);
        if (filter.FinancialYear is { } year)
            grants = grants.Where(grant => grant.FinancialYear == year);
        if (filter.MinAmount is { } least)
            grants = grants.Where(grant => grant.Amount >= least);
        if (filter.Kind is { } kind)
            grants = grants.Where(grant => grant.Kind == kind);
        return filter.IsRestatement is { } isRestatement ? grants.Where(grant => grant.SameAsId != null == isRestatement) : grants;
    }
}
