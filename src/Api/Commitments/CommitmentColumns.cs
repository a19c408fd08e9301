namespace PlanAccountability.Api.Commitments;

/// <summary>The columns of commitments in CSV.</summary>
internal static class CommitmentColumns
{
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("url"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("planId"),
        CsvColumn.Text("priorityId"),
        CsvColumn.Integer("order"),
        CsvColumn.Text("holder"),
        CsvColumn.Text("partnerId"),
        CsvColumn.Text("kind"),
        CsvColumn.Text("text"),
        CsvColumn.Text("wording"),
        CsvColumn.Boolean("isIncomplete"),
        CsvColumn.Text("targetDate"),
        CsvColumn.Texts("measuredBy"),
        CsvColumn.Text("claimed.status"),
        CsvColumn.Text("claimed.on"),
        CsvColumn.Text("claimed.summary"),
        CsvColumn.Text("accepted.status"),
        CsvColumn.Text("accepted.on"),
        CsvColumn.Text("accepted.by"),
        CsvColumn.Text("accepted.reference.name"),
        CsvColumn.Integer("droppedIn"),
        CsvColumn.Texts("gaps"),
        CsvColumn.Texts("unknown"),
        CsvColumn.Text("updatedAt"),
    ];
}
