namespace PlanAccountability.Domain.Evidence;

/// <summary>Rules about what somebody is to do and documents call outstanding.</summary>
public static class AwaitedRules
{
    /// <summary>What is called outstanding was due by then.</summary>
    public static readonly Rule OutstandingAfterDue = Rule.OfValue(
        "outstanding-before-due",
        "A document calls outstanding what is owed and was due by then: give the day of such a document, or leave it out."
    );

    /// <summary>Of what is kept here nobody needs a document to say that it is outstanding.</summary>
    public static readonly Rule OutstandingByDocuments = Rule.OfValue(
        "outstanding-without-documents",
        "'outstandingAsOf' is for what was taken from documents: of a live record it is known that nothing came."
    );
}
