using System.Text.Json;
using Npgsql;

namespace PlanAccountability.Floor;

/// <summary>A commitment of the matrix.</summary>
internal sealed record MatrixRow(
    Guid PriorityId,
    Guid Id,
    string Ref,
    int Order,
    string Text,
    string Wording,
    bool IsIncomplete,
    string Holder,
    Guid? PartnerId,
    string Kind,
    DateOnly? TargetDate,
    Reprint[] AlsoPrinted,
    string[] MeasuredBy,
    Guid[] MeasureIds,
    Standing Standing,
    int Meetings,
    string? AssuranceLevel,
    string? AssuranceLabel,
    string? AssuredOn,
    Guid? AssuredAt,
    List<string> Gaps,
    List<string> Unknown
)
{
    public static MatrixRow Of(NpgsqlDataReader row, string area, bool isKeptHere, Completeness completeness, DateOnly today)
    {
        var (standing, targetDate) = (Standing.Of(row, 13), row.DayAt(10));
        var (known, unknown) = standing.Gaps(new(targetDate, isKeptHere, row.DayAt(30)), area, completeness, today);
        return new(
            row.GetGuid(0),
            row.GetGuid(1),
            row.GetString(2),
            row.GetInt32(3),
            row.GetString(4),
            row.ChoiceAt(5)!,
            row.GetBoolean(6),
            row.ChoiceAt(7)!,
            row.IdAt(8),
            row.ChoiceAt(9)!,
            targetDate,
            row.JsonAt(31, Stored.Default.ReprintArray)!,
            row.JsonAt(11, Stored.Default.StringArray)!,
            row.GetFieldValue<Guid[]>(12),
            standing,
            row.GetInt32(25),
            row.ChoiceAt(26),
            row.TextAt(27),
            row.TextAt(28),
            row.IdAt(29),
            known,
            unknown
        );
    }

    public void Write(Utf8JsonWriter json, IReadOnlyDictionary<Guid, byte[]> measures, ILookup<Guid, Guid> recommendations)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("url", $"/v1/commitments/{Id}");
        json.WriteString("ref", Ref);
        json.WriteNumber("order", Order);
        json.WriteString("text", Text);
        json.WriteString("wording", Wording);
        json.WriteBoolean("isIncomplete", IsIncomplete);
        json.WriteString("holder", Holder);
        json.Id("partnerId", PartnerId);
        json.WriteString("kind", Kind);
        json.Day("targetDate", TargetDate);
        json.Value("alsoPrinted", AlsoPrinted, Stored.Default.ReprintArray);
        Standing.WriteClaimed(json);
        Standing.WriteAccepted(json);
        json.WriteString("lastReportedOn", Standing.ClaimedOn);
        json.WriteNumber("reportCount", Standing.Reports);
        json.WriteNumber("timesScrutinised", Meetings);
        WriteAssurance(json);
        json.WriteStartArray("measures");
        foreach (var id in MeasureIds)
        {
            if (measures.TryGetValue(id, out var measure))
                json.WriteRawValue(measure, skipInputValidation: true);
        }

        json.WriteEndArray();
        json.Value("measuredBy", MeasuredBy, Stored.Default.StringArray);
        json.WriteStartArray("openRecommendationIds");
        foreach (var id in recommendations[Id])
            json.WriteStringValue(id);
        json.WriteEndArray();
        json.Choices("gaps", Gaps);
        json.Choices("unknown", Unknown);
        json.WriteEndObject();
    }

    private void WriteAssurance(Utf8JsonWriter json)
    {
        if (AssuredAt is not { } meeting)
        {
            json.WriteNull("lastAssurance");
            return;
        }

        json.WriteStartObject("lastAssurance");
        json.WriteString("level", AssuranceLevel);
        json.WriteString("label", AssuranceLabel);
        json.WriteString("on", AssuredOn);
        json.WriteString("meetingId", meeting);
        json.WriteString("meetingUrl", $"/v1/scrutiny-meetings/{meeting}");
        json.WriteEndObject();
    }
}
