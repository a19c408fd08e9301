using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Domain.Plans;

/// <content>The steps of a version, from the first consultation to distribution or withdrawal.</content>
public sealed partial class PlanVersion
{
    private static readonly PlanStepKind[] Consultations = [PlanStepKind.ChiefConstableConsulted, PlanStepKind.PublicAndVictimsConsulted];

    /// <summary>The steps that the law lays down, of which each needs its evidence.</summary>
    public static IReadOnlyList<PlanStepKind> StepsOfTheLaw { get; } = [.. Enum.GetValues<PlanStepKind>().Except([PlanStepKind.Withdrawn])];

    private static readonly PlanStepKind[] Distributions = [PlanStepKind.Published, PlanStepKind.SentToAuthorities];

    /// <summary>The steps of the law that no document shows, for a version recorded after the fact. The public and victims are consulted
    /// on a plan, not on a variation (s.96(1A) Police Act 1996).</summary>
    public static IEnumerable<PlanStepKind> NotEvidenced(RecordedAs recordedAs, PlanVersionKind kind, IEnumerable<PlanStepKind> taken) =>
        recordedAs is RecordedAs.Live ? []
        : kind is PlanVersionKind.Original ? StepsOfTheLaw.Except(taken)
        : StepsOfTheLaw.Except([.. taken, PlanStepKind.PublicAndVictimsConsulted]);

    /// <summary>Records that the chief constable, or the public and victims of crime, were consulted.</summary>
    /// <exception cref="BrokenRuleException">The version is settled, or the day is out of order.</exception>
    public void RecordConsultation(PlanStepKind of, DateOnly on)
    {
        Require(VersionAct.RecordConsultation);
        Take(of, on);
        Raise("planVersionConsulted");
    }

    /// <summary>Sends the draft to the panel, which can read it from then on (s.5(6)(c) PRSRA).</summary>
    /// <exception cref="BrokenRuleException">It is no draft, has no priority, or the day is out of order.</exception>
    public void SubmitToPanel(DateOnly on)
    {
        Require(VersionAct.SendToPanel);
        Take(PlanStepKind.SentToPanel, on);
        Raise("planVersionSentToPanel");
    }

    /// <summary>Records that the body's response to the panel was published (s.5(6)(f) PRSRA).</summary>
    /// <exception cref="BrokenRuleException">No response was given, or the day is out of order.</exception>
    public void PublishResponse(DateOnly on, string? url)
    {
        Require(VersionAct.PublishResponse);
        Take(PlanStepKind.ResponsePublished, on, url: url);
        Raise("planVersionResponsePublished");
    }

    /// <summary>Records a step that a document shows.</summary>
    /// <exception cref="BrokenRuleException">The version is live, or the step is out of order or recorded already.</exception>
    public void RecordStep(PlanStepKind kind, PartialDate? on, IReadOnlyList<Citation> citations)
    {
        Require(VersionAct.RecordStep);
        Take(kind, on, citations: citations);
        Raise("planVersionStepRecorded");
    }

    /// <summary>Issues the version and hands over its priorities, which become records of their own.</summary>
    /// <param name="on">The day of issue; needed for a live version, as precise as the documents for another.</param>
    /// <param name="effectiveFrom">The day it takes effect; by default the day of issue or, for an original, the start of the
    /// period.</param>
    /// <param name="issuedBy">The term of office of the person who issues it; needed for a live version.</param>
    /// <param name="elections">The elections of the body; needed for a live version.</param>
    /// <param name="ofPlan">For a live variation, the period that was fixed when the plan was issued.</param>
    /// <returns>The content as it was issued.</returns>
    /// <exception cref="BrokenRuleException">A step that the law lays down is missing or out of order, or the issuer may not
    /// issue.</exception>
    public PlanContent Issue(
        PartialDate? on,
        DateOnly? effectiveFrom,
        TermOfOffice? issuedBy,
        ElectionCalendar? elections = null,
        PlanPeriod? ofPlan = null
    )
    {
        ReadyForIssue.Require(Law);
        RequireIssuer(issuedBy, on);
        var starts = effectiveFrom ?? (Kind is PlanVersionKind.Original ? Period.Start?.Day : null) ?? on?.Day;
        if (RecordedAs is RecordedAs.Live)
            RequireLegalWay(on, starts, elections, ofPlan);
        Require(PlanRules.IssuerIsNamed, issuedBy is not null || RecordedAs is RecordedAs.AfterTheFact, "/issuedById");

        Take(PlanStepKind.Issued, on);
        IssuedById = issuedBy?.Id;
        EffectiveFrom = starts;
        var issued = Content;
        PlannedPriorities = [];
        Raise("planVersionIssued");
        return issued;
    }

    /// <summary>Records that the issued version was published and sent to the chief constable and the responsible authorities (s.5(10)
    /// PRSRA).</summary>
    /// <exception cref="BrokenRuleException">It is not issued, or the step is recorded already.</exception>
    public void Distribute(DateOnly? publishedOn, DateOnly? sentToAuthoritiesOn)
    {
        Require(VersionAct.Distribute);
        if (publishedOn is { } published)
            Take(PlanStepKind.Published, published);
        if (sentToAuthoritiesOn is { } sent)
            Take(PlanStepKind.SentToAuthorities, sent);
        Raise("planVersionDistributed");
    }

    /// <summary>Records that the version was withdrawn in the world; it stays readable.</summary>
    /// <exception cref="BrokenRuleException">It is withdrawn already.</exception>
    public void Withdraw(DateOnly on, string why)
    {
        Require(VersionAct.Withdraw);
        Take(PlanStepKind.Withdrawn, on, note: why);
        Raise("planVersionWithdrawn", why);
    }

