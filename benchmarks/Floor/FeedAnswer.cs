using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace PlanAccountability.Floor;

/// <summary><c>GET /v1/changes</c> with <c>after</c> and <c>limit</c>. It gives no places: what has none yet is not shown.</summary>
internal static class FeedAnswer
{
    private static readonly string[] Feed = Statements.Of("Feed");

    public static async Task GiveAsync(HttpContext context, NpgsqlDataSource database)
    {
        var limit = Paging.LimitOf(context.Request);
        var after = context.Request.Query.TryGetValue("after", out var text)
            ? long.Parse(text.ToString(), CultureInfo.InvariantCulture)
            : 0;
        await using var reading = await database.ReadAsync(
            Feed,
            () => [Database.Of(after), Database.Of(limit + 1)],
            context.RequestAborted
        );
        await reading.NextRowAsync();
        var upTo = reading.Rows.GetInt64(0);

        await reading.NextStatementAsync();
        var answer = Answer.Begin();
        var json = answer.Json;
        string? next = null;
        json.WriteStartArray("items");
        for (var (count, last) = (0, after); await reading.NextRowAsync(); count++)
        {
            if (count == limit)
            {
                upTo = last;
                next = Paging.AddressAfter(context.Request, last.ToString(CultureInfo.InvariantCulture));
                break;
            }

            last = reading.Rows.GetInt64(0);
            upTo = Math.Max(upTo, last);
            Write(json, reading.Rows);
        }

        json.WriteEndArray();
        json.WriteString("next", next);
        json.WriteNumber("upTo", upTo);
        context.Response.Headers.CacheControl = "no-cache";
        await answer.SendAsync(context, next: next);
    }

    private static void Write(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteNumber("position", row.GetInt64(0));
        json.WriteString("type", row.GetString(1));
        json.WriteString("id", row.GetString(2));
        json.WriteString("ref", row.GetString(3));
        json.WriteString("areaId", row.TextAt(4));
        json.WriteNumber("revision", row.GetInt32(5));
        json.WriteString("operation", row.ChoiceAt(6));
        json.WriteString("event", row.GetString(7));
        json.Instant("at", row.GetDateTime(8));
        json.WriteString("by", row.GetString(9));
        json.WriteString("reason", row.TextAt(10));
        json.WriteBoolean("retracted", row.GetBoolean(11));
        json.WriteString("mergedInto", row.TextAt(12));
        json.WritePropertyName("record");
        var record = row.GetFieldValue<byte[]>(13);
        json.WriteRawValue(record.AsSpan(0, Tighten(record)), skipInputValidation: true);
        json.WriteEndObject();
    }

    /// <summary>Takes the spaces between the members of a <c>jsonb</c> out, in place.</summary>
    /// <returns>How long it is then.</returns>
    private static int Tighten(Span<byte> json)
    {
        var (length, isText, isEscaped) = (0, false, false);
        foreach (var letter in json)
        {
            if (letter == ' ' && !isText)
                continue;
            isText ^= letter == '"' && !isEscaped;
            isEscaped = letter == '\\' && !isEscaped;
            json[length++] = letter;
        }

        return length;
    }
}
