using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Evidence;

/// <summary>Holds what is recorded of an area against itself, and records what disagrees: the office of the area, its importers and admins
/// may. What was found before, whatever became of it, is not recorded again.</summary>
public sealed record SearchDiscrepancies(AreaId AreaId) : ICommand<FoundDiscrepancies>;

/// <summary>What was found.</summary>
/// <param name="Found">Those that were not known, now recorded.</param>
/// <param name="Known" example="2">How many there are besides that were known.</param>
public sealed record FoundDiscrepancies(IReadOnlyList<DiscrepancyDto> Found, int Known) : INamesRecords
{
    /// <summary>What the records are called that it names by their identifiers.</summary>
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

internal sealed class SearchDiscrepanciesHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<SearchDiscrepancies, FoundDiscrepancies>
{
    public async Task<FoundDiscrepancies> Handle(SearchDiscrepancies command, CancellationToken cancellationToken)
    {
        var area = command.AreaId;
        caller.Require(area, [Role.Office, Role.Importer, Role.Admin]);
        await db.NameOfAreaAsync(area, cancellationToken); // refuses an area that there is not
        List<Disagreement> all =
        [
            .. await RestatedAsync(area, cancellationToken),
            .. await SplitAsync(area, cancellationToken),
            .. await OverspentAsync(area, cancellationToken),
            .. await PlannedAsync(area, cancellationToken),
        ];
        var refs = all.ToLookup(one => RefOf(area, one));
        List<string> said = [.. refs.Select(one => one.Key)];
        var known = await db
            .Discrepancies.Where(discrepancy => said.Contains(discrepancy.Ref))
            .Select(discrepancy => discrepancy.Ref)
            .ToListAsync(cancellationToken);
        List<Discrepancy> found = [];
        foreach (var one in refs.Where(one => !known.Contains(one.Key)))
        {
            var discrepancy = new Discrepancy(DiscrepancyId.New(), one.Key, area, FoundBy.Search);
            discrepancy.Describe(one.First().Input);
            discrepancy.Cite(one.First().Input.Citations ?? []);
            found.Add(discrepancy);
        }

        db.Discrepancies.AddRange(found);
        await db.SaveChangesAsync(cancellationToken);
        var shown = DiscrepancyType.Shown.Compile();
        return new([.. found.Select(shown)], known.Count);
    }

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
                    $"{pair.Second.Id}",
                    $"{Called(pair.First)}: the amount in two tables",
                    [(Pounds(pair.First.Amount!.Value), pair.First.Citations), (Pounds(pair.Second.Amount!.Value), pair.Second.Citations)],
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
                    $"{split.Whole.Id}",
                    $"{Called(split.Whole)}: the amount, and its parts with what is left",
                    [(Pounds(split.Whole.Amount!.Value), split.Whole.Citations), (Pounds(split.Sum ?? 0), [])],
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
                    $"{over.Fund.Id}",
                    $"{over.Fund.Name}: the total, and what was allocated of it",
                    [(Pounds(over.Fund.Total!.Value), over.Fund.Citations), (Pounds(over.Sum ?? 0), [])],
                    input => input with { FundId = over.Fund.Id }
                )
            ),
        ];
    }

    /// <summary>Stated totals that are not the sums.</summary>
    private async Task<List<Disagreement>> PlannedAsync(AreaId area, CancellationToken cancellationToken)
    {
        var plans = await db.FinancialPlans.AsNoTracking().NotRetracted().Where(plan => plan.AreaId == area).ToListAsync(cancellationToken);
        return [.. plans.SelectMany(Totals)];
    }

    private static IEnumerable<Disagreement> Totals(FinancialPlan plan)
    {
        var totals = FinancialSums.Of(plan.Lines, plan.StatedTotals, plan.Unit);
        var named = totals
            .Rows.Select(row => (Name: row.Heading, Total: (ComparedTotal)row))
            .Concat(totals.Columns.Select(column => (Name: column.FinancialYear ?? "no year", Total: (ComparedTotal)column)))
            .Append((Name: "all", Total: totals.Whole));
        return named
            .Where(total => total.Total.Agree is false)
            .Select(total =>
                Disagreement.Of(
                    "total",
                    $"{plan.Id}:{total.Name}",
                    $"{plan.Title}: the total of {total.Name}, and the sum",
                    [(Plain(total.Total.Stated!.Value), plan.Citations), (Plain(total.Total.Summed!.Value), [])],
                    input => input with { FinancialPlanId = plan.Id }
                )
            );
    }

    private static string Called(GrantAward grant) => grant.Recipients is [var recipient, ..] ? recipient : grant.Purpose;

    private static string Pounds(decimal sum) => sum.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Plain(decimal sum) => sum.Plain().ToString(CultureInfo.InvariantCulture);

    /// <summary>The same disagreement about the same values has the same ref, so that it is recorded once.</summary>
    private static string RefOf(AreaId area, Disagreement one)
    {
        var said = string.Join('|', new[] { one.Kind, one.About }.Concat(one.Input.Values.Select(value => value.Value)));
        return $"{area}:discrepancy:{one.Kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 10))}";
    }

    /// <summary>What was found to disagree.</summary>
    private sealed record Disagreement(string Kind, string About, DiscrepancyInput Input)
    {
        public static Disagreement Of(
            string kind,
            string about,
            string title,
            IReadOnlyList<(string Value, IReadOnlyList<Citation> Citations)> said,
            Func<DiscrepancyInput, DiscrepancyInput> concerning
        )
        {
            List<Citation> citations = [];
            List<StatedValue> values = [];
            foreach (var (value, cited) in said)
            {
                values.Add(new(value, cited is [_, ..] ? citations.Count : null));
                citations.AddRange(cited.Take(1));
            }

            return new(
                kind,
                about,
                concerning(
                    new()
                    {
                        Title = title.Length <= Root.LongestTitle ? title : title[..Root.LongestTitle],
                        Values = values,
                        Citations = citations,
                    }
                )
            );
        }
    }
}
