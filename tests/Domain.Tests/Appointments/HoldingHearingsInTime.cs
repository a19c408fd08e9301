using NUnit.Framework;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Domain.Tests.Appointments;

/// <summary>APP-01 to APP-06: the time that a panel has, and what documents show to be irregular.</summary>
public sealed class HoldingHearingsInTime
{
    private static readonly AreaId Area = new("lancashire");

    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly WayOfHearing Way = new(
        HearingKind.Appointment,
        SeniorPost.ChiefConstable,
        IsReserve: false,
        IsKeptHere: false,
        PartialDate.Parse("2022-02-01"),
        PartialDate.Parse("2022-02-15"),
        PartialDate.Parse("2022-02-17"),
        HasReport: true,
        null,
        null
    );

    [TestCase("2026-11-02", HearingKind.Appointment, "2026-11-22")]
    [TestCase("2026-11-02", HearingKind.Removal, "2026-12-13")]
    [TestCase("2021-04-16", HearingKind.Appointment, "2021-05-14", Description = "from the poll of 6 May to the acceptance nothing counts")]
    [TestCase("2021-04-15", HearingKind.Appointment, "2021-05-05", Description = "the last day is the one before the poll")]
    [TestCase("2021-05-06", HearingKind.Appointment, "2021-06-03", Description = "notified on the day of the poll")]
    [TestCase("2021-05-13", HearingKind.Appointment, "2021-06-03")]
    [TestCase("2021-05-14", HearingKind.Appointment, "2021-06-03")]
    [TestCase("2021-04-16", HearingKind.Removal, "2021-05-27")]
    public void Begins_with_the_notice(string notice, HearingKind kind, string last) =>
        Assert.That(Due(kind, notice), Is.EqualTo(new HearingDue(Day(last), Day(last))));

    [Test]
    public void Is_not_known_to_the_day_where_the_notice_is_not() =>
        Assert.That(
            (Due(HearingKind.Appointment, "2022-02")!.Day, HearingDue.Of(HearingKind.Appointment, null, [])),
            Is.EqualTo(((DateOnly?)null, (HearingDue?)null))
        );

    [TestCase("2022-02-21", DutyState.Met, null)]
    [TestCase("2022-02-22", DutyState.Missed, 1)]
    [TestCase("2022-03", DutyState.Missed, 8)]
    [TestCase("2022-02", DutyState.NotEvidenced, null)]
    [TestCase(null, DutyState.NotEvidenced, null)]
    public void Is_met_or_missed_by_the_day_that_documents_show(string? reported, DutyState state, int? late)
    {
        var report = Steps(Way with { ReportedOn = reported is null ? null : PartialDate.Parse(reported) })[1];

        Assert.That((report.State, report.DaysLate), Is.EqualTo((state, late)));
    }

