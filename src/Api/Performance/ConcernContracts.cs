using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>Performance that was called out, to record.</summary>
/// <param name="AreaId" example="lancashire">The area.</param>
/// <param name="Title" example="Burglary above the average of similar forces for a third quarter">What was called out, in a line; at most
/// 300 characters.</param>
/// <param name="RaisedOn">When it was called out, as precisely as known.</param>
/// <param name="Narrative" example="The force is in the worst tenth for burglary of homes; two of three divisions rose.">What was wrong; at
/// most 4,000 characters.</param>
/// <param name="MeasureId">The measure that it shows in, of the area or national; or null.</param>
/// <param name="ReadingId">The reading of that measure and area that it shows in; null where that is not known.</param>
/// <param name="MeetingId">The scrutiny meeting of the area that examined it, one that is public; or null.</param>
/// <param name="CommitmentIds">The commitments of the area that it bears on, at most 50.</param>
/// <param name="ActionPlan">What is to be done about it, or null.</param>
/// <param name="Ref" example="lancashire:exception:burglary-2021">A stable external key that begins with the area; generated where none is
/// given.</param>
/// <param name="Citations">Where the facts came from.</param>
internal sealed record ConcernRequest(
    AreaId AreaId,
    string Title,
    PartialDate RaisedOn,
    string Narrative,
    MeasureId? MeasureId = null,
    MeasureReadingId? ReadingId = null,
    ScrutinyMeetingId? MeetingId = null,
    IReadOnlyList<CommitmentId>? CommitmentIds = null,
    ConcernActionPlan? ActionPlan = null,
    string? Ref = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal ConcernInput Input => new(Title, RaisedOn, Narrative, MeasureId, ReadingId, MeetingId, CommitmentIds, ActionPlan, Citations);
}

/// <summary>That an exception is closed.</summary>
/// <param name="On">When, as precisely as known; not before it was raised or last opened again.</param>
/// <param name="Reason" example="Back at the average for two quarters.">Why; at most 4,000 characters.</param>
internal sealed record ConcernClosureRequest(PartialDate On, string Reason);

/// <summary>That an exception is opened again.</summary>
/// <param name="On">When, as precisely as known; not before it was closed.</param>
/// <param name="Reason" example="Above the average again.">Why; at most 4,000 characters.</param>
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
