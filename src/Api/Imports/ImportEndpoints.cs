using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Access;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Imports;
using PlanAccountability.Infrastructure.Imports;

namespace PlanAccountability.Api.Imports;

/// <summary>Files in the interchange format, in and out.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder v1)
    {
        var imports = v1.MapGroup("/imports").WithTags("Imports");
        imports.MapGet("", List).WithName("listImports").For(Role.Importer, Role.Office, Role.Admin);
        imports
            .MapGet("/schema.json", GetSchema)
            .WithName("getImportSchema")
            .ForEveryone()
            .Produces<JsonElement>(200, ImportSchema.MediaType);
        imports.MapGet("/{id}", Get).WithName("getImport").For(Role.Importer, Role.Office, Role.Admin).Finds();
        imports
            .MapPost("", Send)
            .WithName("sendImport")
            .For(Role.Importer, Role.Admin)
            .Creates(412)
            .WithMetadata(RejectedImport.Declared)
            .WithMetadata(new RequestSizeLimitAttribute(2 * Limits.ImportFile))
            .Accepts<InterchangeFile>(ImportBody.Whole, ImportBody.Lines, ImportBody.Csv, ImportBody.Workbook)
            .WithMetadata(new ShownAsFile(ImportBody.Csv), new ShownAsFile(ImportBody.Workbook, IsText: false));
        imports.MapTemplates();
        v1.MapExports();
    }

    /// <summary>List the imports</summary>
    /// <remarks>Those that the caller sent, those into areas of which it is the office, or all for an admin; the latest first.</remarks>
    private static async Task<Ok<ListOf<ImportSummary>>> List(
        [AsParameters] ImportQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListImports(new(query.Limit ?? PageRequest.Usual, query.After)), cancellationToken));

    /// <summary>Read an import</summary>
    /// <remarks>How far it has come and, once it ended, its report: the outcome of every row and the findings.</remarks>
    private static async Task<Ok<ImportDto>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetImport(id), cancellationToken));

    /// <summary>Read the schema of files</summary>
    /// <remarks>A JSON Schema (draft 2020-12) of a whole file in the interchange format, complete in itself: with it a file is looked at
    /// without the service. `#/$defs/InterchangeLine` is that of a line of NDJSON. What it refuses, an import refuses; what only the record
    /// or the calendar can tell, an import alone finds.</remarks>
    /// <param name="partial" example="false">Whether records may leave out what is stored of them; by default each says what a new one
    /// has to say.</param>
    private static FileContentHttpResult GetSchema([FromQuery(Name = "partial")] bool? partial, ImportSchema schema) =>
        schema.Answer(partial is true);

    /// <summary>Import a file</summary>
    /// <remarks>A file in the interchange format, as JSON, as NDJSON (the header, then a record a line) or, for types whose records fit in
    /// a line, as CSV in UTF-8 or as a workbook (`.xlsx`; the address says what the header would), at most 50 MB, in one transaction. Up to
    /// 1,000 records are imported at once and answered with the report: with 201, or with 422 where a row was rejected and nothing stored
    /// for it (`status` is `failed`; of a dry run, where nothing would be stored). More are imported in the background and answered with
    /// 202 and the address to ask. Records are upserted by `ref`; a member left out is untouched, `null` clears it; in a table a column
    /// left out and an empty cell do.</remarks>
    private static async Task<Results<Created<ImportDto>, Accepted<ImportDto>, RejectedImport>> Send(
        [AsParameters] TableQuery query,
        HttpRequest request,
        HttpResponse response,
        Caller caller,
        ImportQueue waiting,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var body = await ImportBody.ReadAsync(request, query, cancellationToken);
        var file = body.Read();
        var import = await mediator.Send(
            new SendImport(file, () => (KeptFile.Keep(body), KeptGrants.Keep(caller.Grants))),
            cancellationToken
        );
        if (import.Status is ImportStatus.Failed)
            return new RejectedImport(import);
        if (import.Status is not ImportStatus.Queued)
            return TypedResults.Created(import.Url, import);

        // Under an idempotency key the import is committed with its answer, so nobody can take it before that.
        response.OnCompleted(() =>
        {
            waiting.Ring();
            return Task.CompletedTask;
        });
        return TypedResults.Accepted(import.Url, import);
    }
}

/// <summary>Which page of the imports is asked for.</summary>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said.</param>
/// <param name="After">The place after which the page begins: what the page before gave in <c>next</c>.</param>
internal sealed record ImportQuery([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "after")] Cursor? After);

/// <summary>A file in the interchange format.</summary>
/// <param name="Format" example="1">The version of the format: 1.</param>
/// <param name="Mode">Whether it commits, or tries everything and keeps nothing.</param>
/// <param name="OnError">What happens where rows cannot be taken: <c>rejectAll</c> unless said.</param>
/// <param name="Force">Whether it overwrites hand edits and brings retracted records back; not unless said.</param>
/// <param name="Records">The records, each of one type, in any order.</param>
internal sealed record InterchangeFile(
    int Format,
    ImportMode Mode,
    IReadOnlyList<InterchangeRecord> Records,
    OnError OnError = OnError.RejectAll,
    bool Force = false
);

/// <summary>A line of a file as NDJSON: the first is the header, and each other a record.</summary>
internal sealed record InterchangeLine;

/// <summary>The first line of a file as NDJSON.</summary>
/// <param name="Format" example="1">The version of the format: 1.</param>
/// <param name="Mode">Whether it commits, or tries everything and keeps nothing.</param>
/// <param name="OnError">What happens where rows cannot be taken: <c>rejectAll</c> unless said.</param>
/// <param name="Force">Whether it overwrites hand edits and brings retracted records back; not unless said.</param>
internal sealed record InterchangeHeader(int Format, ImportMode Mode, OnError OnError = OnError.RejectAll, bool Force = false);

/// <summary>A record in the interchange format: one of a type that has its members. A record that is stored may leave out what it does not
/// change, and a new one what it need not say.</summary>
internal sealed record InterchangeRecord;
