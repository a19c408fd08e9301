using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>One meeting of a panel.</summary>
public sealed record GetPanelMeeting(PanelMeetingId Id) : IQuery<PanelMeetingDto>;

/// <summary>The panels' meetings that the caller may know of, the earliest first.</summary>
public sealed record ListPanelMeetings(PanelMeetingFilter Filter, PageRequest Page, RecordFilter Records)
    : IQuery<Page<PanelMeetingSummary>>
{
    internal static readonly ListOrders<PanelMeeting, PanelMeetingSummary> Orders = new ListOrders<PanelMeeting, PanelMeetingSummary>(
        meeting => meeting.Id
    ).By("metOn", meeting => meeting.HeldOn, meeting => meeting.MetOn);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which meetings of panels are asked for.</summary>
/// <param name="AreaId">Those of this area, and those at which its panel meets with that of another.</param>
/// <param name="PanelId">Those at which this panel meets.</param>
/// <param name="MetFrom">Those of this day or later, as far as is known.</param>
/// <param name="MetTo">Those of this day or earlier, as far as is known.</param>
/// <param name="Status">Those that have come so far.</param>
public sealed record PanelMeetingFilter(
    AreaId? AreaId,
    PanelId? PanelId,
    DateOnly? MetFrom,
    DateOnly? MetTo,
    ScrutinyMeetingStatus? Status
);

internal sealed class GetPanelMeetingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetPanelMeeting, PanelMeetingDto>
{
    public async Task<PanelMeetingDto> Handle(GetPanelMeeting query, CancellationToken cancellationToken)
    {
        var meeting = await db
            .PanelMeetings.Where(meeting => meeting.Id == query.Id)
            .ReadAsync(PanelMeetingDto.Projection, caller, cancellationToken);
        var since = meeting.MetOn.FirstDay;
        var covering = await db
            .CompletenessStatements.Covering(CoveredRecords.PanelMeetings, since)
            .Where(statement => statement.AreaId == meeting.AreaId)
            .Select(statement => new { statement.To })
            .FirstOrDefaultAsync(cancellationToken);
        return meeting with
        {
            Today = clock.Today(),
            Afterwards = await db.AfterwardsAsync(meeting.Id.Value, cancellationToken),
            CoveredUntil = covering is null ? null : covering.To ?? clock.Today(),
            ReviewIds = await db
                .PanelReviews.NotRetracted()
                .VisibleTo(caller)
                .Where(review => review.PanelMeetingId == query.Id)
                .OrderBy(review => review.Id)
                .Select(review => review.Id)
                .ToListAsync(cancellationToken),
            AllowedActions = await PanelMeetingActs.All.OpenToAsync(
                caller,
                meeting.AreaId,
                () => db.PanelMeetings.AsNoTracking().SingleAsync(record => record.Id == meeting.Id, cancellationToken)
            ),
        };
    }
}

internal sealed class ListPanelMeetingsHandler(IPlanAccountabilityDb db, IMeetingsOfPanels ofPanels, ICaller caller)
    : IRequestHandler<ListPanelMeetings, Page<PanelMeetingSummary>>
{
    public async Task<Page<PanelMeetingSummary>> Handle(ListPanelMeetings query, CancellationToken cancellationToken) =>
        await ListPanelMeetings.Orders.PageAsync(
            await MatchingAsync(
                db.PanelMeetings.NotRetracted().VisibleTo(caller).Matching(db, query.Records),
                query.Filter,
                cancellationToken
            ),
            query.Page,
            PanelMeetingSummary.Projection,
            cancellationToken
        );

    private async Task<IQueryable<PanelMeeting>> MatchingAsync(
        IQueryable<PanelMeeting> meetings,
        PanelMeetingFilter filter,
        CancellationToken cancellationToken
    )
    {
        if (filter.AreaId is { } area)
        {
            var panels = await db.Panels.Where(panel => panel.AreaId == area).Select(panel => panel.Id).ToListAsync(cancellationToken);
            meetings = ofPanels.Of(meetings, area, panels);
        }

        if (filter.PanelId is { } panelId)
            meetings = ofPanels.Of(meetings, [panelId]);
        if (filter.MetFrom is { } from)
            meetings = meetings.NotHeldBefore(from);
        if (filter.MetTo is { } to)
        {
            var day = PartialDate.On(to);
            meetings = meetings.Where(meeting => meeting.HeldOn.CompareTo(day) <= 0);
        }

        return filter.Status is { } status ? meetings.Where(meeting => meeting.Status == status) : meetings;
    }
}
