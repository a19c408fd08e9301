using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>One exception.</summary>
public sealed record GetException(PerformanceExceptionId Id) : IQuery<PerformanceExceptionDto>;

/// <summary>The exceptions, in the order of recording.</summary>
public sealed record ListExceptions(ExceptionFilter Filter, PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince)
    : IQuery<Page<PerformanceExceptionDto>>;

/// <summary>Which exceptions are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="MeasureId">Those that show in this measure.</param>
/// <param name="MeetingId">Those that this meeting examined.</param>
/// <param name="Status">Those that stand so.</param>
public sealed record ExceptionFilter(AreaId? AreaId, MeasureId? MeasureId, ScrutinyMeetingId? MeetingId, ExceptionStatus? Status);

internal sealed class GetExceptionHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetException, PerformanceExceptionDto>
{
    public async Task<PerformanceExceptionDto> Handle(GetException query, CancellationToken cancellationToken)
    {
        var exception = await db
            .PerformanceExceptions.Where(exception => exception.Id == query.Id)
            .ReadAsync(PerformanceExceptionDto.Projection, caller, cancellationToken);
        return exception with
        {
            AllowedActions = await ExceptionActs.All.OpenToAsync(
                caller,
                exception.AreaId,
                () => db.PerformanceExceptions.AsNoTracking().SingleAsync(record => record.Id == query.Id, cancellationToken)
            ),
        };
    }
}

internal sealed class ListExceptionsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListExceptions, Page<PerformanceExceptionDto>>
{
    public Task<Page<PerformanceExceptionDto>> Handle(ListExceptions query, CancellationToken cancellationToken)
    {
        var (filter, exceptions) = (query.Filter, db.PerformanceExceptions.NotRetracted().Matching(db, query.Ref, query.UpdatedSince));
        if (filter.AreaId is { } area)
            exceptions = exceptions.Where(exception => exception.AreaId == area);
        if (filter.MeasureId is { } measure)
            exceptions = exceptions.Where(exception => exception.MeasureId == measure);
        if (filter.MeetingId is { } meeting)
            exceptions = exceptions.Where(exception => exception.MeetingId == meeting);
        if (filter.Status is { } status)
            exceptions = exceptions.Where(exception => exception.Status == status);
        return exceptions.ToPageAsync(query.Page, PerformanceExceptionDto.Projection, exception => exception.Id, cancellationToken);
    }
}
