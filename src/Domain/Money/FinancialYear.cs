using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanAccountability.Domain.Money;

/// <summary>A financial year of a local authority, 1 April to 31 March, as text: <c>2013-14</c>. Texts sort as the years do.</summary>
public static partial class FinancialYear
{
    /// <summary>The length of the text.</summary>
    public const int Length = 7;

    /// <summary>The syntax, as a regular expression; the second part is the year after the first.</summary>
    public const string Pattern = @"^[0-9]{4}-[0-9]{2}\z";

    /// <summary>Whether a text is a financial year, all days of which a record can hold.</summary>
    public static bool IsOne(string text) =>
        HasForm(text)
        && (YearOf(text) + 1) % 100 == int.Parse(text[5..], CultureInfo.InvariantCulture)
        && YearOf(text) >= PartialDate.Earliest.Year
        && YearOf(text) < PartialDate.Latest.Year;

    /// <summary>Whether a text is written as one, whichever its second year is.</summary>
    public static bool HasForm(string text) => Form().IsMatch(text);

    /// <summary>The financial year of a day.</summary>
    public static string Of(DateOnly day) => Starting(day.Month < 4 ? day.Year - 1 : day.Year);

    /// <summary>The first day of a financial year.</summary>
    public static DateOnly FirstDay(string year) => new(YearOf(year), 4, 1);

    /// <summary>The last day of a financial year.</summary>
    public static DateOnly LastDay(string year) => new(YearOf(year) + 1, 3, 31);

    /// <summary>The financial years from one to another; none where one is not known, or the last comes first.</summary>
    public static IEnumerable<string> Between(string? first, string? last) =>
        first is null || last is null || !IsOne(first) || !IsOne(last) || YearOf(last) < YearOf(first)
            ? []
            : Enumerable.Range(YearOf(first), YearOf(last) - YearOf(first) + 1).Select(Starting);

    private static int YearOf(string text) => int.Parse(text[..4], CultureInfo.InvariantCulture);

    private static string Starting(int year) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{(year + 1) % 100:00}");

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
