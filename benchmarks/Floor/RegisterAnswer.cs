using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace PlanAccountability.Floor;

/// <summary><c>GET /v1/registers/overdue-responses</c> with <c>limit</c> and <c>after</c>.</summary>
internal static class RegisterAnswer
{
    private static readonly string[] Register = Statements.Of("Register");

    public static async Task GiveAsync(HttpContext context, NpgsqlDataSource database)
    {
        var limit = Paging.LimitOf(context.Request);
        var (day, id) = Paging.PlaceOf(context.Request) is [var dueOn, var last]
            ? (DateOnly.ParseExact(dueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture), Guid.Parse(last))
            : (DateOnly.MinValue, Guid.Empty);
        var today = Values.Today;
        await using var reading = await database.ReadAsync(
            Register,
            () => [Database.Of(today), Database.Of(day), Database.Of(id), Database.Of(limit + 1)],
            context.RequestAborted
        );

        var answer = Answer.Begin();
        var (json, row) = (answer.Json, reading.Rows);
        string? place = null,
            next = null;
        json.WriteStartArray("items");
        for (var count = 0; await reading.NextRowAsync(); count++)
        {
            if (count == limit)
            {
                next = Paging.AddressAfter(context.Request, Paging.PlaceAt(place!));
                break;
            }

            Write(json, row, today);
            place = $"{row.GetFieldValue<DateOnly>(1).Text()}|{row.GetGuid(0)}";
        }

        json.WriteEndArray();
        json.WriteString("next", next);
        await answer.SendAsync(context, answer.TagOfAll(), next);
    }

    private static void Write(Utf8JsonWriter json, NpgsqlDataReader row, DateOnly today)
    {
        var (dueOn, recommendation, review) = (row.GetFieldValue<DateOnly>(1), row.IdAt(5), row.GetGuid(15));
        var until = row.GetFieldValue<DateOnly>(19);
        json.WriteStartObject();
        json.WriteString("kind", recommendation is null ? "report" : "recommendation");
        json.WriteString("areaId", row.GetString(2));
        json.WriteStartObject("owedBy");
        json.WriteString("bodyId", row.GetGuid(11));
        json.WriteString("name", row.GetString(12));
        json.WriteEndObject();
        json.WriteStartObject("owedTo");
        json.WriteString("panelId", row.GetGuid(13));
        json.WriteString("name", row.GetString(14));
        json.WriteEndObject();
        json.WriteStartObject("review");
        json.WriteString("id", review);
        json.WriteString("url", $"/v1/panel-reviews/{review}");
        json.WriteString("kind", row.ChoiceAt(16));
        json.WriteString("subject", row.GetString(17));
        json.WriteEndObject();
        if (recommendation is { } id)
        {
            json.WriteStartObject("recommendation");
            json.WriteString("id", id);
            json.WriteString("url", $"/v1/panel-recommendations/{id}");
            json.WriteString("number", row.GetString(6));
            json.WriteString("verb", row.ChoiceAt(7));
            json.WriteString("text", row.GetString(8));
            json.WriteString("wording", row.ChoiceAt(9));
            json.WriteBoolean("isIncomplete", row.GetBoolean(10));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("recommendation");
        }

        json.WriteString("owedSince", row.TextAt(18));
        json.Day("dueOn", dueOn);
        json.WriteString("dueWords", row.TextAt(3));
        json.WriteString("respondedOn", row.TextAt(4));
        json.WriteNumber("daysLate", until.DayNumber - dueOn.DayNumber);
        json.WriteString("daysLateIs", until == today ? "exact" : "atLeast");
        json.WriteString("state", "overdue");
        json.WriteEndObject();
    }
}
