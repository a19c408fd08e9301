using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Domain.Performance;

/// <summary>Rules about measures and their readings.</summary>
public static class PerformanceRules
{
    /// <summary>Definitions follow on each other.</summary>
    public static readonly Rule DefinitionsInOrder = Rule.OfValue(
        "definitions-out-of-order",
        "Definitions come oldest first, each from a later time than those before, as far as the times are known."
    );

    /// <summary>Targets follow on each other.</summary>
    public static readonly Rule TargetsInOrder = Rule.OfValue(
        "targets-out-of-order",
        "Targets come oldest first, and none ends before it begins."
    );

    /// <summary>A target says something.</summary>
    public static readonly Rule TargetSaysSomething = Rule.OfValue("target-empty", "A target has a value or words.");

    /// <summary>A value is of its measure's kind.</summary>
    public static readonly Rule ValueFits = Rule.OfValue(
        "value-does-not-fit",
        "The value does not fit the kind of the measure: a percentage is from 0 to 100, a count is whole and not negative, "
            + "a rate or a duration is not negative. A change in per cent is of the kind 'other'."
    );

    /// <summary>What is printed twice alike is printed once.</summary>
    public static readonly Rule AlsoPrintedDiffers = Rule.OfValue(
        "also-printed-differs",
        "Another printed figure stands beside a value, and is not the same."
    );

    /// <summary>Values keep their kind.</summary>
    public static readonly Rule KindIsSettled = Rule.OfOurs(
        "value-kind-settled",
        "The measure has readings of its kind: another kind of values is another measure."
    );

    /// <summary>What was said before is corrected, not overwritten.</summary>
    public static readonly Rule CorrectionHasReason = Rule.OfOurs(
        "correction-without-reason",
        "What was recorded before changes: that is a correction, and says why in the Change-Reason header."
    );

    /// <summary>A measure of one area is read there.</summary>
    public static readonly Rule SameArea = Rule.OfValue(
        "measure-of-another-area",
        "The measure is one of another area: only a national measure has readings of any area."
    );

    /// <summary>A period runs forwards.</summary>
    public static readonly Rule PeriodRunsForwards = Rule.OfValue(
        "period-backwards",
        "The period ends before it begins, or lies outside the years 1800 to 2999."
    );

    /// <summary>A period is as long as its kind.</summary>
    public static readonly Rule PeriodHasLength = Rule.OfValue(
        "period-length",
        "The period is not as long as its kind: a month, a quarter of three months, a year or twelve months begin on the first "
            + "of a month and end on the last of one."
    );

    /// <summary>A reading stays in its period.</summary>
    public static readonly Rule PeriodIsSettled = Rule.OfOurs(
        "period-settled",
        "The days of a reading's period stay, only its label can change: retract the reading and record another."
    );

    /// <summary>One reading of one time.</summary>
    public static readonly Rule PeriodIsFree = Rule.OfOurs(
        "period-overlap",
        "The measure has a reading of that area and kind of period already, of some of the same days; "
            + "twelve-month periods overlap, but no two end on one day."
    );

    /// <summary>A reading has a value or a grade, or says why not.</summary>
    public static readonly Rule ValueOrWithheld = Rule.OfValue(
        "value-or-withheld",
        "A reading has a value, a grade or both, or it says that they are withheld, and has none of them then."
    );

    /// <summary>A grade is one of its measure's scale.</summary>
    public static readonly Rule GradeOnScale = Rule.OfValue(
        "grade-outside-scale",
        "The measure's scale does not have the grade with this label, or has it with another level."
    );

    /// <summary>A measure does not follow on itself.</summary>
    public static readonly Rule FollowsAnother = Rule.OfValue(
        "measure-succeeds-itself",
        "A measure succeeds others, and never itself, not even by way of others."
    );

    /// <summary>A value is a plain number.</summary>
    public static readonly Rule ValueIsSane = Rule.OfValue(
        "value-out-of-range",
        "A value has at most four decimals and lies between minus and plus 1,000,000,000,000."
    );

