using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Evidence;

/// <summary>Grants that do not agree with each other or with their fund. What is found names none of their words, so that a redaction of a
/// recipient need not look for it here.</summary>
internal sealed class DisagreeingGrants(IPlanAccountabilityDb db) : IDisagreementFinder
{
    public async Task<IEnumerable<Disagreement>> InAsync(AreaId area, CancellationToken cancellationToken) =>
        [
            .. await RestatedAsync(area, cancellationToken),
            .. await SplitAsync(area, cancellationToken),
            .. await OverspentAsync(area, cancellationToken),
            .. await WithdrawnAsync(area, cancellationToken),
        ];

    /// <summary>The same allocation in two tables.</summary>
    private async Task<List<Disagreement>> RestatedAsync(AreaId area, CancellationToken cancellationToken)
    {
        var lines = db.GrantAwards.AsNoTracking().NotRetracted();
        var pairs = await (
            from second in lines
            join first in lines on second.SameAsId equals first.Id
            where second.AreaId == area && second.Amount != null && first.Amount != null && second.Amount != first.Amount
            where second.AmountIs == AmountIs.Exact && first.AmountIs == AmountIs.Exact
            orderby second.Id
            select new { First = first, Second = second }
        ).ToListAsync(cancellationToken);
        return
        [
            .. pairs.Select(pair =>
                Disagreement.Of(
                    "restated",
                    pair.Second.Ref,
                    "One allocation: its amount in two tables",
                    [
                        (Disagreement.Pounds(pair.First.Amount!.Value), pair.First.Citations.FirstOrDefault()),
                        (Disagreement.Pounds(pair.Second.Amount!.Value), pair.Second.Citations.FirstOrDefault()),
                    ],
                    input => input with { GrantIds = [pair.First.Id, pair.Second.Id], FundId = pair.First.FundId }
                )
            ),
        ];
    }

    /// <summary>A line whose parts say what is left of it, and do not add up to it.</summary>
    private async Task<List<Disagreement>> SplitAsync(AreaId area, CancellationToken cancellationToken)
    {
        var lines = db.GrantAwards.AsNoTracking().NotRetracted();
        var wholes = await lines
            .Where(whole => whole.AreaId == area && whole.Amount != null && whole.AmountIs == AmountIs.Exact)
            .Where(whole => lines.Any(part => part.ParentId == whole.Id && part.Kind == GrantKind.Unallocated))
            .Where(whole => !lines.Any(part => part.ParentId == whole.Id && (part.Amount == null || part.AmountIs != AmountIs.Exact)))
            .Select(whole => new { Whole = whole, Sum = lines.Where(part => part.ParentId == whole.Id).Sum(part => part.Amount) })
            .Where(split => split.Sum != split.Whole.Amount)
            .ToListAsync(cancellationToken);
        return
        [
            .. wholes.Select(split =>
                Disagreement.Of(
                    "split",
                    split.Whole.Ref,
                    "A line of money: its amount, and its parts with what is left",
                    [
                        (Disagreement.Pounds(split.Whole.Amount!.Value), split.Whole.Citations.FirstOrDefault()),
                        (Disagreement.Pounds(split.Sum ?? 0), null),
                    ],
                    input => input with { GrantIds = [split.Whole.Id], FundId = split.Whole.FundId }
                )
            ),
        ];
    }

    /// <summary>A fund of which more was given than there was.</summary>
    private async Task<List<Disagreement>> OverspentAsync(AreaId area, CancellationToken cancellationToken)
    {
        var lines = db.GrantAwards.AsNoTracking().NotRetracted();
        var given = lines.Where(line => line.ParentId == null && line.SameAsId == null && line.Kind != GrantKind.Unallocated);
        var funds = await db
            .Funds.AsNoTracking()
            .NotRetracted()
            .Where(fund => fund.AreaId == area && fund.Total != null && fund.TotalIs == AmountIs.Exact)
            .Where(fund => !given.Any(line => line.FundId == fund.Id && line.AmountIs != AmountIs.Exact))
            .Select(fund => new { Fund = fund, Sum = given.Where(line => line.FundId == fund.Id).Sum(line => line.Amount) })
            .Where(over => over.Sum > over.Fund.Total)
            .ToListAsync(cancellationToken);
        return
        [
            .. funds.Select(over =>
                Disagreement.Of(
                    "overspent",
                    over.Fund.Ref,
                    "A fund: its total, and what was allocated of it",
                    [
                        (Disagreement.Pounds(over.Fund.Total!.Value), over.Fund.Citations.FirstOrDefault()),
                        (Disagreement.Pounds(over.Sum ?? 0), null),
                    ],
                    input => input with { FundId = over.Fund.Id }
                )
            ),
        ];
    }

    /// <summary>A decision that was withdrawn after grants were given by it.</summary>
    private async Task<List<Disagreement>> WithdrawnAsync(AreaId area, CancellationToken cancellationToken)
    {
        var given = await (
            from grant in db.GrantAwards.AsNoTracking().NotRetracted()
            join decision in db.Decisions.AsNoTracking().NotRetracted() on grant.DecisionId equals decision.Id
            where grant.AreaId == area && decision.Status == DecisionStatus.Withdrawn
            orderby grant.Id
            select new { Grant = grant, Decision = decision }
        ).ToListAsync(cancellationToken);
        return
        [
            .. given
                .GroupBy(pair => pair.Decision.Ref)
                .Select(pairs =>
                    Disagreement.Of(
                        "withdrawn",
                        pairs.Key,
                        "A decision: grants were given by it, and it was withdrawn",
                        [
                            ("grants name it", pairs.First().Grant.Citations.FirstOrDefault()),
                            ("withdrawn", pairs.First().Decision.Citations.FirstOrDefault()),
                        ],
                        input => input with { GrantIds = [.. pairs.Select(pair => pair.Grant.Id).Take(Discrepancy.MostConcerned)] }
                    )
                ),
        ];
    }
}
