using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Priorities;

/// <summary>One priority.</summary>
public sealed record GetPriority(PriorityId Id) : IQuery<PriorityDto>;

/// <summary>The priorities of a plan in their printed order, as its current version has them or as the version named had them.</summary>
public sealed record ListPriorities(PlanId PlanId, int? Version, PageRequest Page, RecordFilter Records) : IQuery<Page<PriorityDto>>;

internal sealed class GetPriorityHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetPriority, PriorityDto>
{
    public async Task<PriorityDto> Handle(GetPriority query, CancellationToken cancellationToken)
    {
        var priority = await db
            .Priorities.Where(priority => priority.Id == query.Id)
            .ReadAsync(PriorityDto.Projection, caller, cancellationToken);
        var versions = await VersionsOfPlans.OfAsync(db, [priority.PlanId], cancellationToken);
        return priority.In(versions, versions.Of(priority.PlanId)?.Number);
    }
}

internal sealed class ListPrioritiesHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<ListPriorities, Page<PriorityDto>>
{
    public async Task<Page<PriorityDto>> Handle(ListPriorities query, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Where(plan => plan.Id == query.PlanId).ReadAsync(PlanType.Shown, caller, cancellationToken);
        var versions = await VersionsOfPlans.OfAsync(db, [plan.Id], cancellationToken);
        if (Shown(query, versions) is not { } shown)
            return new([], null);

        var page = await InPrintedOrder(query, shown)
            .ToPageAsync(
                query.Page,
                last => new($"{last.Entries.Single(entry => entry.Version == shown.Number).Order}", last.Id.ToString()),
                cancellationToken
            );
        return page with { Items = [.. page.Items.Select(priority => priority.In(versions, shown.Number))] };
    }

    private VersionInPlan? Shown(ListPriorities query, VersionsOfPlans versions)
    {
        if (query.Version is not { } number)
            return versions.Of(query.PlanId);
        var named = versions.Numbered(query.PlanId, number);
        return named is not null && caller.MayKnow(named.Visibility, named.AreaId) ? named : throw new NotFoundException("plan version");
    }

    private IQueryable<PriorityDto> InPrintedOrder(ListPriorities query, VersionInPlan shown)
    {
        var placed = db
            .Priorities.AsNoTracking()
            .NotRetracted()
            .Matching(db, query.Records)
            .SelectMany(
                priority => priority.Entries.Where(entry => entry.VersionId == shown.Id),
                (priority, entry) => new { priority, entry.Order }
            );
        if (query.Page.After is { } cursor)
        {
            var (order, id) = (cursor.NumberAt(0, 2), cursor.IdAt<Priority>(1, 2));
            placed = placed.Where(row => row.Order >= order && (row.Order > order || row.priority.Id.CompareTo(id) > 0));
        }

        return placed.OrderBy(row => row.Order).ThenBy(row => row.priority.Id).Select(row => row.priority).Select(PriorityDto.Projection);
    }
}

/// <summary>What the versions of its plan say of a priority.</summary>
internal static class PriorityInVersions
{
    public static PriorityDto In(this PriorityDto priority, VersionsOfPlans versions, int? shown) =>
        priority with
        {
            ShownVersion = shown,
            DroppedIn = versions.DroppedIn(priority.PlanId, [.. priority.Entries.Select(entry => entry.Version)]),
        };
}