    /// <summary>A rank is one of the group's.</summary>
    public static readonly Rule RankInGroup = Rule.OfValue("rank-out-of-group", "A rank is from 1 to the number in the group.");

    /// <summary>The worst tenth follows from the rank.</summary>
    public static readonly Rule TenthIsRight = Rule.OfValue(
        "worst-tenth-mismatch",
        "The worst tenth is a rank above nine tenths of the group, 1 being the best: rank and 'inWorstTenth' contradict each other."
    );

    /// <summary>No record grows without end.</summary>
    public static readonly Rule SomeCorrections = Rule.OfOurs("too-many-corrections", "A reading holds at most 100 corrections.");

    /// <summary>Holds a period against its rules.</summary>
    public static void Require(ReadingPeriod period)
    {
        PeriodRunsForwards.Require(period.RunsForwards(), pointer: "/period/end");
        PeriodHasLength.Require(period.IsOfItsLength(), pointer: "/period/end");
    }

    /// <summary>Holds the figures of a reading against their rules.</summary>
    public static void Require(ReadingFigures figures, MeasureValueKind kind)
    {
        ValueOrWithheld.Require(figures.SaysSomething, pointer: "/value");
        RequireValue(figures.Value, kind, "/value");
        if (figures.Comparator is not { } comparator)
            return;
        RequireValue(comparator.Value, kind, "/comparator/value");
        RankInGroup.Require(comparator.IsRankInGroup(), pointer: "/comparator/rank");
        TenthIsRight.Require(comparator.IsTenthRight(), pointer: "/comparator/inWorstTenth");
    }

    internal static void RequireOrder(IReadOnlyList<MeasureDefinition> definitions)
    {
        PartialDate? last = null;
        foreach (var (index, definition) in definitions.Index())
        {
            DefinitionsInOrder.Require(definition.From is not { } from || !(last >= from), pointer: $"/definitions/{index}/from");
            last = definition.From ?? last;
        }
    }

    internal static void RequireOrder(IReadOnlyList<MeasureTarget> targets, MeasureValueKind kind)
    {
        foreach (var (index, target) in targets.Index())
        {
            TargetSaysSomething.Require(target.Value is not null || target.Words is not null, pointer: $"/targets/{index}");
            TargetsInOrder.Require(index == 0 || targets[index - 1].From <= target.From, pointer: $"/targets/{index}/from");
            TargetsInOrder.Require(target.To is not { } to || !target.From.IsSurelyAfter(to), pointer: $"/targets/{index}/to");
            RequireValue(target.Value, kind, $"/targets/{index}/value");
        }
    }

    /// <summary>Holds a grade against the scale of its measure, where that has one.</summary>
    public static void RequireOnScale(PerformanceGrade? grade, IReadOnlyList<MeasureGrade> scale) =>
        GradeOnScale.Require(IsOnScale(grade, scale), pointer: "/grade/label");

    /// <summary>Whether a grade is on the scale, or nobody says.</summary>
    public static bool IsOnScale(PerformanceGrade? grade, IReadOnlyList<MeasureGrade> scale) =>
        grade is null || scale.Count == 0 || scale.Any(one => Words.AreSame(one.Label, grade.Label) && one.Level == grade.Level);

    internal static void Require(MeasureInput input, MeasureId id)
    {
        var labels = new HashSet<string>(Words.Comparer);
        foreach (var (index, grade) in (input.Scale ?? []).Index())
            ForumRules.LabelOnce.Require(labels.Add(grade.Label), pointer: $"/scale/{index}/label");
        FollowsAnother.Require(input.SucceedsId != id, pointer: "/succeedsId");
        RequireValue(input.Baseline?.Value, input.ValueKind, "/baseline/value");
    }

    private static void RequireValue(decimal? value, MeasureValueKind kind, string pointer)
    {
        ValueIsSane.Require(value is not { } number || MeasureValues.AreSane(number), pointer: pointer);
        ValueFits.Require(value is not { } known || kind.Takes(known), pointer: pointer);
    }
}
