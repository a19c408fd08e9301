namespace PlanAccountability.Domain.Evidence;

/// <summary>What a statement of completeness says that the record holds all of.</summary>
public enum CoveredRecords
{
    /// <summary>All scrutiny meetings, with the questions and actions of each and what became of them.</summary>
    ScrutinyMeetings,

    /// <summary>All meetings of the panel, with the questions and actions of each and what became of them.</summary>
    PanelMeetings,

    /// <summary>All reviews of the panel, with their recommendations.</summary>
    PanelReviews,

    /// <summary>All responses to the panel's reports and recommendations.</summary>
    Responses,

    /// <summary>All progress reports on commitments, and what was accepted of them.</summary>
    ProgressReports,

    /// <summary>All measures and their readings.</summary>
    Readings,

    /// <summary>All decisions of the policing body.</summary>
    Decisions,

    /// <summary>All grants and other lines of money, with the funds that they are paid from.</summary>
    Grants,

    /// <summary>All statements of the force's contribution to the national priorities that were published on these days.</summary>
    ContributionStatements,

    /// <summary>All comments of the policing body on inspection reports.</summary>
    InspectionComments,

    /// <summary>All precepts, with what the panel reported on each and how the body responded.</summary>
    Precepts,

    /// <summary>All hearings on senior appointments and removals, with the panel's reports and what became of each.</summary>
    ConfirmationHearings,

    /// <summary>All annual reports.</summary>
    AnnualReports,
}

/// <summary>Who can know whether records are complete.</summary>
public static class CoveredRecordsKeepers
{
    /// <summary>The sides that may say it besides an admin: the panel of what it does itself, the office of what it does; of responses and
    /// hearings both, for one side gives what the other receives.</summary>
    public static IReadOnlyList<Role> Keepers(this CoveredRecords records) =>
        records switch
        {
            CoveredRecords.PanelMeetings or CoveredRecords.PanelReviews => [Role.Panel],
            CoveredRecords.Responses or CoveredRecords.ConfirmationHearings => [Role.Office, Role.Panel],
            _ => [Role.Office],
        };
}
