using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Performance;

/// <summary>Checks that measures which a record of an area names are there.</summary>
internal static class NamedMeasures
{
    /// <summary>Refuses measures that are neither of the area nor national, or were retracted.</summary>
    /// <param name="db">The record.</param>
    /// <param name="named">The measures that are named anew.</param>
    /// <param name="area">The area of the record that names them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadValueException">One is not there.</exception>
    public static async Task RequireMeasuresAsync(
        this IPlanAccountabilityDb db,
        IEnumerable<MeasureId> named,
        AreaId area,
        CancellationToken cancellationToken
    )
    {
        var ids = named.Distinct().ToList();
        if (
            ids.Count > 0
            && await db
                .Measures.NotRetracted()
                .CountAsync(measure => ids.Contains(measure.Id) && (measure.AreaId == null || measure.AreaId == area), cancellationToken)
                < ids.Count
        )
            throw new BadValueException(
                "/measureIds",
                "unknown-measure",
                "A measure is named that is neither one of the area nor national."
            );
    }
}
