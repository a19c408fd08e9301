using NUnit.Framework;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Domain.Tests.Evidence;

public sealed class KnowingWhatIsMissing
{
    private static readonly AreaId Kent = new("kent");

    private static readonly DateOnly Reported = new(2021, 5, 10);

    private static readonly DateOnly Due = new(2021, 6, 30);

    private static readonly DateOnly Today = new(2026, 11, 22);

    [TestCase(null, null, AwaitedState.NotEvidenced, null, null)]
    [TestCase("2012-11-22", "2016-05-11", AwaitedState.NotEvidenced, null, null, Description = "it ended before the report")]
    [TestCase("2021-05-11", null, AwaitedState.NotEvidenced, null, null, Description = "an answer may have come the day before")]
    [TestCase("2021-05-10", "2021-06-30", AwaitedState.NotEvidenced, null, null, Description = "on its day nothing is late")]
    [TestCase("2021-05-10", "2021-07-02", AwaitedState.Overdue, 2, Exactness.AtLeast)]
    [TestCase("2012-11-22", null, AwaitedState.Overdue, 1971, Exactness.Exact)]
    public void Takes_a_statement_that_covers_the_first_day_on_which_it_can_have_come(
        string? from,
        string? to,
        AwaitedState state,
        int? daysLate,
        Exactness? exactness
    )
    {
        List<CoveredTime> covered =
        [
            new(new("dorset"), CoveredRecords.Responses, new(2000, 1, 1), null),
            new(Kent, CoveredRecords.Readings, new(2000, 1, 1), null),
        ];
        if (from is not null)
            covered.Add(new(Kent, CoveredRecords.Responses, Day(from), to is null ? null : Day(to)));
        var absence = new Awaited(Kent, CoveredRecords.Responses, false, Reported, Due, null).On(covered, Today);
        Assert.That((absence.State, absence.DaysLate, absence.DaysLateIs), Is.EqualTo((state, daysLate, exactness)));
    }

    [TestCase("2021-06-30", AwaitedState.NotEvidenced, null)]
    [TestCase("2021-07-10", AwaitedState.Overdue, 10)]
    public void Takes_the_word_of_a_document_for_its_day(string outstandingAsOf, AwaitedState state, int? daysLate)
    {
        var absence = new Awaited(Kent, CoveredRecords.Responses, false, Reported, Due, Day(outstandingAsOf)).On([], Today);
        Assert.That((absence.State, absence.DaysLate), Is.EqualTo((state, daysLate)));
    }

    [Test]
    public void Needs_no_word_of_what_is_kept_here()
    {
        var absence = new Awaited(Kent, CoveredRecords.Responses, true, Reported, Due, null).On([], Today);
        Assert.That((absence.State, absence.DaysLateIs), Is.EqualTo((AwaitedState.Overdue, Exactness.Exact)));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
