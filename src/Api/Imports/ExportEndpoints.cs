using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Api.Imports;

/// <summary>The record of an area as a file that can be imported.</summary>
internal static class ExportEndpoints
{
    private const string Header = "{\"format\":1,\"mode\":\"commit\",\"onError\":\"rejectAll\"";

    private static readonly byte[] NewLine = "\n"u8.ToArray();

    private static readonly byte[] Separator = ",\n"u8.ToArray();

    public static void MapExports(this IEndpointRouteBuilder v1)
    {
        var exports = v1.MapGroup("/exports").WithTags("Imports");
        exports
            .MapGet("/interchange", Export)
            .WithName("exportInterchange")
            .ForEveryone(404)
            .Produces<ExportedFile>(200, ImportBody.Whole, ImportBody.Lines);
        exports.MapTables();
    }

    /// <summary>Export an area</summary>
    /// <remarks>All that stands in the record of the area, as far as the caller may read it, with the source documents and organisations
    /// that it names: JSON, or NDJSON where `Accept` asks for it. The same content is always the same file, byte for byte, and can be
    /// imported as it stands.</remarks>
    private static async Task<IResult> Export(
        [FromQuery(Name = "areaId")] AreaId areaId,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var export = await mediator.Send(new ExportInterchange(areaId), cancellationToken);
        var isLines = context
            .Request.GetTypedHeaders()
            .Accept.Any(type => type.MediaType.Equals(ImportBody.Lines, StringComparison.OrdinalIgnoreCase));
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        // What prevents an export from beginning is a problem yet; later it can only be broken off.
        var records = export.Records.GetAsyncEnumerator(cancellationToken);
        context.Response.RegisterForDisposeAsync(records);
        var first = await records.MoveNextAsync() ? records.Current : null;
        return Results.Stream(
            stream =>
                isLines
                    ? WriteLinesAsync(stream, first, records, cancellationToken)
                    : WriteWholeAsync(stream, first, records, cancellationToken),
            isLines ? ImportBody.Lines : ImportBody.Whole
        );
    }

    private static async Task WriteWholeAsync(
        Stream stream,
        byte[]? first,
        IAsyncEnumerator<byte[]> others,
        CancellationToken cancellationToken
    )
    {
        await using var file = new BufferedStream(stream, 65_536);
        await file.WriteAsync(Encoding.ASCII.GetBytes(Header + ",\"records\":["), cancellationToken);
        var before = NewLine;
        for (var record = first; record is not null; record = await others.MoveNextAsync() ? others.Current : null)
        {
            await file.WriteAsync(before, cancellationToken);
            await file.WriteAsync(record, cancellationToken);
            before = Separator;
        }

        await file.WriteAsync("\n]}\n"u8.ToArray(), cancellationToken);
    }

    private static async Task WriteLinesAsync(
        Stream stream,
        byte[]? first,
        IAsyncEnumerator<byte[]> others,
        CancellationToken cancellationToken
    )
    {
        await using var file = new BufferedStream(stream, 65_536);
        await file.WriteAsync(Encoding.ASCII.GetBytes(Header + "}\n"), cancellationToken);
        for (var record = first; record is not null; record = await others.MoveNextAsync() ? others.Current : null)
        {
            await file.WriteAsync(record, cancellationToken);
            await file.WriteAsync(NewLine, cancellationToken);
        }
    }
}

/// <summary>A file as it goes out, which can be imported as it stands.</summary>
/// <param name="Format" example="1">The version of the format: 1.</param>
/// <param name="Mode">What an import of the file does: commits.</param>
/// <param name="OnError">What it does where rows cannot be taken: it rejects all.</param>
/// <param name="Records">The records, ordered by type and then by ref.</param>
internal sealed record ExportedFile(int Format, ImportMode Mode, OnError OnError, IReadOnlyList<ExportedRecord> Records);

/// <summary>A record in a file that goes out; its other members are those that an import takes of its type, without what is null or an
/// empty list.</summary>
/// <param name="Type" example="plan">The type of record.</param>
/// <param name="Ref" example="lancashire:plan-2021">The record's stable external key.</param>
internal sealed record ExportedRecord(string Type, string Ref);

/// <summary>A line of a file that goes out as NDJSON: the first is the header, and each other a record.</summary>
internal sealed record ExportedLine;

/// <summary>The first line of a file that goes out as NDJSON.</summary>
/// <param name="Format" example="1">The version of the format: 1.</param>
/// <param name="Mode">What an import of the file does: commits.</param>
/// <param name="OnError">What it does where rows cannot be taken: it rejects all.</param>
internal sealed record ExportedHeader(int Format, ImportMode Mode, OnError OnError);
