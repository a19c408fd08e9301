namespace PlanAccountability.Domain.Money;

/// <summary>What must be so of the lines of a plan, so that they can be told apart and added up.</summary>
internal static class FinancialLines
{
    /// <summary>Refuses what cannot be kept.</summary>
    /// <exception cref="BrokenRuleException">An amount is not to the penny, a year or a heading is there twice, or a line is named that is
    /// not there.</exception>
    public static void Require(
        IReadOnlyList<FinancialLine> lines,
        IReadOnlyList<StatedTotal> totals,
        IReadOnlyList<Virement> virements,
        MoneyUnit unit
    )
    {
        foreach (var (index, line) in lines.Index())
        {
            RequireAmounts(line.Amounts.Select(amount => (amount.Amount, amount.FinancialYear)), $"/lines/{index}/amounts", unit);
            RequireSane(line.Total ?? 0, $"/lines/{index}/total", unit);
        }

        RequireTree(lines);
        RequireAmounts(totals.Select(total => (total.Amount, total.FinancialYear)), "/statedTotals", unit);
        RequireVirements(lines, virements, unit);
    }

    private static void RequireAmounts(IEnumerable<(decimal Amount, string? Year)> amounts, string pointer, MoneyUnit unit)
    {
        HashSet<string> years = [];
        foreach (var (index, (amount, year)) in amounts.Index())
        {
            RequireSane(amount, $"{pointer}/{index}/amount", unit);
            FinancialPlanRules.YearOnce.Require(years.Add(year ?? ""), pointer: $"{pointer}/{index}/financialYear");
        }
    }

    private static void RequireSane(decimal amount, string pointer, MoneyUnit unit) =>
        FinancialPlanRules.AmountIsSane.Require(unit.Takes(amount), pointer: pointer);

    private static void RequireTree(IReadOnlyList<FinancialLine> lines)
    {
        // Capitals, and spaces around it, make no other heading.
        HashSet<(int?, string)> headings = [];
        foreach (var (index, line) in lines.Index())
        {
            FinancialPlanRules.LineIsThere.Require(
                line.Parent is not { } parent || (parent >= 0 && parent < lines.Count),
                pointer: $"/lines/{index}/parent"
            );
            FinancialPlanRules.HeadingOnce.Require(
                line.Heading == Root.RedactionMarker || headings.Add((line.Parent, line.Heading.Trim().ToUpperInvariant())),
                pointer: $"/lines/{index}/heading"
            );
        }

        foreach (var (index, line) in lines.Index())
        {
            var above = line.Parent;
            for (var steps = 0; above is { } at && steps < lines.Count; steps++)
                above = lines[at].Parent;
            FinancialPlanRules.NoCircle.Require(above is null, pointer: $"/lines/{index}/parent");
        }
    }

    private static void RequireVirements(IReadOnlyList<FinancialLine> lines, IReadOnlyList<Virement> virements, MoneyUnit unit)
    {
        var headings = lines.Select(line => line.Heading).ToHashSet();
        foreach (var (index, virement) in virements.Index())
        {
            RequireSane(virement.Amount, $"/virements/{index}/amount", unit);
            FinancialPlanRules.LineIsThere.Require(headings.Contains(virement.From), pointer: $"/virements/{index}/from");
            FinancialPlanRules.LineIsThere.Require(headings.Contains(virement.To), pointer: $"/virements/{index}/to");
            FinancialPlanRules.MovesElsewhere.Require(
                virement.From != virement.To || virement.From == Root.RedactionMarker,
                pointer: $"/virements/{index}/to"
            );
        }
    }
}
