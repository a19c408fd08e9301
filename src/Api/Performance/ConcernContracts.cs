using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>Performance that was called out, to record.</summary>
internal sealed record ConcernRequest : ConcernInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:exception:burglary-2021</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>That an exception is closed.</summary>
/// <param name="On">When, as precisely as known; not before it was raised or last opened again.</param>
/// <param name="Reason" example="Back at the average for two quarters.">Why; at most 4,000 characters.</param>
[SentAs(typeof(CloseConcern))]
internal sealed record ConcernClosureRequest(PartialDate On, string Reason);

/// <summary>That an exception is opened again.</summary>
/// <param name="On">When, as precisely as known; not before it was closed.</param>
/// <param name="Reason" example="Above the average again.">Why; at most 4,000 characters.</param>
[SentAs(typeof(ReopenConcern))]
internal sealed record ConcernReopeningRequest(PartialDate On, string Reason);

/// <summary>Which exceptions a list asks for.</summary>
/// <param name="AreaId">Only exceptions of this area.</param>
/// <param name="MeasureId">Only exceptions that show in this measure.</param>
/// <param name="MeetingId">Only exceptions that this meeting examined.</param>
/// <param name="Status">Only those that are open, or only those that are closed.</param>
internal sealed record ConcernQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "measureId")] MeasureId? MeasureId,
    [FromQuery(Name = "meetingId")] ScrutinyMeetingId? MeetingId,
    [FromQuery(Name = "status")] EnumQuery<ConcernStatus>? Status
)
{
    public ConcernFilter Filter => new(AreaId, MeasureId, MeetingId, Status?.Value);
}
