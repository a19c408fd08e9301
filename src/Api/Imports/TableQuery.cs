using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Api.Imports;

/// <summary>What a table, as CSV or in a workbook, has no place for and its address says; with JSON it stands in the file.</summary>
/// <param name="Type" example="organisation">With a table: the type of the records, needed; one of those that fit in a line.</param>
/// <param name="Mode">With a table: whether it commits, or tries everything and keeps nothing; needed.</param>
/// <param name="OnError">With a table: what happens where rows cannot be taken; <c>rejectAll</c> unless said.</param>
/// <param name="Force" example="false">With a table: whether it overwrites hand edits and brings retracted records back; not unless
/// said.</param>
/// <param name="Sheet" example="Grants">With a workbook: the name of the sheet; the first unless said.</param>
internal sealed record TableQuery(
    [FromQuery(Name = "type")] string? Type,
    [FromQuery(Name = "mode")] EnumQuery<ImportMode>? Mode,
    [FromQuery(Name = "onError")] EnumQuery<OnError>? OnError,
    [FromQuery(Name = "force")] bool? Force,
    [FromQuery(Name = "sheet")] string? Sheet
)
{
    public TableHeading Heading => new(Type, Mode?.Value, OnError?.Value ?? Application.Imports.OnError.RejectAll, Force is true, Sheet);

    /// <summary>The first parameter that is given, or null.</summary>
    public string? FirstGiven =>
        Type is not null ? "type"
        : Mode is not null ? "mode"
        : OnError is not null ? "onError"
        : Force is not null ? "force"
        : Sheet is not null ? "sheet"
        : null;
}
