using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Api.Evidence;

/// <summary>Sources that disagree.</summary>
internal static class DiscrepancyEndpoints
{
    public static void MapDiscrepancies(this IEndpointRouteBuilder v1)
    {
        var discrepancies = v1.MapGroup("/discrepancies").WithTags("Evidence");
        discrepancies.MapGet("", List).WithName("listDiscrepancies").ForEveryone();
        discrepancies.MapGet("/{id}", Get).WithName("getDiscrepancy").ForEveryone(404, 410);
        discrepancies.MapPost("", Record).WithName("recordDiscrepancy").For(Role.Office, Role.Panel).Creates();
        discrepancies.MapPost("/search", Search).WithName("searchDiscrepancies").For(Role.Office, Role.Importer, Role.Admin).Creates();
        discrepancies.MapPatch("/{id}", Amend).WithName("amendDiscrepancy").For(Role.Office, Role.Panel).Changes();
        discrepancies.MapPost("/{id}/resolution", Resolve).WithName("resolveDiscrepancy").For(Role.Office, Role.Admin).Changes();
        discrepancies.MapRecord<Discrepancy>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the discrepancies</summary>
    /// <remarks>The facts about which sources disagree, in the order of recording. Each value stays as it was said, with its
    /// citation.</remarks>
    private static async Task<Ok<ListOf<DiscrepancyDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] DiscrepancyQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListDiscrepancies(query.Filter, list.Page, list.Records), cancellationToken));

    /// <summary>Read a discrepancy</summary>
    /// <remarks>What is said and where, and what became of it.</remarks>
    private static async Task<TaggedAnswer<DiscrepancyDto>> Get(
        DiscrepancyId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(DiscrepancyType.Get(id), cancellationToken));

    /// <summary>Record a discrepancy</summary>
    /// <remarks>What a person found by reading: two or more values for one fact, each with the citation where it is said.</remarks>
    private static async Task<Created<DiscrepancyDto>> Record(
        DiscrepancyRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<Discrepancy, DiscrepancyInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(DiscrepancyType.Get(id), cancellationToken));
    }

    /// <summary>Search an area for discrepancies</summary>
    /// <remarks>Holds what is recorded of the area against itself, and records what disagrees and was not known: the same allocation with
    /// another amount in a second table (`sameAsId` of a grant), a line and its parts with what is left of it, a fund of which more was
    /// given than there was, and totals of financial plans that are not the sums. Only exact amounts are compared. Nothing is
    /// decided.</remarks>
    /// <param name="areaId">The area.</param>
    private static async Task<Ok<FoundDiscrepancies>> Search(
        [FromQuery(Name = "areaId")] AreaId areaId,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await mediator.Send(new SearchDiscrepancies(areaId), cancellationToken));

    /// <summary>Amend a discrepancy</summary>
    /// <remarks>A JSON merge patch. Lists are replaced whole.</remarks>
    private static async Task<Ok<DiscrepancyDto>> Amend(
        DiscrepancyId id,
        IfMatch revision,
        MergePatchBody<DiscrepancyInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var amended = await mediator.Send(
            new AmendRecord<Discrepancy, DiscrepancyInput>(discrepancy => discrepancy.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(DiscrepancyType.Get(amended), cancellationToken));
    }

    /// <summary>Resolve a discrepancy</summary>
    /// <remarks>Says which value is right and why, or why the values do not disagree. What the records say is not changed by it: amend
    /// those that are wrong. To correct a resolution, say why in <c>Change-Reason</c>.</remarks>
    private static async Task<Ok<DiscrepancyDto>> Resolve(
        DiscrepancyId id,
        IfMatch revision,
        DiscrepancyResolution body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var resolved = await mediator.Send(
            new ResolveDiscrepancy(id, revision.Revision, body.Status, body.Resolution, body.On),
            cancellationToken
        );
        return context.Changed(await mediator.Send(DiscrepancyType.Get(resolved), cancellationToken));
    }
}
