namespace PlanAccountability.Domain.Plans;

/// <summary>One step of the way that the law lays down for a plan version, with its evidence.</summary>
public sealed class PlanStep
{
    /// <summary>The most steps of one version.</summary>
    public const int Most = 50;

    private PlanStep() { }

    internal PlanStep(
        int order,
        PlanStepKind kind,
        PartialDate? on,
        int revision,
        string? note,
        string? url,
        IReadOnlyList<Citation> citations
    )
    {
        Order = order;
        Kind = kind;
        On = on;
        Revision = revision;
        Note = note;
        Url = url;
        Citations = citations;
    }

    /// <summary>The step's place in the version's record, from 1.</summary>
    public int Order { get; private init; }

    /// <summary>What was done.</summary>
    public PlanStepKind Kind { get; private init; }

    /// <summary>When, as precisely as the evidence says; null where a document shows the step but not its date.</summary>
    public PartialDate? On { get; private init; }

    /// <summary>The revision of the version that the step was taken on: for <see cref="PlanStepKind.SentToPanel"/>, the text that was
    /// sent.</summary>
    public int Revision { get; private init; }

    /// <summary>Words that belong to the step: why a version was withdrawn, or that a panel made no report.</summary>
    public string? Note { get; private init; }

    /// <summary>Where the result was published, for steps that publish.</summary>
    public string? Url { get; private init; }

    /// <summary>The documents that show the step.</summary>
    public IReadOnlyList<Citation> Citations { get; private init; } = [];

    /// <summary>Whether it can be the same step, as far as both days are known.</summary>
    internal bool MayBe(PlanStep other) => other.Kind == Kind && PartialDate.MayBeOne(other.On, On);

    /// <summary>Whether another record of the same step says nothing else of it.</summary>
    internal bool SaysTheSameAs(PlanStep other) =>
        MayBe(other)
        && (Kind is PlanStepKind.PanelReported ? Words.AreSame(other.Note, Note) : Words.DoNotDiffer(other.Note, Note))
        && Words.DoNotDiffer(other.Url, Url);

    /// <summary>The step with what another record of it says besides.</summary>
    internal PlanStep With(PlanStep other) =>
        new(
            Order,
            Kind,
            On?.OrWithin(other.On) ?? other.On,
            Revision,
            Note ?? other.Note,
            Url ?? other.Url,
            [.. Citations.Union(other.Citations).Take(Citation.Most)]
        );

    /// <summary>The step as one of another version.</summary>
    internal PlanStep At(int order, int revision) => new(order, Kind, On, revision, Note, Url, Citations);
}

/// <summary>The steps of a plan version (s.5(6)–(10) PRSRA), in the order of the law.</summary>
public enum PlanStepKind
{
    /// <summary>A draft was prepared: s.5(6)(a).</summary>
    Drafted,

    /// <summary>The chief constable was consulted: s.5(6)(b), and again under s.5(8) where the text changed.</summary>
    ChiefConstableConsulted,

    /// <summary>The views of the public and of victims of crime were obtained: Police Act 1996 s.96.</summary>
    PublicAndVictimsConsulted,

    /// <summary>The draft was sent to the panel: s.5(6)(c).</summary>
    SentToPanel,

    /// <summary>The panel reported, or made no report for a reason: s.28(3).</summary>
    PanelReported,

    /// <summary>The body gave the panel its response: s.5(6)(e).</summary>
    Responded,

    /// <summary>The response was published: s.5(6)(f).</summary>
    ResponsePublished,

    /// <summary>The plan or variation was issued: s.5(1)–(4).</summary>
    Issued,

    /// <summary>The issued plan was published: s.5(10)(b).</summary>
    Published,

    /// <summary>Copies were sent to the chief constable and each responsible authority: s.5(10)(a).</summary>
    SentToAuthorities,

    /// <summary>The version was withdrawn.</summary>
    Withdrawn,
}
