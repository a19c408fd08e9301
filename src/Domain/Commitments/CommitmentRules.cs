namespace PlanAccountability.Domain.Commitments;

/// <summary>Rules about commitments, progress reports and acceptances.</summary>
public static class CommitmentRules
{
    /// <summary>A partner is named, and only a partner.</summary>
    public static readonly Rule PartnerIsNamed = Rule.OfValue(
        "partner-mismatch",
        "A commitment held by a partner names the organisation; any other names none."
    );

    /// <summary>No item descends from itself.</summary>
    public static readonly Rule DescendsFromOthers = Rule.OfValue(
        "descends-from-itself",
        "A commitment cannot be merged or split from itself."
    );

    /// <summary>A correction says something else.</summary>
    public static readonly Rule CorrectionChanges = Rule.OfOurs(
        "nothing-corrected",
        "The text given is the text recorded: there is nothing to correct."
    );

    /// <summary>There is an entry to correct.</summary>
    public static readonly Rule VersionHasIt = Rule.OfOurs("not-in-version", "No issued version has this commitment under that number.");

    /// <summary>An announcement is not an action.</summary>
    public static readonly Rule AnnouncementIsNoDelivery = Rule.OfValue(
        "announcement-is-not-delivery",
        "An announcement alone cannot claim that a commitment is delivered."
    );

    /// <summary>Nobody accepts that nothing has begun.</summary>
    public static readonly Rule AcceptsSomething = Rule.OfValue("nothing-to-accept", "'notStarted' is claimed, never accepted.");
}
