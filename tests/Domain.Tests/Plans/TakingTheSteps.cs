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

                    var broken = Plans.BrokenBy(() => Plans.Version(RecordedAs.Live).TranscribeSteps(steps));

                    Assert.That(broken, Is.EqualTo(isLegal ? null : PlanRules.StepsInOrder));
                    Assert.That(Plans.BrokenBy(() => Plans.Version().TranscribeSteps(steps)), Is.Null, "it is what happened");
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
    public void Keeps_the_order_across_a_date_that_says_little()
    {
        static TranscribedStep Step(PlanStepKind kind, string on) => new(kind, PartialDate.Parse(on), null, null, []);

        Assert.That(
            Plans.BrokenBy(() =>
                Plans
                    .Version(RecordedAs.Live)
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
                Plans
                    .Version(RecordedAs.Live)
                    .TranscribeSteps([Step(PlanStepKind.Issued, "2021-05-01"), Step(PlanStepKind.Published, "2021-04")])
            ),
            Is.EqualTo(PlanRules.IssuedFirst)
        );
    }

    [TestCase(RecordedAs.AfterTheFact, Visibility.Everyone)]
    [TestCase(RecordedAs.Live, Visibility.Office)]
    public void Shows_a_version_to_those_who_may_know(RecordedAs recordedAs, Visibility seen)
    {
        var version = Plans.Version(recordedAs);
        Assert.That(version.Visibility, Is.EqualTo(seen));
        version.Put(Plans.Content(Plans.Priority("One")));
        version.RecordConsultation(PlanStepKind.ChiefConstableConsulted, new(2024, 1, 1));
        version.SubmitToPanel(new(2024, 1, 1));
        Assert.That(version.Visibility, Is.EqualTo(recordedAs is RecordedAs.Live ? Visibility.OfficeAndPanel : Visibility.Everyone));
    }

    [Test]
    public void Lists_what_no_document_shows()
    {
        Assert.That(PlanVersion.NotEvidenced(RecordedAs.Live, PlanVersionKind.Original, []), Is.Empty);
        Assert.That(
            PlanVersion.NotEvidenced(RecordedAs.AfterTheFact, PlanVersionKind.Original, [PlanStepKind.Issued]),
            Is.EqualTo(PlanVersion.StepsOfTheLaw.Except([PlanStepKind.Issued]))
        );
        Assert.That(
            PlanVersion.NotEvidenced(RecordedAs.AfterTheFact, PlanVersionKind.Variation, []),
            Does.Not.Contain(PlanStepKind.PublicAndVictimsConsulted),
            "the public is asked before a plan, not before a variation"
        );
    }

    [Test]
    public void Issues_a_variation_that_the_public_was_not_asked_about([Values] PlanVersionKind kind)
    {
        var body = Plans.Body();
        var plan = new PoliceAndCrimePlan(PlanId.New(), null, body);
        var day = new DateOnly(2026, 10, 1);
        var version = PlanVersion.Transcribed(PlanVersionId.New(), "lancashire:v", plan, 2, kind, RecordedAs.Live);
        version.TranscribeDescription(kind, "A safer county", new(null, new DateOnly(2029, 3, 31)), null, "en", null, null, null);
        var matters = Enum.GetValues<StatutoryRequirement>().Select(matter => new StatutoryCoverage(matter, Coverage.NotCovered));
        version.TranscribeContent(Plans.Content(Plans.Priority("One")) with { StatutoryContent = [.. matters] });
        version.TranscribeSteps([
            .. new[] { PlanStepKind.ChiefConstableConsulted }
                .Concat(LegalOrder.SkipLast(1))
                .Select(step => new TranscribedStep(step, day, null, null, [])),
        ]);

        Assert.That(
            Plans.BrokenBy(() => version.Issue(day, null, A.TermOfOffice(body))),
            Is.EqualTo(kind is PlanVersionKind.Original ? PlanRules.PublicBeforeIssue : null)
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
