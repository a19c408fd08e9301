namespace PlanAccountability.Domain.PanelReviews;

/// <summary>What a panel reviews, and by which duty or power.</summary>
public enum PanelReviewKind
{
    /// <summary>A draft police and crime plan: s.28(3) PRSRA.</summary>
    PlanDraft,

    /// <summary>A draft variation of a plan: s.28(3) PRSRA.</summary>
    PlanVariation,

    /// <summary>A proposed precept: Sch 5 PRSRA.</summary>
    Precept,

    /// <summary>The body's annual report, at a public meeting: s.28(4) PRSRA.</summary>
    AnnualReport,

    /// <summary>A proposed senior appointment: Sch 1 and Sch 8 PRSRA.</summary>
    ConfirmationHearing,

    /// <summary>A matter that the panel gave to a group of its members: s.28(6) PRSRA.</summary>
    TaskGroup,

    /// <summary>What the body reports to a meeting of the panel of its own accord: s.28(6) PRSRA.</summary>
    Update,

    /// <summary>A decision or another action of the body: s.28(6) PRSRA.</summary>
    Decision,
}

/// <summary>How far a review has come on the panel's side.</summary>
public enum PanelReviewStatus
{
    /// <summary>The panel is at work on it, and nobody else can read it.</summary>
    InPreparation,

    /// <summary>The panel reported; the review is public.</summary>
    Reported,

    /// <summary>The panel made no report, for a reason that is given.</summary>
    NoReportMade,

    /// <summary>Documents show that the matter was before the panel, and not whether it reported.</summary>
    NotEvidenced,
}

/// <summary>Which side recorded that the panel made no report.</summary>
public enum ReportingSide
{
    /// <summary>The panel.</summary>
    Panel,

    /// <summary>An admin, because the panel stayed silent.</summary>
    Admin,
}

/// <summary>What is fixed for each kind of review.</summary>
public static class PanelReviewKinds
{
    /// <summary>Whether it is the review of a version before that is issued, which no other kind can replace.</summary>
    public static bool IsOfVersion(this PanelReviewKind kind) => kind is PanelReviewKind.PlanDraft or PanelReviewKind.PlanVariation;

    /// <summary>Whether the Act itself makes the body answer the report, whatever it says: s.5(6)(e), s.12(4) and Sch 5 para 5 PRSRA. Else
    /// the panel may require an answer (s.29(3)).</summary>
    public static bool OwesResponseByLaw(this PanelReviewKind kind) =>
        kind.IsOfVersion() || kind is PanelReviewKind.Precept or PanelReviewKind.AnnualReport;
}