    [Test]
    public void Is_known_to_be_missed_only_where_somebody_can_know()
    {
        var silent = Way with { HeldOn = null, ReportedOn = null, HasReport = false };
        CoveredTime[] covered = [new(Area, CoveredRecords.ConfirmationHearings, new(2022, 1, 1), new(2022, 12, 31))];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(State(silent), Is.EqualTo(DutyState.NotEvidenced));
            Assert.That(State(silent with { IsKeptHere = true }), Is.EqualTo(DutyState.Missed));
            Assert.That(State(silent, covered), Is.EqualTo(DutyState.Missed));
            Assert.That(Steps(silent, covered)[0].DaysLateIs, Is.EqualTo(Exactness.AtLeast));
            Assert.That(State(silent with { IsKeptHere = true, NotifiedOn = new DateOnly(2026, 11, 2) }), Is.EqualTo(DutyState.NotDue));
            Assert.That(
                State(silent with { Outcome = new(HearingOutcomeKind.Withdrawn, new DateOnly(2022, 2, 3)) }),
                Is.EqualTo(DutyState.NotDue)
            );
        }
    }

    [Test]
    public void Keeps_the_law_where_all_came_in_order() =>
        Assert.That(
            Rules(Way with { Vetoed = new(Vote(10, 14)), Outcome = new(HearingOutcomeKind.Accepted, new DateOnly(2022, 3, 1)) }),
            Is.Empty
        );

    [Test]
    public void Tells_each_breach_by_the_paragraph_of_its_post()
    {
        var officer = Way with { Post = SeniorPost.ChiefFinanceOfficer };
        var appointed = new HearingOutcome(HearingOutcomeKind.Appointed, new DateOnly(2022, 2, 16));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rules(officer with { NotifiedOn = PartialDate.Parse("2022-02-16") }), Is.EqualTo(["APP-01"]));
            Assert.That(Rules(Way with { NotifiedOn = PartialDate.Parse("2022-02-16") }), Is.EqualTo(["APP-04"]));
            Assert.That(Rules(officer with { HeldOn = PartialDate.Parse("2022-02-18") }), Is.EqualTo(["APP-02"]));
            Assert.That(Rules(officer with { ReportedOn = PartialDate.Parse("2022-02-22") }), Is.EqualTo(["APP-02"]));
            Assert.That(Rules(Way with { IsReserve = true, ReportedOn = PartialDate.Parse("2022-02-22") }), Is.EqualTo(["APP-05"]));
            Assert.That(
                Rules(Way with { Kind = HearingKind.Removal, ReportedOn = PartialDate.Parse("2022-03-15") }),
                Is.EqualTo(["APP-06"])
            );
            Assert.That(Rules(officer with { Outcome = appointed }), Is.EqualTo(["APP-03"]));
            Assert.That(Rules(officer with { Vetoed = new() }), Is.EqualTo(["APP-03"]));
            Assert.That(Rules(Way with { IsReserve = true, Vetoed = new() }), Is.EqualTo(["APP-05"]));
            Assert.That(Rules(Way with { Vetoed = new(Vote(9, 14)) }), Is.EqualTo(["APP-04"]));
            Assert.That(
                Rules(Way with { Vetoed = new(Vote(10, 14)), Outcome = appointed with { On = new DateOnly(2022, 3, 1) } }),
                Is.EqualTo(["APP-04"])
            );
        }
    }

    [Test]
    public void Lets_the_body_go_on_once_the_time_is_over_without_a_report()
    {
        var silent = Way with { HeldOn = null, ReportedOn = null, HasReport = false, IsKeptHere = true };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rules(silent with { Outcome = new(HearingOutcomeKind.Appointed, new DateOnly(2022, 2, 22)) }), Is.Empty);
            Assert.That(Rules(silent with { Outcome = new(HearingOutcomeKind.Appointed, new DateOnly(2022, 2, 21)) }), Is.Not.Empty);
            Assert.That(Rules(silent with { Outcome = new(HearingOutcomeKind.Accepted, new DateOnly(2022, 2, 22)) }), Is.Not.Empty);
            Assert.That(Rules(silent with { Outcome = new(HearingOutcomeKind.Withdrawn, new DateOnly(2022, 2, 2)) }), Is.Empty);
            Assert.That(
                Rules(silent with { IsKeptHere = false, Outcome = new(HearingOutcomeKind.Accepted, new DateOnly(2022, 2, 2)) }),
                Is.Empty,
                "the silence of documents is no breach"
            );
        }
    }

    private static PanelVote Vote(int votes, int members) => new(For: votes, MembersAtDecision: members);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static HearingDue? Due(HearingKind kind, string notice) =>
        HearingDue.Of(kind, PartialDate.Parse(notice), [new(2021, 5, 6), new(2024, 5, 2)]);

    private static IReadOnlyList<HearingStep> Steps(WayOfHearing way, params CoveredTime[] covered) =>
        HearingStep.Of(way, HearingDue.Of(way.Kind, way.NotifiedOn, []), Area, covered, Today);

    private static DutyState State(WayOfHearing way, params CoveredTime[] covered) => HearingStep.Of(Steps(way, covered));

    private static IEnumerable<string?> Rules(WayOfHearing way) =>
        way.Breaches(HearingDue.Of(way.Kind, way.NotifiedOn, [])).Select(breach => breach.Rule.RuleId);
}
