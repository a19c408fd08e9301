using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanAccountability.Domain.Decisions;

/// <summary>The number in a reference, with what is printed before and after it. It is the whole number at the end, or before the year of
/// the register at the end: <c>PCCD 2026/012</c>, <c>012/2026</c>, <c>15 of 2026-27</c>.</summary>
/// <param name="Before">What is printed before it.</param>
/// <param name="Value">The number.</param>
/// <param name="Width">The fewest digits that it is printed with.</param>
/// <param name="After">What is printed after it: the year, or nothing.</param>
public sealed partial record DecisionNumber(string Before, int Value, int Width, string After)
{
    /// <summary>The number in a reference; null where it has none that is surely one: a year alone, a date, a part of a number
    /// (<c>12.1</c>).</summary>
    /// <param name="reference">The reference as printed.</param>
    /// <param name="registerYear">The year of its register, or null.</param>
    public static DecisionNumber? Of(string reference, string? registerYear)
    {
        if (Date().IsMatch(reference))
            return null;
        var years = YearsOf(registerYear);
        var match = WithYear(reference, years) is { Success: true } withYear ? withYear : AtTheEnd().Match(reference);
        var (before, digits) = (match.Groups["before"].Value, match.Groups["number"].Value);
        return match.Success && !years.Contains(digits) && !IsPartOfNumber(before, years)
            ? new(before, int.Parse(digits, CultureInfo.InvariantCulture), digits.Length, match.Groups["after"].Value)
            : null;
    }

    /// <summary>What is the same for all numbers that are counted together.</summary>
    public string Series => $"{Words.Of(Before)}\n{Words.Of(After)}";

    /// <summary>Another number, printed as this one is.</summary>
    public string Print(int value) => Before + value.ToString($"D{Width}", CultureInfo.InvariantCulture) + After;

    /// <summary>The ways in which the register year is printed in references, the longest first: of four digits, or as a financial
    /// year.</summary>
    private static IReadOnlyList<string> YearsOf(string? registerYear)
    {
        if (registerYear is null || Year().Match(registerYear) is not { Success: true } year)
            return [];
        var first = year.Groups["first"].Value;
        if (!year.Groups["second"].Success)
            return [first];
        var second = year.Groups["second"].Value[^2..];
        var century = (int.Parse(first, CultureInfo.InvariantCulture) + 1).ToString("D4", CultureInfo.InvariantCulture)[..2];
        string[] beginnings = [$"{first}-", $"{first}/", $"{first[2..]}-", $"{first[2..]}/"];
        return [.. beginnings.SelectMany(beginning => new[] { beginning + century + second, beginning + second }), first];
    }

    /// <summary>The pattern is one of few, which .NET keeps.</summary>
    private static Match? WithYear(string reference, IReadOnlyList<string> years) =>
        years.Count == 0
            ? null
            : Regex.Match(
                reference,
                $@"^(?<before>.*(?<![0-9]))??(?<number>[0-9]{{1,9}})(?<after>([^\p{{L}}\p{{Nd}}]+|\s+of\s+)({string.Join('|', years)}))\z",
                RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
            );

    private static bool IsPartOfNumber(string before, IReadOnlyList<string> years) =>
        Part().Match(before) is { Success: true } part && !years.Contains(part.Groups["whole"].Value);

    [GeneratedRegex(@"^(?<before>.*(?<![0-9]))??(?<number>[0-9]{1,9})\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex AtTheEnd();

    [GeneratedRegex(@"(?<whole>[0-9]+)\.\z", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,2}([./-])[0-9]{1,2}\2[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?<first>[0-9]{4})([-/](?<second>[0-9]{2}|[0-9]{4}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
