namespace PlanAccountability.Application.Imports;

/// <summary>An import: how far it has come and, once it ended, its report. Where it failed nothing was stored, and the outcomes say
/// what would become of the rows without the rejected ones.</summary>
/// <param name="Id" example="0199a1f0-0000-7000-8000-000000000001">The import's identifier, which the reason of each change that it made
/// names.</param>
/// <param name="Url" example="/v1/imports/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Mode">Whether it commits.</param>
/// <param name="Progress">Rows handled so far.</param>
/// <param name="Counts">Rows by outcome.</param>
/// <param name="Rows">The outcome of each row, in the order of the file; empty until it ended.</param>
/// <param name="Findings">What stands out in the record without being wrong.</param>
/// <param name="CreatedAt">When it was sent.</param>
/// <param name="FinishedAt">When it ended, or null.</param>
public sealed record ImportDto(
    Guid Id,
    string Url,
    ImportStatus Status,
    ImportMode Mode,
    ImportProgress Progress,
    ImportCounts Counts,
    IEnumerable<ImportedRow> Rows,
    IReadOnlyList<ImportFinding> Findings,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt
)
{
    /// <summary>Where imports are.</summary>
    internal const string Path = "/v1/imports/";

    internal static ImportDto Of(ImportBatch batch)
    {
        var report = batch.Report is { } kept ? KeptReport.Read(kept) : ImportReport.Empty;
        return new(
            batch.Id,
            Path + batch.Id,
            batch.Status,
            batch.Mode,
            new(batch.Done, batch.Of),
            report.Counts,
            report.Rows,
            report.Findings,
            batch.CreatedAt,
            batch.FinishedAt
        );
    }
}

/// <summary>How far an import has come.</summary>
/// <param name="Done" example="2000">Rows handled so far.</param>
/// <param name="Of" example="10000">Rows in the file.</param>
public sealed record ImportProgress(int Done, int Of);

/// <summary>An import in a list.</summary>
/// <param name="Id" example="0199a1f0-0000-7000-8000-000000000001">The import's identifier.</param>
/// <param name="Url" example="/v1/imports/0199a1f0-0000-7000-8000-000000000001">Its address, where its report is.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Mode">Whether it commits.</param>
/// <param name="Progress">Rows handled so far.</param>
/// <param name="Client" example="Lancashire importer">The client that sent it.</param>
/// <param name="CreatedAt">When it was sent.</param>
/// <param name="FinishedAt">When it ended, or null.</param>
public sealed record ImportSummary(
    Guid Id,
    string Url,
    ImportStatus Status,
    ImportMode Mode,
    ImportProgress Progress,
    string Client,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt
);

/// <summary>Who may know of an import: the client that sent it, the office of all areas in it, and an admin.</summary>
internal static class ImportVisibility
{
    public static IQueryable<ImportBatch> VisibleTo(this IQueryable<ImportBatch> batches, ICaller caller)
    {
        if (caller.IsAdmin)
            return batches;
        var offices = caller.AreasAs(Role.Office).Select(area => area.Value).ToArray();
        return batches.Where(batch =>
            batch.ClientId == caller.ClientId || (batch.AreaIds.Count > 0 && batch.AreaIds.All(area => offices.Contains(area)))
        );
    }
}
