using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Evidence;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.PanelReviews;

namespace PlanAccountability.Api.PanelReviews;

/// <summary>Which entries of the register a list asks for.</summary>
/// <param name="AreaId">Only what is owed by the body of this area.</param>
/// <param name="State">Only what stands so today; <c>overdue</c> unless said.</param>
/// <param name="Basis">What is known, unless said; with <c>unknown</c> what nobody knows, which is the same as
/// <c>state=notEvidenced</c>.</param>
/// <param name="MinDays" example="31">Only what is known to be late by so many days at least, 1 to 100,000; refused with <c>undated</c> and
/// with what nobody knows.</param>
internal sealed record OverdueResponseQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "state")] EnumQuery<OwedResponseState>? State,
    [FromQuery(Name = "basis")] EnumQuery<Basis>? Basis,
    [FromQuery(Name = "minDays")] int? MinDays
)
{
    public OverdueResponseFilter Filter => new(AreaId, Asked, MinDays);

    private OwedResponseState Asked =>
        Basis.With(State?.Value, OwedResponseState.NotEvidenced) is Application.Evidence.Basis.Unknown
            ? OwedResponseState.NotEvidenced
            : State?.Value ?? OwedResponseState.Overdue;
}

/// <summary>Which page of the register is asked for.</summary>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said.</param>
/// <param name="After">The place after which the page begins: what the page before gave in <c>next</c>.</param>
internal sealed record OverdueResponsePage([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "after")] Cursor? After)
{
    public PageRequest Request => new(Limit ?? PageRequest.Usual, After);
}

/// <summary>The columns of the register in CSV.</summary>
internal static class OverdueResponseColumns
{
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        CsvColumn.Text("kind"),
        CsvColumn.Text("state"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("owedBy", "owedBy.name"),
        CsvColumn.Text("owedTo", "owedTo.name"),
        CsvColumn.Text("owedSince"),
        CsvColumn.Text("dueOn"),
        CsvColumn.Text("dueWords"),
        CsvColumn.Text("respondedOn"),
        CsvColumn.Integer("daysLate"),
        CsvColumn.Text("daysLateIs"),
        CsvColumn.Text("review.url"),
        CsvColumn.Text("review.kind"),
        CsvColumn.Text("review.subject"),
        CsvColumn.Text("recommendation.url"),
        CsvColumn.Text("recommendation.number"),
        CsvColumn.Text("recommendation.verb"),
        CsvColumn.Text("recommendation.text"),
        CsvColumn.Text("recommendation.wording"),
        CsvColumn.Boolean("recommendation.isIncomplete"),
    ];
}
