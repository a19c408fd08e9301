using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Organisations;

/// <summary>The bodies that areas have and had, for rows that name none.</summary>
internal static class BodiesInImports
{
    /// <summary>Lets an import know them.</summary>
    public static async Task LearnBodiesAsync(
        this ImportContext context,
        IPlanAccountabilityDb db,
        IEnumerable<AreaId> areas,
        CancellationToken cancellationToken
    )
    {
        var asked = areas.Distinct().ToList();
        if (asked.Count == 0)
            return;
        var bodies = await db
            .PolicingBodies.AsNoTracking()
            .NotRetracted()
            .Where(body => asked.Contains(body.AreaId))
            .ToListAsync(cancellationToken);
        foreach (var body in bodies.Where(body => !context.Has(body.Id.Value)))
            context.Put(body.Id.Value, body);
        await context.Resolver.LearnAsync(bodies.Select(body => (ExchangeTypes.PolicingBody, body.Id.Value)), cancellationToken);
    }
}
