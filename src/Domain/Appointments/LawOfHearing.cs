namespace PlanAccountability.Domain.Appointments;

/// <summary>In which rule of law a hearing has its paragraphs.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Post">The post.</param>
/// <param name="IsReserve">Whether the candidate is proposed after a veto.</param>
internal readonly record struct LawOfHearing(HearingKind Kind, SeniorPost Post, bool IsReserve)
{
    /// <summary>A rule about the notice.</summary>
    public Rule OfNotice(Rule rule) => rule with { RuleId = OfChiefConstable ?? "APP-01" };

    /// <summary>A rule about the hearing and the report.</summary>
    public Rule OfHearing(Rule rule) => rule with { RuleId = OfChiefConstable ?? "APP-02" };

    /// <summary>A rule about what the body does with the report.</summary>
    public Rule OfOutcome(Rule rule) => rule with { RuleId = OfChiefConstable ?? "APP-03" };

    /// <summary>Whether the panel may veto.</summary>
    public bool HasVeto => Kind is HearingKind.Appointment && Post is SeniorPost.ChiefConstable && !IsReserve;

    private string? OfChiefConstable =>
        Kind is HearingKind.Removal ? "APP-06"
        : IsReserve ? "APP-05"
        : Post is SeniorPost.ChiefConstable ? "APP-04"
        : null;
}
