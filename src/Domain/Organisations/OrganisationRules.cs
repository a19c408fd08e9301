namespace PlanAccountability.Domain.Organisations;

/// <summary>Rules about bodies, terms of office and panels.</summary>
public static class OrganisationRules
{
    /// <summary>A span of time ends no earlier than it begins.</summary>
    public static readonly Rule SpanRunsForwards = Rule.OfValue("period-runs-backwards", "A period must not end before it begins.");

    /// <summary>An expectation ends where the next begins.</summary>
    public static readonly Rule ExpectationsFollow = Rule.OfValue(
        "expectations-out-of-order",
        "An election is expected for one day at a time: every expectation after the first says since when, each later than the one before."
    );

    /// <summary>No planning period ends before the poll.</summary>
    public static readonly Rule PeriodsEndAfterPoll = Rule.OfValue(
        "periods-end-before-poll",
        "The planning periods that an expected election ends do not end before it."
    );

    /// <summary>The area had a body.</summary>
    public static readonly Rule BodyExisted = Rule.OfValue("body-did-not-exist", "The area had no local policing body on that date.");

    /// <summary>A body that is named was in office.</summary>
    public static readonly Rule BodyInOffice = Rule.OfValue("body-did-not-exist", "The body named is not one of the area on that date.");

    /// <summary>Where one body followed the other, it is said which is meant.</summary>
    public static readonly Rule BodyIsSaid = Rule.OfValue(
        "body-not-said",
        "The area's body changed within that time, and nothing says which of them is meant: name the body, or give a more precise date."
    );

    /// <summary>An area has one body at a time.</summary>
    public static readonly Rule OneBodyOnADay = Rule.OfValue(
        "two-bodies-on-a-day",
        "The area has another policing body on a day of this one: one ends before the next begins."
    );

    /// <summary>An office has one holder at a time.</summary>
    public static readonly Rule TermsApart = Rule.OfOurs(
        "terms-overlap",
        "Another term of this office runs on a day of this one: one ends before the next begins."
    );

    /// <summary>A term is recorded once.</summary>
    public static readonly Rule TermOnce = Rule.OfOurs("term-repeated", "This term of office is recorded already.");

    /// <summary>A term lies within the span of its body.</summary>
    public static readonly Rule TermWithinBody = Rule.OfOurs("term-outside-body", "The term begins before its body did, or ends after it.");

    /// <summary>No body succeeds itself.</summary>
    public static readonly Rule SuccessorIsAnother = Rule.OfValue("successor-is-itself", "A policing body cannot be its own successor.");
}
