using Microsoft.OpenApi;
using PlanAccountability.Api.Imports;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of each column of a table what the contract says of the member that it holds.</summary>
/// <param name="contract">The contract.</param>
internal sealed class TableGuide(ServedContract contract)
{
    private static readonly IReadOnlyList<CsvColumn> Columns =
    [
        CsvColumn.Text("column"),
        CsvColumn.Text("form"),
        CsvColumn.Text("meaning"),
    ];

    /// <summary>A sheet with a row for each column.</summary>
    public WorkbookSheet SheetOf(TableExport table)
    {
        var row = SchemaOf(table.Type);
        return new("Columns", Columns, [.. table.Columns.Select(column => Described(column, row))]);
    }

    private IOpenApiSchema? SchemaOf(string type) => contract.Schemas.GetValueOrDefault($"{char.ToUpperInvariant(type[0])}{type[1..]}Row");

    private IReadOnlyList<string> Described(CsvColumn column, IOpenApiSchema? row)
    {
        if (column == CsvColumn.More)
            return [column.Name, "JSON", "What no other column holds. A table that goes out has it; leave it empty in one of your own."];
        var (schema, described) = (row, "");
        foreach (var part in column.Pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not "0"))
        {
            schema = MembersOf(schema) is { } members && members.TryGetValue(part, out var member) ? member : null;
            described = schema?.Description is { Length: > 0 } own ? own : described;
        }

        return [column.Name, FormOf(column, schema), described];
    }

    private string FormOf(CsvColumn column, IOpenApiSchema? schema) =>
        Resolved(schema)?.Enum is { Count: > 0 } values
            ? $"one of {string.Join(", ", values.Select(value => value.ToString()))}"
            : column.Form;

    private IDictionary<string, IOpenApiSchema>? MembersOf(IOpenApiSchema? schema) =>
        Resolved(schema) switch
        {
            { Properties: { Count: > 0 } members } => members,
            { Items: { } item } => MembersOf(item),
            { OneOf: { } choices } => choices.Select(MembersOf).FirstOrDefault(members => members is not null),
            _ => null,
        };

    private IOpenApiSchema? Resolved(IOpenApiSchema? schema) =>
        schema is OpenApiSchemaReference { Reference.Id: { } id } ? contract.Schemas.GetValueOrDefault(id) : schema;
}
