using MediatR;
using PlanAccountability.Domain.Engagements;

namespace PlanAccountability.Application.Engagements;

/// <summary>The engagements, in the order of recording.</summary>
public sealed record ListEngagements(EngagementFilter Filter, PageRequest Page, RecordFilter Records) : IQuery<Page<EngagementDto>>
{
    internal static readonly ListOrders<Engagement, EngagementDto> Orders = new ListOrders<Engagement, EngagementDto>(engagement =>
        engagement.Id
    )
        .ByRecording()
        .By("from", engagement => engagement.BeginningPlace, engagement => Engagement.PlaceOf(engagement.From));

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which engagements are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="Kind">Those of this kind.</param>
/// <param name="PlanId">Those that informed this plan.</param>
public sealed record EngagementFilter(AreaId? AreaId, EngagementKind? Kind, PlanId? PlanId);

internal sealed class ListEngagementsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListEngagements, Page<EngagementDto>>
{
    public Task<Page<EngagementDto>> Handle(ListEngagements query, CancellationToken cancellationToken)
    {
        var (filter, engagements) = (query.Filter, db.Engagements.NotRetracted().Matching(db, query.Records));
        if (filter.AreaId is { } area)
            engagements = engagements.Where(engagement => engagement.AreaId == area);
        if (filter.Kind is { } kind)
            engagements = engagements.Where(engagement => engagement.Kind == kind);
        if (filter.PlanId is { } plan)
            engagements = engagements.Where(engagement => engagement.PlanId == plan);
        return ListEngagements.Orders.PageAsync(engagements, query.Page, EngagementType.Shown, cancellationToken);
    }
}
