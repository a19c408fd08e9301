using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Domain.Plans;

/// <summary>The ordinary elections of one policing body, as the law on planning periods needs them (s.7(7) PRSRA).</summary>
public sealed class ElectionCalendar
{
    private readonly List<OrdinaryElection> _elections;

    /// <summary>Picks those of the body.</summary>
    /// <param name="elections">All elections that are known.</param>
    /// <param name="body">The body.</param>
    public ElectionCalendar(IEnumerable<OrdinaryElection> elections, LocalPolicingBody body) =>
        _elections = [.. elections.Where(election => election.IsOf(body))];

    /// <summary>The last day of a planning period that begins with a plan issued on a day: the end of the financial year in which the next
    /// election was expected on that day (PLAN-14). Null where none was.</summary>
    public DateOnly? PlanningPeriodEnd(DateOnly issuedOn) =>
        Next(issuedOn) is { } poll ? poll.PeriodsEndOn ?? FinancialYearEnd(poll.On) : null;

    /// <summary>The latest day on which a plan issued on a day may take effect (PLAN-13): the day for which the next election was expected,
    /// and for a plan issued under the duty that an election brings, the 1 April after that election's financial year. Null where no
    /// election was expected.</summary>
    public DateOnly? LatestStart(DateOnly issuedOn)
    {
        var next = Next(issuedOn)?.On;
        var dutyEnds = _elections
            .Where(election => election.HeldOn <= issuedOn)
            .Max(election => (DateOnly?)FinancialYearEnd(election.HeldOn!.Value));
        return issuedOn <= dutyEnds && !(next <= dutyEnds) ? dutyEnds?.AddDays(1) : next;
    }

    private ExpectedPoll? Next(DateOnly day) =>
        _elections.Select(election => election.ExpectedAsOf(day)).OfType<ExpectedPoll>().MinBy(poll => poll.On);

    private static DateOnly FinancialYearEnd(DateOnly day) => new(day.Month < 4 ? day.Year : day.Year + 1, 3, 31);
}
