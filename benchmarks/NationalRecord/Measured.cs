using PlanAccountability.Domain.Performance;

namespace PlanAccountability.NationalRecord;

/// <summary>Measures and their readings: a quarter each, from the first plans on.</summary>
public static class Measured
{
    private const int Quarters = 54;

    private static readonly DateOnly First = new(2013, 4, 1);

    /// <summary>A measure; every third has a target.</summary>
    /// <param name="words">Words.</param>
    /// <param name="name">Its ref.</param>
    /// <param name="area">Its area; none for a national one.</param>
    /// <param name="number">Its number, which decides what it counts.</param>
    /// <param name="document">Where it is defined.</param>
    public static object Row(Words words, string name, string? area, int number, string document) =>
        new
        {
            Type = "measure",
            Ref = name,
            AreaId = area,
            Title = $"{words.Matter()}, series {number}",
            Unit = IsShare(number) ? "% of respondents" : "offences",
            ValueKind = IsShare(number) ? MeasureValueKind.Percentage : MeasureValueKind.Count,
            GoodDirection = IsShare(number) ? GoodDirection.Higher : GoodDirection.Lower,
            Source = "The force's records, counted at the end of each quarter",
            Definitions = new[] { new { Text = words.Account() } },
            Targets = number % 3 == 0 ? new[] { new { From = "2013-04", Value = IsShare(number) ? 75 : 800 } } : null,
            Citations = Citing.Of(document, number),
        };

    /// <summary>The ref of a reading.</summary>
    public static string Reading(Area area, string measure, int quarter) =>
        $"{area.Id}:reading:{measure[(measure.IndexOf(':') + 1)..]}:{quarter}";

    /// <summary>The last quarter's number.</summary>
    public static int LastQuarter => Quarters - 1;

    /// <summary>The readings of a measure in an area: one of 300 is withheld, one of five has a comparator, one of 100 was
    /// corrected.</summary>
    public static IEnumerable<object> Readings(Words words, Area area, string measure, int number, Func<DateOnly, string> reportOf)
    {
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            var start = First.AddMonths(3 * quarter);
            var end = start.AddMonths(3).AddDays(-1);
            var value = Value(words, number);
            var isWithheld = words.Permille(3);
            yield return new
            {
                Type = "reading",
                Ref = Reading(area, measure, quarter),
                MeasureRef = measure,
                AreaId = area.Id,
                Period = new ReadingPeriod(PeriodKind.Quarter, start, end, $"Quarter {quarter % 4 + 1} {start.FinancialYear()}"),
                Value = isWithheld ? null : value,
                Withheld = isWithheld ? new Withheld("Fewer than five people are counted.", "Head of Performance", new(2027, 4, 1)) : null,
                Comparator = words.Permille(200) ? Comparator(words, number) : null,
                IsProvisional = quarter == LastQuarter,
                Corrections = words.Permille(10)
                    ? new[]
                    {
                        new
                        {
                            On = end,
                            Reason = "The force recounted its records.",
                            Value = Value(words, number),
                        },
                    }
                    : null,
                Citations = Citing.Of(reportOf(start), number),
            };
        }
    }

    private static bool IsShare(int number) => number % 2 == 0;

    private static decimal? Value(Words words, int number) => IsShare(number) ? 40 + words.Below(500) / 10m : words.Below(1_500);

    private static Comparator Comparator(Words words, int number)
    {
        var rank = words.Below(8) + 1;
        return new("Most similar forces", Value(words, number), rank, 8, rank == 8);
    }
}
