using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Domain.PanelReviews;

/// <summary>A paragraph of a panel's report.</summary>
public sealed record ReviewParagraph
{
    /// <summary>The most characters of a number.</summary>
    public const int LongestNumber = 50;

    /// <summary>The number as printed; null where none is.</summary>
    /// <example>3.7</example>
    public string? Number { get; init; }

    /// <summary>The heading under which it stands, as printed; null where it stands under none.</summary>
    /// <example>Ensuring value for money</example>
    public string? Theme { get; init; }

    /// <summary>What it says.</summary>
    /// <example>Members asked how the success of the plan would be measured.</example>
    public required string Text { get; init; }
}

/// <summary>The work that a panel gave to a group of its members.</summary>
/// <param name="TermsOfReference" example="How does the commissioner make sure that the plan shapes neighbourhood policing?">What the group
/// was to find out.</param>
/// <param name="Findings">What it found, in the order of its report.</param>
/// <param name="FollowUp">When and how the matter will be taken up again; null where nothing is said.</param>
public sealed record TaskGroup(string TermsOfReference, IReadOnlyList<string> Findings, FollowUp? FollowUp = null);

/// <summary>That a matter will be taken up again.</summary>
/// <param name="Words" example="A further task group meets after a reasonable time.">How the report says it.</param>
/// <param name="On">When, as precisely as it says; null where it gives no date.</param>
public sealed record FollowUp(string Words, PartialDate? On = null);

/// <summary>That the panel made no report.</summary>
/// <param name="On">The day on which that was clear.</param>
/// <param name="Reason" example="The panel had no quorum at either of its meetings.">Why.</param>
/// <param name="By">Which side says so.</param>
public sealed record NoReport(PartialDate On, string Reason, ReportingSide By);

/// <summary>The body's response to a panel's report as a whole.</summary>
/// <param name="Text" example="I accept the report and have changed the section on partnership.">What it says; null where documents show
/// that there is a response and not what it says.</param>
/// <param name="RespondedOn">When it was given; null where no document says when.</param>
/// <param name="PublishedOn">When it was published, or null.</param>
/// <param name="Url" example="https://www.example.org/response">Where it was published, or null.</param>
/// <param name="DocumentId">The document that holds it, or null.</param>
/// <param name="RecordedAs">Whether the office gave it here or it was taken from documents.</param>
public sealed record ReportResponse(
    string? Text,
    PartialDate? RespondedOn,
    PartialDate? PublishedOn,
    string? Url,
    SourceDocumentId? DocumentId,
    Plans.RecordedAs RecordedAs
)
{
    /// <summary>The most characters of a response: it may answer every paragraph.</summary>
    public const int LongestText = 100_000;
}

/// <summary>By when the panel wants an answer: the Act gives no number of days, so nobody but the panel sets one (s.29(3) PRSRA).</summary>
/// <param name="Required">Whether an answer is owed.</param>
/// <param name="On" example="2026-12-15">The day, or null where the panel set none.</param>
/// <param name="Words" example="next Panel meeting">The point in time in the panel's own words, where it is no day, or null.</param>
/// <param name="OutstandingAsOf" example="2027-03-01">The day on which a document calls the answer outstanding, or null.</param>
public sealed record AnswerDue(bool Required, DateOnly? On = null, string? Words = null, DateOnly? OutstandingAsOf = null)
{
    /// <summary>Refuses what does not fit together.</summary>
    /// <exception cref="BrokenRuleException">Something is said of an answer that is not owed, or was outstanding too early.</exception>
    internal void Check(Plans.RecordedAs recordedAs)
    {
        ReviewRules.DueOnlyIfOwed.Require(
            Required || this is { On: null, Words: null, OutstandingAsOf: null },
            pointer: "/requiresResponse"
        );
        AwaitedRules.Check(OutstandingAsOf, On, recordedAs, "/outstandingAsOf");
    }
}
