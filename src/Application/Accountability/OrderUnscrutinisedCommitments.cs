using MediatR;

namespace PlanAccountability.Application.Accountability;

/// <summary>The order of the whole register, without its words: to read many pages of it and look for it once.</summary>
public sealed record OrderUnscrutinisedCommitments(UnscrutinisedFilter Filter) : IQuery<UnscrutinisedOrder>;

/// <summary>The order of the register as it was when it was asked for.</summary>
public sealed class UnscrutinisedOrder
{
    internal UnscrutinisedOrder(IReadOnlyList<UnscrutinisedRow> rows) => Rows = rows;

    internal IReadOnlyList<UnscrutinisedRow> Rows { get; }
}

internal sealed class OrderUnscrutinisedCommitmentsHandler(UnscrutinisedCommitments unscrutinised, TimeProvider clock)
    : IRequestHandler<OrderUnscrutinisedCommitments, UnscrutinisedOrder>
{
    public async Task<UnscrutinisedOrder> Handle(OrderUnscrutinisedCommitments query, CancellationToken cancellationToken)
    {
        return new(await unscrutinised.ListAsync(query.Filter.Checked(clock.Today()), cancellationToken));
    }
}
