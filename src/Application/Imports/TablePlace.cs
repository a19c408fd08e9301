using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>Where a record is in a table, so that what is wrong with it can be found there.</summary>
/// <param name="Name">The place in words: <c>line 12</c> of a CSV file, as editors count, or <c>sheet 'Grants', row 12</c>.</param>
/// <param name="Columns">The columns of the table that have a name.</param>
/// <param name="Refused">What stands in the cells that were refused, or null.</param>
public sealed record TablePlace(string Name, IReadOnlyList<CsvColumn> Columns, IReadOnlyDictionary<CsvColumn, string>? Refused = null)
{
    /// <summary>The error with the place, the column where it is of one, and what stands there.</summary>
    /// <param name="error">The error.</param>
    /// <param name="record">The record as it was read; null where it could not be.</param>
    public InputError Locate(InputError error, JsonObject? record)
    {
        var column =
            Columns.FirstOrDefault(column => IsWithin(error.Pointer, column.Pointer))
            ?? Columns.FirstOrDefault(column => error.Pointer.Length > 0 && IsWithin(column.Pointer, error.Pointer));
        var cell = column is null || record is null ? null : Refused?.GetValueOrDefault(column) ?? column.CellOf(record);
        return error with
        {
            Detail =
                $"{error.Detail} ({Name}{(column is null ? "" : $", column {column.Name}")}{(cell is null ? "" : $": {Shown.Of(cell)}")})",
        };
    }

    private static bool IsWithin(string pointer, string whole) =>
        pointer == whole || pointer.StartsWith(whole + "/", StringComparison.Ordinal);
}
