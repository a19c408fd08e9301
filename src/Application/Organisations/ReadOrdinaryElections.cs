using MediatR;

namespace PlanAccountability.Application.Organisations;

/// <summary>One ordinary election.</summary>
public sealed record GetOrdinaryElection(OrdinaryElectionId Id) : IQuery<OrdinaryElectionDto>;

/// <summary>The ordinary elections, in the order of recording.</summary>
public sealed record ListOrdinaryElections(PageRequest Page, RecordFilter Records) : IQuery<Page<OrdinaryElectionDto>>;

internal sealed class GetOrdinaryElectionHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<GetOrdinaryElection, OrdinaryElectionDto>
{
    public Task<OrdinaryElectionDto> Handle(GetOrdinaryElection query, CancellationToken cancellationToken) =>
        db
            .OrdinaryElections.Where(election => election.Id == query.Id)
            .ReadAsync(OrdinaryElectionDto.Projection, caller, cancellationToken);
}

internal sealed class ListOrdinaryElectionsHandler(IPlanAccountabilityDb db)
    : IRequestHandler<ListOrdinaryElections, Page<OrdinaryElectionDto>>
{
    public Task<Page<OrdinaryElectionDto>> Handle(ListOrdinaryElections query, CancellationToken cancellationToken) =>
        db
            .OrdinaryElections.NotRetracted()
            .Matching(db, query.Records)
            .ToPageAsync(query.Page, OrdinaryElectionDto.Projection, election => election.Id, cancellationToken);
}
