namespace PlanAccountability.Domain.Performance;

/// <summary>What the values of a measure are.</summary>
public enum MeasureValueKind
{
    /// <summary>A part of a whole in per cent: 0 to 100. A change in per cent is <see cref="Other"/>.</summary>
    Percentage,

    /// <summary>A number of things: whole and not negative.</summary>
    Count,

    /// <summary>So many per something, such as crimes per 1,000 population: not negative.</summary>
    Rate,

    /// <summary>An amount of money, in the measure's unit; it can be negative.</summary>
    Money,

    /// <summary>A length of time, in the measure's unit: not negative.</summary>
    Duration,

    /// <summary>Anything else, such as a change in per cent or a score: any value.</summary>
    Other,

    /// <summary>A grade on the measure's scale, such as red, amber and green; there are no numbers.</summary>
    Grade,
}

/// <summary>Which direction of a measure is good.</summary>
public enum GoodDirection
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>Neither: it is watched, not judged.</summary>
    None,
}

/// <summary>What is measured, from some time on. Each definition after the first marks a break in the series: values before and after it do
/// not compare.</summary>
/// <param name="Text" example="Respondents who agree that the police do a good job locally.">What is counted, and how.</param>
/// <param name="From" example="2019-04">From when, as precisely as known; null for the first from the beginning, and for another where no
/// document says: it follows on the one before.</param>
public sealed record MeasureDefinition(string Text, PartialDate? From = null);

/// <summary>What a plan or its body aims at for some time: a value, or words such as "no target".</summary>
/// <param name="From" example="2021-11">From when, as precisely as known.</param>
/// <param name="To" example="2025-03">Until when; null where nobody says.</param>
/// <param name="Value" example="75">The value, or null where the target is words alone.</param>
/// <param name="Words" example="Better than the average of similar forces">The target in its own words, or null where it is a value
/// alone.</param>
public sealed record MeasureTarget(PartialDate From, PartialDate? To = null, decimal? Value = null, string? Words = null)
{
    /// <summary>The same with its number in its canonical notation.</summary>
    public MeasureTarget Plain() => this with { Value = Value?.Plain() };

    /// <summary>Whether it can be the target of a day.</summary>
    public bool HoldsOn(DateOnly day) => From.FirstDay <= day && (To is not { } to || to.LastDay >= day);
}

/// <summary>From where a measure started, as its plan prints it.</summary>
/// <param name="Period" example="Year to March 2021">The time, as printed.</param>
/// <param name="Value" example="71.8">The value, in the measure's unit; or null where it is words alone.</param>
/// <param name="Words" example="About seven in ten">The same in words, or null.</param>
public sealed record MeasureBaseline(string Period, decimal? Value = null, string? Words = null)
{
    /// <summary>The same with its number in its canonical notation.</summary>
    public MeasureBaseline Plain() => this with { Value = Value?.Plain() };
}

/// <summary>The days on which a target is the one that is aimed at.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last; null where nobody says.</param>
/// <param name="Target">The target.</param>
public sealed record TargetSpan(DateOnly From, DateOnly? To, MeasureTarget Target);

/// <summary>Which values a measure takes.</summary>
public static class MeasureValues
{
    /// <summary>The largest value, and with a minus sign the smallest.</summary>
    public const decimal Largest = 1_000_000_000_000;

    /// <summary>The most decimals of a value.</summary>
    public const int MostDecimals = 4;

    /// <summary>Whether the kind takes the value.</summary>
    public static bool Takes(this MeasureValueKind kind, decimal value) =>
        kind switch
        {
            MeasureValueKind.Percentage => value is >= 0 and <= 100,
            MeasureValueKind.Count => value >= 0 && decimal.Truncate(value) == value,
            MeasureValueKind.Rate or MeasureValueKind.Duration => value >= 0,
            MeasureValueKind.Grade => false,
            _ => true,
        };

    /// <summary>Whether a record can hold the value: at most four decimals, and not absurdly large.</summary>
    public static bool AreSane(decimal value) => Math.Abs(value) <= Largest && decimal.Round(value, MostDecimals) == value;
}
