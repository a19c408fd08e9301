using NUnit.Framework;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Domain.Tests.Money;

public sealed class AddingUpAFinancialPlan
{
    [Test]
    public void Adds_up_rows_columns_and_the_whole()
    {
        var totals = Of(
            [Line("Buildings", ("2026-27", 2.4m), ("2027-28", 1.1m)) with { Total = 3.5m }, Line("Vehicles", ("2026-27", 0.75m))],
            new(3.15m, "2026-27"),
            new(4.25m)
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                totals.Columns.Select(column => (column.FinancialYear, column.Stated, column.Summed, column.Agree)),
                Is.EqualTo(new (string?, decimal?, decimal?, bool?)[] { ("2026-27", 3.15m, 3.15m, true), ("2027-28", null, 1.1m, null) })
            );
            Assert.That(
                totals.Rows.Select(row => (row.Line, row.Stated, row.Summed, row.Agree)),
                Is.EqualTo(new (int, decimal?, decimal?, bool?)[] { (0, 3.5m, 3.5m, true), (1, null, 0.75m, null) })
            );
            Assert.That(totals.Whole.Pounds, Is.EqualTo(new PoundsOfTotal(4_250_000, 4_250_000)));
            Assert.That((totals.Whole.Agree, totals.Agree, totals.Whole.SumIs), Is.EqualTo(((bool?)true, (bool?)true, SumIs.Exact)));
        }
    }

    [Test]
    public void Never_counts_a_part_beside_its_whole()
    {
        var totals = Of([Line("Buildings", ("2026-27", 2)), Line("of which the custody suite", ("2026-27", 1.5m)) with { Parent = 0 }]);

        Assert.That(totals.Whole.Summed, Is.EqualTo(2));
        Assert.That(totals.Columns.Single().Summed, Is.EqualTo(2));
        Assert.That(totals.Rows.Select(row => row.Summed), Is.EqualTo(new decimal?[] { 2, 1.5m }));
    }

    [Test]
    public void Counts_a_line_without_amounts_by_its_parts()
    {
        var totals = Of([
            Line("Spending") with
            {
                Total = 266,
            },
            Line("Budget", ("2016-17", 261.5m)) with
            {
                Parent = 0,
            },
            Line("Grants") with
            {
                Parent = 0,
                Total = 4.5m,
            },
        ]);

        Assert.That((totals.Rows[0].Summed, totals.Rows[0].Agree), Is.EqualTo(((decimal?)266, (bool?)true)));
        Assert.That(totals.Whole.Summed, Is.EqualTo(266));
        Assert.That(totals.Columns.Single().Summed, Is.EqualTo(261.5m), "of the grants no year is said");
    }

    [Test]
    public void Tells_a_total_that_is_not_the_sum()
    {
        var totals = Of([Line("Buildings", ("2026-27", 2))], new StatedTotal(3, "2026-27"));

        Assert.That((totals.Columns.Single().Agree, totals.Agree), Is.EqualTo(((bool?)false, (bool?)false)));
    }

    [TestCase(AmountIs.Approximate, AmountIs.Exact)]
    [TestCase(AmountIs.Over, AmountIs.Exact)]
    [TestCase(AmountIs.Exact, AmountIs.Approximate)]
    public void Proves_nothing_by_what_is_not_exact(AmountIs line, AmountIs total)
    {
        var totals = Of([new() { Heading = "Buildings", Amounts = [new(2, "2026-27", line)] }], new StatedTotal(3, "2026-27", total));

        Assert.That((totals.Columns.Single().Agree, totals.Agree), Is.EqualTo(((bool?)null, (bool?)null)));
        Assert.That(totals.Columns.Single().SumIs is SumIs.Exact, Is.EqualTo(line is AmountIs.Exact));
    }

    [Test]
    public void Keeps_what_no_year_is_said_of_apart()
    {
        var totals = Of([Line("Council tax", (null, 13.1m)), Line("Government", ("2019-20", -60.7m))], new StatedTotal(-47.6m));

        Assert.That(
            totals.Columns.Select(column => (column.FinancialYear, column.Stated)),
            Is.EqualTo(new (string?, decimal?)[] { ("2019-20", null), (null, null) })
        );
        Assert.That((totals.Whole.Summed, totals.Whole.Agree), Is.EqualTo(((decimal?)-47.6m, (bool?)true)));
    }

    [Test]
    public void Says_nothing_of_nothing()
    {
        var totals = Of([Line("Reserves")]);

        Assert.That((totals.Whole.Summed, totals.Whole.Stated, totals.Agree), Is.EqualTo(((decimal?)null, (decimal?)null, (bool?)null)));
        Assert.That(totals.Columns, Is.Empty);
    }

    [TestCase(MoneyUnit.Millions, 0.000001, true)]
    [TestCase(MoneyUnit.Millions, 0.0000001, false)]
    [TestCase(MoneyUnit.Thousands, 0.00001, true)]
    [TestCase(MoneyUnit.Thousands, 0.000001, false)]
    [TestCase(MoneyUnit.Pounds, 0.01, true)]
    [TestCase(MoneyUnit.Pounds, 0.001, false)]
    [TestCase(MoneyUnit.Millions, 1000000, true)]
    [TestCase(MoneyUnit.Millions, -1000001, false)]
    public void Takes_amounts_to_the_penny(MoneyUnit unit, decimal amount, bool isTaken) =>
        Assert.That(unit.Takes(amount), Is.EqualTo(isTaken));

    private static FinancialTotals Of(IReadOnlyList<FinancialLine> lines, params StatedTotal[] stated) =>
        FinancialSums.Of(lines, stated, MoneyUnit.Millions);

    private static FinancialLine Line(string heading, params (string? Year, decimal Amount)[] amounts) =>
        new() { Heading = heading, Amounts = [.. amounts.Select(amount => new FinancialAmount(amount.Amount, amount.Year))] };
}
