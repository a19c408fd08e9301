using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Appointments;

/// <summary>What is said of a hearing on an appointment or a removal.</summary>
public record ConfirmationHearingInput : CitedInput
{
    /// <summary>What it is about: an appointment, or the removal of a chief constable. It never changes.</summary>
    public HearingKind Kind { get; init; }

    /// <summary>The post. It never changes.</summary>
    public required SeniorPost Post { get; init; }

    /// <summary>Whether it goes through this system (<c>live</c>, unless said) or is taken from documents. It never changes.</summary>
    public RecordedAs RecordedAs { get; init; }

    /// <summary>The body that proposes; unless said the one that the area had then.</summary>
    public PolicingBodyId? BodyId { get; init; }

    /// <summary>The name of the candidate, or of the chief constable who is to go; null where no document names one.</summary>
    /// <example>Jo Example</example>
    public string? Candidate { get; init; }

    /// <summary>When the panel was notified; a day for a live hearing.</summary>
    public PartialDate? NotifiedOn { get; init; }

    /// <summary>The criteria by which the candidate was chosen; at most 4,000 characters.</summary>
    /// <example>Ten years of finance at board level.</example>
    public string? Criteria { get; init; }

    /// <summary>Why the candidate meets them; at most 4,000 characters.</summary>
    /// <example>She led the finances of two councils.</example>
    public string? WhyMet { get; init; }

    /// <summary>The terms and conditions; at most 4,000 characters.</summary>
    /// <example>Full time, for five years.</example>
    public string? Terms { get; init; }

    /// <summary>Why a chief constable is to go; at most 4,000 characters.</summary>
    /// <example>The body has lost its trust.</example>
    public string? Reasons { get; init; }

    /// <summary>When the hearing was held; of a live one <c>…/report</c> says it.</summary>
    public PartialDate? HeldOn { get; init; }

    /// <summary>When the panel reported; of a live hearing <c>…/report</c> says it.</summary>
    public PartialDate? ReportedOn { get; init; }

    /// <summary>What the panel recommends; null where it did not report, or no document says.</summary>
    public HearingRecommendation? Recommends { get; init; }

    /// <summary>The recommendation in words; at most 4,000 characters.</summary>
    /// <example>The panel recommends the appointment.</example>
    public string? Recommendation { get; init; }

    /// <summary>The veto of the panel, or null.</summary>
    public HearingVeto? Vetoed { get; init; }

    /// <summary>What became of it; of a live hearing <c>…/outcome</c> says it.</summary>
    public HearingOutcome? Outcome { get; init; }

    /// <summary>The earlier hearing whose candidate was vetoed, where this one is of a reserve candidate.</summary>
    public ConfirmationHearingId? ReserveOfId { get; init; }

    /// <summary>The panel's review of it, one of kind <c>confirmationHearing</c> that is public; or null.</summary>
    public PanelReviewId? ReviewId { get; init; }

    /// <summary>Whose words the texts are.</summary>
    public Wording Wording { get; init; }
}
