using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Appointments;

namespace PlanAccountability.Application.Appointments;

/// <summary>One hearing.</summary>
public sealed record GetConfirmationHearing(ConfirmationHearingId Id) : IQuery<ConfirmationHearingDto>;

/// <summary>The hearings that the caller may know of, in the order of recording.</summary>
/// <param name="Filter">Which are asked for.</param>
/// <param name="Page">The page.</param>
/// <param name="Records">Which records.</param>
public sealed record ListConfirmationHearings(HearingFilter Filter, PageRequest Page, RecordFilter Records)
    : IQuery<Page<ConfirmationHearingDto>>;

/// <summary>Which hearings are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="Kind">Those on appointments, or on removals.</param>
/// <param name="Post">Those about this post.</param>
public sealed record HearingFilter(AreaId? AreaId, HearingKind? Kind, SeniorPost? Post);

internal sealed class GetConfirmationHearingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetConfirmationHearing, ConfirmationHearingDto>
{
    public async Task<ConfirmationHearingDto> Handle(GetConfirmationHearing query, CancellationToken cancellationToken)
    {
        var hearing = await db
            .ConfirmationHearings.Where(hearing => hearing.Id == query.Id)
            .ReadAsync(ConfirmationHearingType.Shown, caller, cancellationToken);
        return (await db.WithStatesAsync([hearing], clock.Today(), cancellationToken))[0] with
        {
            AllowedActions = await ConfirmationHearingActs.All.OpenToAsync(
                caller,
                hearing.AreaId,
                () => db.ConfirmationHearings.AsNoTracking().SingleAsync(record => record.Id == query.Id, cancellationToken)
            ),
        };
    }
}

internal sealed class ListConfirmationHearingsHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ListConfirmationHearings, Page<ConfirmationHearingDto>>
{
    public async Task<Page<ConfirmationHearingDto>> Handle(ListConfirmationHearings query, CancellationToken cancellationToken)
    {
        var (filter, hearings) = (query.Filter, db.ConfirmationHearings.NotRetracted().VisibleTo(caller).Matching(db, query.Records));
        if (filter.AreaId is { } area)
            hearings = hearings.Where(hearing => hearing.AreaId == area);
        if (filter.Kind is { } kind)
            hearings = hearings.Where(hearing => hearing.Kind == kind);
        if (filter.Post is { } post)
            hearings = hearings.Where(hearing => hearing.Post == post);
        var page = await hearings.ToPageAsync(query.Page, ConfirmationHearingType.Shown, hearing => hearing.Id, cancellationToken);
        return page with { Items = await db.WithStatesAsync(page.Items, clock.Today(), cancellationToken) };
    }
}
