using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Organisations;

/// <summary>One area.</summary>
public sealed record GetArea(AreaId Id) : IQuery<AreaDto>;

/// <summary>The areas, in the order of their identifiers.</summary>
public sealed record ListAreas(PageRequest Page, RecordFilter Records) : IQuery<Page<AreaDto>>;

internal sealed class GetAreaHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock) : IRequestHandler<GetArea, AreaDto>
{
    public async Task<AreaDto> Handle(GetArea query, CancellationToken cancellationToken)
    {
        var area = await db.Areas.Where(area => area.Id == query.Id).ReadAsync(AreaDto.Projection, caller, cancellationToken);
        return (await AreaBodies.AddTo([area], db, clock, cancellationToken))[0];
    }
}

internal sealed class ListAreasHandler(IPlanAccountabilityDb db, TimeProvider clock) : IRequestHandler<ListAreas, Page<AreaDto>>
{
    public async Task<Page<AreaDto>> Handle(ListAreas query, CancellationToken cancellationToken)
    {
        var areas = db.Areas.AsNoTracking().NotRetracted().Matching(db, query.Records);
        if (query.Page.After is { } cursor)
        {
            var after = cursor.AreaAt(0, 1);
            areas = areas.Where(area => area.Ref.CompareTo(after.Value) > 0);
        }

        var page = await areas
            .OrderBy(area => area.Ref)
            .Select(AreaDto.Projection)
            .ToPageAsync(query.Page, last => new Cursor(last.Id.Value), cancellationToken);
        return page with { Items = await AreaBodies.AddTo(page.Items, db, clock, cancellationToken) };
    }
}

/// <summary>The body of today and the panel of each area.</summary>
internal static class AreaBodies
{
    public static async Task<IReadOnlyList<AreaDto>> AddTo(
        IReadOnlyList<AreaDto> areas,
        IPlanAccountabilityDb db,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var ids = areas.Select(area => area.Id).ToList();
        var bodies = await db
            .PolicingBodies.AsNoTracking()
            .NotRetracted()
            .Where(body => ids.Contains(body.AreaId))
            .ToListAsync(cancellationToken);
        var panels = await db
            .Panels.AsNoTracking()
            .NotRetracted()
            .Where(panel => ids.Contains(panel.AreaId))
            .Select(panel => new
            {
                panel.AreaId,
                panel.Id,
                panel.Name,
            })
            .ToListAsync(cancellationToken);

        var today = clock.Today();
        var bodyOf = bodies.Where(body => body.ExistedOn(today)).ToLookup(body => body.AreaId);
        var panelOf = panels.ToLookup(panel => panel.AreaId);
        return
        [
            .. areas.Select(area =>
                area with
                {
                    Body = bodyOf[area.Id].Select(body => new BodyOfArea(body.Id, body.Kind, body.Name)).FirstOrDefault(),
                    Panel = panelOf[area.Id].Select(panel => new PanelOfArea(panel.Id, panel.Name)).FirstOrDefault(),
                }
            ),
        ];
    }
}
