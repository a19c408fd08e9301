using MediatR;

namespace PlanAccountability.Application.Commitments;

/// <summary>The acceptances of a commitment, in the order of recording.</summary>
public sealed record ListAcceptances(CommitmentId CommitmentId, PageRequest Page, RecordFilter Records) : IQuery<Page<AcceptanceDto>>;

internal sealed class ListAcceptancesHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListAcceptances, Page<AcceptanceDto>>
{
    public async Task<Page<AcceptanceDto>> Handle(ListAcceptances query, CancellationToken cancellationToken)
    {
        await db
            .Commitments.Where(commitment => commitment.Id == query.CommitmentId)
            .ReadAsync(CommitmentDto.Projection, caller, cancellationToken);
        return await db
            .Acceptances.NotRetracted()
            .Matching(db, query.Records)
            .Where(acceptance => acceptance.CommitmentId == query.CommitmentId)
            .ToPageAsync(query.Page, AcceptanceType.Shown, acceptance => acceptance.Id, cancellationToken);
    }
}
