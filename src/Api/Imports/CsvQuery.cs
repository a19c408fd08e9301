using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Api.Imports;

/// <summary>What a CSV file has no place for and its address says; with JSON it stands in the file.</summary>
/// <param name="Type" example="organisation">With CSV: the type of the records, needed; one of those that fit in a line.</param>
/// <param name="Mode">With CSV: whether it commits, or tries everything and keeps nothing; needed.</param>
/// <param name="OnError">With CSV: what happens where rows cannot be taken; <c>rejectAll</c> unless said.</param>
/// <param name="Force" example="false">With CSV: whether it overwrites hand edits and brings retracted records back; not unless
/// said.</param>
internal sealed record CsvQuery(
    [FromQuery(Name = "type")] string? Type,
    [FromQuery(Name = "mode")] EnumQuery<ImportMode>? Mode,
    [FromQuery(Name = "onError")] EnumQuery<OnError>? OnError,
    [FromQuery(Name = "force")] bool? Force
)
{
    public CsvHeading Heading => new(Type, Mode?.Value, OnError?.Value ?? Application.Imports.OnError.RejectAll, Force is true);

    /// <summary>The first parameter that is given, or null.</summary>
    public string? FirstGiven =>
        Type is not null ? "type"
        : Mode is not null ? "mode"
        : OnError is not null ? "onError"
        : Force is not null ? "force"
        : null;
}
