using NUnit.Framework;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Plans;

/// <summary>What is surely out of the order of the law is a breach, and nothing else is.</summary>
public sealed class BreakingTheOrder
{
    private const PlanStepKind Sent = PlanStepKind.SentToPanel;

    private const PlanStepKind Reported = PlanStepKind.PanelReported;

    private const PlanStepKind Issued = PlanStepKind.Issued;

    private const PlanStepKind Constable = PlanStepKind.ChiefConstableConsulted;

    private const PlanStepKind Public = PlanStepKind.PublicAndVictimsConsulted;

    private const PlanStepKind Published = PlanStepKind.Published;

    [Test]
    public void Tells_each_step_that_came_too_late_with_all_that_came_before() =>
        Assert.That(
            Breaches((Sent, "2013-01-20"), (Reported, "2013-01-10"), (Issued, "2013-01-14")),
            Is.EqualTo([
                "PLAN-04 The draft was sent to the panel (2013-01-20) only after the panel reported (2013-01-10) and the version "
                    + "was issued (2013-01-14).",
            ])
        );

    [TestCase(Sent, "2013-02-01", Reported, "2013-02")]
    [TestCase(Sent, "2013-02-01", Reported, "2013")]
    [TestCase(Sent, "2013-02-01", Reported, null)]
    [TestCase(Sent, "2013-02-01", Reported, "2013-02-01")]
    [TestCase(Constable, "2013", Sent, "2013-02-01")]
    [TestCase(Constable, "2013-02-02", Sent, "2013-02-01")]
    [TestCase(Constable, null, Issued, "2013-02-01")]
    [TestCase(Public, "2013-03-01", Sent, "2013-02-01")]
    [TestCase(Published, "2013-02", Issued, "2013-02-28")]
    public void Calls_nothing_irregular_that_may_be_regular(PlanStepKind one, string? day, PlanStepKind other, string? otherDay) =>
        Assert.That(Breaches((one, day), (other, otherDay)), Is.Empty);

    [TestCase(Constable, "2013-04", Issued, "2013-03-20", "PLAN-04")]
    [TestCase(Public, "2013-04", Issued, "2013-03-20", "PLAN-10")]
    [TestCase(Published, "2013-02", Issued, "2013-03-20", "PLAN-08")]
    [TestCase(PlanStepKind.SentToAuthorities, "2012", Issued, "2013-03-20", "PLAN-08")]
    public void Names_the_rule(PlanStepKind one, string day, PlanStepKind other, string otherDay, string rule) =>
        Assert.That(Breaches((one, day), (other, otherDay)), Has.One.Items.And.All.StartsWith(rule));

    [Test]
    public void Is_cured_by_an_earlier_consultation_and_not_by_a_later_one()
    {
        Assert.That(Breaches((Constable, "2013-02-02"), (Constable, "2013-01-02"), (Issued, "2013-02-01")), Is.Empty);
        Assert.That(Breaches((Constable, "2013-02-02"), (Constable, "2013-02-05"), (Issued, "2013-02-01")), Has.One.Items);
    }

    [Test]
    public void Asks_the_public_before_a_plan_and_not_before_a_variation() =>
        Assert.That(Breaches(PlanVersionKind.Variation, null, (Public, "2013-04"), (Issued, "2013-03-20")), Is.Empty);

    [TestCase(OfficeHeld.Acting, "PLAN-17 An acting commissioner issued the version (2013-03).")]
    [TestCase(OfficeHeld.Deputy, "PLAN-18 A deputy issued the version (2013-03).")]
    public void Holds_an_issuer_who_could_not_issue_against_the_version(OfficeHeld office, string told) =>
        Assert.That(Breaches(PlanVersionKind.Original, office, (Issued, "2013-03")), Is.EqualTo([told]));

    [Test]
    public void Says_nothing_of_a_holder_or_of_what_was_not_issued()
    {
        Assert.That(Breaches(PlanVersionKind.Original, OfficeHeld.Holder, (Issued, "2013-03")), Is.Empty);
        Assert.That(Breaches(PlanVersionKind.Original, OfficeHeld.Acting, (Sent, "2013-03")), Is.Empty);
    }

    [Test]
    public void Takes_days_from_the_review_where_the_version_has_none()
    {
        var way = new WayOfVersion(PlanVersionKind.Original, [new(Sent, PartialDate.Parse("2013-01-20")), new(Reported, null)], null);

        Assert.That(way.With([new(Reported, PartialDate.Parse("2013-01-10"))]).Breaches(), Has.One.Items);
        Assert.That(way.With([new(Reported, PartialDate.Parse("2013-01-10"))]).BreachesOfReview(), Has.One.Items);
        Assert.That(way.With([new(Sent, PartialDate.Parse("2012-01-10")), new(Reported, null)]).Breaches(), Is.Empty);
    }

    [TestCase(PanelReviewKind.AnnualReport, "AR-03 AR-05")]
    [TestCase(PanelReviewKind.Precept, "PRE-05")]
    [TestCase(PanelReviewKind.Decision, "")]
    public void Holds_a_review_against_what_the_act_says_of_its_kind(PanelReviewKind kind, string rules)
    {
        var way = new WayOfReview(
            kind,
            PartialDate.Parse("2013-05-09"),
            PartialDate.Parse("2013-05-01"),
            PartialDate.Parse("2013-06-02"),
            PartialDate.Parse("2013-06-01")
        );
        Assert.That(string.Join(' ', way.Breaches().Select(breach => breach.Rule.RuleId)), Is.EqualTo(rules));
        Assert.That((way with { PublishedOn = PartialDate.Parse("2013-06"), MetOn = null }).Breaches(), Is.Empty);
    }

    private static IReadOnlyList<string> Breaches(params (PlanStepKind Kind, string? On)[] steps) =>
        Breaches(PlanVersionKind.Original, null, steps);

    private static IReadOnlyList<string> Breaches(PlanVersionKind kind, OfficeHeld? issuer, params (PlanStepKind Kind, string? On)[] steps)
    {
        var dated = steps.Select(step => new DatedStep(step.Kind, step.On is { } on ? PartialDate.Parse(on) : null));
        return [.. new WayOfVersion(kind, [.. dated], issuer).Breaches().Select(breach => $"{breach.Rule.RuleId} {breach.Detail}")];
    }
}
