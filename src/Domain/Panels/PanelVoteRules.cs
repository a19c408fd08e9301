namespace PlanAccountability.Domain.Panels;

/// <summary>Rules of a panel's votes.</summary>
public static class PanelVoteRules
{
    /// <summary>A veto is by two thirds of all members.</summary>
    public static readonly Rule VetoByTwoThirds = Rule.OfLaw(
        "PRE-03",
        "veto-below-two-thirds",
        "A veto needs the votes of two thirds, rounded up, of those who are members of the panel when it decides."
    );

    /// <summary>Nobody votes who is no member.</summary>
    public static readonly Rule VotesOfMembers = Rule.OfValue(
        "more-votes-than-members",
        "More votes are told than the panel had members when it decided."
    );
}
