using System.Text.Json.Serialization;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Appointments;

/// <summary>A hearing on a senior appointment or on the removal of a chief constable.</summary>
public sealed record ConfirmationHearingDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required ConfirmationHearingId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/confirmation-hearings/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/confirmation-hearings/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What it is about.</summary>
    public required HearingKind Kind { get; init; }

    /// <summary>The post.</summary>
    public required SeniorPost Post { get; init; }

    /// <summary>Whether it goes through this system or was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>The body that proposes.</summary>
    public required PolicingBodyId BodyId { get; init; }

    /// <summary>The name of the candidate, or of the chief constable who is to go; or null.</summary>
    /// <example>Jo Example</example>
    public required string? Candidate { get; init; }

    /// <summary>When the panel was notified, or null.</summary>
    public required PartialDate? NotifiedOn { get; init; }

    /// <summary>The criteria by which the candidate was chosen, or null.</summary>
    /// <example>Ten years of finance at board level.</example>
    public required string? Criteria { get; init; }

    /// <summary>Why the candidate meets them, or null.</summary>
    /// <example>She led the finances of two councils.</example>
    public required string? WhyMet { get; init; }

    /// <summary>The terms and conditions, or null.</summary>
    /// <example>Full time, for five years.</example>
    public required string? Terms { get; init; }

    /// <summary>Why a chief constable is to go, or null.</summary>
    /// <example>The body has lost its trust.</example>
    public required string? Reasons { get; init; }

    /// <summary>When the hearing was held, or null.</summary>
    public required PartialDate? HeldOn { get; init; }

    /// <summary>When the panel reported, or null.</summary>
    public required PartialDate? ReportedOn { get; init; }

    /// <summary>What the panel recommends, or null.</summary>
    public required HearingRecommendation? Recommends { get; init; }

    /// <summary>The recommendation in words, or null.</summary>
    /// <example>The panel recommends the appointment.</example>
    public required string? Recommendation { get; init; }

    /// <summary>The veto of the panel, or null.</summary>
    public required HearingVeto? Vetoed { get; init; }

    /// <summary>What became of it, or null.</summary>
    public required HearingOutcome? Outcome { get; init; }

    /// <summary>The earlier hearing whose candidate was vetoed, or null.</summary>
    public required ConfirmationHearingId? ReserveOfId { get; init; }

    /// <summary>The panel's review of it, or null.</summary>
    public required PanelReviewId? ReviewId { get; init; }

    /// <summary>Whose words the texts are.</summary>
    public required Wording Wording { get; init; }

    /// <summary>The last day on which the panel can hold the hearing and report; null where the day of the notice is not known.</summary>
    /// <example>2026-11-22</example>
    [Computed]
    public DateOnly? DueOn { get; init; }

    /// <summary>How the panel's steps stand together.</summary>
    [Computed]
    public DutyState State { get; init; }

    /// <summary>How each step of the panel stands.</summary>
    [Computed]
    public IReadOnlyList<HearingStep> Steps { get; init; } = [];

    /// <summary>What documents show to have been done otherwise than the law says; empty for a live hearing, which is refused for
    /// it.</summary>
    [Computed]
    public IReadOnlyList<Irregularity> Irregularities { get; init; } = [];

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the hearing as it
    /// stands. Null in lists.</summary>
    /// <example>["amendConfirmationHearing", "recordHearingOutcome"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;

    /// <summary>Its steps, as the domain holds them against the law.</summary>
    internal WayOfHearing Way =>
        new(
            Kind,
            Post,
            ReserveOfId is not null,
            RecordedAs is RecordedAs.Live,
            NotifiedOn,
            HeldOn,
            ReportedOn,
            ReportedOn is not null || Recommends is not null || Recommendation is not null || Vetoed is not null,
            Vetoed,
            Outcome
        );
}
