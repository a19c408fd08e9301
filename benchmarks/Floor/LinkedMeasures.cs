using System.Text.Json;

namespace PlanAccountability.Floor;

/// <summary>What measures show. Several commitments have the same one, so each is written once and copied from there.</summary>
internal static class LinkedMeasures
{
    public static async Task<Dictionary<Guid, byte[]>> ReadAsync(Reading reading, string today)
    {
        Dictionary<Guid, byte[]> measures = [];
        while (await reading.NextRowAsync())
        {
            var measure = Answer.Begin();
            Write(measure.Json, reading.Rows, today);
            measure.Json.WriteEndObject();
            measures.Add(reading.Rows.GetGuid(0), measure.Written.ToArray());
            measure.Discard();
        }

        return measures;
    }

    private static void Write(Utf8JsonWriter json, Npgsql.NpgsqlDataReader row, string today)
    {
        var id = row.GetGuid(0);
        json.WriteString("id", id);
        json.WriteString("url", $"/v1/measures/{id}");
        json.WriteString("title", row.GetString(1));
        json.WriteString("unit", row.GetString(2));
        json.WriteString("goodDirection", row.ChoiceAt(3));
        if (row.IdAt(5) is { } reading)
        {
            json.WriteStartObject("latest");
            json.Value("period", row.JsonAt(6, Stored.Default.ReadingPeriod)!, Stored.Default.ReadingPeriod);
            if (row.IsDBNull(7))
                json.WriteNull("value");
            else
                json.WriteNumber("value", row.GetDecimal(7));
            json.Value("withheld", row.JsonAt(8, Stored.Default.Withheld)!, Stored.Default.Withheld);
            json.WriteBoolean("isProvisional", row.GetBoolean(9));
            json.WriteString("url", $"/v1/readings/{reading}");
            json.Citations(row, 10);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("latest");
        }

        var target = Array.FindLast(row.JsonAt(4, Stored.Default.TargetArray)!, target => target.HoldsOn(today));
        json.Value("target", target!, Stored.Default.Target);
        json.Value("comparator", row.JsonAt(11, Stored.Default.Comparator)!, Stored.Default.Comparator);
    }
}
