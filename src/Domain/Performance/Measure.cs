namespace PlanAccountability.Domain.Performance;

/// <summary>Something that is measured to see whether a plan works: of one area, or national. What it measured is in its readings, records
/// of their own.</summary>
public sealed class Measure : Root<Measure>
{
    /// <summary>The most definitions.</summary>
    public const int MostDefinitions = 50;

    /// <summary>The most characters of a number.</summary>
    public const int LongestNumber = 50;

    /// <summary>The most grades of a scale.</summary>
    public const int MostGrades = 20;

    /// <summary>The most priorities.</summary>
    public const int MostPriorities = 50;

    /// <summary>The most targets.</summary>
    public const int MostTargets = 200;

    private Measure() { }

    /// <summary>A measure that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">Its area, or null for a national one.</param>
    public Measure(MeasureId id, string? @ref, AreaId? areaId)
    {
        Id = id;
        AreaId = areaId;
        Ref = @ref ?? GeneratedRef(areaId, "measure", id);
        Raise("measureRecorded");
    }

    /// <summary>The area whose measure it is; null for a national one, which any area can have readings of.</summary>
    public AreaId? AreaId { get; private init; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its number as printed, or null.</summary>
    public string? Number { get; private set; }

    /// <summary>The unit of its values, in the words of its source; null where none is printed, or it is graded.</summary>
    public string? Unit { get; private set; }

    /// <summary>The grades that its source gives, the best first.</summary>
    public IReadOnlyList<MeasureGrade> Scale { get; private set; } = [];

    /// <summary>From where it started, or null.</summary>
    public MeasureBaseline? Baseline { get; private set; }

    /// <summary>The plan that it measures, or null.</summary>
    public PlanId? PlanId { get; private set; }

    /// <summary>The priorities that it measures.</summary>
    public IReadOnlyList<PriorityId> PriorityIds { get; private set; } = [];

    /// <summary>The national priority that it measures, or null.</summary>
    public NationalPriorityId? NationalPriorityId { get; private set; }

    /// <summary>The measure that it took the place of, or null.</summary>
    public MeasureId? SucceedsId { get; private set; }

    /// <summary>What its values are.</summary>
    public MeasureValueKind ValueKind { get; private set; }

    /// <summary>Which direction is good.</summary>
    public GoodDirection GoodDirection { get; private set; }

    /// <summary>Who publishes it, or null where that is not known.</summary>
    public string? Source { get; private set; }

    /// <summary>What was measured at each time, the oldest first.</summary>
    public IReadOnlyList<MeasureDefinition> Definitions { get; private set; } = [];

    /// <summary>What was aimed at at each time, the oldest first.</summary>
    public IReadOnlyList<MeasureTarget> Targets { get; private set; } = [];

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Says what is measured, in place of what was said before. A new definition or target is added at the end; to change or drop
    /// an earlier one, the unit or the good direction, is a correction.</summary>
    /// <param name="input">What is said.</param>
    /// <param name="isReasonGiven">Whether the change says why it is made.</param>
    /// <param name="hasReadings">Whether the measure has readings.</param>
    /// <exception cref="BrokenRuleException">It corrects without a reason, dates run backwards, a target does not fit, or readings would no
    /// longer fit.</exception>
    public void Describe(MeasureInput input, bool isReasonGiven, bool hasReadings)
    {
        IReadOnlyList<MeasureDefinition> definitions = [.. input.Definitions ?? []];
        IReadOnlyList<MeasureTarget> targets = [.. (input.Targets ?? []).Select(target => target.Plain())];
        PerformanceRules.Require(input, Id);
        PerformanceRules.RequireOrder(definitions);
        PerformanceRules.RequireOrder(targets, input.ValueKind);
        PerformanceRules.KindIsSettled.Require(!hasReadings || input.ValueKind == ValueKind);
        var isNew = Title.Length == 0;
        var isCorrection =
            !isNew
            && (input.Unit != Unit || input.GoodDirection != GoodDirection || !KeepsDefinitions(definitions) || !KeepsTargets(targets));
        PerformanceRules.CorrectionHasReason.Require(!isCorrection || isReasonGiven);
        if (isCorrection)
            Raise("measureCorrected");
        else if (!isNew && definitions.Count > Definitions.Count)
            Raise("measureRedefined");
        else if (!isNew && targets.Count > Targets.Count)
            Raise("measureTargetSet");
        Title = input.Title;
        Unit = input.Unit;
        ValueKind = input.ValueKind;
        GoodDirection = input.GoodDirection;
        Source = input.Source;
        Number = input.Number;
        Scale = [.. input.Scale ?? []];
        Baseline = input.Baseline?.Plain();
        PlanId = input.PlanId;
        PriorityIds = [.. (input.PriorityIds ?? []).Distinct()];
        NationalPriorityId = input.NationalPriorityId;
        SucceedsId = input.SucceedsId;
        Definitions = definitions;
        Targets = targets;
    }

    /// <summary>Says that an import took the measure over.</summary>
    public void MarkTranscribed() => Raise("measureTranscribed");

    /// <summary>The target of a day, or null; where several hold, the one set last.</summary>
    public static MeasureTarget? TargetOn(IReadOnlyList<MeasureTarget> targets, DateOnly day) =>
        targets.LastOrDefault(target => target.HoldsOn(day));

    /// <summary>Which target is the one of which days, in their order: the same as <see cref="TargetOn"/> says of each day.</summary>
    public static IReadOnlyList<TargetSpan> TargetSpans(IReadOnlyList<MeasureTarget> targets)
    {
        var turns = targets
            .SelectMany(target => (DateOnly?[])[target.From.FirstDay, target.To?.LastDay.AddDays(1)])
            .OfType<DateOnly>()
            .Distinct()
            .Order()
            .ToList();
        List<TargetSpan> spans = [];
        foreach (var (index, from) in turns.Index())
        {
            if (TargetOn(targets, from) is not { } target)
                continue;
            var to = index + 1 < turns.Count ? turns[index + 1].AddDays(-1) : (DateOnly?)null;
            if (spans is [.., { } last] && last.Target == target && last.To == from.AddDays(-1))
                spans[^1] = last with { To = to };
            else
                spans.Add(new(from, to, target));
        }

        return spans;
    }

    /// <summary>What is measured in other units, or is of another kind, is something else.</summary>
    protected override bool MayBeSameAs(Measure other) =>
        other.ValueKind == ValueKind && other.GoodDirection == GoodDirection && Words.AreSame(other.Unit, Unit);

    /// <summary>Takes over the source, definitions and targets where it has none.</summary>
    protected override void TakeOver(Measure merged)
    {
        Source ??= merged.Source;
        Number ??= merged.Number;
        Baseline ??= merged.Baseline;
        PlanId ??= merged.PlanId;
        NationalPriorityId ??= merged.NationalPriorityId;
        SucceedsId ??= merged.SucceedsId == Id ? null : merged.SucceedsId;
        if (Scale.Count == 0)
            Scale = merged.Scale;
        if (PriorityIds.Count == 0)
            PriorityIds = merged.PriorityIds;
        if (Definitions.Count == 0)
            Definitions = merged.Definitions;
        if (Targets.Count == 0)
            Targets = merged.Targets;
        HaveFrom(merged);
    }

    private bool KeepsDefinitions(IReadOnlyList<MeasureDefinition> definitions) =>
        definitions.Take(Definitions.Count).SequenceEqual(Definitions);

    /// <summary>Whether no target is changed but the last, which can end where it had no end.</summary>
    private bool KeepsTargets(IReadOnlyList<MeasureTarget> targets) =>
        targets.Count >= Targets.Count
        && Targets
            .Index()
            .All(known =>
                targets[known.Index] == known.Item
                || (known.Index == Targets.Count - 1 && known.Item.To is null && targets[known.Index] with { To = null } == known.Item)
            );
}
