namespace PlanAccountability.Domain.Evidence;

/// <summary>Rules about what somebody is to do and documents call outstanding.</summary>
public static class AwaitedRules
{
    /// <summary>What is called outstanding was due by then.</summary>
    public static readonly Rule OutstandingAfterDue = Rule.OfValue(
        "outstanding-before-due",
        "A document calls outstanding what is owed and was due by then: give the day of such a document, or leave it out."
    );
}
