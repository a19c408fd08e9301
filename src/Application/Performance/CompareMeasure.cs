using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>What a measure was in each area, side by side.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Kind">How long the periods are; unless said as most areas have them.</param>
/// <param name="To">The day by which the periods end; today unless said.</param>
public sealed record CompareMeasure(MeasureId Id, PeriodKind? Kind, DateOnly? To) : IQuery<MeasureComparison>;

/// <summary>What a measure was in each area.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Kind">How long the periods are; null where there is no reading.</param>
/// <param name="Areas">The areas that have a reading, by the name of the area.</param>
/// <param name="Without" example="[&quot;kent&quot;]">The areas of which none is recorded here. Whether they measured it nobody knows.</param>
public sealed record MeasureComparison(
    MeasureId MeasureId,
    PeriodKind? Kind,
    IReadOnlyList<AreaInComparison> Areas,
    IReadOnlyList<AreaId> Without
) : INamesRecords
{
    /// <summary>What the records are called that it names by their identifiers.</summary>
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

/// <summary>What a measure was in an area.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Area" example="Lancashire">Its name.</param>
/// <param name="Latest">The reading whose period ends last.</param>
/// <param name="YearBefore">That of a period of the same kind which ended a year earlier, or null.</param>
/// <param name="Change" example="1.2">How much the value rose since then; null where either has none, or the series breaks
/// between.</param>
public sealed record AreaInComparison(AreaId AreaId, string Area, LatestDto Latest, LatestDto? YearBefore, decimal? Change);

/// <summary>Reads what a measure was in the areas.</summary>
public interface IComparisonReader
{
    /// <summary>The kind of period, and of each area that has one of it the latest reading and that of a year earlier.</summary>
    Task<(PeriodKind? Kind, IReadOnlyList<ComparedReadings> Areas)> ReadAsync(
        MeasureId measure,
        PeriodKind? kind,
        DateOnly to,
        CancellationToken cancellationToken
    );
}

/// <summary>The readings of one area.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Latest">The latest.</param>
/// <param name="YearBefore">That of a year earlier, or null.</param>
public sealed record ComparedReadings(AreaId AreaId, LatestDto Latest, LatestDto? YearBefore);

internal sealed class CompareMeasureHandler(IPlanAccountabilityDb db, ICaller caller, IComparisonReader readings, TimeProvider clock)
    : IRequestHandler<CompareMeasure, MeasureComparison>
{
    public async Task<MeasureComparison> Handle(CompareMeasure query, CancellationToken cancellationToken)
    {
        var measure = await db.Measures.Where(measure => measure.Id == query.Id).ReadAsync(MeasureType.Shown, caller, cancellationToken);
        var areas = await db.Areas.AsNoTracking().Select(area => new { area.Id, area.Name }).ToListAsync(cancellationToken);
        var (kind, read) = await readings.ReadAsync(query.Id, query.Kind, query.To ?? clock.Today(), cancellationToken);
        var byArea = read.ToDictionary(one => one.AreaId);
        return new(
            measure.Id,
            kind,
            [
                .. areas
                    .Where(area => byArea.ContainsKey(area.Id))
                    .OrderBy(area => area.Name, StringComparer.Ordinal)
                    .Select(area => Compared(area.Name, byArea[area.Id], measure.Definitions)),
            ],
            [
                .. areas
                    .Select(area => area.Id)
                    .Where(area => (measure.AreaId is null || measure.AreaId == area) && !byArea.ContainsKey(area))
                    .OrderBy(area => area.Value, StringComparer.Ordinal),
            ]
        );
    }

    private static AreaInComparison Compared(string area, ComparedReadings readings, IReadOnlyList<MeasureDefinition> definitions) =>
        new(
            readings.AreaId,
            area,
            readings.Latest,
            readings.YearBefore,
            readings.YearBefore is { } before && !Breaks(definitions, before.Period.End, readings.Latest.Period.End)
                ? readings.Latest.Value - before.Value
                : null
        );

    /// <summary>Whether values of the two days do not compare, or nobody knows since when a definition holds.</summary>
    private static bool Breaks(IReadOnlyList<MeasureDefinition> definitions, DateOnly before, DateOnly latest) =>
        definitions.Skip(1).Any(definition => definition.From is not { } from || (from.LastDay > before && from.FirstDay <= latest));
}
