using Npgsql;

namespace PlanAccountability.Floor;

/// <summary><c>GET /v1/plans/{id}</c>: the plan, and what its versions and the other plans of its area make of it today.</summary>
internal static class PlanAnswer
{
    private static readonly string[] Plan = Statements.Of("Plan");

    public static async Task GiveAsync(HttpContext context, NpgsqlDataSource database)
    {
        if (!Guid.TryParse((string?)context.Request.RouteValues["id"], out var id))
        {
            await context.RefuseAsync();
            return;
        }

        await using var reading = await database.ReadAsync(Plan, () => [Database.Of(id)], context.RequestAborted);
        if (!await reading.NextRowAsync())
        {
            await context.RefuseAsync();
            return;
        }

        var row = reading.Rows;
        var answer = Answer.Begin();
        var json = answer.Json;
        var (url, revision, citations) = ($"/v1/plans/{id}", row.GetInt32(2), row.JsonAt(7, Stored.Default.CitationArray)!);
        json.Record(row, url);
        json.WriteString("areaId", row.GetString(5));
        json.WriteString("bodyId", row.GetGuid(6));
        List<Version> ofArea = [];
        do
        {
            if (!row.IsDBNull(8))
                ofArea.Add(Version.Of(row));
        } while (await reading.NextRowAsync());

        Write(answer, url, [.. ofArea.Where(version => version.PlanId == id)], Timeline.Of(ofArea), id);
        json.Value("citations", citations, Stored.Default.CitationArray);
        await answer.SendAsync(context, answer.TagOf(revision));
    }

    private static void Write(Answer answer, string url, List<Version> versions, Timeline timeline, Guid id)
    {
        var json = answer.Json;
        var current = versions.LastOrDefault(version => version.Status is "Issued");
        var readable = versions.Where(version => version.Visibility is "Everyone").ToList();
        json.WriteString("title", (current ?? readable.LastOrDefault(version => version.Status is not "Withdrawn"))?.Title);
        Span("period", "start", "end", current is null ? null : (current.Start, current.End));
        Span("inForce", "from", "to", timeline.InForce(id));
        json.WriteString(
            "status",
            versions.Exists(version => version.WasIssued) ? timeline.StatusOn(id, Values.Today) : Unissued(versions)
        );
        json.Number("currentVersion", current?.Number);
        json.WriteStartArray("versions");
        foreach (var version in readable)
        {
            json.WriteStartObject();
            json.WriteNumber("number", version.Number);
            json.WriteString("kind", Values.Camel(version.Kind));
            json.WriteString("status", Values.Camel(version.Status));
            json.WriteString("url", $"{url}/versions/{version.Number}");
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Span(string name, string from, string to, (string? From, string? To)? span)
        {
            if (span is not { } known)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            json.WriteString(from, known.From);
            json.WriteString(to, known.To);
            json.WriteEndObject();
        }
    }

    /// <summary>What a plan is of which no version was issued: one that is drafted here; or documents do not show it.</summary>
    private static string Unissued(List<Version> versions) =>
        versions.Exists(version => version.RecordedAs is "Live") ? "notIssued"
        : versions.Exists(version => version.Kind is "Variation") ? "notHeld"
        : "unknown";
}

/// <summary>A version of a plan of the area, in the order of the numbers.</summary>
internal sealed record Version(
    Guid PlanId,
    int Number,
    string Kind,
    string Status,
    string Visibility,
    string Title,
    string? Start,
    string? End,
    DateOnly? EffectiveFrom,
    bool WasIssued,
    string RecordedAs
)
{
    public static Version Of(NpgsqlDataReader row) =>
        new(
            row.GetGuid(8),
            row.GetInt32(9),
            row.GetString(10),
            row.GetString(11),
            row.GetString(12),
            row.GetString(13),
            row.TextAt(14),
            row.TextAt(15),
            row.DayAt(16),
            row.GetBoolean(17),
            row.GetString(18)
        );
}
