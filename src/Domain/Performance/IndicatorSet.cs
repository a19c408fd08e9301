namespace PlanAccountability.Domain.Performance;

/// <summary>What a performance paper prints about all its indicators at once, such as how many are green. It stays as printed: what
/// readings say is held beside it, never put into it.</summary>
public sealed class IndicatorSet : Root<IndicatorSet>, IOfArea
{
    /// <summary>The most totals.</summary>
    public const int MostTotals = 20;

    /// <summary>The most measures.</summary>
    public const int MostMeasures = 500;

    /// <summary>The largest count.</summary>
    public const int LargestCount = 10_000;

    private IndicatorSet() { }

    /// <summary>A set that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    public IndicatorSet(IndicatorSetId id, string? @ref, AreaId areaId)
    {
        Id = id;
        AreaId = areaId;
        Ref = @ref ?? GeneratedRef(areaId, "indicator-set", id);
        Raise("indicatorSetRecorded");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What the paper calls it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Whose words the title and the labels are in.</summary>
    public Wording Wording { get; private set; }

    /// <summary>The days that it is of, or null.</summary>
    public ReadingPeriod? Period { get; private set; }

    /// <summary>The kind of its period, or null.</summary>
    public PeriodKind? PeriodKind { get; private set; }

    /// <summary>The first day of its period, or null.</summary>
    public DateOnly? PeriodStart { get; private set; }

    /// <summary>The last day of its period, or null.</summary>
    public DateOnly? PeriodEnd { get; private set; }

    /// <summary>The time as printed, where its days are not known.</summary>
    public string? PrintedPeriod { get; private set; }

    /// <summary>How many indicators have each grade or result, in printed order.</summary>
    public IReadOnlyList<IndicatorTotal> Totals { get; private set; } = [];

    /// <summary>How many indicators the paper says that there are, or null.</summary>
    public int? PrintedTotal { get; private set; }

    /// <summary>The indicators that it counts.</summary>
    public IReadOnlyList<MeasureId> MeasureIds { get; private set; } = [];

    /// <summary>The plan that they measure, or null.</summary>
    public PlanId? PlanId { get; private set; }

    /// <summary>The forum that the paper was for, or null.</summary>
    public ForumId? ForumId { get; private set; }

    /// <summary>The meeting that had the paper before it, or null.</summary>
    public ScrutinyMeetingId? MeetingId { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Whether readings can be held beside it: it names the indicators and the days.</summary>
    public bool IsComparable => Period is not null && MeasureIds.Count > 0;

    /// <summary>How many indicators there are as printed: the total, or else all that it counts.</summary>
    private int Whole => PrintedTotal ?? Counted;

    private int Counted => Totals.Sum(total => total.Count);

    /// <summary>Says what the paper prints, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">It has no time or no totals, a label is there twice, or a number is out of range.</exception>
    public void Describe(IndicatorSetInput input)
    {
        IndicatorSetRules.Require(input);
        Title = input.Title;
        Wording = input.Wording;
        Period = input.Period;
        PeriodKind = input.Period?.Kind;
        PeriodStart = input.Period?.Start;
        PeriodEnd = input.Period?.End;
        PrintedPeriod = input.PrintedPeriod;
        Totals = [.. input.Totals];
        PrintedTotal = input.PrintedTotal;
        MeasureIds = [.. (input.MeasureIds ?? []).Distinct()];
        PlanId = input.PlanId;
        ForumId = input.ForumId;
        MeetingId = input.MeetingId;
    }

    /// <summary>Whether a grade of a reading may be among those that the set counts.</summary>
    public bool Counts(MeasureReading reading) =>
        reading.AreaId == AreaId && Period is { } period && period.IsSameAs(reading.Period) && MeasureIds.Contains(reading.MeasureId);

    /// <summary>The places, from 0, of the totals that a scale does not have, or has with another level.</summary>
    public IReadOnlyList<int> Outside(IReadOnlyList<MeasureGrade> scale) =>
        [
            .. Totals
                .Index()
                .Where(total => scale.Count > 0 && total.Item.Label is not RedactionMarker)
                .Where(total => !scale.Any(grade => IsOf(total.Item, grade)))
                .Select(total => total.Index),
        ];

    /// <summary>What in the paper contradicts itself, or the readings that are on record. Silence contradicts nothing: where not every
    /// indicator has a graded reading, only a count that the readings exceed is wrong; and a count of which no reading has the label is
    /// compared only where the readings have no other words than the paper.</summary>
    /// <param name="held">How many readings of its indicators and period have each grade.</param>
    public IEnumerable<IndicatorContradiction> Contradictions(IReadOnlyList<IndicatorTotal> held)
    {
        if (PrintedTotal is { } all && Counted > all)
            yield return new(0, all, Counted);
        if (!IsComparable)
            yield break;
        var isComplete = held.Sum(total => total.Count) == MeasureIds.Count && MeasureIds.Count == Whole;
        var areOneVocabulary = held.All(one => Totals.Any(total => Words.AreSame(total.Label, one.Label)));
        foreach (var (index, total) in Totals.Index().Where(total => total.Item.Label is not RedactionMarker))
        {
            var counted = held.Where(one => Words.AreSame(one.Label, total.Label)).Sum(one => one.Count);
            if (counted > total.Count || (isComplete && counted < total.Count && (counted > 0 || areOneVocabulary)))
                yield return new(index + 1, total.Count, counted);
        }
    }

    /// <summary>Two of one time that count the same.</summary>
    protected override bool MayBeSameAs(IndicatorSet other) =>
        (Period is not { } own || other.Period is not { } period || own.IsSameAs(period))
        && (PrintedTotal is null || other.PrintedTotal is null || PrintedTotal == other.PrintedTotal);

    /// <summary>Takes over what it lacks; what is printed of its time and totals stays.</summary>
    protected override void TakeOver(IndicatorSet merged)
    {
        PrintedTotal ??= merged.PrintedTotal;
        if (MeasureIds.Count == 0)
            MeasureIds = merged.MeasureIds;
        PlanId ??= merged.PlanId;
        ForumId ??= merged.ForumId;
        MeetingId ??= merged.MeetingId;
        HaveFrom(merged);
    }

    private static bool IsOf(IndicatorTotal total, MeasureGrade grade) =>
        Words.AreSame(grade.Label, total.Label) && (total.Level is null || total.Level == grade.Level);
}
