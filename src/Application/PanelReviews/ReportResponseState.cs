namespace PlanAccountability.Application.PanelReviews;

/// <summary>Where the response to a panel's report as a whole stands on a day.</summary>
public enum ReportResponseState
{
    /// <summary>There is no report, or none is owed, and none was given.</summary>
    NoResponseNeeded,

    /// <summary>A response is owed, was not given as far as is known, and is not late: its day has not passed, or the panel set
    /// none.</summary>
    AwaitingResponse,

    /// <summary>A response is owed, and was not given when its day had passed.</summary>
    ResponseOverdue,

    /// <summary>A response is owed, and nobody knows whether it was given: the record was taken from documents that end before.</summary>
    NotEvidenced,

    /// <summary>The body responded.</summary>
    Responded,
}
