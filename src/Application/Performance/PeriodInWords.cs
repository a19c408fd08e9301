using System.Globalization;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Says a period in words: as it was printed, or else by its days.</summary>
internal static class PeriodInWords
{
    /// <summary>The words.</summary>
    public static string Of(ReadingPeriod period) =>
        period.Label
        ?? period.Kind switch
        {
            PeriodKind.Month => Month(period.End),
            PeriodKind.Quarter => $"{Month(period.Start)} to {Month(period.End)}",
            PeriodKind.Year => $"year to {Month(period.End)}",
            PeriodKind.TwelveMonthsEnding => $"12 months ending {Month(period.End)}",
            _ => $"{ChartInWords.Day(period.Start)} to {ChartInWords.Day(period.End)}",
        };

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
