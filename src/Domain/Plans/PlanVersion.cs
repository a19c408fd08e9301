namespace PlanAccountability.Domain.Plans;

/// <summary>One version of a plan: the original or a variation, with the steps that the law lays down for it. Until issue all its
/// content lives in it; at issue the priorities and commitments become records of their own.</summary>
public sealed partial class PlanVersion : Root<PlanVersion>, IOfArea
{
    private readonly List<PlanStep> _steps = [];

    private PlanVersion() { }

    private PlanVersion(PlanVersionId id, string? @ref, PoliceAndCrimePlan plan, int number, PlanVersionKind kind, RecordedAs recordedAs)
    {
        Id = id;
        PlanId = plan.Id;
        AreaId = plan.AreaId;
        Law = plan.Law;
        Number = number;
        Kind = kind;
        RecordedAs = recordedAs;
        Ref = @ref ?? GeneratedRef(AreaId, "version", id);
        RecomputeStatus();
    }

    /// <summary>The plan.</summary>
    [PartOfAddress]
    public PlanId PlanId { get; private init; }

    /// <summary>The plan's area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The law that the plan is made under.</summary>
    public GoverningLaw Law { get; private init; }

    /// <summary>The version's number in the plan, one more than the highest ever used.</summary>
    public int Number { get; private init; }

    /// <summary>The original or a variation.</summary>
    public PlanVersionKind Kind { get; private set; }

    /// <summary>Whether it went through the system or was taken from documents.</summary>
    public RecordedAs RecordedAs { get; private init; }

    /// <summary>The title, as printed.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The planning period.</summary>
    public PlanPeriod Period { get; private set; } = new();

    /// <summary>Why the plan is varied; null for an original.</summary>
    public string? VariationReason { get; private set; }

    /// <summary>The language of the text (<c>en</c>, <c>cy</c>).</summary>
    public string Language { get; private set; } = "en";

    /// <summary>How far the version has come: what its steps say, and for one taken from documents what the panel's review of it
    /// shows.</summary>
    public PlanVersionStatus Status { get; private set; }

    /// <summary>The furthest step that the panel's review shows of a version taken from documents: that the panel reported, or that the
    /// body responded; or null.</summary>
    public PlanStepKind? ShownByReview { get; private set; }

    /// <summary>The term of office of the person who issued it, or null.</summary>
    public TermOfOfficeId? IssuedById { get; private set; }

    /// <summary>The day on which the version took effect, or null where it is not known or not issued.</summary>
    public DateOnly? EffectiveFrom
    {
        get;
        private set
        {
            field = value;
            RecomputeBeginning();
        }
    }

    /// <summary>The day from which what it promises counts, as precisely as known: that on which it took effect, else was issued, else was
    /// published; null where no document says.</summary>
    public PartialDate? CountsFrom { get; private set; }

    /// <summary>The first day that <see cref="CountsFrom"/> can mean, or null.</summary>
    public DateOnly? CountsFromDay { get; private set; }

    /// <summary>The text by section.</summary>
    public IReadOnlyList<PlanSection> Sections { get; private set; } = [];

    /// <summary>Which statutory matters the version covers.</summary>
    public IReadOnlyList<StatutoryCoverage> StatutoryContent { get; private set; } = [];

    /// <summary>The priorities and commitments of an unissued version; empty once they are records of their own.</summary>
    public IReadOnlyList<PlannedPriority> PlannedPriorities { get; private set; } = [];

    /// <summary>The revision in which the content last changed.</summary>
    public int ContentRevision { get; private set; }

    /// <summary>The steps taken, in the order of recording.</summary>
    public IReadOnlyList<PlanStep> Steps => _steps;

    /// <summary>The content of an unissued version.</summary>
    public PlanContent Content => new(Sections, StatutoryContent, PlannedPriorities);

    /// <summary>Whether the version is neither issued nor withdrawn nor discarded.</summary>
    public bool IsUnissued => Retraction is null && Status is not (PlanVersionStatus.Issued or PlanVersionStatus.Withdrawn);

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <inheritdoc/>
    protected override string RetractionEvent =>
        Status is PlanVersionStatus.Issued or PlanVersionStatus.Withdrawn || Visibility is Visibility.Everyone
            ? "planVersionRetracted"
            : "planVersionDiscarded";

