using NUnit.Framework;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Domain.Tests.Money;

public sealed class FinancialYears
{
    [TestCase("2013-14", true)]
    [TestCase("1999-00", true)]
    [TestCase("2013-15", false)]
    [TestCase("2013-13", false)]
    [TestCase("2013/14", false)]
    [TestCase("2013-14\n", false)]
    [TestCase("", false)]
    [TestCase("0000-01", false)]
    [TestCase("1799-00", false)]
    [TestCase("1800-01", true)]
    [TestCase("9999-00", false)]
    public void Are_two_years_that_follow_each_other(string text, bool isOne) => Assert.That(FinancialYear.IsOne(text), Is.EqualTo(isOne));

    [TestCase("2014-03-31", "2013-14")]
    [TestCase("2014-04-01", "2014-15")]
    [TestCase("1999-12-31", "1999-00")]
    public void Begin_in_April(string day, string year) =>
        Assert.That(FinancialYear.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(year));

    [Test]
    public void Have_their_first_day() => Assert.That(FinancialYear.FirstDay("2013-14"), Is.EqualTo(new DateOnly(2013, 4, 1)));
}
