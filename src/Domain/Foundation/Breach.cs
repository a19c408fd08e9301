namespace PlanAccountability.Domain.Foundation;

/// <summary>That a rule of law was not kept. What goes through the system is refused for it; what was taken from documents is what
/// happened, and is shown with it.</summary>
/// <param name="Rule">The rule, which is one of law.</param>
/// <param name="Detail">What happened, in a sentence.</param>
public readonly record struct Breach(Rule Rule, string Detail)
{
    /// <summary>How dates are told: each with what happened then.</summary>
    internal static string Tell(IEnumerable<(string What, PartialDate On)> events) =>
        string.Join(" and ", events.Select(one => $"{one.What} ({one.On})"));

    /// <summary>The breach of what the law wants first and what was surely done before it; none where nothing was.</summary>
    internal static IEnumerable<Breach> OnlyAfter(
        Rule rule,
        (string What, PartialDate? On) first,
        params (string What, PartialDate? On)[] then
    )
    {
        if (first.On is not { } day)
            yield break;
        var before = then.Where(later => later.On is { } other && day.IsSurelyAfter(other)).Select(later => (later.What, later.On!.Value));
        if (before.Any())
            yield return new(rule, $"{char.ToUpperInvariant(first.What[0])}{first.What[1..]} ({day}) only after {Tell(before)}.");
    }
}

/// <summary>A breach as it is shown.</summary>
/// <param name="RuleId" example="PLAN-04">The rule of law, by its identifier in <c>docs/statute.md</c>.</param>
/// <param name="Citation" example="PRSRA 2011 s.5(6)(a)–(f)">Where the law says so, for the body concerned.</param>
/// <param name="Detail" example="The draft was sent to the panel (2013-01-20) only after the panel reported (2013-01-10).">What happened,
/// in a sentence.</param>
public sealed record Irregularity(string RuleId, string Citation, string Detail)
{
    /// <summary>A breach as it is shown for a body.</summary>
    public static Irregularity Of(Breach breach, GoverningLaw law) =>
        new(breach.Rule.RuleId!, StatutoryCitations.Of(breach.Rule.RuleId!, law), breach.Detail);
}
