using Npgsql;

namespace PlanAccountability.Floor;

/// <summary>A commitment with what other records say of it: the columns of <c>CommitmentColumns.sql</c>, the version shown, what became of
/// it, and its entries.</summary>
internal sealed record Commitment(
    Guid Id,
    string Ref,
    int Revision,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    Guid PlanId,
    string AreaId,
    string Holder,
    Guid? PartnerId,
    string Kind,
    string[] MeasuredBy,
    Guid[] MeasureIds,
    Citation[] Citations,
    Standing Standing,
    int? ShownVersion,
    int? DroppedIn,
    Guid? MergedInto,
    List<Entry> Entries
)
{
    /// <summary>Reads all that a statement gives: a row for each entry of each commitment, in their order.</summary>
    public static async Task<List<Commitment>> AllAsync(Reading reading)
    {
        List<Commitment> all = [];
        var row = reading.Rows;
        while (await reading.NextRowAsync())
        {
            if (all is not [.., { } last] || last.Id != row.GetGuid(0))
                all.Add(last = Of(row));
            if (!row.IsDBNull(28))
                last.Entries.Add(Entry.Of(row, 28));
        }

        return all;
    }

    /// <summary>Writes its members, of which the computed ones stand together.</summary>
    public void Write(Answer answer, Completeness completeness)
    {
        var json = answer.Json;
        json.WriteString("id", Id);
        json.WriteString("ref", Ref);
        json.WriteString("url", $"/v1/commitments/{Id}");
        json.WriteNumber("revision", Revision);
        json.Instant("createdAt", CreatedAt);
        json.Instant("updatedAt", UpdatedAt);
        json.WriteString("planId", PlanId);
        json.WriteString("areaId", AreaId);
        json.WriteString("holder", Holder);
        json.Id("partnerId", PartnerId);
        json.WriteString("kind", Kind);
        json.Value("measuredBy", MeasuredBy, Stored.Default.StringArray);
        json.Value("measureIds", MeasureIds, Stored.Default.GuidArray);
        json.WriteStartArray("entries");
        for (var index = 0; index < Entries.Count; index++)
            Entries[index].Write(json, index == 0 ? null : Entries[index - 1]);
        json.WriteEndArray();

        var shown = Entries.FindLast(entry => entry.Version <= (ShownVersion ?? int.MaxValue)) ?? Entries.FirstOrDefault();
        json.Id("priorityId", shown?.PriorityId);
        json.Number("order", shown?.Order);
        json.WriteString("text", shown?.Text);
        json.WriteString("wording", shown?.Wording);
        json.Flag("isIncomplete", shown?.IsIncomplete);
        json.Day("targetDate", shown?.TargetDate);
        json.Number("droppedIn", DroppedIn);
        json.Id("mergedInto", MergedInto);
        Standing.WriteClaimed(json);
        Standing.WriteAccepted(json);
        var wording = new Wording(
            shown?.TargetDate,
            shown?.RecordedAs is "Live",
            Entries.Find(entry => entry.RecordedAs is not null)?.CountsFrom
        );
        var (known, unknown) = Standing.Gaps(wording, AreaId, completeness, Values.Today);
        json.Choices("gaps", known);
        json.Choices("unknown", unknown);
        json.Value("citations", Citations, Stored.Default.CitationArray);
    }

    private static Commitment Of(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            row.GetInt32(2),
            row.GetDateTime(3),
            row.GetDateTime(4),
            row.GetGuid(5),
            row.GetString(6),
            row.ChoiceAt(7)!,
            row.IdAt(8),
            row.ChoiceAt(9)!,
            row.JsonAt(10, Stored.Default.StringArray)!,
            row.GetFieldValue<Guid[]>(11),
            row.JsonAt(12, Stored.Default.CitationArray)!,
            Standing.Of(row, 13),
            row.NumberAt(25),
            row.NumberAt(26),
            row.IdAt(27),
            []
        );
}
