namespace PlanAccountability.Api.Performance;

/// <summary>The columns of readings in CSV.</summary>
internal static class ReadingColumns
{
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("url"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("measureId"),
        CsvColumn.Text("period.kind"),
        CsvColumn.Text("period.start"),
        CsvColumn.Text("period.end"),
        CsvColumn.Text("period.label"),
        CsvColumn.Number("value"),
        CsvColumn.Boolean("isProvisional"),
        CsvColumn.Text("withheld.reason"),
        CsvColumn.Text("withheld.decidedBy"),
        CsvColumn.Text("withheld.reviewOn"),
        CsvColumn.Text("comparator.group"),
        CsvColumn.Number("comparator.value"),
        CsvColumn.Integer("comparator.rank"),
        CsvColumn.Integer("comparator.of"),
        CsvColumn.Boolean("comparator.inWorstTenth"),
        CsvColumn.Text("updatedAt"),
    ];
}
