using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>One measure, with its latest reading; of a national one that of an area.</summary>
public sealed record GetMeasure(MeasureId Id, AreaId? AreaId = null) : IQuery<MeasureDto>;

/// <summary>The measures, in the order of recording.</summary>
public sealed record ListMeasures(PageRequest Page, RecordFilter Records, MeasureFilter Filter) : IQuery<Page<MeasureDto>>
{
    internal static readonly ListOrders<Measure, MeasureDto> Orders = new ListOrders<Measure, MeasureDto>(measure => measure.Id)
        .ByRecording()
        .By("title", measure => measure.Title, measure => measure.Title);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which measures are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="IsNational">The national ones, or those of areas.</param>
/// <param name="NationalPriorityId">Those of this national priority.</param>
public sealed record MeasureFilter(AreaId? AreaId, bool? IsNational, NationalPriorityId? NationalPriorityId);

internal sealed class GetMeasureHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetMeasure, MeasureDto>
{
    public async Task<MeasureDto> Handle(GetMeasure query, CancellationToken cancellationToken)
    {
        var measure = await db.Measures.Where(measure => measure.Id == query.Id).ReadAsync(MeasureType.Shown, caller, cancellationToken);
        var area = measure.AreaAsked(query.AreaId);
        var latest = area is null ? null : await LatestAsync(query.Id, area.Value, cancellationToken);
        if (latest is null && measure.AreaId is null && area is { } asked)
            await db.NameOfAreaAsync(asked, cancellationToken);
        return measure with
        {
            TargetNow = Measure.TargetOn(measure.Targets, clock.Today()),
            Latest = latest,
            AllowedActions = await MeasureActs.Of(measure.AreaId).OpenToAsync(caller, measure.AreaId, () => Task.FromResult(measure)),
        };
    }

    private Task<LatestDto?> LatestAsync(MeasureId measure, AreaId area, CancellationToken cancellationToken) =>
        db
            .MeasureReadings.AsNoTracking()
            .NotRetracted()
            .Where(reading => reading.MeasureId == measure && reading.AreaId == area)
            .OrderByDescending(reading => reading.PeriodEnd)
            .ThenByDescending(reading => reading.Id)
            .Select(reading => new LatestDto(
                reading.Period,
                reading.Value,
                reading.Withheld,
                reading.Grade,
                reading.Comparator,
                $"/v1/readings/{reading.Id}"
            ))
            .FirstOrDefaultAsync(cancellationToken);
}

internal sealed class ListMeasuresHandler(IPlanAccountabilityDb db, TimeProvider clock) : IRequestHandler<ListMeasures, Page<MeasureDto>>
{
    public async Task<Page<MeasureDto>> Handle(ListMeasures query, CancellationToken cancellationToken)
    {
        var (filter, measures) = (query.Filter, db.Measures.NotRetracted().Matching(db, query.Records));
        if (filter.AreaId is { } area)
            measures = measures.Where(measure => measure.AreaId == area);
        if (filter.IsNational is { } isNational)
            measures = measures.Where(measure => measure.AreaId == null == isNational);
        if (filter.NationalPriorityId is { } priority)
            measures = measures.Where(measure => measure.NationalPriorityId == priority);
        var page = await ListMeasures.Orders.PageAsync(measures, query.Page, MeasureType.Shown, cancellationToken);
        return page with
        {
            Items = [.. page.Items.Select(measure => measure with { TargetNow = Measure.TargetOn(measure.Targets, clock.Today()) })],
        };
    }
}
