using System.Text.Json;

namespace PlanAccountability.Floor;

/// <summary>A commitment of a file.</summary>
/// <param name="Record">What the file says.</param>
/// <param name="Id">Its new identifier.</param>
/// <param name="Hash">The SHA-256 of its line, which is written as the product writes one.</param>
internal sealed record NewCommitment(ExchangeRecord Record, Guid Id, byte[] Hash)
{
    public Guid[] MeasureIds(Names names) => Array.ConvertAll(Record.MeasureRefs ?? [], name => names.Ids[name]);

    public Citation[] Citations(Names names) =>
        Array.ConvertAll(Record.Citations ?? [], citation => new Citation(names.Ids[citation.SourceRef], citation.Locator, citation.Quote));

    /// <summary>The record as its change record shows it.</summary>
    public byte[] StoredJson(Names names, DateTime now)
    {
        List<Entry> entries =
        [
            .. (Record.Entries ?? [])
                .Select(entry => new Entry(
                    names.Numbers[entry.VersionRef],
                    names.Ids[entry.PriorityRef],
                    entry.Order,
                    entry.Text,
                    entry.WordingOrUsual,
                    entry.IsIncomplete,
                    entry.TargetDate is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null,
                    [],
                    null
                ))
                .OrderBy(entry => entry.Version),
        ];
        var answer = Answer.Begin();
        var json = answer.Json;
        json.WriteString("id", Id);
        json.WriteString("ref", Record.Ref);
        json.WriteString("url", $"/v1/commitments/{Id}");
        json.WriteNumber("revision", 1);
        json.Instant("createdAt", now);
        json.Instant("updatedAt", now);
        json.WriteString("planId", names.Ids[Record.PlanRef]);
        json.WriteString("areaId", names.Areas[Record.PlanRef]);
        json.WriteString("holder", Record.Holder);
        json.WriteNull("partnerId");
        json.WriteString("kind", Record.Kind);
        json.Choices("measuredBy", Record.MeasuredBy ?? []);
        json.Value("measureIds", MeasureIds(names), Stored.Default.GuidArray);
        json.WriteStartArray("entries");
        for (var index = 0; index < entries.Count; index++)
            entries[index].Write(json, index == 0 ? null : entries[index - 1]);
        json.WriteEndArray();
        var shown = entries.LastOrDefault();
        json.Id("priorityId", shown?.PriorityId);
        json.Number("order", shown?.Order);
        json.WriteString("text", shown?.Text);
        json.WriteString("wording", shown?.Wording);
        json.Flag("isIncomplete", shown?.IsIncomplete);
        json.Day("targetDate", shown?.TargetDate);
        json.Value("citations", Citations(names), Stored.Default.CitationArray);
        json.WriteEndObject();
        var written = answer.Written.ToArray();
        answer.Discard();
        return written;
    }
}
