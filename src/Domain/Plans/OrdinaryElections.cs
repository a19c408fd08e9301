using System.Globalization;

namespace PlanAccountability.Domain.Plans;

/// <summary>The ordinary elections of commissioners, read from <c>elections.csv</c>: when each was expected and when it was
/// held. The end of a planning period follows the expected day (s.7(7) PRSRA), so 2020 counts though it was held in 2021.</summary>
public static class OrdinaryElections
{
    private static readonly (DateOnly Expected, DateOnly? Held)[] Known = Load();

    /// <summary>The last day of a planning period that begins with a plan issued on a day: the end of the financial year in
    /// which the next election is expected (PLAN-14). Null after the last known election, when commissioners are due to end.</summary>
    public static DateOnly? PlanningPeriodEnd(DateOnly issuedOn) => Next(issuedOn) is { } poll ? FinancialYearEnd(poll) : null;

    /// <summary>The expected day of the first election after a day, or null where none is known.</summary>
    public static DateOnly? Next(DateOnly after) =>
        Known.Where(election => (election.Held ?? election.Expected) > after).Select(election => (DateOnly?)election.Expected).FirstOrDefault();

    private static DateOnly FinancialYearEnd(DateOnly day) => new(day.Month < 4 ? day.Year : day.Year + 1, 3, 31);

    private static (DateOnly, DateOnly?)[] Load()
    {
        using var stream = typeof(OrdinaryElections).Assembly.GetManifestResourceStream("elections.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => (Day(cells[0]), cells[1].Length > 0 ? Day(cells[1]) : (DateOnly?)null))];

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
