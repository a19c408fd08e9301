using System.Text.Json;
using Npgsql;

namespace PlanAccountability.Floor;

/// <summary>How one issued version words a commitment.</summary>
/// <param name="RecordedAs">How the version was recorded; null where it was retracted.</param>
/// <param name="CountsFrom">The day from which what the version promises counts, or null.</param>
internal sealed record Entry(
    int Version,
    Guid PriorityId,
    int Order,
    string Text,
    string Wording,
    bool IsIncomplete,
    DateOnly? TargetDate,
    Guid[] MergedFrom,
    Guid? SplitFrom,
    string? RecordedAs = null,
    DateOnly? CountsFrom = null,
    Reprint[]? AlsoPrinted = null
)
{
    public static Entry Of(NpgsqlDataReader row, int at) =>
        new(
            row.GetInt32(at),
            row.GetGuid(at + 1),
            row.GetInt32(at + 2),
            row.GetString(at + 3),
            row.ChoiceAt(at + 4)!,
            row.GetBoolean(at + 5),
            row.DayAt(at + 6),
            row.JsonAt(at + 7, Stored.Default.GuidArray)!,
            row.IdAt(at + 8),
            row.TextAt(at + 9),
            row.DayAt(at + 10),
            row.JsonAt(at + 11, Stored.Default.ReprintArray)
        );

    public void Write(Utf8JsonWriter json, Entry? before)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("priorityId", PriorityId);
        json.WriteNumber("order", Order);
        json.WriteString("text", Text);
        json.WriteString("wording", Wording);
        json.WriteBoolean("isIncomplete", IsIncomplete);
        json.Day("targetDate", TargetDate);
        json.Value("mergedFrom", MergedFrom, Stored.Default.GuidArray);
        json.Id("splitFrom", SplitFrom);
        json.Value("alsoPrinted", AlsoPrinted ?? [], Stored.Default.ReprintArray);
        json.WriteString(
            "change",
            before is null ? (SplitFrom is null ? "new" : "split")
                : SaysAs(before) ? "kept"
                : "reworded"
        );
        json.WriteEndObject();
    }

    /// <summary>Whether it says the same in any place, whatever its white space.</summary>
    private bool SaysAs(Entry before) =>
        (TargetDate == before.TargetDate && Text == before.Text)
        || Places.Any(one =>
            before.Places.Any(other => one.TargetDate == other.TargetDate && WordsOf(one.Text).SequenceEqual(WordsOf(other.Text)))
        );

    private IEnumerable<(string Text, DateOnly? TargetDate)> Places =>
        (AlsoPrinted ?? []).Select(place => (place.Text, place.TargetDate)).Prepend((Text, TargetDate));

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
