using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Domain.Performance;

/// <summary>What is known of the statement of a quarter.</summary>
public enum ContributionQuarterState
{
    /// <summary>A statement is on record whose period ends in the quarter.</summary>
    Held,

    /// <summary>There is none: somebody says that this record holds all that were published from the quarter's first day to the last of
    /// the quarter after it.</summary>
    Missing,

    /// <summary>None is on record, and nobody says that there is none.</summary>
    NotEvidenced,
}

/// <summary>A statement as the quarters are told by it.</summary>
/// <param name="Id">The statement.</param>
/// <param name="PeriodEnd">The last day of its period, or null.</param>
public sealed record StatedContribution(ContributionStatementId Id, DateOnly? PeriodEnd);

/// <summary>A quarter, and what is known of its statement.</summary>
/// <param name="From" example="2022-04-01">Its first day.</param>
/// <param name="To" example="2022-06-30">Its last day.</param>
/// <param name="State">What is known.</param>
/// <param name="StatementIds">The statements of which the period ends in it.</param>
public sealed record ContributionQuarter(
    DateOnly From,
    DateOnly To,
    ContributionQuarterState State,
    IReadOnlyList<ContributionStatementId> StatementIds
);

/// <summary>The quarters for which policing bodies owe a statement (SI 2011/3050 Sch. para 7A, since 31 May 2021).</summary>
public static class ContributionQuarters
{
    /// <summary>The first day of the first quarter that ended after the duty began.</summary>
    public static readonly DateOnly First = new(2021, 4, 1);

    /// <summary>The quarters that are over, the latest first. The law names no day by which a statement is due: one is missing only once
    /// the next quarter is over too, and never while a statement is on record whose days are not known.</summary>
    /// <param name="statements">Those of the area.</param>
    /// <param name="covered">The times of which all statements are on record.</param>
    /// <param name="today">The day.</param>
    public static IEnumerable<ContributionQuarter> Of(
        IReadOnlyList<StatedContribution> statements,
        IReadOnlyList<CoveredTime> covered,
        DateOnly today
    )
    {
        var isAllPlaced = statements.All(statement => statement.PeriodEnd is not null);
        List<ContributionQuarter> quarters = [];
        for (var from = First; from.AddMonths(3) <= today; from = from.AddMonths(3))
        {
            var (to, next) = (from.AddMonths(3).AddDays(-1), from.AddMonths(6).AddDays(-1));
            List<ContributionStatementId> held =
            [
                .. statements
                    .Where(statement => statement.PeriodEnd >= from && statement.PeriodEnd <= to)
                    .Select(statement => statement.Id),
            ];
            var isMissing = isAllPlaced && next < today && covered.Any(time => time.Covers(from, next));
            var state =
                held.Count > 0 ? ContributionQuarterState.Held
                : isMissing ? ContributionQuarterState.Missing
                : ContributionQuarterState.NotEvidenced;
            quarters.Add(new(from, to, state, held));
        }

        return quarters.AsEnumerable().Reverse();
    }
}
