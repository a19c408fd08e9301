using System.Globalization;

namespace PlanAccountability.Application.Charts;

/// <summary>Numbers in charts.</summary>
public static class ChartNumbers
{
    /// <summary>A value as it is seen: thousands apart, no zeros at the end.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary>A value as it is heard. Most programs that read aloud pass over a hyphen before a number, so a fall would be told as a
    /// rise.</summary>
    public static string Heard(decimal value) => value < 0 ? $"minus {Number(-value)}" : Number(value);

    /// <summary>A sum of money as it is seen: pence where there are any.</summary>
    public static string Pounds(decimal sum) =>
        "£" + sum.ToString(decimal.Truncate(sum) == sum ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>So many things, as they are counted.</summary>
    public static string Counted(int count, string thing) => $"{Number(count)} {thing}{(count is 1 ? "" : "s")}";
}
