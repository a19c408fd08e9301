using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Domain.Plans;

/// <summary>The steps that a version took, as far as their days are known, held against the order that the law gives. Dates that may be in
/// order are: only what is surely not is a breach.</summary>
/// <param name="Kind">The original or a variation.</param>
/// <param name="Steps">The steps.</param>
/// <param name="IssuedBy">In what capacity the person who issued it served; null where nobody is named.</param>
public sealed record WayOfVersion(PlanVersionKind Kind, IReadOnlyList<DatedStep> Steps, OfficeHeld? IssuedBy)
{
    /// <summary>Whether these are all steps that were taken, as of a live version; documents may show some of them alone.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The steps whose days keep the order in which they are listed here (s.5(6) PRSRA).</summary>
    internal static readonly PlanStepKind[] LegalOrder =
    [
        PlanStepKind.SentToPanel,
        PlanStepKind.PanelReported,
        PlanStepKind.Responded,
        PlanStepKind.ResponsePublished,
        PlanStepKind.Issued,
    ];

    /// <summary>The way with what the panel's review shows of it, where the version itself has no day.</summary>
    public WayOfVersion With(IEnumerable<DatedStep> shownByReview) =>
        this with
        {
            Steps = [.. Steps, .. shownByReview.Where(step => step.On is not null && DayOf(step.Kind) is null)],
        };

    /// <summary>The rules that were not kept.</summary>
    public IEnumerable<Breach> Breaches() => OfOrder(LegalOrder).Concat(OfConsultations()).Concat(OfDistribution()).Concat(OfIssuer());

    /// <summary>The rules that were not kept in what the panel's review is about: the report, the response and its publication.</summary>
    public IEnumerable<Breach> BreachesOfReview() => OfOrder(LegalOrder[..^1]);

    private IEnumerable<Breach> OfOrder(PlanStepKind[] order)
    {
        foreach (var (place, kind) in order.Index())
        {
            if (DayOf(kind) is not { } day)
                continue;
            var before = order.Skip(place + 1).Where(later => DayOf(later) is { } other && day.IsSurelyAfter(other)).ToList();
            if (before.Count > 0)
                yield return new(PlanRules.StepsInOrder, OnlyAfter(kind, day, before));
        }
    }

    /// <summary>The chief constable is consulted before the panel has the draft, the public and victims before the plan is issued. Where
    /// documents show no more than a consultation after the panel had the draft, there may have been one before it, as s.5(8)
    /// foresees.</summary>
    private IEnumerable<Breach> OfConsultations()
    {
        var ofConstable = IsWhole ? FirstAfter(PlanStepKind.ChiefConstableConsulted, PlanStepKind.SentToPanel) : null;
        if ((ofConstable ?? FirstAfter(PlanStepKind.ChiefConstableConsulted, PlanStepKind.Issued)) is { } late)
            yield return new(PlanRules.ChiefConstableBeforeSent, late);
        if (Kind is PlanVersionKind.Original && FirstAfter(PlanStepKind.PublicAndVictimsConsulted, PlanStepKind.Issued) is { } tooLate)
            yield return new(PlanRules.PublicBeforeIssue, tooLate);
    }

    private IEnumerable<Breach> OfDistribution()
    {
        foreach (var kind in new[] { PlanStepKind.Published, PlanStepKind.SentToAuthorities })
        {
            if (DayOf(PlanStepKind.Issued) is { } issued && DayOf(kind) is { } day && issued.IsSurelyAfter(day))
                yield return new(PlanRules.IssuedFirst, OnlyAfter(PlanStepKind.Issued, issued, [kind]));
        }
    }

    private IEnumerable<Breach> OfIssuer()
    {
        if (!Steps.Any(step => step.Kind is PlanStepKind.Issued))
            yield break;
        var on = DayOf(PlanStepKind.Issued) is { } day ? $" ({day})" : "";
        if (IssuedBy is OfficeHeld.Acting)
            yield return new(PlanRules.NotIssuedByActing, $"An acting commissioner issued the version{on}.");
        if (IssuedBy is OfficeHeld.Deputy)
            yield return new(PlanRules.NotIssuedByDeputy, $"A deputy issued the version{on}.");
    }

    /// <summary>Says that what has to come before another step surely never did; null where it did or may have.</summary>
    private string? FirstAfter(PlanStepKind consultation, PlanStepKind step)
    {
        var days = Steps.Where(taken => taken.Kind == consultation).Select(taken => taken.On).ToList();
        return days.Count > 0 && DayOf(step) is { } limit && days.TrueForAll(on => on is { } day && day.IsSurelyAfter(limit))
            ? OnlyAfter(consultation, days.Min()!.Value, [step])
            : null;
    }

    private PartialDate? DayOf(PlanStepKind kind) => Steps.FirstOrDefault(step => step.Kind == kind && step.On is not null)?.On;

    private string OnlyAfter(PlanStepKind kind, PartialDate on, IEnumerable<PlanStepKind> before)
    {
        var what = Words(kind);
        return $"{char.ToUpperInvariant(what[0])}{what[1..]} ({on}) only after "
            + $"{Breach.Tell(before.Select(step => (Words(step), DayOf(step)!.Value)))}.";
    }

    private string Words(PlanStepKind kind) =>
        kind switch
        {
            PlanStepKind.ChiefConstableConsulted => "the chief constable was consulted",
            PlanStepKind.PublicAndVictimsConsulted => "the public and victims of crime were consulted",
            PlanStepKind.SentToPanel => "the draft was sent to the panel",
            PlanStepKind.PanelReported when Steps.Any(step => step is { Kind: PlanStepKind.PanelReported, IsNoReport: true }) =>
                "the panel was said to make no report",
            PlanStepKind.PanelReported => "the panel reported",
            PlanStepKind.Responded => "the response was given",
            PlanStepKind.ResponsePublished => "the response was published",
            PlanStepKind.Issued => "the version was issued",
            PlanStepKind.Published => "the version was published",
            PlanStepKind.SentToAuthorities => "the version was sent to the chief constable and the authorities",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}

/// <summary>A step and when it was taken.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="On">When, as precisely as known, or null.</param>
/// <param name="IsNoReport">Whether it is that the panel made no report.</param>
public sealed record DatedStep(PlanStepKind Kind, PartialDate? On, bool IsNoReport = false);
