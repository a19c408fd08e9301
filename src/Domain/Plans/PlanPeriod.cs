namespace PlanAccountability.Domain.Plans;

/// <summary>The time for which a plan is made, as precisely as its document says (s.7(7) PRSRA).</summary>
/// <param name="Start">The first day, or null where the document does not say.</param>
/// <param name="End">The last day, or null where the document does not say.</param>
public sealed record PlanPeriod(PartialDate? Start = null, PartialDate? End = null)
{
    /// <summary>Whether it can be the same period as another, as far as both are known.</summary>
    public bool Agrees(PlanPeriod other) => PartialDate.MayBeOne(Start, other.Start) && PartialDate.MayBeOne(End, other.End);

    /// <summary>The period with what another says where it says nothing.</summary>
    public PlanPeriod Or(PlanPeriod other) => new(Start ?? other.Start, End ?? other.End);

    /// <summary>Holds the period against the one rule that every period keeps.</summary>
    /// <exception cref="BrokenRuleException">It ends before it begins.</exception>
    public PlanPeriod Checked()
    {
        PlanRules.PeriodRunsForwards.Require(!(Start is { } start && End is { } end && start.IsSurelyAfter(end)), pointer: "/period/end");
        return this;
    }
}
