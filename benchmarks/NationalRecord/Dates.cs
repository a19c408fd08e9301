using System.Globalization;

namespace PlanAccountability.NationalRecord;

/// <summary>Days as the file format writes them.</summary>
public static class Dates
{
    /// <summary>The day, not later than the last of which the record tells.</summary>
    public static DateOnly Past(this DateOnly day) => day < Record.LastDay ? day : Record.LastDay;

    /// <summary>The day of a series that is spread evenly over a time.</summary>
    /// <param name="from">The first day of that time.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="index">The place in the series.</param>
    /// <param name="count">How many are in it.</param>
    public static DateOnly Spread(DateOnly from, DateOnly to, int index, int count) =>
        from.AddDays((int)((long)(to.DayNumber - from.DayNumber) * index / count));

    /// <summary>The financial year of a day, such as 2024/25.</summary>
    public static string FinancialYear(this DateOnly day)
    {
        var first = day.AddMonths(-3).Year;
        return string.Create(CultureInfo.InvariantCulture, $"{first}/{(first + 1) % 100:00}");
    }
}
