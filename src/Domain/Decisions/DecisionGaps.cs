using System.Globalization;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Domain.Decisions;

/// <summary>A decision as a register counts it.</summary>
/// <param name="RegisterYear">The year of the register, or null.</param>
/// <param name="Reference">The reference as printed.</param>
/// <param name="TakenOn">When it was taken, or null.</param>
public sealed record CountedDecision(string? RegisterYear, string Reference, PartialDate? TakenOn);

/// <summary>Numbers between two decisions of a register that no decision has.</summary>
/// <param name="Last">The decision of the number before them.</param>
/// <param name="Next">The decision of the number after them.</param>
/// <param name="From">The first of them, as it would be printed.</param>
/// <param name="To">The last of them, as it would be printed.</param>
/// <param name="Count">How many there are.</param>
public sealed record DecisionGap(CountedDecision Last, CountedDecision Next, string From, string To, int Count)
{
    /// <summary>The days in which the missing decisions were taken, where they are known: those of the register year, or else those
    /// between the decisions before and after.</summary>
    public (DateOnly From, DateOnly To)? Days =>
        DaysOf(Last.RegisterYear)
        ?? ((Last.TakenOn, Next.TakenOn) is ({ } last, { } next) && last.FirstDay <= next.LastDay ? (last.FirstDay, next.LastDay) : null);

    /// <summary>The days of a register year that is a calendar or a financial year.</summary>
    private static (DateOnly, DateOnly)? DaysOf(string? year)
    {
        var text = year?.Replace('/', '-');
        if (text is { Length: 4 } && text.All(char.IsAsciiDigit) && int.Parse(text, CultureInfo.InvariantCulture) is > 0 and var calendar)
            return (new(calendar, 1, 1), new(calendar, 12, 31));
        return text is not null && FinancialYear.IsOne(text) && FinancialYear.FirstDay(text) is var first
            ? (first, first.AddYears(1).AddDays(-1))
            : null;
    }
}

/// <summary>Finds the numbers that registers leave out.</summary>
public static class DecisionGaps
{
    /// <summary>The farthest apart that two numbers are for those between them to be missing: more tell of a slip in one of them.</summary>
    public const int MostApart = 500;

    /// <summary>The gaps between the smallest and the largest number of each register year and way of numbering, in the order of the
    /// decisions given.</summary>
    /// <param name="decisions">The decisions of one area.</param>
    public static IEnumerable<DecisionGap> Of(IEnumerable<CountedDecision> decisions) =>
        decisions
            .Select(decision => (Decision: decision, Number: DecisionNumber.Of(decision.Reference, decision.RegisterYear)))
            .Where(counted => counted.Number is not null)
            .GroupBy(counted => (Year: Words.Of(counted.Decision.RegisterYear ?? ""), counted.Number!.Series))
            .SelectMany(series => Between([.. series.OrderBy(counted => counted.Number!.Value)!]));

    private static IEnumerable<DecisionGap> Between(IReadOnlyList<(CountedDecision Decision, DecisionNumber? Number)> counted)
    {
        foreach (var (last, next) in counted.Zip(counted.Skip(1)))
        {
            var (first, beyond) = (last.Number!.Value + 1L, next.Number!.Value);
            if (beyond - first is <= 0 or > MostApart)
                continue;
            // What would be read as no number of this series, such as its year, nobody misses.
            var missing = Enumerable
                .Range((int)first, (int)(beyond - first))
                .Select(last.Number.Print)
                .Where(reference => DecisionNumber.Of(reference, last.Decision.RegisterYear)?.Series == last.Number.Series)
                .ToList();
            if (missing.Count > 0)
                yield return new(last.Decision, next.Decision, missing[0], missing[^1], missing.Count);
        }
    }
}
