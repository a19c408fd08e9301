using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>One scrutiny meeting.</summary>
public sealed record GetScrutinyMeeting(ScrutinyMeetingId Id) : IQuery<ScrutinyMeetingDto>;

/// <summary>The scrutiny meetings that the caller may know of, the earliest first.</summary>
public sealed record ListScrutinyMeetings(ScrutinyMeetingFilter Filter, PageRequest Page, RecordFilter Records)
    : IQuery<Page<ScrutinyMeetingSummary>>
{
    internal static readonly ListOrders<ScrutinyMeeting, ScrutinyMeetingSummary> Orders = new ListOrders<
        ScrutinyMeeting,
        ScrutinyMeetingSummary
    >(meeting => meeting.Id).By("heldOn", meeting => meeting.HeldOn, meeting => meeting.HeldOn);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which scrutiny meetings are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="HeldFrom">Those held on this day or later, as far as is known.</param>
/// <param name="HeldTo">Those held on this day or earlier, as far as is known.</param>
/// <param name="Forum">Those of this kind.</param>
/// <param name="Status">Those that have come so far.</param>
/// <param name="CommitmentId">Those of which an item names this commitment.</param>
/// <param name="PriorityId">Those of which an item names this priority.</param>
/// <param name="ForumId">Those of this forum.</param>
/// <param name="PlanId">Those of which an item examines this plan as a whole.</param>
public sealed record ScrutinyMeetingFilter(
    AreaId? AreaId,
    DateOnly? HeldFrom,
    DateOnly? HeldTo,
    ScrutinyForumKind? Forum,
    ScrutinyMeetingStatus? Status,
    CommitmentId? CommitmentId,
    PriorityId? PriorityId,
    ForumId? ForumId,
    PlanId? PlanId
);

internal sealed class GetScrutinyMeetingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetScrutinyMeeting, ScrutinyMeetingDto>
{
    public async Task<ScrutinyMeetingDto> Handle(GetScrutinyMeeting query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var covered = db.CompletenessStatements.Covering(CoveredRecords.ScrutinyMeetings);
        var shown = ScrutinyMeetingDto.Projection.And(
            dto => dto.CoveredUntil,
            meeting =>
                covered
                    .Where(statement =>
                        statement.AreaId == meeting.AreaId
                        && statement.From <= meeting.HeldSince
                        && (statement.To == null || statement.To >= meeting.HeldSince)
                    )
                    .Max(statement => (DateOnly?)(statement.To ?? today))
        );
        var meeting = await db.ScrutinyMeetings.Where(meeting => meeting.Id == query.Id).ReadAsync(shown, caller, cancellationToken);
        return meeting with
        {
            Today = today,
            Afterwards = await db.AfterwardsAsync(meeting.Id.Value, cancellationToken),
            AllowedActions = await MeetingActs.All.OpenToAsync(
                caller,
                meeting.AreaId,
                () => db.ScrutinyMeetings.AsNoTracking().SingleAsync(record => record.Id == meeting.Id, cancellationToken)
            ),
        };
    }
}

internal sealed class ListScrutinyMeetingsHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListScrutinyMeetings, Page<ScrutinyMeetingSummary>>
{
    public Task<Page<ScrutinyMeetingSummary>> Handle(ListScrutinyMeetings query, CancellationToken cancellationToken) =>
        ListScrutinyMeetings.Orders.PageAsync(
            Matching(db.ScrutinyMeetings.NotRetracted().VisibleTo(caller).Matching(db, query.Records), query.Filter),
            query.Page,
            ScrutinyMeetingSummary.Projection,
            cancellationToken
        );

    private IQueryable<ScrutinyMeeting> Matching(IQueryable<ScrutinyMeeting> meetings, ScrutinyMeetingFilter filter)
    {
        if (filter.AreaId is { } area)
            meetings = meetings.Where(meeting => meeting.AreaId == area);
        if (filter.HeldFrom is { } from)
            meetings = meetings.NotHeldBefore(from);
        if (filter.HeldTo is { } to)
        {
            var day = PartialDate.On(to);
            meetings = meetings.Where(meeting => meeting.HeldOn.CompareTo(day) <= 0);
        }

        if (filter.Forum is { } forum)
            meetings = meetings.Where(meeting => meeting.Forum.Kind == forum);
        if (filter.ForumId is { } ofForum)
            meetings = meetings.Where(meeting => meeting.ForumId == ofForum);
        if (filter.Status is { } status)
            meetings = meetings.Where(meeting => meeting.Status == status);
        if (filter.CommitmentId is { } commitment)
            meetings = meetings.Where(meeting =>
                db.Examinations.Any(line => line.MeetingId == (Guid)(object)meeting.Id && line.CommitmentId == commitment)
            );
        if (filter.PriorityId is { } priority)
            meetings = meetings.Where(meeting =>
                db.Examinations.Any(line => line.MeetingId == (Guid)(object)meeting.Id && line.PriorityId == priority)
            );
        if (filter.PlanId is { } plan)
            meetings = meetings.Where(meeting =>
                db.Examinations.Any(line => line.MeetingId == (Guid)(object)meeting.Id && line.PlanId == plan)
            );
        return meetings;
    }
}
