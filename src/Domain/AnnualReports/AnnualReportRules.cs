namespace PlanAccountability.Domain.AnnualReports;

/// <summary>Rules about annual reports.</summary>
public static class AnnualReportRules
{
    /// <summary>A body reports once on a year.</summary>
    public static readonly Rule OneOfYear = Rule.OfOurs(
        "annual-report-repeated",
        "The body has an annual report of that kind on that financial year already."
    );

    /// <summary>How a report is recorded is part of it.</summary>
    public static readonly Rule RecordingIsFixed = Rule.OfValue(
        "annual-report-recording-fixed",
        "Whether an annual report is live does not change: retract it, and record another."
    );

    /// <summary>A claim is about one thing.</summary>
    public static readonly Rule OneSubject = Rule.OfValue(
        "claim-subject",
        "A claim is about one commitment or one priority, and not about both."
    );

    /// <summary>A number names one claim.</summary>
    public static readonly Rule NumberOnce = Rule.OfValue("claim-number-repeated", "Each claim of a report has a number of its own.");

    /// <summary>A claim that became a progress report stays.</summary>
    public static readonly Rule ReportedClaimStays = Rule.OfOurs(
        "claim-reported",
        "A progress report was made of this claim: retract that first, and then change the claim."
    );

    /// <summary>Only a claim of a commitment becomes a progress report.</summary>
    public static readonly Rule OfCommitment = Rule.OfOurs(
        "claim-of-priority",
        "A progress report is about a commitment, and this claim is about a priority."
    );

    /// <summary>A progress report has a date.</summary>
    public static readonly Rule HasDate = Rule.OfOurs(
        "annual-report-without-date",
        "A progress report has a date, and the annual report has none: say when it was produced, sent or published."
    );

    /// <summary>What was done is not done otherwise.</summary>
    public static readonly Rule CorrectionHasReason = Rule.OfOurs(
        "correction-without-reason",
        "The days of a live report are on record: what changes now is a correction, and says why in the Change-Reason header."
    );

    /// <summary>Nothing is published before it is there.</summary>
    public static readonly Rule PublishedAfterProduced = Rule.OfValue(
        "annual-report-published-first",
        "An annual report is not published before it is produced."
    );

    /// <summary>A report is on a year that is over.</summary>
    public static readonly Rule AfterYear = Rule.OfLaw(
        "AR-01",
        "report-before-year-end",
        "The body reports on its functions in the financial year once that is over."
    );

    /// <summary>The report comes before it is sent.</summary>
    public static readonly Rule SentAfterProduced = Rule.OfLaw(
        "AR-02",
        "report-sent-before-produced",
        "The body sends the annual report to the panel after producing it."
    );
}
