using Npgsql;

namespace PlanAccountability.Floor;

/// <summary><c>GET /v1/plans/{id}/accountability</c>: each commitment of the current version, how it stands today, and the sums.</summary>
internal static class MatrixAnswer
{
    private static readonly string[] Matrix = Statements.Of("Matrix");

    private static readonly string[] Holders = ["policingBody", "deputy", "chiefConstable", "partner"];

    public static async Task GiveAsync(HttpContext context, NpgsqlDataSource database)
    {
        if (!Guid.TryParse((string?)context.Request.RouteValues["id"], out var id))
        {
            await context.RefuseAsync();
            return;
        }

        var today = Values.Today;
        await using var reading = await database.ReadAsync(
            Matrix,
            () => [Database.Of(today.Text()), Database.Of(id), Database.Of(today)],
            context.RequestAborted
        );
        var row = reading.Rows;
        if (!await reading.NextRowAsync())
        {
            await context.RefuseAsync();
            return;
        }

        var answer = Answer.Begin();
        var json = answer.Json;
        json.WriteString("planId", id);
        json.WriteString("planUrl", $"/v1/plans/{id}");
        var (area, isKeptHere) = (row.GetString(0), row.TextAt(3) is "Live");
        json.WriteString("areaId", area);
        json.Number("version", row.NumberAt(1));
        json.WriteString("title", row.TextAt(2));
        json.Day("asOf", today);

        await reading.NextStatementAsync();
        var measures = await LinkedMeasures.ReadAsync(reading, today.Text());
        await reading.NextStatementAsync();
        var recommendations = await OpenAsync(reading);
        await reading.NextStatementAsync();
        List<(Guid Id, string? Number, string? Title, string Wording, bool IsIncomplete)> priorities = [];
        while (await reading.NextRowAsync())
            priorities.Add(
                row.GetBoolean(5)
                    ? (row.GetGuid(0), null, null, "verbatim", false)
                    : (row.GetGuid(0), row.TextAt(1), row.TextAt(2), row.ChoiceAt(3)!, row.GetBoolean(4))
            );
        await reading.NextStatementAsync();
        var completeness = await Completeness.ReadAsync(reading);
        await reading.NextStatementAsync();
        List<MatrixRow> rows = [];
        while (await reading.NextRowAsync())
            rows.Add(MatrixRow.Of(row, area, isKeptHere, completeness, today));

        var under = rows.ToLookup(commitment => commitment.PriorityId);
        var (all, byHolder) = (new Totals(), new SortedDictionary<int, Totals>());
        json.WriteStartArray("priorities");
        foreach (var priority in priorities)
        {
            var totals = new Totals();
            json.WriteStartObject();
            json.WriteString("id", priority.Id);
            json.WriteString("url", $"/v1/priorities/{priority.Id}");
            json.WriteString("number", priority.Number);
            json.WriteString("title", priority.Title);
            json.WriteString("wording", priority.Wording);
            json.WriteBoolean("isIncomplete", priority.IsIncomplete);
            json.WriteStartArray("commitments");
            foreach (var commitment in under[priority.Id])
            {
                commitment.Write(json, measures, recommendations);
                totals.Add(commitment);
                all.Add(commitment);
                var holder = Array.IndexOf(Holders, commitment.Holder);
                if (!byHolder.TryGetValue(holder, out var held))
                    byHolder.Add(holder, held = new());
                held.Add(commitment);
            }

            json.WriteEndArray();
            totals.Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        all.Write(json);
        json.WriteStartArray("totalsByHolder");
        foreach (var (holder, totals) in byHolder)
        {
            json.WriteStartObject();
            json.WriteString("holder", Holders[holder]);
            totals.Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        await answer.SendAsync(context, answer.TagOfAll());
    }

    /// <summary>The open recommendations, by the commitments that they concern.</summary>
    private static async Task<ILookup<Guid, Guid>> OpenAsync(Reading reading)
    {
        List<(Guid Commitment, Guid Recommendation)> pairs = [];
        while (await reading.NextRowAsync())
        {
            var id = reading.Rows.GetGuid(0);
            foreach (var commitment in reading.Rows.JsonAt(1, Stored.Default.GuidArray)!.Distinct())
                pairs.Add((commitment, id));
        }

        return pairs.ToLookup(pair => pair.Commitment, pair => pair.Recommendation);
    }
}
