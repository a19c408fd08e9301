using MediatR;

namespace PlanAccountability.Application.Accountability;

/// <summary>All that the register of irregularities is looked for in: to read many pages of it and look through the record once.</summary>
/// <param name="AreaId">That of this area, or null for all.</param>
public sealed record ReadPublicWays(AreaId? AreaId) : IQuery<PublicWays>;

/// <summary>The ways of records as they were when they were read, in the order of the register.</summary>
public sealed class PublicWays
{
    internal PublicWays(IEnumerable<PublicWay> ways) => InOrder = [.. ways.OrderBy(way => way.Id.ToString(), StringComparer.Ordinal)];

    internal IReadOnlyList<PublicWay> InOrder { get; }
}

internal sealed class ReadPublicWaysHandler(IIrregularityReader reader) : IRequestHandler<ReadPublicWays, PublicWays>
{
    public async Task<PublicWays> Handle(ReadPublicWays query, CancellationToken cancellationToken) =>
        new(await reader.AllAsync(query.AreaId, cancellationToken));
}
