using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.Idempotency;
using PlanAccountability.Application.Access;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Api.Access;

/// <summary>Who may call, and with which key. A client is revoked, never retracted: it was no error that it could call.</summary>
internal static class ApiClientEndpoints
{
    public static void MapApiClients(this IEndpointRouteBuilder v1)
    {
        var clients = v1.MapGroup("/api-clients").WithTags("Access");
        clients.MapGet("", List).WithName("listApiClients").For(Role.Admin);
        clients.MapGet("/{id}", Get).WithName("getApiClient").For(Role.Admin).Finds();
        clients.MapPost("", Register).WithName("registerApiClient").For(Role.Admin).Creates().OmittedFromReplay("key");
        clients.MapPatch("/{id}", Amend).WithName("amendApiClient").For(Role.Admin).Changes();
        clients.MapPost("/{id}/rotation", Rotate).WithName("rotateApiKey").For(Role.Admin).Changes().OmittedFromReplay("key");
        clients.MapPost("/{id}/revocation", Revoke).WithName("revokeApiClient").For(Role.Admin).Changes();
        clients.MapPast("/{id}", RecordTypes.Of(typeof(ApiClient)), Role.Admin);
    }

    /// <summary>List the API clients</summary>
    /// <remarks>The programs that may call, revoked ones included, in the order of registration.</remarks>
    private static async Task<Ok<ListOf<ApiClientDto>>> List(
        [AsParameters] ListQuery list,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListApiClients(list.Page, list.Records), cancellationToken));

    /// <summary>Read an API client</summary>
    /// <remarks>What the client may do and which keys it has, each by its public part alone.</remarks>
    private static async Task<TaggedAnswer<ApiClientDto>> Get(
        ApiClientId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetApiClient(id), cancellationToken));

    /// <summary>Register an API client</summary>
    /// <remarks>The answer has the client's key, this once and never again.</remarks>
    private static async Task<Created<ApiClientWithKey>> Register(
        ApiClientRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var (id, key) = await mediator.Send(new RegisterApiClient(new(body.Name, body.Grants), body.ExpiresAt), cancellationToken);
        return context.Created(new ApiClientWithKey(await mediator.Send(new GetApiClient(id), cancellationToken), key));
    }

    /// <summary>Amend an API client</summary>
    /// <remarks>A JSON merge patch of <c>name</c> and <c>grants</c>. What the client may do changes with its next request. The last admin
    /// client whose key works stays one.</remarks>
    private static async Task<Ok<ApiClientDto>> Amend(
        ApiClientId id,
        IfMatch revision,
        MergePatchBody<ApiClientInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(new AmendApiClient(id, revision.Revision, body.Patch), cancellationToken);
        return context.Changed(await mediator.Send(new GetApiClient(id), cancellationToken));
    }

    /// <summary>Replace the key of an API client</summary>
    /// <remarks>The answer has the new key, this once and never again. The old one stops at once, or when <c>oldKeyWorksUntil</c> says; one
    /// that was replaced before it stops in any case.</remarks>
    private static async Task<Ok<ApiClientWithKey>> Rotate(
        ApiClientId id,
        IfMatch revision,
        RotationRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var (_, key) = await mediator.Send(new RotateKey(id, revision.Revision, body.ExpiresAt, body.OldKeyWorksUntil), cancellationToken);
        return context.Changed(new ApiClientWithKey(await mediator.Send(new GetApiClient(id), cancellationToken), key));
    }

    /// <summary>Revoke an API client</summary>
    /// <remarks>All its keys stop at once and for good; the client stays readable with its history. The last admin client whose key works
    /// cannot be revoked.</remarks>
    private static async Task<Ok<ApiClientDto>> Revoke(
        ApiClientId id,
        IfMatch revision,
        RevocationRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(new RevokeApiClient(id, revision.Revision, body.Reason), cancellationToken);
        return context.Changed(await mediator.Send(new GetApiClient(id), cancellationToken));
    }
}
