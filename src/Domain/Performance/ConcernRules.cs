namespace PlanAccountability.Domain.Performance;

/// <summary>Rules about performance that was called out.</summary>
public static class ConcernRules
{
    /// <summary>An exception is closed once; after that its closure is corrected.</summary>
    public static readonly Rule ClosedOnce = Rule.OfOurs(
        "exception-closed",
        "The exception is closed: to correct how, say why in the Change-Reason header; or open it again first."
    );

    /// <summary>Only a closed exception is opened again.</summary>
    public static readonly Rule OpenAlready = Rule.OfOurs("exception-open", "The exception is open.");

    /// <summary>Nothing is closed before it was called out.</summary>
    public static readonly Rule ClosedAfterRaised = Rule.OfValue(
        "closed-before-raised",
        "An exception is not closed before it was raised or last opened again."
    );

    /// <summary>Nothing is opened again before it was closed.</summary>
    public static readonly Rule ReopenedAfterClosed = Rule.OfValue(
        "reopened-before-closed",
        "An exception is not opened again before it was closed."
    );

    /// <summary>A reading is one of a measure.</summary>
    public static readonly Rule ReadingNeedsMeasure = Rule.OfValue(
        "reading-without-measure",
        "A reading is named without the measure that it is of."
    );
}
