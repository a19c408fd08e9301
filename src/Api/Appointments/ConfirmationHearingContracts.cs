using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Appointments;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Api.Appointments;

/// <summary>A hearing to record.</summary>
internal sealed record ConfirmationHearingRequest : ConfirmationHearingInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:hearing-2026-11</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>Which hearings a list asks for.</summary>
/// <param name="AreaId">Only hearings of this area.</param>
/// <param name="Kind">Only hearings on appointments, or on removals.</param>
/// <param name="Post">Only hearings about this post.</param>
internal sealed record ConfirmationHearingQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "kind")] EnumQuery<HearingKind>? Kind,
    [FromQuery(Name = "post")] EnumQuery<SeniorPost>? Post
)
{
    public HearingFilter Filter => new(AreaId, Kind?.Value, Post?.Value);
}

/// <summary>The panel's report on a hearing.</summary>
/// <param name="HeldOn" example="2026-11-16">The day of the hearing.</param>
/// <param name="On" example="2026-11-18">The day of the report.</param>
/// <param name="Recommends">What the panel recommends.</param>
/// <param name="Recommendation" example="The panel recommends the appointment.">The recommendation in words; at most 4,000
/// characters.</param>
/// <param name="Veto">How the panel voted for a veto; null where it made none.</param>
[SentAs(typeof(ReportOnConfirmationHearing))]
internal sealed record HearingReportRequest(
    DateOnly HeldOn,
    DateOnly On,
    HearingRecommendation Recommends,
    string? Recommendation = null,
    PanelVote? Veto = null
);

/// <summary>What became of what was heard.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="On" example="2026-11-20">The day.</param>
internal sealed record HearingOutcomeRequest(HearingOutcomeKind Kind, DateOnly On);
