using MediatR;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>The exceptions, in the order of recording.</summary>
public sealed record ListConcerns(ConcernFilter Filter, PageRequest Page, RecordFilter Records) : IQuery<Page<PerformanceConcernDto>>
{
    internal static readonly ListOrders<PerformanceConcern, PerformanceConcernDto> Orders = new ListOrders<
        PerformanceConcern,
        PerformanceConcernDto
    >(exception => exception.Id)
        .ByRecording()
        .By("raisedOn", exception => exception.RaisedOn, exception => exception.RaisedOn);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which exceptions are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="MeasureId">Those that show in this measure.</param>
/// <param name="MeetingId">Those that this meeting examined.</param>
/// <param name="Status">Those that stand so.</param>
public sealed record ConcernFilter(AreaId? AreaId, MeasureId? MeasureId, ScrutinyMeetingId? MeetingId, ConcernStatus? Status);

internal sealed class ListConcernsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListConcerns, Page<PerformanceConcernDto>>
{
    public Task<Page<PerformanceConcernDto>> Handle(ListConcerns query, CancellationToken cancellationToken)
    {
        var (filter, exceptions) = (query.Filter, db.PerformanceConcerns.NotRetracted().Matching(db, query.Records));
        if (filter.AreaId is { } area)
            exceptions = exceptions.Where(exception => exception.AreaId == area);
        if (filter.MeasureId is { } measure)
            exceptions = exceptions.Where(exception => exception.MeasureId == measure);
        if (filter.MeetingId is { } meeting)
            exceptions = exceptions.Where(exception => exception.MeetingId == meeting);
        if (filter.Status is { } status)
            exceptions = exceptions.Where(exception => exception.Status == status);
        return ListConcerns.Orders.PageAsync(exceptions, query.Page, ConcernType.Shown, cancellationToken);
    }
}
