using MediatR;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>The discrepancies.</summary>
public sealed record ListDiscrepancies(DiscrepancyFilter Of, PageRequest Page, RecordFilter Records) : IQuery<Page<DiscrepancyDto>>;

/// <summary>Which discrepancies a list is of.</summary>
/// <param name="AreaId">Those of this area; all unless said.</param>
/// <param name="Status">Those of which this became; all unless said.</param>
/// <param name="FoundBy">Those that came to be known so; all unless said.</param>
public sealed record DiscrepancyFilter(AreaId? AreaId, DiscrepancyStatus? Status, FoundBy? FoundBy);

internal sealed class ListDiscrepanciesHandler(IPlanAccountabilityDb db) : IRequestHandler<ListDiscrepancies, Page<DiscrepancyDto>>
{
    public Task<Page<DiscrepancyDto>> Handle(ListDiscrepancies query, CancellationToken cancellationToken)
    {
        var discrepancies = db.Discrepancies.NotRetracted().Matching(db, query.Records);
        if (query.Of.AreaId is { } area)
            discrepancies = discrepancies.Where(discrepancy => discrepancy.AreaId == area);
        if (query.Of.Status is { } status)
            discrepancies = discrepancies.Where(discrepancy => discrepancy.Status == status);
        if (query.Of.FoundBy is { } foundBy)
            discrepancies = discrepancies.Where(discrepancy => discrepancy.FoundBy == foundBy);
        return discrepancies.ToPageAsync(query.Page, DiscrepancyType.Shown, discrepancy => discrepancy.Id, cancellationToken);
    }
}
