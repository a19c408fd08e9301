namespace PlanAccountability.Application.Imports;

/// <summary>The file is not in UTF-8.</summary>
/// <param name="detail">Where that shows, and how to save it so that it is.</param>
public sealed class NotUtf8Exception(string detail) : Exception(detail);

/// <summary>The first line of a table does not name the columns of its type.</summary>
/// <param name="detail">Which column it is, and which would do.</param>
public sealed class WrongColumnsException(string detail) : Exception(detail);

/// <summary>The file is no workbook that can be taken as a table.</summary>
/// <param name="detail">Why, and what to do.</param>
public sealed class UnreadableWorkbookException(string detail) : Exception(detail);

/// <summary>A CSV file cannot be read from some line on.</summary>
/// <param name="detail">Which line that is, and why.</param>
public sealed class MalformedCsvException(string detail) : Exception(detail);
