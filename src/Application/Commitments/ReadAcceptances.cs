using MediatR;

namespace PlanAccountability.Application.Commitments;

/// <summary>One acceptance.</summary>
public sealed record GetAcceptance(AcceptanceId Id) : IQuery<AcceptanceReading>;

/// <summary>The acceptances of a commitment, in the order of recording.</summary>
public sealed record ListAcceptances(CommitmentId CommitmentId, PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince)
    : IQuery<Page<AcceptanceReading>>;

internal sealed class GetAcceptanceHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetAcceptance, AcceptanceReading>
{
    public Task<AcceptanceReading> Handle(GetAcceptance query, CancellationToken cancellationToken) =>
        db.Acceptances.Where(acceptance => acceptance.Id == query.Id).ReadAsync(AcceptanceReading.Form, caller, cancellationToken);
}

internal sealed class ListAcceptancesHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListAcceptances, Page<AcceptanceReading>>
{
    public async Task<Page<AcceptanceReading>> Handle(ListAcceptances query, CancellationToken cancellationToken)
    {
        await db
            .Commitments.Where(commitment => commitment.Id == query.CommitmentId)
            .ReadAsync(CommitmentReading.Form, caller, cancellationToken);
        return await db
            .Acceptances.Standing()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(acceptance => acceptance.CommitmentId == query.CommitmentId)
            .ToPageAsync(query.Page, AcceptanceReading.Form, acceptance => acceptance.Id, cancellationToken);
    }
}
