using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Accountability;

namespace PlanAccountability.Api.Accountability;

/// <summary>For which day, and of which version, the matrix is asked for.</summary>
/// <param name="AsOf" example="2024-03-31">The day for which it is computed; today unless said. A day to come shows what would stand then
/// if nothing more were recorded.</param>
/// <param name="Version" example="1">The number of an issued version; the last that was issued by <c>asOf</c> unless said, and the first
/// where none was.</param>
internal sealed record MatrixQuery([FromQuery(Name = "asOf")] DateQuery? AsOf, [FromQuery(Name = "version")] int? Version)
{
    public GetAccountabilityMatrix Of(PlanId id) => new(id, AsOf?.Value, Version);
}

/// <summary>A line of the matrix in CSV.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Version">The version shown.</param>
/// <param name="Priority">The priority.</param>
/// <param name="Commitment">The commitment.</param>
/// <param name="Measures">The titles of its measures.</param>
/// <param name="Latest">The latest readings of those, in words.</param>
/// <param name="OpenRecommendations">How many recommendations are open against it.</param>
internal sealed record MatrixLine(
    DateOnly AsOf,
    int Version,
    PriorityInLine Priority,
    CommitmentInMatrix Commitment,
    IReadOnlyList<string> Measures,
    IReadOnlyList<string> Latest,
    int OpenRecommendations
)
{
    public static IEnumerable<MatrixLine> Of(AccountabilityMatrix matrix) =>
        matrix.Priorities.SelectMany(priority =>
            priority.Commitments.Select(commitment => new MatrixLine(
                matrix.AsOf,
                matrix.Version!.Value,
                new(priority.Number, priority.Title, priority.Wording, priority.IsIncomplete),
                commitment,
                [.. commitment.Measures.Select(measure => measure.Title)],
                [.. commitment.Measures.Select(LatestOf)],
                commitment.OpenRecommendationIds.Count
            ))
        );

    private static string LatestOf(MeasureInMatrix measure) =>
        measure.Latest switch
        {
            null => "none",
            { Withheld: not null } latest => $"withheld to {latest.Period.End:yyyy-MM-dd}",
            var latest => FormattableString.Invariant($"{latest.Value} to {latest.Period.End:yyyy-MM-dd}"),
        };
}

/// <summary>The priority of a line.</summary>
internal sealed record PriorityInLine(string? Number, string? Title, Wording Wording, bool IsIncomplete);

/// <summary>The columns of the matrix in CSV.</summary>
internal static class MatrixColumns
{
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        CsvColumn.Text("asOf"),
        CsvColumn.Integer("version"),
        CsvColumn.Text("priority.number"),
        CsvColumn.Text("priority.title"),
        CsvColumn.Text("priority.wording"),
        CsvColumn.Boolean("priority.isIncomplete"),
        Of("ref"),
        Of("url"),
        CsvColumn.Integer("order", "commitment.order"),
        Of("text"),
        Of("wording"),
        CsvColumn.Boolean("isIncomplete", "commitment.isIncomplete"),
        Of("holder"),
        Of("partnerId"),
        Of("kind"),
        Of("targetDate"),
        Of("claimed.status"),
        Of("claimed.on"),
        Of("claimed.summary"),
        Of("accepted.status"),
        Of("accepted.on"),
        Of("accepted.by"),
        Of("accepted.reference.name"),
        Of("lastReportedOn"),
        CsvColumn.Integer("reportCount", "commitment.reportCount"),
        CsvColumn.Integer("timesScrutinised", "commitment.timesScrutinised"),
        CsvColumn.Integer("timesExaminedByPanel", "commitment.timesExaminedByPanel"),
        Of("lastAssurance.level"),
        Of("lastAssurance.label"),
        Of("lastAssurance.on"),
        Of("lastAssurance.meetingUrl"),
        CsvColumn.Texts("measures"),
        CsvColumn.Texts("latest"),
        CsvColumn.Texts("measuredBy", "commitment.measuredBy"),
        CsvColumn.Integer("openRecommendations"),
        CsvColumn.Texts("gaps", "commitment.gaps"),
        CsvColumn.Texts("unknown", "commitment.unknown"),
    ];

    private static CsvColumn Of(string name) => CsvColumn.Text(name, $"commitment.{name}");
}