    /// <summary>Begins the original version of a plan.</summary>
    /// <exception cref="BrokenRuleException">The period runs backwards.</exception>
    public static PlanVersion Original(
        PoliceAndCrimePlan plan,
        string title,
        PlanPeriod period,
        RecordedAs recordedAs,
        string language = "en",
        string? @ref = null,
        PlanVersionId? id = null,
        int number = 1
    )
    {
        var version = new PlanVersion(id ?? PlanVersionId.New(), @ref, plan, number, PlanVersionKind.Original, recordedAs);
        version.Describe(title, period, null, language);
        version.Raise("planVersionDrafted");
        return version;
    }

    /// <summary>Begins a variation of this issued version, with its content to start from; what is not evidenced a live variation has yet
    /// to say.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="number">The variation's number.</param>
    /// <param name="title">Its title.</param>
    /// <param name="period">Its planning period.</param>
    /// <param name="reason">Why the plan is varied.</param>
    /// <param name="recordedAs">Whether it goes through the system or is taken from documents.</param>
    /// <param name="content">What this version says, to start from.</param>
    /// <param name="ofPlan">The period that was fixed when the plan was issued; by default that of this version.</param>
    /// <exception cref="BrokenRuleException">This version is not issued, or the plan has another period.</exception>
    public PlanVersion Vary(
        PoliceAndCrimePlan plan,
        int number,
        string title,
        PlanPeriod period,
        string reason,
        RecordedAs recordedAs,
        PlanContent content,
        PlanPeriod? ofPlan = null
    )
    {
        ofPlan ??= Period;
        Require(VersionAct.Vary);
        var variation = new PlanVersion(PlanVersionId.New(), null, plan, number, PlanVersionKind.Variation, recordedAs);
        variation.Describe(title, recordedAs is RecordedAs.Live ? period.Or(ofPlan) : period, reason, Language, ofPlan);
        variation.Put(
            content with
            {
                StatutoryContent =
                [
                    .. content.StatutoryContent.Where(item =>
                        recordedAs is RecordedAs.AfterTheFact || item.Coverage is not Coverage.NotEvidenced
                    ),
                ],
            }
        );
        variation.Raise("planVersionDrafted");
        return variation;
    }

    /// <summary>A version of any kind and number from an import, still without steps.</summary>
    public static PlanVersion Transcribed(
        PlanVersionId id,
        string @ref,
        PoliceAndCrimePlan plan,
        int number,
        PlanVersionKind kind,
        RecordedAs recordedAs
    )
    {
        var version = new PlanVersion(id, @ref, plan, number, kind, recordedAs);
        version.Raise("planVersionTranscribed");
        return version;
    }

    /// <summary>Says what the version is called and for which time it is made.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="period">The planning period.</param>
    /// <param name="variationReason">Why the plan is varied; null for an original.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="ofPlan">For a variation, the period that was fixed when the plan was issued.</param>
    /// <exception cref="BrokenRuleException">The version is settled, the period runs backwards, or the plan has another.</exception>
    public void Describe(string title, PlanPeriod period, string? variationReason, string language, PlanPeriod? ofPlan = null)
    {
        Require(VersionAct.Describe);
        RequirePeriodOf(ofPlan, period);
        Transcribe(title, period, variationReason, language);
    }

    /// <summary>Puts the whole content of an unissued version.</summary>
    /// <exception cref="BrokenRuleException">The version is settled, or the content breaks a rule.</exception>
    public void Put(PlanContent content)
    {
        Require(VersionAct.PutContent);
        Require(
            PlanRules.LiveContentIsKnown,
            RecordedAs is not RecordedAs.Live || content.StatutoryContent.All(item => item.Coverage is not Coverage.NotEvidenced),
            "/statutoryContent"
        );
        content.Check();
        Sections = content.Sections;
        StatutoryContent = content.StatutoryContent;
        PlannedPriorities = content.Priorities;
        Raise("planVersionContentPut");
    }

    /// <summary>Says that the content really differs from what is stored; <see cref="ContentRevision"/> moves to the revision being
    /// saved.</summary>
    public void MarkContentChanged() => ContentRevision = Revision + 1;

    private void RequirePeriodOf(PlanPeriod? plan, PlanPeriod period) =>
        Require(PlanRules.VariationKeepsPeriod, RecordedAs is RecordedAs.AfterTheFact || plan is null || period.Agrees(plan));

    private void Require(Rule rule, bool isKept, string? pointer = null) => rule.Require(isKept, Law, pointer);

    private void Transcribe(string title, PlanPeriod period, string? variationReason, string language)
    {
        var checkedPeriod = period.Checked();
        if (Period != checkedPeriod)
            Period = checkedPeriod;
        Title = title;
        VariationReason = variationReason;
        Language = language;
    }
}
