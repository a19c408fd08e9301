using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>What happened to one version of a plan, as far as the caller may know.</summary>
public sealed record GetVersionHistory(PlanId PlanId, int Number, PageRequest Page) : IQuery<Page<ChangeReading>>;

internal sealed class GetVersionHistoryHandler(IPlanAccountabilityDb db, IMediator mediator) : IRequestHandler<GetVersionHistory, Page<ChangeReading>>
{
    public async Task<Page<ChangeReading>> Handle(GetVersionHistory query, CancellationToken cancellationToken)
    {
        var type = RecordTypes.Of(typeof(PlanVersion));
        var version = await db.PlanVersions.Where(version => version.PlanId == query.PlanId && version.Number == query.Number)
            .Select(version => (PlanVersionId?)version.Id).SingleOrDefaultAsync(cancellationToken);
        return version is { } id ? await mediator.Send(new GetHistory(type, id.ToString(), query.Page), cancellationToken) : throw new NotFoundException(type.Words);
    }
}
