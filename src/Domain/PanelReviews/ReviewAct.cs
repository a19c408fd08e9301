namespace PlanAccountability.Domain.PanelReviews;

/// <summary>What can be done about a review.</summary>
public enum ReviewAct
{
    /// <summary>Saying what was reviewed and how.</summary>
    Describe,

    /// <summary>Making a recommendation.</summary>
    Recommend,

    /// <summary>Making the report.</summary>
    Report,

    /// <summary>Saying that there is no report.</summary>
    MakeNoReport,

    /// <summary>Responding to the report as a whole.</summary>
    Respond,

    /// <summary>Publishing the response.</summary>
    PublishResponse,

    /// <summary>Taking it back.</summary>
    Retract,
}
