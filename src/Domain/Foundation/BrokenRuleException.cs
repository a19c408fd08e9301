namespace PlanAccountability.Domain.Foundation;

/// <summary>A rule was broken: the act is refused and nothing has changed.</summary>
/// <param name="rule">The rule.</param>
/// <param name="law">The law that applies to the body concerned.</param>
/// <param name="pointer">The JSON pointer of the value at fault, or null.</param>
/// <param name="detail">What broke it, in a sentence; by default the rule's own.</param>
public sealed class BrokenRuleException(Rule rule, GoverningLaw law = GoverningLaw.Section5, string? pointer = null, string? detail = null)
    : Exception(rule.Statement)
{
    /// <summary>The rule that was broken.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>Where the law says so, for a rule of law: <c>PRSRA 2011 s.5(6)</c>.</summary>
    public string? Citation { get; } = rule.RuleId is { } id ? StatutoryCitations.Of(id, law) : null;

    /// <summary>The JSON pointer of the value at fault, or null.</summary>
    public string? Pointer { get; } = pointer;

    /// <summary>What broke it, in a sentence.</summary>
    public string Detail { get; } = detail ?? rule.Statement;
}
