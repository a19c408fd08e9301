using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>Adds up lines of money in the database, however many there are: one command for all records of a page.</summary>
internal static class GrantSums
{
    /// <summary>Those that are not a second statement of an allocation whose first stands.</summary>
    public static IQueryable<GrantAward> StatedFirst(this IQueryable<GrantAward> grants, IPlanAccountabilityDb db) =>
        grants.Where(grant =>
            grant.SameAsId == null || !db.GrantAwards.Any(original => original.Id == grant.SameAsId && original.Retraction == null)
        );

    /// <summary>What lines come to by something that they have.</summary>
    public static async Task<IReadOnlyList<(TKey Key, MoneySum Sum)>> SummedByAsync<TKey>(
        this IQueryable<GrantAward> grants,
        Expression<Func<GrantAward, TKey>> key,
        CancellationToken cancellationToken
    )
    {
        var sums = await grants
            .AsNoTracking()
            .GroupBy(key)
            .Select(lines => new
            {
                lines.Key,
                Count = lines.Count(),
                Sum = lines.Sum(line => line.Amount ?? 0),
                Inexact = lines.Count(line => line.Amount != null && line.AmountIs != AmountIs.Exact),
                Without = lines.Count(line => line.Amount == null),
            })
            .ToListAsync(cancellationToken);
        return [.. sums.Select(sum => (sum.Key, MoneySum.Of(sum.Count, sum.Sum, sum.Inexact, sum.Without)))];
    }

    /// <summary>Funds with what was allocated of each.</summary>
    public static async Task<IReadOnlyList<FundDto>> WithSumsAsync(
        this IPlanAccountabilityDb db,
        IReadOnlyList<FundDto> funds,
        CancellationToken cancellationToken
    )
    {
        if (funds.Count == 0)
            return funds;
        List<FundId?> ids = [.. funds.Select(fund => (FundId?)fund.Id)];
        var sums = await db
            .GrantAwards.NotRetracted()
            .Where(grant => ids.Contains(grant.FundId) && grant.ParentId == null)
            .StatedFirst(db)
            .SummedByAsync(grant => new { grant.FundId, IsLeft = grant.Kind == GrantKind.Unallocated }, cancellationToken);
        var byFund = sums.ToDictionary(sum => sum.Key, sum => sum.Sum);
        return
        [
            .. funds.Select(fund =>
            {
                var allocated = byFund.GetValueOrDefault(new { FundId = (FundId?)fund.Id, IsLeft = false }, MoneySum.Nothing);
                var unallocated = byFund.GetValueOrDefault(new { FundId = (FundId?)fund.Id, IsLeft = true }, MoneySum.Nothing);
                return fund with
                {
                    Allocated = allocated.Sum,
                    Unallocated = unallocated.Sum,
                    Balance = fund.Total is { } total ? Pounds.InPence(total - allocated.Sum) : null,
                    SumIs = allocated.SumIs is SumIs.Exact ? unallocated.SumIs : allocated.SumIs,
                };
            }),
        ];
    }

    /// <summary>Lines with what the parts of each come to.</summary>
    public static async Task<IReadOnlyList<GrantAwardDto>> WithPartsAsync(
        this IPlanAccountabilityDb db,
        IReadOnlyList<GrantAwardDto> grants,
        CancellationToken cancellationToken
    )
    {
        List<GrantAwardId?> ids = [.. grants.Where(grant => grant.ParentId is null).Select(grant => (GrantAwardId?)grant.Id)];
        if (ids.Count == 0)
            return grants;
        var sums = await db
            .GrantAwards.NotRetracted()
            .Where(part => ids.Contains(part.ParentId))
            .SummedByAsync(part => new { part.ParentId, IsLeft = part.Kind == GrantKind.Unallocated }, cancellationToken);
        var byParent = sums.ToLookup(sum => sum.Key.ParentId!.Value);
        return
        [
            .. grants.Select(grant =>
            {
                var parts = MoneySum.Together(byParent[grant.Id].Select(sum => sum.Sum));
                var awarded = MoneySum.Together(byParent[grant.Id].Where(sum => !sum.Key.IsLeft).Select(sum => sum.Sum));
                return grant with
                {
                    Parts = parts.Count > 0 ? parts : null,
                    Awarded = grant.Kind is GrantKind.Scheme ? awarded : null,
                    IsWithinBudget = grant.Budget is { } budget && awarded.SumIs is SumIs.Exact ? awarded.Sum <= budget.Most() : null,
                };
            }),
        ];
    }
}
