using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Sources;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Api.Sources;

/// <summary>Where facts came from.</summary>
internal static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder v1)
    {
        var documents = v1.MapGroup("/source-documents").WithTags("Sources");
        documents.MapGet("", List).WithName("listSourceDocuments").SortedBy(ListSourceDocuments.Sorts).ForEveryone();
        documents.MapGet("/{id}", Get).WithName("getSourceDocument").ForEveryone(404, 410);
        documents.MapPost("", Record).WithName("recordSourceDocument").For(Role.Office, Role.Panel, Role.Importer, Role.Admin).Creates();
        documents
            .MapPatch("/{id}", Amend)
            .WithName("amendSourceDocument")
            .For(Role.Office, Role.Panel, Role.Importer, Role.Admin)
            .Changes();
        documents.MapRecord<SourceDocument>("/{id}", Role.Office, Role.Panel, Role.Importer, Role.Admin);
        documents.MapMerge<SourceDocument>("/{id}", Role.Office, Role.Panel, Role.Importer, Role.Admin);
    }

    /// <summary>List the source documents</summary>
    /// <remarks>The documents that citations name, in the order of recording.</remarks>
    private static async Task<Ok<ListOf<SourceDocumentDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        EnumQuery<SourceDocumentKind>? kind,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListSourceDocuments(list.In(sort), list.Records, kind?.Value), cancellationToken));

    /// <summary>Read a source document</summary>
    /// <remarks>What is known of the document; the document itself is not kept here.</remarks>
    private static async Task<TaggedAnswer<SourceDocumentDto>> Get(
        SourceDocumentId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(SourceDocumentType.Get(id), cancellationToken));

    /// <summary>Record a source document</summary>
    /// <remarks>The client that records it owns it: only that client or an admin may amend or retract it.</remarks>
    private static async Task<Created<SourceDocumentDto>> Record(
        SourceDocumentRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<SourceDocument, SourceDocumentInput>(body.Ref, body), cancellationToken);
        return context.Created(await mediator.Send(SourceDocumentType.Get(id), cancellationToken));
    }

    /// <summary>Amend a source document</summary>
    /// <remarks>A JSON merge patch of what is said of the document.</remarks>
    private static async Task<Ok<SourceDocumentDto>> Amend(
        SourceDocumentId id,
        IfMatch revision,
        MergePatchBody<SourceDocumentInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<SourceDocument, SourceDocumentInput>(document => document.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(SourceDocumentType.Get(id), cancellationToken));
    }
}

/// <summary>A source document to record.</summary>
internal sealed record SourceDocumentRequest : SourceDocumentInput
{
    /// <summary>A stable external key; generated where none is given.</summary>
    /// <example>doc:lancashire-plan-2016</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}
