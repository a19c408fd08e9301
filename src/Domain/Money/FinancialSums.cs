namespace PlanAccountability.Domain.Money;

/// <summary>Adds up the lines of a financial plan and holds the sums against the totals that its document states. It judges nothing: a sum
/// that is not the total is told as such.</summary>
public sealed class FinancialSums
{
    private readonly IReadOnlyList<FinancialLine> _lines;

    private readonly MoneyUnit _unit;

    private readonly ILookup<int?, int> _parts;

    private FinancialSums(IReadOnlyList<FinancialLine> lines, MoneyUnit unit)
    {
        (_lines, _unit) = (lines, unit);
        _parts = lines.Index().ToLookup(line => line.Item.Parent, line => line.Index);
    }

    /// <summary>The totals of a plan.</summary>
    /// <param name="lines">Its lines. One that has amounts of its own counts by them, one that has none by its parts; a part never counts
    /// beside what it is a part of.</param>
    /// <param name="stated">The totals that are stated.</param>
    /// <param name="unit">The unit of all of them.</param>
    public static FinancialTotals Of(IReadOnlyList<FinancialLine> lines, IReadOnlyList<StatedTotal> stated, MoneyUnit unit) =>
        new FinancialSums(lines, unit).Totals(stated);

    /// <summary>What a line counts for in each of some years, or where no year is said; null where it has nothing there.</summary>
    public static IReadOnlyList<decimal?> Cells(IReadOnlyList<FinancialLine> lines, int line, IEnumerable<string?> years)
    {
        var sums = new FinancialSums(lines, MoneyUnit.Pounds);
        return [.. years.Select(year => sums.InYear(line, year).Value)];
    }

    private FinancialTotals Totals(IReadOnlyList<StatedTotal> stated)
    {
        IReadOnlyList<RowTotal> rows =
        [
            .. _lines.Index().Select(line => Row(line.Index, Compare(line.Item.Total, AmountIs.Exact, OfLine(line.Index)))),
        ];
        IReadOnlyList<ColumnTotal> columns =
        [
            .. YearsIn(stated)
                .Select(year =>
                    Column(year, Compare(stated.FirstOrDefault(total => total.FinancialYear == year && year is not null), OfYear(year)))
                ),
        ];
        var whole = Compare(
            stated.FirstOrDefault(total => total.FinancialYear is null),
            _parts[null].Aggregate(Sum.None, (sum, line) => sum + Worth(line))
        );
        var all = rows.Concat<ComparedTotal>(columns).Append(whole).Select(total => total.Agree).OfType<bool>().ToList();
        return new(columns, rows, whole, all is [] ? null : all.TrueForAll(agree => agree));
    }

    /// <summary>The years of amounts and totals in order, and last that of which none is said, where there are such amounts.</summary>
    private IEnumerable<string?> YearsIn(IReadOnlyList<StatedTotal> stated)
    {
        var years = _lines.SelectMany(line => line.Amounts).Select(amount => amount.FinancialYear).ToHashSet();
        var isNoneSaid = years.Remove(null);
        years.UnionWith(stated.Select(total => total.FinancialYear).OfType<string>());
        return years.Order(StringComparer.Ordinal).Concat(isNoneSaid ? [null] : []);
    }

    private Sum OfYear(string? year) => _parts[null].Aggregate(Sum.None, (sum, line) => sum + InYear(line, year));

    private Sum InYear(int line, string? year) =>
        _lines[line].Amounts is [_, ..] amounts
            ? amounts.FirstOrDefault(amount => amount.FinancialYear == year) is { } own
                ? Sum.Of(own)
                : Sum.None
            : _parts[line].Aggregate(Sum.None, (sum, part) => sum + InYear(part, year));

    /// <summary>What the amounts of a line add up to, or else its parts.</summary>
    private Sum OfLine(int line) =>
        _lines[line].Amounts is [_, ..] amounts
            ? amounts.Aggregate(Sum.None, (sum, amount) => sum + Sum.Of(amount))
            : _parts[line].Aggregate(Sum.None, (sum, part) => sum + Worth(part));

    /// <summary>What a line counts for: what it adds up to, or else the total that is stated of it.</summary>
    private Sum Worth(int line) => OfLine(line) is { Value: not null } sum ? sum : new(_lines[line].Total, IsExact: true);

    private ComparedTotal Compare(StatedTotal? stated, Sum sum) => Compare(stated?.Amount, stated?.AmountIs ?? AmountIs.Exact, sum);

    private ComparedTotal Compare(decimal? stated, AmountIs statedIs, Sum sum)
    {
        bool? agree =
            stated is null || sum.Value is null ? null
            : stated == sum.Value ? true
            : sum.IsExact && statedIs is AmountIs.Exact ? false
            : null;
        return new(stated, sum.Value, sum.IsExact ? SumIs.Exact : SumIs.Approximate, agree, new(InPounds(stated), InPounds(sum.Value)));
    }

    private decimal? InPounds(decimal? amount) => amount is { } known ? _unit.InPounds(known).Plain() : null;

    private RowTotal Row(int line, ComparedTotal total) =>
        new(line, _lines[line].Heading, total.Stated, total.Summed, total.SumIs, total.Agree, total.Pounds);

    private static ColumnTotal Column(string? year, ComparedTotal total) =>
        new(year, total.Stated, total.Summed, total.SumIs, total.Agree, total.Pounds);

    /// <summary>A sum of some amounts, of none yet, or of none at all.</summary>
    private readonly record struct Sum(decimal? Value, bool IsExact)
    {
        public static Sum None => new(null, IsExact: true);

        public static Sum Of(FinancialAmount amount) => new(amount.Amount, amount.AmountIs is AmountIs.Exact);

        public static Sum operator +(Sum one, Sum other) =>
            new(
                one.Value is null && other.Value is null ? null : ((one.Value ?? 0) + (other.Value ?? 0)).Plain(),
                one.IsExact && other.IsExact
            );
    }
}
