using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanAccountability.Domain.Performance;

/// <summary>How long the period of a reading is.</summary>
public enum PeriodKind
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months; the quarters of a financial year are such.</summary>
    Quarter,

    /// <summary>Twelve calendar months that follow on the year before; it begins on any first of a month.</summary>
    Year,

    /// <summary>The twelve calendar months up to its end: one is told each month or quarter, and they overlap.</summary>
    TwelveMonthsEnding,

    /// <summary>Any other days.</summary>
    Other,
}

/// <summary>The days that a reading is of.</summary>
/// <param name="Kind">How long it is.</param>
/// <param name="Start" example="2021-10-01">The first day.</param>
/// <param name="End" example="2021-12-31">The last day.</param>
/// <param name="Label" example="Quarter 3 2021/22">The period as printed, or null.</param>
public sealed partial record ReadingPeriod(PeriodKind Kind, DateOnly Start, DateOnly End, string? Label = null)
{
    /// <summary>Whether it runs forwards, in the days that records hold.</summary>
    public bool RunsForwards() => Start <= End && Start >= PartialDate.Earliest && End <= PartialDate.Latest;

    /// <summary>Whether it is as long as its kind says.</summary>
    public bool IsOfItsLength() => Months is not { } months || (Start.Day == 1 && Start.AddMonths(months).AddDays(-1) == End);

    /// <summary>Whether it is of the same kind and days, however it is labelled.</summary>
    public bool IsSameAs(ReadingPeriod other) => (Kind, Start, End) == (other.Kind, other.Start, other.End);

    /// <summary>Whether its label names years, and none in which its days lie. The first quarter of a year is also called by that before,
    /// in which its financial year began.</summary>
    public bool IsLabelledWithAnotherYear()
    {
        List<int> named = [.. PrintedYears().Matches(Label ?? "").SelectMany(YearsOf)];
        var first = Start.Month < 4 ? Start.Year - 1 : Start.Year;
        return named.Count > 0 && !named.Exists(year => year >= first && year <= End.Year);
    }

    private static IEnumerable<int> YearsOf(Match printed)
    {
        var year = int.Parse(printed.Groups["year"].Value, CultureInfo.InvariantCulture);
        return printed.Groups["next"].Success ? [year, year + 1] : [year];
    }

    /// <summary>A year in four digits, or a financial year as it is printed: 2021/22, 2021-22.</summary>
    [GeneratedRegex(@"(?<!\d)(?<year>(1[89]|2\d)\d\d)(?<next>\s?[/–-]\s?\d\d(?!\d))?(?!\d)")]
    private static partial Regex PrintedYears();

    /// <summary>Whether one measure of one area cannot have readings of both.</summary>
    public bool CollidesWith(ReadingPeriod other) =>
        Kind == other.Kind && (Kind is PeriodKind.TwelveMonthsEnding ? End == other.End : Start <= other.End && other.Start <= End);

    private int? Months =>
        Kind switch
        {
            PeriodKind.Month => 1,
            PeriodKind.Quarter => 3,
            PeriodKind.Year or PeriodKind.TwelveMonthsEnding => 12,
            _ => null,
        };
}
