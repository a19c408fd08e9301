using NUnit.Framework;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Plans;

/// <summary>What a version says that it allows, and the rules by which it refuses, are one.</summary>
public sealed class AllowingActs
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly PlanStepKind[] Way =
    [
        PlanStepKind.ChiefConstableConsulted,
        PlanStepKind.PublicAndVictimsConsulted,
        PlanStepKind.SentToPanel,
        PlanStepKind.PanelReported,
        PlanStepKind.Responded,
        PlanStepKind.ResponsePublished,
    ];

    private static readonly (VersionAct Act, Action<PlanVersion> Take)[] Acts =
    [
        (VersionAct.Describe, version => version.Describe("A safer county for all", version.Period, null, "en")),
        (VersionAct.PutContent, version => version.Put(Plans.Content(Plans.Priority("Victims first")))),
        (VersionAct.RecordConsultation, version => version.RecordConsultation(PlanStepKind.PublicAndVictimsConsulted, Today)),
        (VersionAct.SendToPanel, version => version.SubmitToPanel(Today)),
        (VersionAct.Review, version => version.Require(VersionAct.Review)),
        (VersionAct.PublishResponse, version => version.PublishResponse(Today, null)),
        (VersionAct.Issue, version => version.Issue(Today, null, version.RecordedAs is RecordedAs.Live ? Holder() : null)),
        (
            VersionAct.Distribute,
            version => version.Distribute(Missing(version, PlanStepKind.Published), Missing(version, PlanStepKind.SentToAuthorities))
        ),
        (VersionAct.Withdraw, version => version.Withdraw(Today, "A new plan is made.")),
        (VersionAct.RecordStep, version => version.RecordStep(PlanStepKind.ChiefConstableConsulted, null, [])),
        (
            VersionAct.Vary,
            version =>
                version.Vary(Plans.Plan(), 2, "Varied", version.Period, "The budget was raised.", version.RecordedAs, PlanContent.Empty)
        ),
        (VersionAct.Retract, version => version.Retract("Entered twice.", default)),
    ];

    /// <summary>Two thousand random walks, each from a version that has come some of the way.</summary>
    [Test]
    public void Allows_an_act_where_and_only_where_it_is_not_refused([Values] RecordedAs recordedAs)
    {
        var random = new Random(20261122);
        var seen = new HashSet<(VersionAct, bool)>();
        for (var walk = 0; walk < 2_000; walk++)
        {
            var version = Begun(recordedAs, random);
            for (var step = 0; step < 6; step++)
            {
                var (act, take) = Acts[random.Next(Acts.Length)];
                var isAllowed = version.Allows(act);
                Assert.That(
                    Plans.BrokenBy(() => take(version))?.Code,
                    isAllowed ? Is.Null : Is.Not.Null,
                    $"{act}: {string.Join(", ", version.Steps.Select(taken => taken.Kind))}"
                );
                seen.Add((act, isAllowed));
            }
        }

        var never = recordedAs is RecordedAs.Live ? VersionAct.RecordStep : (VersionAct?)null;
        Assert.That(seen, Is.SupersetOf(Acts.Where(act => act.Act != never).Select(act => (act.Act, true))));
    }

    [Test]
    public void Refuses_an_issue_by_what_is_sent_before_what_the_law_asks()
    {
        var version = Plans.Version(RecordedAs.Live);
        var acting = A.TermOfOffice(Plans.Body(), OfficeHeld.Acting);

        Assert.That(BrokenBy(null, acting), Is.EqualTo(PlanRules.ContentBeforeSubmission));
        version.Put(Plans.Content(Plans.Priority("Victims first")));
        Assert.That(BrokenBy(null, acting), Is.EqualTo(PlanRules.NotIssuedByActing));
        Assert.That(BrokenBy(null, Holder()), Is.EqualTo(PlanRules.DayIsKnown));
        Assert.That(BrokenBy(Today, Holder()), Is.EqualTo(PlanRules.ChiefConstableBeforeSent));

        Rule? BrokenBy(DateOnly? on, TermOfOffice by) => Plans.BrokenBy(() => version.Issue(on is { } day ? day : null, null, by));
    }

    /// <summary>A version with or without content, some of the way to its issue.</summary>
    private static PlanVersion Begun(RecordedAs recordedAs, Random random)
    {
        var version = Plans.Version(recordedAs);
        if (random.Next(4) > 0)
        {
            var matters = Enum.GetValues<StatutoryRequirement>().Skip(random.Next(3) / 2);
            version.Put(
                Plans.Content(Plans.Priority("Victims first")) with
                {
                    StatutoryContent = [.. matters.Select(matter => new StatutoryCoverage(matter, Coverage.NotCovered))],
                }
            );
        }

        if (random.Next(3) is 0)
            version.MarkContentChanged();
        version.TranscribeSteps([
            .. Way.Skip(random.Next(5) / 4)
                .Take(random.Next(Way.Length + 1))
                .Select(kind => new TranscribedStep(kind, Today, null, null, [])),
        ]);
        return version;
    }

    /// <summary>The day for one of the two steps of distribution; null where it alone is taken already.</summary>
    private static DateOnly? Missing(PlanVersion version, PlanStepKind kind) =>
        version
            .Steps.Where(step => step.Kind is PlanStepKind.Published or PlanStepKind.SentToAuthorities)
            .Select(step => step.Kind)
            .ToArray()
            is [var only]
        && only == kind
            ? null
            : Today;

    private static TermOfOffice Holder() => A.TermOfOffice(Plans.Body());
}
