using PlanAccountability.Domain.Sources;

namespace PlanAccountability.NationalRecord;

/// <summary>A part of an area's record that says all of four plans, and that is as large whatever the size of the whole.</summary>
/// <param name="area">The area.</param>
/// <param name="number">Its number in the area, from 1.</param>
/// <param name="of">How many the area has.</param>
/// <param name="words">Words.</param>
public sealed class Chapter(Area area, int number, int of, Words words)
{
    private const int Plans = 4;

    private static readonly DateOnly FirstStart = new(2013, 4, 1);

    private static readonly DateOnly LastStart = new(2025, 4, 1);

    private string Prefix => $"{area.Id}:{number}";

    /// <summary>The records, each after those that it names.</summary>
    public IEnumerable<object> Rows()
    {
        for (var year = FirstStart; year < Record.LastDay; year = year.AddYears(1))
            yield return Documents.Row(
                Report(year),
                $"Performance report {year.FinancialYear()}",
                SourceDocumentKind.OfficeReport,
                year.AddYears(1).Past()
            );
        foreach (var plan in Enumerable.Range(0, Plans).Select(PlanAt))
        {
            foreach (var row in plan.Rows(words).Concat(Meetings.Rows(plan, words)).Concat(Reviews.Rows(plan, words)))
                yield return row;
            foreach (var (measure, index) in plan.OwnMeasures.Select((measure, index) => (measure, index)))
            {
                foreach (var row in Measured.Readings(words, area, measure, index, Report))
                    yield return row;
            }

            foreach (var row in Concerns.Rows(plan, words))
                yield return row;
        }

        for (var index = 1; index <= National.Measures; index++)
        {
            foreach (var row in Measured.Readings(words, area, National.Measure(number, index), index, Report))
                yield return row;
        }
    }

    private string Report(DateOnly day) => $"doc:{Prefix}:performance-{day.AddMonths(-3).Year}";

    /// <summary>The plans of an area begin at even distances; the last of all is the one in force.</summary>
    private Plan PlanAt(int index)
    {
        var place = (number - 1) * Plans + index;
        var start = LastStart.AddDays(-(LastStart.DayNumber - FirstStart.DayNumber) * (of * Plans - 1 - place) / (of * Plans - 1));
        return new(area, $"plan-{place + 1}", start, number);
    }
}
