namespace PlanAccountability.Domain.Panels;

/// <summary>Rules about meetings of panels.</summary>
public static class PanelMeetingRules
{
    /// <summary>Too few members resolve nothing.</summary>
    public static readonly Rule QuorumMet = Rule.OfLaw(
        "PAN-10",
        "quorum-not-met",
        "A meeting without its quorum resolves nothing: a panel's rules of procedure bind it."
    );

    /// <summary>The record has a keeper.</summary>
    public static readonly Rule PanelOfArea = Rule.OfValue(
        "panel-of-area-missing",
        "One of the panels that meet is that of the area, which keeps the record."
    );

    /// <summary>A review is of a panel that meets.</summary>
    public static readonly Rule ReviewOfPanel = Rule.OfValue("review-of-other-panel", "The review is not one of a panel that meets.");

    /// <summary>A report is decided where its panel meets.</summary>
    public static readonly Rule MeetingOfPanel = Rule.OfValue(
        "meeting-of-other-panel",
        "The meeting is not one of the panel that reviews."
    );

    /// <summary>The two agree on the day.</summary>
    public static readonly Rule MeetingOnDay = Rule.OfValue(
        "meeting-on-other-day",
        "The review says that the panel met at another time than its meeting was held."
    );

    /// <summary>What is public names nothing that is not.</summary>
    public static readonly Rule ReviewPublic = Rule.OfOurs(
        "named-review-not-public",
        "A resolution names a review that is not public: report it first, or leave it out until then."
    );
}
