using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Performance;

/// <summary>What a policing body published of its force's contribution to the national priorities: which apply and why, and what was
/// contributed to each.</summary>
public sealed class ContributionStatement : Root<ContributionStatement>, IOfArea
{
    /// <summary>The most priorities of which it says whether they apply.</summary>
    public const int MostApplications = 50;

    /// <summary>The most items.</summary>
    public const int MostItems = 100;

    /// <summary>The most characters of an item's number.</summary>
    public const int LongestNumber = 50;

    private ContributionStatement() { }

    /// <summary>A statement that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    /// <param name="recordedAs">Whether the office enters it or it is taken from documents.</param>
    public ContributionStatement(ContributionStatementId id, string? @ref, AreaId areaId, RecordedAs recordedAs)
    {
        Id = id;
        AreaId = areaId;
        RecordedAs = recordedAs;
        Ref = @ref ?? GeneratedRef(areaId, "contribution-statement", id);
        Raise("contributionStated");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The policing body that publishes it.</summary>
    public PolicingBodyId? BodyId { get; private set; }

    /// <summary>What it was published for, or null.</summary>
    public ContributionKind? Kind { get; private set; }

    /// <summary>The time that it is of.</summary>
    public ContributionPeriod Period { get; private set; } = null!;

    /// <summary>The last day of that time, by which it is found; or null.</summary>
    public DateOnly? PeriodEnd { get; private set; }

    /// <summary>When it was published, or null.</summary>
    public PartialDate? PublishedOn { get; private set; }

    /// <summary>The document that it is, or null.</summary>
    public SourceDocumentId? DocumentId { get; private set; }

    /// <summary>Whose words it is in.</summary>
    public Wording Wording { get; private set; }

    /// <summary>Which national priorities apply to the force.</summary>
    public IReadOnlyList<PriorityApplication> Applies { get; private set; } = [];

    /// <summary>What it says.</summary>
    public IReadOnlyList<ContributionItem> Items { get; private set; } = [];

    /// <summary>Whether the office entered it or it was taken from documents.</summary>
    public RecordedAs RecordedAs { get; private init; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>The date by which it is told whose it is: that of publication, or else the end or the start of its period.</summary>
    public static PartialDate? DateOf(ContributionStatementInput input) => DateOf(input.PublishedOn, input.Period);

    /// <summary>Where an item is about a priority that is said not to apply.</summary>
    public IEnumerable<int> ItemsOfWhatDoesNotApply()
    {
        var not = Applies.Where(said => !said.Applies).Select(said => said.NationalPriorityId).ToHashSet();
        return Items
            .Index()
            .Where(item => item.Item.NationalPriorityId is { } priority && not.Contains(priority))
            .Select(item => item.Index);
    }

    /// <summary>Says what the statement says, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">It is of no time or one that runs backwards, says twice whether a priority applies, or an
    /// item is about nothing.</exception>
    public void Describe(ContributionStatementInput input)
    {
        var period = input.Period;
        ContributionRules.PeriodIsStated.Require(
            period.Start is null == period.End is null && (period.Label is not null || period.End is not null),
            pointer: "/period"
        );
        if (period is { Start: { } start, End: { } end })
            PerformanceRules.PeriodRunsForwards.Require(
                new ReadingPeriod(PeriodKind.Other, start, end).RunsForwards(),
                pointer: "/period/end"
            );
        var said = new HashSet<NationalPriorityId>();
        foreach (var (index, application) in (input.Applies ?? []).Index())
            ContributionRules.AppliesOnce.Require(
                said.Add(application.NationalPriorityId),
                pointer: $"/applies/{index}/nationalPriorityId"
            );
        foreach (var (index, item) in (input.Items ?? []).Index())
            ContributionRules.ItemNamesSomething.Require(item.NamesSomething(), pointer: $"/items/{index}");

        BodyId = input.BodyId;
        Kind = input.Kind;
        Period = period;
        PeriodEnd = period.End;
        PublishedOn = input.PublishedOn;
        DocumentId = input.DocumentId;
        Wording = input.Wording;
        Applies = [.. input.Applies ?? []];
        Items = [.. input.Items ?? []];
    }

    /// <summary>Says whose it is: the body's that was in office then, of those of the area.</summary>
    /// <exception cref="BrokenRuleException">The body named was not there then, none was, or nobody says which of several.</exception>
    public void PublishedBy(IReadOnlyList<LocalPolicingBody> bodies)
    {
        if (DateOf(PublishedOn, Period) is { } date)
            BodyId = bodies.OneOn(date, BodyId, "/publishedOn").Id;
        else if (BodyId is null)
        {
            OrganisationRules.BodyIsSaid.Require(bodies.Count == 1, pointer: "/bodyId");
            BodyId = bodies[0].Id;
        }
    }

    /// <summary>Two of one time, for one thing and of one body, as far as both say.</summary>
    protected override bool MayBeSameAs(ContributionStatement other) =>
        BodyId == other.BodyId
        && (Kind is null || other.Kind is null || Kind == other.Kind)
        && (PeriodEnd is null || other.PeriodEnd is null || (Period.Start, PeriodEnd) == (other.Period.Start, other.PeriodEnd))
        && PartialDate.MayBeOne(PublishedOn, other.PublishedOn);

    /// <summary>Takes over what it lacks.</summary>
    protected override void TakeOver(ContributionStatement merged)
    {
        Kind ??= merged.Kind;
        Period = new(Period.Label ?? merged.Period.Label, Period.Start ?? merged.Period.Start, Period.End ?? merged.Period.End);
        PeriodEnd = Period.End;
        PublishedOn ??= merged.PublishedOn;
        DocumentId ??= merged.DocumentId;
        if (Applies.Count == 0)
            Applies = merged.Applies;
        if (Items.Count == 0)
            Items = merged.Items;
        HaveFrom(merged);
    }

    private static PartialDate? DateOf(PartialDate? publishedOn, ContributionPeriod period) =>
        publishedOn ?? (period.End is { } end ? end : null);
}
