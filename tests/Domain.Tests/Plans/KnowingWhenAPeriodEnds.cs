using System.Globalization;
using NUnit.Framework;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Plans;

/// <summary>A planning period ends by what was expected on the day of issue.</summary>
public sealed class KnowingWhenAPeriodEnds
{
    private static readonly OrdinaryElection[] Elections =
    [
        Election("2012-11-15", "2012-11-15"),
        Election("2016-05-05", "2016-05-05"),
        Election("2020-05-07", "2021-05-06", new ExpectedPoll(new(2021, 5, 6), new(2020, 3, 13))),
        Election("2024-05-02", "2024-05-02"),
        Election("2028-05-04", null),
    ];

    [TestCase("2012-12-01", "2017-03-31")]
    [TestCase("2016-11-01", "2021-03-31")]
    [TestCase("2020-03-12", "2021-03-31")]
    [TestCase("2020-03-13", "2022-03-31")]
    [TestCase("2020-06-10", "2022-03-31")]
    [TestCase("2021-05-06", "2025-03-31")]
    [TestCase("2024-06-01", "2029-03-31")]
    [TestCase("2028-05-04", null)]
    public void Ends_with_the_financial_year_of_the_election_that_was_expected_then(string issued, string? end) =>
        Assert.That(
            Calendar().PlanningPeriodEnd(DateOnly.Parse(issued, CultureInfo.InvariantCulture)),
            Is.EqualTo(end is null ? (DateOnly?)null : DateOnly.Parse(end, CultureInfo.InvariantCulture))
        );

    [Test]
    public void Ends_where_the_reference_data_says_so()
    {
        var election = Election("2028-05-04", null, new ExpectedPoll(new(2027, 5, 6), new(2026, 1, 1), new(2027, 5, 9)));
        var calendar = new ElectionCalendar([election], Plans.Body());
        Assert.That(calendar.PlanningPeriodEnd(new(2026, 2, 1)), Is.EqualTo(new DateOnly(2027, 5, 9)));
        Assert.That(calendar.PlanningPeriodEnd(new(2025, 2, 1)), Is.EqualTo(new DateOnly(2029, 3, 31)));
    }

    [TestCase("2024-06-01", "2025-04-01")]
    [TestCase("2025-04-02", "2028-05-04")]
    [TestCase("2020-06-10", "2021-05-06")]
    public void Lets_a_plan_start_no_later_than_the_law_does(string issued, string latest) =>
        Assert.That(
            Calendar().LatestStart(DateOnly.Parse(issued, CultureInfo.InvariantCulture)),
            Is.EqualTo(DateOnly.Parse(latest, CultureInfo.InvariantCulture))
        );

    [Test]
    public void Counts_only_the_elections_of_the_body()
    {
        var election = new OrdinaryElection(OrdinaryElectionId.New(), null);
        election.Describe(
            new()
            {
                Kinds = [PolicingBodyKind.Mayor],
                AreaIds = [new("greater-manchester")],
                Expected = [new(new(2017, 5, 4))],
            }
        );
        DateOnly? End(string area, PolicingBodyKind kind) =>
            new ElectionCalendar([election], Plans.Body(area, kind)).PlanningPeriodEnd(new(2016, 6, 1));

        Assert.That(End("greater-manchester", PolicingBodyKind.Mayor), Is.EqualTo(new DateOnly(2018, 3, 31)));
        Assert.That(End("metropolitan", PolicingBodyKind.Mayor), Is.Null);
        Assert.That(End("greater-manchester", PolicingBodyKind.Pcc), Is.Null);
    }

    [Test]
    public void Expects_one_day_at_a_time()
    {
        Assert.That(
            Plans.BrokenBy(() => Election("2020-05-07", null, new ExpectedPoll(new(2021, 5, 6)))),
            Is.EqualTo(OrganisationRules.ExpectationsFollow)
        );
        Assert.That(
            Plans.BrokenBy(() => Election("2020-05-07", null, new ExpectedPoll(new(2021, 5, 6), new(2020, 3, 13), new(2021, 3, 31)))),
            Is.EqualTo(OrganisationRules.PeriodsEndAfterPoll)
        );
    }

    private static ElectionCalendar Calendar() => new(Elections, Plans.Body());

    private static OrdinaryElection Election(string expected, string? held, params ExpectedPoll[] then)
    {
        var election = new OrdinaryElection(OrdinaryElectionId.New(), null);
        election.Describe(
            new()
            {
                Kinds = [PolicingBodyKind.Pcc],
                Expected = [new(DateOnly.Parse(expected, CultureInfo.InvariantCulture)), .. then],
                HeldOn = held is null ? null : DateOnly.Parse(held, CultureInfo.InvariantCulture),
            }
        );
        return election;
    }
}
