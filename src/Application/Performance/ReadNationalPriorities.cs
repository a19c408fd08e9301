using MediatR;

namespace PlanAccountability.Application.Performance;

/// <summary>The national priorities, in the order of recording.</summary>
public sealed record ListNationalPriorities(PageRequest Page, RecordFilter Records) : IQuery<Page<NationalPriorityDto>>;

internal sealed class ListNationalPrioritiesHandler(IPlanAccountabilityDb db)
    : IRequestHandler<ListNationalPriorities, Page<NationalPriorityDto>>
{
    public Task<Page<NationalPriorityDto>> Handle(ListNationalPriorities query, CancellationToken cancellationToken) =>
        db
            .NationalPriorities.NotRetracted()
            .Matching(db, query.Records)
            .ToPageAsync(query.Page, NationalPriorityType.Shown, priority => priority.Id, cancellationToken);
}
