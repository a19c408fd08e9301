using System.Diagnostics.CodeAnalysis;

namespace PlanAccountability.Domain.Foundation;

/// <summary>One rule of the record, in a sentence. A rule of law has the identifier that the statute table gives it;
/// a rule of ours has none and does not pretend to be law.</summary>
/// <param name="Code">The code of the problem that a breach is reported as, and the name of its page.</param>
/// <param name="Statement">The rule as a sentence.</param>
/// <param name="RuleId">The statutory rule (<c>PLAN-04</c>), or null.</param>
/// <param name="IsAboutValue">True where the input alone breaks it (400); false where the record's state does (409).</param>
public sealed record Rule(string Code, string Statement, string? RuleId = null, bool IsAboutValue = false)
{
    /// <summary>A rule that the law makes; its citation depends on the kind of policing body.</summary>
    public static Rule OfLaw(string ruleId, string code, string statement) => new(code, statement, ruleId);

    /// <summary>A rule that this system makes about the state of a record.</summary>
    public static Rule OfOurs(string code, string statement) => new(code, statement);

    /// <summary>A rule about a value that a caller sent.</summary>
    public static Rule OfValue(string code, string statement) => new(code, statement, IsAboutValue: true);

    /// <summary>Holds the rule against a fact.</summary>
    /// <param name="isKept">Whether the rule is kept.</param>
    /// <param name="law">The law that applies to the body concerned, for the citation.</param>
    /// <param name="pointer">The JSON pointer of the value at fault, for a rule about a value.</param>
    /// <exception cref="BrokenRuleException">The rule is broken.</exception>
    public void Require([DoesNotReturnIf(false)] bool isKept, GoverningLaw law = GoverningLaw.Section5, string? pointer = null)
    {
        if (!isKept)
            throw new BrokenRuleException(this, law, pointer);
    }
}
