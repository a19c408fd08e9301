using System.Globalization;

namespace PlanAccountability.Floor;

/// <summary>When each plan of an area was or is in force: to the end of its period or the day before the next plan begins.</summary>
internal sealed class Timeline
{
    private readonly List<Span> _spans;

    private Timeline(IEnumerable<Span> plans)
    {
        List<Span> effective = [.. plans.Where(plan => !plan.IsWithdrawn)];
        _spans = effective.TrueForAll(plan => plan.Start is not null)
            ? [.. effective.OrderBy(plan => FirstDay(plan.Start))]
            : [.. effective.OrderBy(plan => LastDay(plan.End) ?? DateOnly.MaxValue).ThenBy(plan => FirstDay(plan.Start))];
    }

    /// <summary>Of the versions of an area, in the order of their numbers.</summary>
    public static Timeline Of(IEnumerable<Version> versions) =>
        new(
            versions
                .Where(version => version.WasIssued)
                .GroupBy(version => version.PlanId)
                .Select(ofPlan =>
                {
                    var (first, current) = (ofPlan.First(), ofPlan.LastOrDefault(version => version.Status is "Issued"));
                    return new Span(ofPlan.Key, first.EffectiveFrom?.Text() ?? first.Start, current?.End ?? first.End, current is null);
                })
        );

    public (string? From, string? To)? InForce(Guid plan)
    {
        var index = _spans.FindIndex(span => span.Plan == plan);
        if (index < 0)
            return null;
        var span = _spans[index];
        var replaced = index + 1 < _spans.Count && _spans[index + 1].Start is { Length: 10 } next ? Day(next).AddDays(-1).Text() : null;
        return (span.Start, Earlier(span.End, replaced));
    }

    public string StatusOn(Guid plan, DateOnly day)
    {
        if (InForce(plan) is not { } span)
            return "withdrawn";
        if (LastDay(span.To) >= day)
            return "current";
        var index = _spans.FindIndex(other => other.Plan == plan);
        return index + 1 < _spans.Count && !(FirstDay(_spans[index + 1].Start) > day) ? "superseded"
            : span.To is null ? "unknown"
            : "expired";
    }

    private static string? Earlier(string? one, string? other) =>
        one is null || other is null ? one ?? other
        : LastDay(one) <= LastDay(other) ? one
        : other;

    /// <summary>The earliest day that a year, a month or a day can mean.</summary>
    private static DateOnly? FirstDay(string? date) =>
        date switch
        {
            null => null,
            { Length: 4 } => Day(date + "-01-01"),
            { Length: 7 } => Day(date + "-01"),
            _ => Day(date),
        };

    /// <summary>The latest day that it can mean.</summary>
    private static DateOnly? LastDay(string? date) =>
        date switch
        {
            null => null,
            { Length: 4 } => Day(date + "-12-31"),
            { Length: 7 } => Day(date + "-01").AddMonths(1).AddDays(-1),
            _ => Day(date),
        };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Span(Guid Plan, string? Start, string? End, bool IsWithdrawn);
}
