namespace PlanAccountability.Application.PanelReviews;

/// <summary>Where the response to a panel's report as a whole stands on a day.</summary>
public enum ReportResponseState
{
    /// <summary>There is no report, or none is owed, and none was given.</summary>
    NoResponseNeeded,

    /// <summary>A response is owed, and not late: its day has not passed, or the panel set none.</summary>
    AwaitingResponse,

    /// <summary>A response is owed, and its day has passed.</summary>
    ResponseOverdue,

    /// <summary>The body responded.</summary>
    Responded,
}
