using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Domain.Appointments;

/// <summary>What a hearing is about.</summary>
public enum HearingKind
{
    /// <summary>A proposed appointment, heard in public: Sch 1 paras 9–12 and Sch 8 paras 3–8 PRSRA.</summary>
    Appointment,

    /// <summary>The proposed removal of a chief constable, heard in private: Sch 8 paras 12–16 PRSRA.</summary>
    Removal,
}

/// <summary>A post whose appointment the panel hears.</summary>
public enum SeniorPost
{
    /// <summary>The chief constable.</summary>
    ChiefConstable,

    /// <summary>The deputy of the commissioner or mayor.</summary>
    DeputyCommissioner,

    /// <summary>The chief executive of the office.</summary>
    ChiefExecutive,

    /// <summary>The chief finance officer of the office.</summary>
    ChiefFinanceOfficer,
}

/// <summary>What a panel recommends after a hearing.</summary>
public enum HearingRecommendation
{
    /// <summary>The candidate should be appointed.</summary>
    Appoint,

    /// <summary>The candidate should not be appointed.</summary>
    DoNotAppoint,

    /// <summary>The chief constable should be called upon to retire.</summary>
    Retire,

    /// <summary>The chief constable should be called upon to resign.</summary>
    Resign,

    /// <summary>The chief constable should be called upon to do neither.</summary>
    Stay,

    /// <summary>The panel reported and recommends nothing.</summary>
    None,
}

/// <summary>What became of what was heard.</summary>
public enum HearingOutcomeKind
{
    /// <summary>The body accepted the panel's recommendation.</summary>
    Accepted,

    /// <summary>The body rejected the panel's recommendation.</summary>
    Rejected,

    /// <summary>The candidate was appointed.</summary>
    Appointed,

    /// <summary>The chief constable was called upon to retire or resign.</summary>
    Removed,

    /// <summary>The body took back what it proposed, or the candidate withdrew.</summary>
    Withdrawn,
}

/// <summary>That the panel vetoed the appointment of a chief constable (Sch 8 para 5 PRSRA).</summary>
/// <param name="Vote">How it voted; null where no document says.</param>
/// <param name="On" example="2026-11-16">When, as precisely as known; or null.</param>
public sealed record HearingVeto(PanelVote? Vote = null, PartialDate? On = null);

/// <summary>What became of what was heard, and when.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="On" example="2026-11-20">When, as precisely as known; or null.</param>
public sealed record HearingOutcome(HearingOutcomeKind Kind, PartialDate? On = null);

/// <summary>What the panel reports of a live hearing.</summary>
/// <param name="HeldOn">The day of the hearing.</param>
/// <param name="On">The day of the report.</param>
/// <param name="Recommends">What it recommends.</param>
/// <param name="Text">The recommendation in its words, or null.</param>
/// <param name="Veto">How it voted for a veto; null where it made none.</param>
public sealed record HearingReport(DateOnly HeldOn, DateOnly On, HearingRecommendation Recommends, string? Text, PanelVote? Veto);

/// <summary>What can be done about a hearing.</summary>
public enum HearingAct
{
    /// <summary>Saying what the notice says.</summary>
    Describe,

    /// <summary>Reporting on the hearing.</summary>
    Report,

    /// <summary>Saying what became of it.</summary>
    Decide,
}

/// <summary>What goes with each kind of hearing.</summary>
internal static class HearingKinds
{
    /// <summary>Whether a panel can recommend that after a hearing of the kind.</summary>
    public static bool Takes(this HearingKind kind, HearingRecommendation recommends) =>
        recommends switch
        {
            HearingRecommendation.None => true,
            HearingRecommendation.Appoint or HearingRecommendation.DoNotAppoint => kind is HearingKind.Appointment,
            _ => kind is HearingKind.Removal,
        };

    /// <summary>Whether that can become of what a hearing of the kind is about.</summary>
    public static bool Takes(this HearingKind kind, HearingOutcomeKind outcome) =>
        outcome switch
        {
            HearingOutcomeKind.Appointed => kind is HearingKind.Appointment,
            HearingOutcomeKind.Removed => kind is HearingKind.Removal,
            _ => true,
        };
}
