using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Api.Inspections;

/// <summary>An inspection report to record.</summary>
internal sealed record InspectionReportRequest : InspectionReportInput
{
    /// <summary>A stable external key, which of a report of one area begins with it; generated where none is given.</summary>
    /// <example>lancashire:inspection:peel-2025</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>Comments on an inspection report to record.</summary>
internal sealed record InspectionCommentRequest : InspectionCommentInput, ISaysHowRecorded
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary><c>live</c>, unless said, where they are prepared here; <c>afterTheFact</c> where they are taken from documents.</summary>
    [JsonPropertyOrder(98)]
    public RecordedAs RecordedAs { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:inspection-comments:peel-2025</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>Which inspection reports a list asks for.</summary>
/// <param name="AreaId">Only those that concern this area.</param>
/// <param name="Kind">Only those of this kind.</param>
/// <param name="PublishedFrom">Only those published on this day or later; of a month or a year, those that may have been.</param>
/// <param name="PublishedTo">Only those published on this day or earlier, in the same way.</param>
internal sealed record InspectionReportQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "kind")] EnumQuery<InspectionReportKind>? Kind,
    [FromQuery(Name = "publishedFrom")] DateQuery? PublishedFrom,
    [FromQuery(Name = "publishedTo")] DateQuery? PublishedTo
)
{
    public InspectionReportFilter Filter => new(AreaId, Kind?.Value, PublishedFrom?.Value, PublishedTo?.Value);
}

/// <summary>Which entries of the register a list asks for.</summary>
/// <param name="AreaId">Only what the body of this area owes.</param>
/// <param name="Basis">What is known to be late, unless said; with <c>unknown</c> that of which nobody knows.</param>
internal sealed record OwedCommentsQuery([FromQuery(Name = "areaId")] AreaId? AreaId, [FromQuery(Name = "basis")] EnumQuery<Basis>? Basis)
{
    public OwedCommentsFilter Filter => new(AreaId, Basis?.Value ?? Application.Evidence.Basis.Known);
}

/// <summary>Which page of the register is asked for.</summary>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said.</param>
/// <param name="After">The place after which the page begins: what the page before gave in <c>next</c>.</param>
internal sealed record OwedCommentsPage([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "after")] Cursor? After)
{
    public PageRequest Request => new(Limit ?? PageRequest.Usual, After);
}

/// <summary>The columns of the register in CSV.</summary>
internal static class OwedCommentsColumns
{
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        CsvColumn.Text("areaId"),
        CsvColumn.Text("areaName"),
        CsvColumn.Text("report.url"),
        CsvColumn.Text("report.kind"),
        CsvColumn.Text("report.title"),
        CsvColumn.Text("report.publishedOn"),
        CsvColumn.Text("dueOn"),
        CsvColumn.Text("comments.url"),
        CsvColumn.Text("comments.publishedOn"),
        CsvColumn.Text("state"),
        CsvColumn.Integer("daysLate"),
        CsvColumn.Text("daysLateIs"),
    ];
}
