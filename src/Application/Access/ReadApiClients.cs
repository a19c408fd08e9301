using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Access;

/// <summary>One client.</summary>
public sealed record GetApiClient(ApiClientId Id) : IQuery<ApiClientDto>;

/// <summary>The clients, revoked ones included.</summary>
public sealed record ListApiClients(PageRequest Page, RecordFilter Records) : IQuery<Page<ApiClientDto>>;

internal sealed class GetApiClientHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetApiClient, ApiClientDto>
{
    public async Task<ApiClientDto> Handle(GetApiClient query, CancellationToken cancellationToken)
    {
        var client = await db
            .ApiClients.Where(client => client.Id == query.Id)
            .ReadAsync(ApiClientDto.Projection, caller, cancellationToken);
        return client with { LastUsedOn = (await db.LastUsesAsync([client.Id], cancellationToken)).GetValueOrDefault(client.Id) };
    }
}

internal sealed class ListApiClientsHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<ListApiClients, Page<ApiClientDto>>
{
    public async Task<Page<ApiClientDto>> Handle(ListApiClients query, CancellationToken cancellationToken)
    {
        caller.Require(null, Role.Admin);
        var page = await db
            .ApiClients.Matching(db, query.Records)
            .ToPageAsync(query.Page, ApiClientDto.Projection, client => client.Id, cancellationToken);
        var uses = await db.LastUsesAsync([.. page.Items.Select(client => client.Id)], cancellationToken);
        return page with { Items = [.. page.Items.Select(client => client with { LastUsedOn = uses.GetValueOrDefault(client.Id) })] };
    }
}

/// <summary>When clients last called.</summary>
internal static class ApiKeyUses
{
    /// <summary>The last day of each client that ever called.</summary>
    public static Task<Dictionary<ApiClientId, DateOnly?>> LastUsesAsync(
        this IPlanAccountabilityDb db,
        IReadOnlyList<ApiClientId> clients,
        CancellationToken cancellationToken
    ) =>
        db.Set<ApiKeyUse>()
            .AsNoTracking()
            .Where(use => clients.Contains(use.ClientId))
            .GroupBy(use => use.ClientId, (client, uses) => new { client, last = uses.Max(use => use.UsedOn) })
            .ToDictionaryAsync(use => use.client, use => (DateOnly?)use.last, cancellationToken);
}
