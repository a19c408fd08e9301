using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Imports;

/// <summary>What reports of imports tell that rows changed. What is taken out of a record for good is taken out of there as well: of all
/// that was ever told of that record, whether or not the words were among it, for a value is told in part and under other names.</summary>
internal static class ReportedChanges
{
    private const int PageSize = 20;

    /// <summary>Takes what was told of some records out of every report, and out of the answers kept for requests that are sent
    /// again.</summary>
    public static async Task ForgetAsync(
        IPlanAccountabilityDb db,
        IStoredResponses kept,
        IEnumerable<Root> records,
        CancellationToken cancellationToken
    )
    {
        var rows = records.Select(record => (Type: RecordTypes.Of(record.GetType()).Name, record.Ref)).ToHashSet();
        await ForgetInReportsAsync(db, rows, cancellationToken);
        foreach (var (_, @ref) in rows)
            await kept.RewriteAsync(db, @ref, [ImportDto.Path], json => Without(json, rows), cancellationToken);
    }

    private static async Task ForgetInReportsAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<(string, string)> rows,
        CancellationToken cancellationToken
    )
    {
        for (var (after, isMore) = (Guid.Empty, true); isMore; )
        {
            var page = await db
                .Imports.AsNoTracking()
                .Where(batch => batch.TellsChanges && batch.Id > after)
                .OrderBy(batch => batch.Id)
                .Take(PageSize)
                .Select(batch => new { batch.Id, Report = batch.Report! })
                .ToListAsync(cancellationToken);
            foreach (var import in page)
            {
                if (KeptReport.WithoutChangesOf(rows, import.Report) is { } without)
                    (await db.Imports.SingleAsync(batch => batch.Id == import.Id, cancellationToken)).Report = without;
            }

            isMore = page.Count == PageSize;
            after = isMore ? page[^1].Id : after;
        }
    }

    /// <summary>An answer without what rows of its report changed of the records, or null where it tells of none.</summary>
    private static string? Without(string json, IReadOnlyCollection<(string, string)> records)
    {
        if (JsonNode.Parse(json) is not JsonObject answer || answer["rows"] is not JsonArray rows)
            return null;
        var concerned = rows.OfType<JsonObject>().Where(row => IsOf(row, records)).ToList();
        foreach (var row in concerned)
        {
            row["changesLeftOut"] = (int)row["changesLeftOut"]! + ((JsonArray)row["changes"]!).Count;
            row["changes"] = new JsonArray();
        }

        return concerned.Count > 0 ? answer.ToJsonString(RecordJson.Options) : null;
    }

    private static bool IsOf(JsonObject row, IReadOnlyCollection<(string, string)> records) =>
        row["changes"] is JsonArray { Count: > 0 }
        && row["type"] is { } type
        && row["ref"] is { } @ref
        && records.Contains(((string)type!, (string)@ref!));
}
