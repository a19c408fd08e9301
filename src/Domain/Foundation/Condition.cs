namespace PlanAccountability.Domain.Foundation;

/// <summary>A rule, and whether a record as it stands keeps it, whatever is sent with an act. Said once, it both refuses the act and
/// tells beforehand that it would be refused.</summary>
/// <param name="Rule">The rule, which is about the record's state.</param>
/// <param name="IsKept">Whether the record keeps it.</param>
public readonly record struct Condition(Rule Rule, bool IsKept)
{
    /// <summary>Refuses the act where the condition is not kept.</summary>
    /// <param name="law">The law that applies to the body concerned, for the citation.</param>
    /// <exception cref="BrokenRuleException">It is not kept.</exception>
    public void Require(GoverningLaw law = GoverningLaw.Section5) => Rule.Require(IsKept, law);
}

/// <summary>The conditions of an act, in the order in which they are judged.</summary>
public static class Conditions
{
    /// <summary>Whether nothing about the record as it stands forbids the act.</summary>
    public static bool AreKept(this IEnumerable<Condition> conditions) => conditions.All(condition => condition.IsKept);

    /// <summary>Refuses the act for the first condition that is not kept.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="law">The law that applies to the body concerned.</param>
    /// <exception cref="BrokenRuleException">A condition is not kept.</exception>
    public static void Require(this IEnumerable<Condition> conditions, GoverningLaw law = GoverningLaw.Section5)
    {
        foreach (var condition in conditions)
            condition.Require(law);
    }
}
