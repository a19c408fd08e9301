namespace PlanAccountability.Api.PanelReviews;

/// <summary>The columns of recommendations in CSV.</summary>
internal static class PanelRecommendationColumns
{
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("url"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("reviewId"),
        CsvColumn.Text("number"),
        CsvColumn.Text("verb"),
        CsvColumn.Text("text"),
        CsvColumn.Text("wording"),
        CsvColumn.Boolean("isIncomplete"),
        CsvColumn.Boolean("requiresResponse"),
        CsvColumn.Text("responseDueOn"),
        CsvColumn.Text("dueWords"),
        CsvColumn.Text("outstandingAsOf"),
        CsvColumn.Text("state"),
        CsvColumn.Text("response.position"),
        CsvColumn.Text("response.reasons"),
        CsvColumn.Text("response.respondedOn"),
        CsvColumn.Integer("daysLate"),
        CsvColumn.Text("claimed.status"),
        CsvColumn.Text("claimed.on"),
        CsvColumn.Text("accepted.status"),
        CsvColumn.Text("accepted.on"),
        CsvColumn.Text("withdrawn.on"),
        CsvColumn.Text("withdrawn.reason"),
    ];
}
