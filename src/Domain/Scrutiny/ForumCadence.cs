using System.Text.RegularExpressions;

namespace PlanAccountability.Domain.Scrutiny;

/// <summary>What the words say by which an office says how often a forum meets.</summary>
public static partial class ForumCadence
{
    /// <summary>How many meetings the words mean in a year; null where they are not understood, for nobody guesses at them.</summary>
    /// <param name="cadence">The words: "monthly", "every quarter", "every six weeks". "Bi-monthly" is not among them: some mean twice a
    /// month.</param>
    public static int? MeetingsPerYear(string? cadence)
    {
        var words = Words.Of(cadence ?? "");
        var known = Known()
            .Matches(words)
            .Select(match => match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Name)
            .Distinct();
        return known.ToList() is [var one]
            ? one switch
            {
                "week" => 52,
                "fortnight" => 26,
                "sixWeeks" => 9,
                "month" => 12,
                "twoMonths" => 6,
                "quarter" => 4,
                "half" => 2,
                _ => 1,
            }
            : null;
    }

    [GeneratedRegex(
        @"(?<![\w-])(?:(?<sixWeeks>every six weeks|six-weekly|six weekly)|(?<fortnight>fortnightly|every fortnight|every two weeks)"
            + @"|(?<twoMonths>every two months|every other month|two-monthly)"
            + @"|(?<half>twice a year|every six months|six-monthly|six monthly|half-yearly)"
            + @"|(?<quarter>quarterly|every quarter|every three months|three-monthly|four times a year)"
            + @"|(?<week>weekly|every week|each week|once a week)|(?<month>monthly|every month|each month|once a month)"
            + @"|(?<year>annually|annual|yearly|once a year|every year))(?![\w-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Known();
}
