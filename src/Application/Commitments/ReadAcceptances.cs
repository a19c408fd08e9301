using MediatR;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>The acceptances of a commitment, in the order of recording.</summary>
public sealed record ListAcceptances(CommitmentId CommitmentId, PageRequest Page, RecordFilter Records) : IQuery<Page<AcceptanceDto>>
{
    internal static readonly ListOrders<Acceptance, AcceptanceDto> Orders = new ListOrders<Acceptance, AcceptanceDto>(acceptance =>
        acceptance.Id
    )
        .ByRecording()
        .By("on", acceptance => acceptance.On, acceptance => acceptance.On);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

internal sealed class ListAcceptancesHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListAcceptances, Page<AcceptanceDto>>
{
    public async Task<Page<AcceptanceDto>> Handle(ListAcceptances query, CancellationToken cancellationToken)
    {
        await db
            .Commitments.Where(commitment => commitment.Id == query.CommitmentId)
            .ReadAsync(CommitmentDto.Projection, caller, cancellationToken);
        return await ListAcceptances.Orders.PageAsync(
            db.Acceptances.NotRetracted().Matching(db, query.Records).Where(acceptance => acceptance.CommitmentId == query.CommitmentId),
            query.Page,
            AcceptanceType.Shown,
            cancellationToken
        );
    }
}
