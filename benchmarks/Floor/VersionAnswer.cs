using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace PlanAccountability.Floor;

/// <summary><c>GET /v1/plans/{id}/versions/{number}</c>: the text, the steps, and the priorities with their commitments. It answers for
/// versions that were issued, for a draft has its priorities elsewhere, and that were made as the law says: it tells no
/// irregularities.</summary>
internal static class VersionAnswer
{
    private static readonly string[] VersionOfPlan = Statements.Of("Version");

    /// <summary>The steps that the law lays down, in its order.</summary>
    private static readonly string[] StepsOfTheLaw =
    [
        "drafted",
        "chiefConstableConsulted",
        "publicAndVictimsConsulted",
        "sentToPanel",
        "panelReported",
        "responded",
        "responsePublished",
        "issued",
        "published",
        "sentToAuthorities",
    ];

    public static async Task GiveAsync(HttpContext context, NpgsqlDataSource database)
    {
        var route = context.Request.RouteValues;
        if (
            !Guid.TryParse((string?)route["id"], out var plan)
            || !int.TryParse((string?)route["number"], CultureInfo.InvariantCulture, out var number)
        )
        {
            await context.RefuseAsync();
            return;
        }

        await using var reading = await database.ReadAsync(
            VersionOfPlan,
            () => [Database.Of(plan), Database.Of(number)],
            context.RequestAborted
        );
        if (!await reading.NextRowAsync())
        {
            await context.RefuseAsync();
            return;
        }

        var row = reading.Rows;
        if (row.GetString(13) is not ("Issued" or "Withdrawn") || row.GetBoolean(19))
        {
            await context.RefuseAsync(StatusCodes.Status501NotImplemented);
            return;
        }

        var answer = Answer.Begin();
        var json = answer.Json;
        var (revision, recordedAs) = (row.GetInt32(2), row.GetString(12));
        json.Record(row, $"/v1/plans/{plan}/versions/{number}");
        json.WriteString("planId", plan);
        json.WriteString("areaId", row.GetString(5));
        json.WriteNumber("number", number);
        json.WriteString("kind", row.ChoiceAt(6));
        json.WriteString("title", row.GetString(7));
        json.WriteStartObject("period");
        json.WriteString("start", row.TextAt(8));
        json.WriteString("end", row.TextAt(9));
        json.WriteEndObject();
        json.WriteString("variationReason", row.TextAt(10));
        json.WriteString("language", row.GetString(11));
        json.WriteString("recordedAs", Values.Camel(recordedAs));
        json.WriteString("status", row.ChoiceAt(13));
        json.Id("issuedById", row.IdAt(14));
        json.Day("effectiveFrom", row.DayAt(15));
        var sections = row.JsonAt(16, Stored.Default.SectionArray)!;
        var coverage = row.JsonAt(17, Stored.Default.CoverageArray)!;
        var citations = row.JsonAt(18, Stored.Default.CitationArray)!;
        var (isOriginal, issuer) = (row.GetString(6) is "Original", row.TextAt(23));
        var (shown, ofReview) = (StepsOfReview(row), DaysOfReview(row));
        var steps = await WriteStepsAsync(json, reading);
        if (recordedAs is "AfterTheFact" && Order.IsBroken([.. steps, .. ofReview], isOriginal, issuer))
        {
            answer.Discard();
            await context.RefuseAsync(StatusCodes.Status501NotImplemented);
            return;
        }

        shown.UnionWith(steps.Select(step => step.Kind));
        if (!isOriginal)
            shown.Add("publicAndVictimsConsulted");
        json.Choices("notEvidenced", recordedAs is "AfterTheFact" ? StepsOfTheLaw.Except(shown) : []);
        json.Choices("irregularities", []);
        json.Value("sections", sections, Stored.Default.SectionArray);
        json.Value("statutoryContent", coverage, Stored.Default.CoverageArray);
        await WritePrioritiesAsync(json, reading);
        json.Choices("allowedActions", []);
        json.Value("citations", citations, Stored.Default.CitationArray);
        await answer.SendAsync(context, answer.TagOf(revision));
    }

    private static HashSet<string> StepsOfReview(NpgsqlDataReader row)
    {
        HashSet<string> shown = [];
        var noReport = row.TextAt(20) is "NoReportMade";
        if (noReport || row.TextAt(20) is "Reported")
            shown.Add("panelReported");
        if (noReport || row.GetBoolean(21))
            shown.Add("responded");
        if (noReport || !row.IsDBNull(22))
            shown.Add("responsePublished");
        return shown;
    }

    private static List<(string Kind, string? On)> DaysOfReview(NpgsqlDataReader row) =>
        [("panelReported", row.TextAt(24)), ("responded", row.TextAt(25)), ("responsePublished", row.TextAt(22))];

