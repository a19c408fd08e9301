using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>One reading of a measure.</summary>
public sealed record GetReading(MeasureReadingId Id) : IQuery<MeasureReadingDto>;

/// <summary>The readings of a measure, in the order of the ends of their periods.</summary>
public sealed record ListReadings(MeasureId MeasureId, ReadingFilter Filter, PageRequest Page, RecordFilter Records)
    : IQuery<Page<MeasureReadingDto>>
{
    internal static readonly ListOrders<MeasureReading, MeasureReadingDto> Orders = new ListOrders<MeasureReading, MeasureReadingDto>(
        reading => reading.Id
    ).By("periodEnd", reading => reading.PeriodEnd, reading => reading.Period.End);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which readings are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="Kind">Those of periods of this kind.</param>
/// <param name="From">Those of which the period ends on this day or later.</param>
/// <param name="To">Those of which the period ends on this day or earlier.</param>
public sealed record ReadingFilter(AreaId? AreaId, PeriodKind? Kind, DateOnly? From, DateOnly? To);

internal sealed class GetReadingHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetReading, MeasureReadingDto>
{
    public async Task<MeasureReadingDto> Handle(GetReading query, CancellationToken cancellationToken)
    {
        var reading = await db
            .MeasureReadings.Where(reading => reading.Id == query.Id)
            .ReadAsync(ReadingType.Shown, caller, cancellationToken);
        return reading with { AllowedActions = await ReadingActs.All.OpenToAsync(caller, reading.AreaId, () => Task.FromResult(reading)) };
    }
}

internal sealed class ListReadingsHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<ListReadings, Page<MeasureReadingDto>>
{
    public async Task<Page<MeasureReadingDto>> Handle(ListReadings query, CancellationToken cancellationToken)
    {
        await db.Measures.Where(measure => measure.Id == query.MeasureId).ReadAsync(MeasureType.Shown, caller, cancellationToken);
        var filter = query.Filter;
        var readings = db
            .MeasureReadings.AsNoTracking()
            .NotRetracted()
            .Matching(db, query.Records)
            .Where(reading => reading.MeasureId == query.MeasureId);
        if (filter.AreaId is { } area)
            readings = readings.Where(reading => reading.AreaId == area);
        if (filter.Kind is { } kind)
            readings = readings.Where(reading => reading.PeriodKind == kind);
        if (filter.From is { } from)
            readings = readings.Where(reading => reading.PeriodEnd >= from);
        if (filter.To is { } to)
            readings = readings.Where(reading => reading.PeriodEnd <= to);
        return await ListReadings.Orders.PageAsync(readings, query.Page, ReadingType.Shown, cancellationToken);
    }
}
