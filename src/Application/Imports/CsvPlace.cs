namespace PlanAccountability.Application.Imports;

/// <summary>Where a record is in a CSV file, so that what is wrong with it can be found there.</summary>
/// <param name="Line">The line at which it begins, from 1, as editors count.</param>
/// <param name="Columns">The columns of the file.</param>
public sealed record CsvPlace(long Line, IReadOnlyList<CsvColumn> Columns)
{
    /// <summary>The error with the line, and the column where it is of one.</summary>
    public InputError Locate(InputError error)
    {
        var column =
            Columns.FirstOrDefault(column => IsWithin(error.Pointer, column.Pointer))
            ?? Columns.FirstOrDefault(column => error.Pointer.Length > 0 && IsWithin(column.Pointer, error.Pointer));
        return error with { Detail = $"{error.Detail} (line {Line}{(column is null ? "" : $", column {column.Name}")})" };
    }

    private static bool IsWithin(string pointer, string whole) =>
        pointer == whole || pointer.StartsWith(whole + "/", StringComparison.Ordinal);
}