    private static async Task<List<(string Kind, string? On)>> WriteStepsAsync(Utf8JsonWriter json, Reading reading)
    {
        await reading.NextStatementAsync();
        var (row, steps) = (reading.Rows, new List<(string Kind, string? On)>());
        json.WriteStartArray("steps");
        while (await reading.NextRowAsync())
        {
            var (kind, on) = (row.ChoiceAt(0)!, row.TextAt(1));
            steps.Add((kind, on));
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("on", on);
            json.WriteString("note", row.TextAt(2));
            json.WriteString("url", row.TextAt(3));
            json.Citations(row, 4);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return steps;
    }

    /// <summary>Priorities are few, so they are read first; commitments are written where their priority comes.</summary>
    private static async Task WritePrioritiesAsync(Utf8JsonWriter json, Reading reading)
    {
        await reading.NextStatementAsync();
        List<Priority> priorities = [];
        while (await reading.NextRowAsync())
            priorities.Add(Priority.Of(reading.Rows));

        await reading.NextStatementAsync();
        var commitments = new List<Commitment>();
        while (await reading.NextRowAsync())
            commitments.Add(Commitment.Of(reading.Rows));
        var under = commitments.ToLookup(commitment => commitment.PriorityId);

        json.WriteStartArray("priorities");
        foreach (var priority in priorities)
        {
            json.WriteStartObject();
            json.WriteString("id", priority.Id);
            json.WriteString("number", priority.Number);
            json.WriteString("title", priority.Title);
            json.WriteString("wording", priority.Wording);
            json.WriteBoolean("isIncomplete", priority.IsIncomplete);
            json.WriteString("description", priority.Description);
            json.Choices("themes", priority.Themes);
            json.WriteNumber("order", priority.Order);
            json.WriteStartArray("commitments");
            foreach (var commitment in under[priority.Id])
                Write(json, commitment);
            json.WriteEndArray();
            json.WriteBoolean("retracted", priority.IsRetracted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Commitment commitment)
    {
        json.WriteStartObject();
        json.WriteString("id", commitment.Id);
        json.WriteString("text", commitment.Text);
        json.WriteString("wording", commitment.Wording);
        json.WriteBoolean("isIncomplete", commitment.IsIncomplete);
        json.WriteString("holder", commitment.Holder);
        json.Id("partnerId", commitment.PartnerId);
        json.WriteString("kind", commitment.Kind);
        json.WriteNumber("order", commitment.Order);
        json.Day("targetDate", commitment.TargetDate);
        json.Value("measuredBy", commitment.MeasuredBy, Stored.Default.StringArray);
        json.Value("mergedFrom", commitment.MergedFrom, Stored.Default.GuidArray);
        json.Id("splitFrom", commitment.SplitFrom);
        json.Value("citations", commitment.Citations, Stored.Default.CitationArray);
        json.Value("alsoPrinted", commitment.AlsoPrinted, Stored.Default.ReprintArray);
        json.WriteBoolean("retracted", commitment.IsRetracted);
        json.WriteEndObject();
    }

    /// <summary>A priority as the version has it; of one that was retracted a marker stands without its text.</summary>
    private sealed record Priority(
        Guid Id,
        string? Number,
        string? Title,
        string Wording,
        bool IsIncomplete,
        string? Description,
        string[] Themes,
        int Order,
        bool IsRetracted
    )
    {
        public static Priority Of(NpgsqlDataReader row) =>
            row.GetBoolean(8)
                ? new(row.GetGuid(0), null, null, "verbatim", false, null, [], row.GetInt32(7), true)
                : new(
                    row.GetGuid(0),
                    row.TextAt(1),
                    row.TextAt(2),
                    row.ChoiceAt(3)!,
                    row.GetBoolean(4),
                    row.TextAt(5),
                    Array.ConvertAll(row.GetFieldValue<string[]>(6), Values.Camel),
                    row.GetInt32(7),
                    false
                );
    }

    private sealed record Commitment(
        Guid PriorityId,
        Guid Id,
        string? Text,
        string Wording,
        bool IsIncomplete,
        string Holder,
        Guid? PartnerId,
        string Kind,
        int Order,
        DateOnly? TargetDate,
        string[] MeasuredBy,
        Guid[] MergedFrom,
        Guid? SplitFrom,
        Citation[] Citations,
        Reprint[] AlsoPrinted,
        bool IsRetracted
    )
    {
        public static Commitment Of(NpgsqlDataReader row)
        {
            var isRetracted = row.GetBoolean(14);
            return new(
                row.GetGuid(0),
                row.GetGuid(1),
                isRetracted ? null : row.GetString(2),
                isRetracted ? "verbatim" : row.ChoiceAt(3)!,
                !isRetracted && row.GetBoolean(4),
                row.ChoiceAt(5)!,
                row.IdAt(6),
                row.ChoiceAt(7)!,
                row.GetInt32(8),
                isRetracted ? null : row.DayAt(9),
                isRetracted ? [] : row.JsonAt(10, Stored.Default.StringArray)!,
                row.JsonAt(11, Stored.Default.GuidArray)!,
                row.IdAt(12),
                isRetracted ? [] : row.JsonAt(13, Stored.Default.CitationArray)!,
                isRetracted ? [] : row.JsonAt(15, Stored.Default.ReprintArray)!,
                isRetracted
            );
        }
    }
}
