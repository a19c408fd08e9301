using CsCheck;
using NUnit.Framework;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Plans;

public sealed class TakingTheSteps
{
    private static readonly PlanStepKind[] LegalOrder =
    [
        PlanStepKind.SentToPanel,
        PlanStepKind.PanelReported,
        PlanStepKind.Responded,
        PlanStepKind.ResponsePublished,
        PlanStepKind.Issued,
    ];

    [Test]
    public void Keeps_the_order_of_the_law_whatever_the_order_of_recording() =>
        Gen.Select(Gen.Int[0, 40].Array[5], Gen.Shuffle(Enumerable.Range(0, 5).ToArray()))
            .Sample(
                (days, order) =>
                {
                    var steps = order
                        .Select(index => new TranscribedStep(
                            LegalOrder[index],
                            new DateOnly(2024, 1, 1).AddDays(days[index]),
                            null,
                            null,
                            []
                        ))
                        .ToList();
                    var isLegal = days.Zip(days.Skip(1)).All(pair => pair.First <= pair.Second);

                    var broken = Plans.BrokenBy(() => Plans.Version().TranscribeSteps(steps));

                    Assert.That(broken, Is.EqualTo(isLegal ? null : PlanRules.StepsInOrder));
                }
            );

    [TestCase(new PlanStepKind[0], PlanVersionStatus.Draft)]
    [TestCase(new[] { PlanStepKind.ChiefConstableConsulted }, PlanVersionStatus.Draft)]
    [TestCase(new[] { PlanStepKind.SentToPanel }, PlanVersionStatus.WithPanel)]
    [TestCase(new[] { PlanStepKind.SentToPanel, PlanStepKind.PanelReported }, PlanVersionStatus.Reviewed)]
    [TestCase(new[] { PlanStepKind.Responded, PlanStepKind.ResponsePublished }, PlanVersionStatus.Responded)]
    [TestCase(new[] { PlanStepKind.Issued }, PlanVersionStatus.Issued)]
    [TestCase(new[] { PlanStepKind.Issued, PlanStepKind.Withdrawn }, PlanVersionStatus.Withdrawn)]
    public void Says_how_far_the_version_has_come(PlanStepKind[] taken, PlanVersionStatus status)
    {
        var version = Plans.Version();
        version.TranscribeSteps([.. taken.Select(kind => new TranscribedStep(kind, null, null, null, []))]);
        Assert.That(version.Status, Is.EqualTo(status));
    }

    [Test]
    public void Counts_a_consultation_only_if_one_came_before_issue()
    {
        static TranscribedStep Consulted(string on) => new(PlanStepKind.ChiefConstableConsulted, PartialDate.Parse(on), null, null, []);
        var issued = new TranscribedStep(PlanStepKind.Issued, PartialDate.Parse("2024-05-06"), null, null, []);

        Assert.That(
            Plans.BrokenBy(() => Plans.Version().TranscribeSteps([Consulted("2024-05-07"), issued])),
            Is.EqualTo(PlanRules.StepsInOrder)
        );
        Assert.That(Plans.BrokenBy(() => Plans.Version().TranscribeSteps([Consulted("2024-05-06"), issued])), Is.Null);
        Assert.That(Plans.BrokenBy(() => Plans.Version().TranscribeSteps([Consulted("2024"), issued])), Is.Null);
    }

    [Test]
    public void Keeps_the_order_across_a_date_that_says_little()
    {
        static TranscribedStep Step(PlanStepKind kind, string on) => new(kind, PartialDate.Parse(on), null, null, []);

        Assert.That(
            Plans.BrokenBy(() =>
                Plans
                    .Version()
                    .TranscribeSteps([
                        Step(PlanStepKind.SentToPanel, "2021-06-10"),
                        Step(PlanStepKind.PanelReported, "2021"),
                        Step(PlanStepKind.Issued, "2021-05-01"),
                    ])
            ),
            Is.EqualTo(PlanRules.StepsInOrder)
        );
        Assert.That(
            Plans.BrokenBy(() =>
                Plans.Version().TranscribeSteps([Step(PlanStepKind.Issued, "2021-05-01"), Step(PlanStepKind.Published, "2021-04")])
            ),
            Is.EqualTo(PlanRules.StepsInOrder)
        );
    }

    [TestCase(RecordedAs.AfterTheFact, Visibility.Everyone)]
    [TestCase(RecordedAs.Live, Visibility.Office)]
    public void Shows_a_version_to_those_who_may_know(RecordedAs recordedAs, Visibility seen)
    {
        var version = Plans.Version(recordedAs);
        Assert.That(version.Visibility, Is.EqualTo(seen));
        version.Put(Plans.Content(Plans.Priority("One")));
        version.SubmitToPanel(new(2024, 1, 1));
        Assert.That(version.Visibility, Is.EqualTo(recordedAs is RecordedAs.Live ? Visibility.OfficeAndPanel : Visibility.Everyone));
    }

    [Test]
    public void Lists_what_no_document_shows()
    {
        Assert.That(PlanVersion.NotEvidenced(RecordedAs.Live, []), Is.Empty);
        Assert.That(
            PlanVersion.NotEvidenced(RecordedAs.AfterTheFact, [PlanStepKind.Issued]),
            Is.EqualTo(PlanVersion.StepsOfTheLaw.Except([PlanStepKind.Issued]))
        );
    }

    [Test]
    public void Needs_a_body_that_has_plans()
    {
        Assert.That(
            Plans.BrokenBy(() => Plans.Plan("city-of-london", Domain.Organisations.PolicingBodyKind.CommonCouncil)),
            Is.EqualTo(PlanRules.BodyHasPlans)
        );
        Assert.That(Plans.Plan("metropolitan", Domain.Organisations.PolicingBodyKind.Mayor).Law, Is.EqualTo(GoverningLaw.Section6));
        Assert.That(Plans.Plan("west-yorkshire", Domain.Organisations.PolicingBodyKind.Mayor).Law, Is.EqualTo(GoverningLaw.Section5));
    }

    [Test]
    public void Cites_the_section_that_applies_to_the_body()
    {
        var version = Plans.Version(plan: Plans.Plan("metropolitan", Domain.Organisations.PolicingBodyKind.Mayor));
        var broken = Assert.Throws<BrokenRuleException>(() =>
            version.Vary(Plans.Plan(), 2, "x", new(), "why", RecordedAs.Live, PlanContent.Empty)
        );
        Assert.That(broken.Citation, Is.EqualTo("PRSRA 2011 s.6"));
    }
}
