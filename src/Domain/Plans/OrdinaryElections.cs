using System.Globalization;

namespace PlanAccountability.Domain.Plans;

/// <summary>The ordinary elections of commissioners, read from <c>elections.csv</c>: when each was expected and when it was
/// held. The end of a planning period follows the expected day (s.7(7) PRSRA), so 2020 counts though it was held in 2021.</summary>
public static class OrdinaryElections
{
    private static readonly (DateOnly Expected, DateOnly? Held)[] Known = Load();

    /// <summary>The last day of a planning period that begins with a plan issued on a day: the end of the financial year in
    /// which the next election is expected (PLAN-14). Null after the last known election, when commissioners are due to end.</summary>
    public static DateOnly? PlanningPeriodEnd(DateOnly issuedOn) => Next(issuedOn) is { } poll ? FinancialYearEnd(poll.Expected) : null;

    /// <summary>The latest day on which a plan issued on a day may take effect (PLAN-13): the day of the next election, and for a plan
    /// issued under the duty that an election brings, the 1 April after that election's financial year. Null where no election is
    /// known.</summary>
    public static DateOnly? LatestStart(DateOnly issuedOn, bool isUnderDuty)
    {
        var next = Next(issuedOn) is { } poll ? (poll.Expected > issuedOn ? poll.Expected : poll.Held) : null;
        var dutyEnds = Known
            .Where(election => election.Held <= issuedOn)
            .Select(election => (DateOnly?)FinancialYearEnd(election.Held!.Value))
            .LastOrDefault();
        return isUnderDuty && issuedOn <= dutyEnds && !(next <= dutyEnds) ? dutyEnds?.AddDays(1) : next;
    }

    private static (DateOnly Expected, DateOnly? Held)? Next(DateOnly after) =>
        Known
            .Where(election => (election.Held ?? election.Expected) > after)
            .Select(election => ((DateOnly, DateOnly?)?)election)
            .FirstOrDefault();

    private static DateOnly FinancialYearEnd(DateOnly day) => new(day.Month < 4 ? day.Year : day.Year + 1, 3, 31);

    private static (DateOnly, DateOnly?)[] Load()
    {
        using var stream = typeof(OrdinaryElections).Assembly.GetManifestResourceStream("elections.csv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(cells => (Day(cells[0]), cells[1].Length > 0 ? Day(cells[1]) : (DateOnly?)null)),
        ];

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