    private bool Has(PlanStepKind kind) => _steps.Any(step => step.Kind == kind);

    private void Take(
        PlanStepKind kind,
        PartialDate? on,
        string? note = null,
        string? url = null,
        IReadOnlyList<Citation>? citations = null
    )
    {
        Require(PlanRules.StepTakenOnce, Consultations.Contains(kind) || !Has(kind));
        _steps.Add(
            new PlanStep(_steps.Select(step => step.Order).DefaultIfEmpty().Max() + 1, kind, on, Revision, note, url, citations ?? [])
        );
        RequireOrder();
        RecomputeStatus();
    }

    /// <summary>Refuses what breaks the order of the law in a live version. What documents show is what happened: it is stored, and shown
    /// as irregular.</summary>
    private void RequireOrder()
    {
        if (RecordedAs is RecordedAs.Live && Way.Breaches().Select(breach => breach.Rule).FirstOrDefault() is { } broken)
            Require(broken, false);
    }

    private WayOfVersion Way => new(Kind, [.. _steps.Select(step => new DatedStep(step.Kind, step.On))], null) { IsWhole = true };

    private void RequireIssuer(TermOfOffice? issuedBy, PartialDate? on)
    {
        if (RecordedAs is RecordedAs.Live)
        {
            Require(PlanRules.NotIssuedByActing, issuedBy?.Office is not OfficeHeld.Acting);
            Require(PlanRules.NotIssuedByDeputy, issuedBy?.Office is not OfficeHeld.Deputy);
        }

        Require(
            PlanRules.IssuerInOffice,
            issuedBy is null || (issuedBy.AreaId == AreaId && (on is not { } day || issuedBy.MayInclude(day)))
        );
    }

    private void RequireLegalWay(PartialDate? on, DateOnly? starts, ElectionCalendar? elections, PlanPeriod? ofPlan)
    {
        Require(PlanRules.DayIsKnown, on?.Day is not null, "/on");
        var day = on!.Value.Day!.Value;
        LegalWay.Require(Law);
        RequirePeriodOf(ofPlan, Period);
        var isVariation = Kind is PlanVersionKind.Variation;
        var latest = isVariation ? Period.End?.LastDay : elections?.LatestStart(day);
        Require(PlanRules.StartsOnQualifyingDay, starts >= day && !(starts > latest), "/effectiveFrom");
        Require(PlanRules.EndsWithElectionYear, isVariation || elections?.PlanningPeriodEnd(day) is not { } end || Period.End?.Day == end);
    }

    /// <summary>What the law asks of a live version before it is issued on any day.</summary>
    private Condition[] LegalWay =>
        RecordedAs is not RecordedAs.Live
            ? []
            :
            [
                new(PlanRules.ChiefConstableBeforeSent, Has(PlanStepKind.ChiefConstableConsulted)),
                new(PlanRules.PublicBeforeIssue, Kind is PlanVersionKind.Variation || Has(PlanStepKind.PublicAndVictimsConsulted)),
                new(PlanRules.StepsBeforeIssue, NoReportWasMade || WayOfVersion.LegalOrder.SkipLast(1).All(Has)),
                new(PlanRules.ConsultedOnFinalText, ContentRevision <= SentStep?.Revision || WasConsultedAgain),
                new(
                    PlanRules.StatutoryContentStated,
                    Enum.GetValues<StatutoryRequirement>().All(matter => StatutoryContent.Any(item => item.Requirement == matter))
                ),
            ];

    private PlanStep? SentStep => _steps.Find(step => step.Kind is PlanStepKind.SentToPanel);

    /// <summary>Whether the chief constable was consulted on or after the day of sending, besides the time before.</summary>
    private bool WasConsultedAgain
    {
        get
        {
            var consulted = _steps.Where(step => step.Kind is PlanStepKind.ChiefConstableConsulted).Select(step => step.On).ToList();
            return consulted.Count > 1 && consulted.Exists(on => on >= SentStep?.On);
        }
    }

    /// <summary>Computes the status, and from it and the steps who may know of the version.</summary>
    private void RecomputeStatus()
    {
        Status = StatusWith(ShownByReview);
        Visibility =
            RecordedAs is RecordedAs.AfterTheFact || Has(PlanStepKind.Issued) ? Visibility.Everyone
            : Has(PlanStepKind.SentToPanel) ? Visibility.OfficeAndPanel
            : Visibility.Office;
        RecomputeBeginning();
    }

    /// <summary>What the steps say together with what the panel's review shows.</summary>
    private PlanVersionStatus StatusWith(PlanStepKind? shownByReview) =>
        Has(PlanStepKind.Withdrawn) ? PlanVersionStatus.Withdrawn
        : Has(PlanStepKind.Issued) ? PlanVersionStatus.Issued
        : Has(PlanStepKind.Responded) || shownByReview is PlanStepKind.Responded ? PlanVersionStatus.Responded
        : Has(PlanStepKind.PanelReported) || shownByReview is not null ? PlanVersionStatus.Reviewed
        : Has(PlanStepKind.SentToPanel) ? PlanVersionStatus.WithPanel
        : PlanVersionStatus.Draft;

    private void RecomputeBeginning()
    {
        CountsFrom = EffectiveFrom ?? DateOf(PlanStepKind.Issued) ?? DateOf(PlanStepKind.Published);
        CountsFromDay = CountsFrom?.FirstDay;
    }

    private PartialDate? DateOf(PlanStepKind kind) => _steps.Find(step => step.Kind == kind)?.On;
}
