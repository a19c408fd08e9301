using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Api.Imports;

/// <summary>The records of an area and one type as a table that can be imported, and tables to fill in.</summary>
internal static class TableEndpoints
{
    public static void MapTables(this RouteGroupBuilder exports)
    {
        exports.MapGet("/tables/{type}.csv", ExportCsv).WithName("exportTable").GivesCsv().ForEveryone(404);
        exports.MapGet("/tables/{type}.xlsx", ExportWorkbook).WithName("exportWorkbook").GivesWorkbook().ForEveryone(404, 409);
    }

    public static void MapTemplates(this RouteGroupBuilder imports)
    {
        imports.MapGet("/templates/{type}.csv", GetCsv).WithName("getImportTemplate").GivesCsv().ForEveryone(404);
        imports.MapGet("/templates/{type}.xlsx", GetWorkbook).WithName("getImportTemplateWorkbook").GivesWorkbook().ForEveryone(404);
    }

    private static RouteHandlerBuilder GivesWorkbook(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Produces<byte[]>(StatusCodes.Status200OK, ImportBody.Workbook)
            .WithMetadata(new ShownAsFile(ImportBody.Workbook, IsText: false));

    /// <summary>Export records of one type as CSV</summary>
    /// <remarks>All records of the type in an area, as far as the caller may read them, in the columns that an import takes. The column
    /// `more` has as JSON what the others cannot hold, so the file can be imported as it stands and says the same.</remarks>
    /// <param name="type" example="reading">The type of the records, one of those that fit in a line.</param>
    /// <param name="areaId">The area.</param>
    private static async Task<IResult> ExportCsv(
        string type,
        [FromQuery(Name = "areaId")] AreaId areaId,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var table = TableExport.Of(type, isWorkbook: false);
        var export = await mediator.Send(new ExportInterchange(areaId, type), cancellationToken);
        return await context.CsvAsync($"{type}.csv", table.Columns, export.Records.Select(table.CellsOf));
    }

    /// <summary>Export records of one type as a workbook</summary>
    /// <remarks>The same as the CSV, in a sheet that has the name of the type: texts are texts, and numbers numbers.</remarks>
    /// <param name="type" example="reading">The type of the records, one of those that fit in a line.</param>
    /// <param name="areaId">The area.</param>
    private static async Task<IResult> ExportWorkbook(
        string type,
        [FromQuery(Name = "areaId")] AreaId areaId,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var table = TableExport.Of(type, isWorkbook: true);
        var export = await mediator.Send(new ExportInterchange(areaId, type), cancellationToken);
        var rows = await export.Records.Select(table.CellsOf).ToListAsync(cancellationToken);
        return Results.Bytes(WorkbookWriter.Write(new WorkbookSheet(type, table.Columns, rows)), ImportBody.Workbook, $"{type}.xlsx");
    }

    /// <summary>Read a template of CSV</summary>
    /// <remarks>A file with the names of the columns and no record.</remarks>
    /// <param name="type" example="reading">The type of the records, one of those that fit in a line.</param>
    private static Task<IResult> GetCsv(string type, HttpContext context) =>
        context.CsvAsync($"{type}.csv", TableExport.Of(type, isWorkbook: false).Columns, AsyncEnumerable.Empty<IReadOnlyList<string>>());

    /// <summary>Read a template of a workbook</summary>
    /// <remarks>A workbook to fill in: the first sheet has the names of the columns, its cells are text where text is wanted, so that
    /// `2021-05` stays what was typed; the second says of each column what is meant and which form is wanted.</remarks>
    /// <param name="type" example="reading">The type of the records, one of those that fit in a line.</param>
    private static IResult GetWorkbook(string type, OpenApi.TableGuide guide)
    {
        var table = TableExport.Of(type, isWorkbook: true);
        return Results.Bytes(
            WorkbookWriter.Write(new WorkbookSheet(type, table.Columns, []), guide.SheetOf(table)),
            ImportBody.Workbook,
            $"{type}.xlsx"
        );
    }
}
