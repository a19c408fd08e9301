using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Performance;

/// <summary>Which area is asked about: a measure of an area has readings of that one alone, a national one of any.</summary>
internal static class AreaOfMeasure
{
    /// <summary>The measure's own area, or else the one that is asked for; null where neither is.</summary>
    /// <exception cref="BadValueException">The measure is one of another area.</exception>
    public static AreaId? AreaAsked(this MeasureDto measure, AreaId? asked) =>
        measure.AreaId is { } own && asked is { } other && other != own
            ? throw new BadValueException(
                "areaId",
                "bad-value",
                $"must be {own} or absent: the measure is one of that area, and only a national measure has readings of any area"
            )
            : measure.AreaId ?? asked;

    /// <summary>The name of an area.</summary>
    /// <exception cref="BadValueException">There is no such area.</exception>
    public static async Task<string> NameOfAreaAsync(this IPlanAccountabilityDb db, AreaId area, CancellationToken cancellationToken) =>
        await db.Areas.Where(known => known.Id == area).Select(known => known.Name).FirstOrDefaultAsync(cancellationToken)
        ?? throw new BadValueException("areaId", "bad-value", "must be one of the police areas");
}
