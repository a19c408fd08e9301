using System.Globalization;
using CsCheck;
using NUnit.Framework;

namespace PlanAccountability.Domain.Tests.Foundation;

public sealed class ReadingPartialDates
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 1_200 * 365]
        .Select(days => new DateOnly(1800, 1, 1).AddDays(days))
        .Where(day => day.Year <= 2999);

    private static readonly Gen<string> Texts = Gen.Select(
            Days,
            Gen.OneOf(Gen.Const("yyyy"), Gen.Const("yyyy-MM"), Gen.Const("yyyy-MM-dd"))
        )
        .Select((day, form) => day.ToString(form, CultureInfo.InvariantCulture));

    [Test]
    public void Prints_what_was_read() => Texts.Sample(text => PartialDate.Parse(text).ToString() == text);

    [Test]
    public void Means_the_days_that_the_text_begins() =>
        Gen.Select(Texts, Days)
            .Sample(
                (text, day) =>
                {
                    var date = PartialDate.Parse(text);
                    var isMeant = date.FirstDay <= day && day <= date.LastDay;
                    return isMeant == PartialDate.On(day).ToString().StartsWith(text, StringComparison.Ordinal);
                }
            );

    [Test]
    public void Sorts_by_the_first_day_and_the_less_precise_first() =>
        Gen.Select(Texts, Texts)
            .Sample(
                (one, other) =>
                {
                    var (left, right) = (PartialDate.Parse(one), PartialDate.Parse(other));
                    var expected =
                        left.FirstDay != right.FirstDay ? left.FirstDay.CompareTo(right.FirstDay) : one.Length.CompareTo(other.Length);
                    return Math.Sign(left.CompareTo(right)) == Math.Sign(expected)
                        && left < right == expected < 0
                        && left >= right == expected >= 0;
                }
            );

    [Test]
    public void Is_surely_after_only_if_every_day_is() =>
        Gen.Select(Texts, Texts)
            .Sample(
                (one, other) =>
                {
                    var (left, right) = (PartialDate.Parse(one), PartialDate.Parse(other));
                    return left.IsSurelyAfter(right) == left.FirstDay > right.LastDay
                        && !(left.IsSurelyAfter(right) && right.IsSurelyAfter(left));
                }
            );

    [Test]
    public void Reads_no_other_text() =>
        Gen.String[Gen.Char["0123456789-T \n٢"], 0, 12]
            .Sample(text =>
                PartialDate.TryParse(text, out var date)
                    ? date.ToString() == text && text.Length is 4 or 7 or 10
                    : date.ToString().Length == 0
            );

    [TestCase("2013-13")]
    [TestCase("2013-00")]
    [TestCase("2013-02-29")]
    [TestCase("2013-04-31")]
    [TestCase("1799")]
    [TestCase("3000")]
    [TestCase("2013\n")]
    [TestCase("２０１３")]
    [TestCase(null)]
    public void Refuses_what_is_no_date(string? text) => Assert.That(PartialDate.TryParse(text, out _), Is.False);
}
