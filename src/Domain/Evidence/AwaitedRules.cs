using PlanAccountability.Domain.Plans;

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

    /// <summary>Refuses a document that calls something outstanding of which none is needed, or before its day.</summary>
    /// <param name="outstandingAsOf">The day of the document, or null.</param>
    /// <param name="due">The day by which it is due, or null where none was set.</param>
    /// <param name="recordedAs">Whether the record was kept here or taken from documents.</param>
    /// <param name="pointer">Where the day is in what was sent.</param>
    /// <exception cref="BrokenRuleException">It does.</exception>
    internal static void Check(DateOnly? outstandingAsOf, DateOnly? due, RecordedAs recordedAs, string pointer)
    {
        OutstandingByDocuments.Require(outstandingAsOf is null || recordedAs is RecordedAs.AfterTheFact, pointer: pointer);
        OutstandingAfterDue.Require(!(outstandingAsOf < due), pointer: pointer);
    }
}
