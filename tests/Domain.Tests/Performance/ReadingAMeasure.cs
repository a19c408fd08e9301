using NUnit.Framework;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Domain.Tests.Performance;

public sealed class ReadingAMeasure
{
    [TestCase(PeriodKind.Month, "2024-02-01", "2024-02-29", true)]
    [TestCase(PeriodKind.Month, "2023-02-01", "2023-03-01", false)]
    [TestCase(PeriodKind.Quarter, "2021-10-01", "2021-12-31", true)]
    [TestCase(PeriodKind.Quarter, "2021-02-01", "2021-04-30", true)]
    [TestCase(PeriodKind.Year, "2021-11-01", "2022-10-31", true)]
    [TestCase(PeriodKind.Year, "2021-04-02", "2022-04-01", false)]
    [TestCase(PeriodKind.TwelveMonthsEnding, "2021-01-01", "2021-12-31", true)]
    [TestCase(PeriodKind.TwelveMonthsEnding, "2020-12-01", "2021-12-31", false)]
    [TestCase(PeriodKind.Other, "2021-04-17", "2021-04-17", true)]
    public void Is_of_as_many_days_as_its_kind_says(PeriodKind kind, string start, string end, bool isOfItsLength) =>
        Assert.That(new ReadingPeriod(kind, Day(start), Day(end)).IsOfItsLength(), Is.EqualTo(isOfItsLength));

    [TestCase("2021-07-01", "2021-09-30", "2nd Quarter (1 July – 30 September 2020)", true)]
    [TestCase("2021-07-01", "2021-09-30", "Quarter 2 2021/22", false)]
    [TestCase("2022-01-01", "2022-03-31", "Quarter 4 2021/22", false)]
    [TestCase("2022-01-01", "2022-03-31", "Q4 2021", false)]
    [TestCase("2022-01-01", "2022-03-31", "Q4 2020-21", false)]
    [TestCase("2022-01-01", "2022-03-31", "Q4 2019-20", true)]
    [TestCase("2021-07-01", "2021-09-30", "Summer", false)]
    [TestCase("2021-07-01", "2021-09-30", null, false)]
    [TestCase("2021-07-01", "2021-09-30", "12020 calls", false)]
    [TestCase("2019-04-01", "2023-03-31", "2021", false)]
    public void Is_labelled_with_another_year_where_none_of_its_own_is_named(string start, string end, string? label, bool isOther) =>
        Assert.That(new ReadingPeriod(PeriodKind.Other, Day(start), Day(end), label).IsLabelledWithAnotherYear(), Is.EqualTo(isOther));

    [TestCase(39, 43, true)]
    [TestCase(38, 43, false)]
    [TestCase(8, 8, true)]
    [TestCase(7, 8, false)]
    [TestCase(9, 10, false)]
    [TestCase(10, 10, true)]
    public void Is_in_the_worst_tenth_above_nine_tenths_of_the_group(int rank, int of, bool isWorst)
    {
        Assert.That(new Comparator("All forces", null, rank, of, isWorst).IsTenthRight(), Is.True);
        Assert.That(new Comparator("All forces", null, rank, of, !isWorst).IsTenthRight(), Is.False);
        Assert.That(new Comparator("All forces", null, rank, of).IsTenthRight(), Is.True);
    }

    [Test]
    public void Has_each_number_in_one_form() =>
        Assert.That(
            new[] { 12.50m, 12.5000m, 100m, 1_000_000_000_000m, -0.0001m }.Select(value =>
                value.Plain().ToString(System.Globalization.CultureInfo.InvariantCulture)
            ),
            Is.EqualTo(new[] { "12.5", "12.5", "100", "1000000000000", "-0.0001" })
        );

    private static DateOnly Day(string text) => PartialDate.Parse(text).FirstDay;
}
