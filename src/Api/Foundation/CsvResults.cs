using System.Text.Json;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Api.Foundation;

/// <summary>The parameters of a list as CSV, besides the list's own filters.</summary>
/// <param name="UpdatedSince" example="2026-11-01T00:00:00Z">Only records whose content changed at or after this instant, or since
/// this day began in UTC.</param>
/// <param name="Ref" example="lancashire:plan-2021">Only the record with this stable external key.</param>
/// <param name="Ids">Only the items with these identifiers.</param>
internal sealed record WholeListQuery(
    [FromQuery(Name = "updatedSince")] InstantQuery? UpdatedSince,
    [FromQuery(Name = "ref")] string? Ref,
    [FromQuery(Name = "ids")] IdsQuery? Ids
)
{
    public RecordFilter Records => new(Ref, UpdatedSince?.Value, Ids?.Values);
}

/// <summary>Gives whole lists as CSV: UTF-8 with a byte order mark, lines that end with CRLF, the columns named in the first.</summary>
internal static class CsvResults
{
    private const string MediaType = "text/csv";

    private const string ContentType = "text/csv; charset=utf-8; header=present";

    /// <summary>Says that the endpoint gives a list as CSV.</summary>
    public static RouteHandlerBuilder GivesCsv(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<string>(StatusCodes.Status200OK, MediaType).WithMetadata(new ShownAsFile(MediaType));

    /// <summary>Answers with a whole list. Each page is read once the one before has been sent, and no connection to the database is held
    /// while a reader is slow. What goes wrong after the beginning breaks the connection off, so that no part looks like the
    /// whole.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="read">Reads a page.</param>
    public static Task<IResult> CsvAsync<TItem>(
        this HttpContext context,
        string name,
        IReadOnlyList<CsvColumn> columns,
        Func<PageRequest, Task<Page<TItem>>> read
    ) => context.CsvAsync(name, columns, item => Cells(columns, item), read);

    /// <summary>The same of records as a table that can be imported.</summary>
    public static Task<IResult> CsvAsync(
        this HttpContext context,
        string name,
        TableExport table,
        Func<PageRequest, Task<Page<byte[]>>> read
    ) => context.CsvAsync(name, table.Columns, table.CellsOf, read);

    private static async Task<IResult> CsvAsync<TItem>(
        this HttpContext context,
        string name,
        IReadOnlyList<CsvColumn> columns,
        Func<TItem, IEnumerable<string>> cells,
        Func<PageRequest, Task<Page<TItem>>> read
    )
    {
        var first = await read(new(PageRequest.Most));
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return Results.Stream(body => WriteAsync(context, body, columns, cells, first, read), ContentType);
    }

    /// <summary>Answers with lines whose cells are made already. The first is read before the answer begins.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="lines">The cells of each line.</param>
    public static async Task<IResult> CsvAsync(
        this HttpContext context,
        string name,
        IReadOnlyList<CsvColumn> columns,
        IAsyncEnumerable<IReadOnlyList<string>> lines
    )
    {
        var batches = lines.Chunk(PageRequest.Most).GetAsyncEnumerator(context.RequestAborted);
        context.Response.RegisterForDisposeAsync(batches);
        var hasLines = await batches.MoveNextAsync();
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return Results.Stream(
            async body =>
            {
                await WriteAsync(body, isFirst: true, [columns.Select(column => column.Name)], context.RequestAborted);
                for (; hasLines && !context.IsHead(); hasLines = await batches.MoveNextAsync())
                    await WriteAsync(body, isFirst: false, batches.Current, context.RequestAborted);
            },
            ContentType
        );
    }

    /// <summary>Answers with a table.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="lines">The cells of each line, the names of the columns in the first.</param>
    public static IResult Csv(this HttpContext context, string name, IEnumerable<IEnumerable<string>> lines)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return Results.Stream(body => WriteAsync(body, isFirst: true, lines, context.RequestAborted), ContentType);
    }

    private static async Task WriteAsync<TItem>(
        HttpContext context,
        Stream body,
        IReadOnlyList<CsvColumn> columns,
        Func<TItem, IEnumerable<string>> cells,
        Page<TItem> page,
        Func<PageRequest, Task<Page<TItem>>> read
    )
    {
        await WriteAsync(body, isFirst: true, [columns.Select(column => column.Name)], context.RequestAborted);
        while (true)
        {
            await WriteAsync(body, isFirst: false, page.Items.Select(cells), context.RequestAborted);
            if (page.Next is not { } next || context.IsHead())
                return;
            page = await read(new(PageRequest.Most, next));
        }
    }

    private static IEnumerable<string> Cells<TItem>(IReadOnlyList<CsvColumn> columns, TItem item)
    {
        var record = JsonSerializer.SerializeToElement(item, RecordJson.Options);
        return columns.Select(column => column.Of(record));
    }

    private static async Task WriteAsync(
        Stream body,
        bool isFirst,
        IEnumerable<IEnumerable<string>> lines,
        CancellationToken cancellationToken
    )
    {
        using var part = new MemoryStream();
        using (var csv = CsvWriter.Create(part, new CsvWriterOptions { WriteByteOrderMark = isFirst, NewLine = "\r\n" }, leaveOpen: true))
        {
            foreach (var line in lines)
                csv.WriteRecord([.. line]);
        }

        await body.WriteAsync(part.GetBuffer().AsMemory(0, (int)part.Length), cancellationToken);
        await body.FlushAsync(cancellationToken);
    }
}
