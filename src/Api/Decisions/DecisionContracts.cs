using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Decisions;
using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Api.Decisions;

/// <summary>A decision to record.</summary>
internal sealed record DecisionRequest : DecisionInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:decision:2026-012</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>Which decisions a list asks for.</summary>
/// <param name="AreaId">Only decisions of this area.</param>
/// <param name="Status">Only those that have come so far; several with commas between them. The forward plan is
/// <c>planned,deferred</c>.</param>
/// <param name="RegisterYear" example="2026-27">Only those of this register year, as the office writes it.</param>
/// <param name="TakenFrom">Only those taken on this day or later; of a month or a year, those that may have been.</param>
/// <param name="TakenTo">Only those taken on this day or earlier.</param>
/// <param name="PriorityId">Only those that serve this priority.</param>
/// <param name="CommitmentId">Only those that serve this commitment.</param>
/// <param name="IsSignificant" example="true">Only those said to be of significant public interest, or only those said not to be.</param>
internal sealed record DecisionQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "status")] EnumsQuery<DecisionStatus>? Status,
    [FromQuery(Name = "registerYear")] string? RegisterYear,
    [FromQuery(Name = "takenFrom")] DateQuery? TakenFrom,
    [FromQuery(Name = "takenTo")] DateQuery? TakenTo,
    [FromQuery(Name = "priorityId")] PriorityId? PriorityId,
    [FromQuery(Name = "commitmentId")] CommitmentId? CommitmentId,
    [FromQuery(Name = "isSignificant")] bool? IsSignificant
)
{
    public DecisionFilter Filter =>
        new(AreaId, Status?.Values, RegisterYear, TakenFrom?.Value, TakenTo?.Value, PriorityId, CommitmentId, IsSignificant);
}
