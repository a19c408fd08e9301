using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using PlanAccountability.Application.Search;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Search;

namespace PlanAccountability.Infrastructure.Search;

/// <summary>After every save, in the same transaction: writes anew what can be searched of each record that changed, whatever changed it.
/// A record cannot be saved past it, as it cannot be saved without its change record.</summary>
/// <remarks>It must come after the interceptor of change records, by which a record counts as changed of which only a part was.</remarks>
internal sealed class SearchTextInterceptor : SaveChangesInterceptor
{
    private const string Forget = "delete from search_text where record_id = any ($1)";

    /// <summary>A commitment, a priority or a recommendation has the date and the language of the version or the review that publishes
    /// it.</summary>
    private const string Write = $"""
        insert into search_text (record_id, place, counts_on, type, area_id, part_id, number, title, said, dated_on, url, is_english, words)
        select text.record_id, text.place, coalesce(text.day, published.day, text.recorded_on), text.type, text.area_id, text.part_id,
               text.number, text.title, text.said, coalesce(text.dated_on, published.dated_on), text.url, known.is_english,
               array_to_tsvector(array_remove(array[
                   't:' || text.type, 'a:' || text.area_id,
                   case when known.is_english then '{SearchTable.English}' else '{SearchTable.Other}' end
               ], null)) || case when known.is_english then to_tsvector('english', text.words) else to_tsvector('simple', text.words) end
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as text (
            record_id, place, type, area_id, part_id, number, title, said, words, dated_on, day, recorded_on, language, published_in, url
        )
        left join lateral (
            select counts_from as dated_on, counts_from_day as day, language from plan_version where id = text.published_in
            union all
            select coalesce(reported_on, met_on), left(coalesce(reported_on, met_on) || '-01-01', 10)::date, null
            from panel_review where id = text.published_in
        ) published on true
        cross join lateral (select coalesce(text.language, published.language, 'en') = 'en' as is_english) known
        """;

    private List<Root> _changed = [];

    private List<Guid> _stored = [];

    /// <summary>The versions and reviews of which the date or the language changed, which others have from them.</summary>
    private List<Guid> _redated = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var changed = eventData
            .Context!.ChangeTracker.Entries<Root>()
            .Where(entry =>
                entry.State is EntityState.Added or EntityState.Modified && SearchedTexts.Roots.Contains(entry.Entity.GetType())
            )
            .ToList();
        _changed = [.. changed.Select(entry => entry.Entity)];
        var stored = changed.Where(entry => entry.State is EntityState.Modified).ToList();
        _stored = [.. stored.Select(entry => Guid.Parse(entry.Entity.Key))];
        _redated = [.. stored.Where(IsRedated).Select(entry => Guid.Parse(entry.Entity.Key))];
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        var (db, changed, stored, redated) = (eventData.Context!, _changed, _stored, _redated);
        (_changed, _stored, _redated) = ([], [], []);
        if (redated.Count > 0)
        {
            var others = await PublishedInAsync(db, redated, cancellationToken);
            others.RemoveAll(other => changed.Exists(root => root.Key == other.Key));
            changed.AddRange(others);
            stored.AddRange(others.Select(other => Guid.Parse(other.Key)));
        }

        await WriteAsync(db, changed, stored, cancellationToken);
        return await base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    private static bool IsRedated(EntityEntry<Root> entry) =>
        entry.Entity switch
        {
            PlanVersion => IsModified(entry, nameof(PlanVersion.CountsFrom)) || IsModified(entry, nameof(PlanVersion.Language)),
            PanelReview => IsModified(entry, nameof(PanelReview.ReportedOn)) || IsModified(entry, nameof(PanelReview.MetOn)),
            _ => false,
        };

    private static bool IsModified(EntityEntry entry, string member) => entry.Property(member).IsModified;

    private static async Task<List<Root>> PublishedInAsync(DbContext db, List<Guid> records, CancellationToken cancellationToken)
    {
        List<PlanVersionId> versions = [.. records.Select(id => new PlanVersionId(id))];
        List<PanelReviewId> reviews = [.. records.Select(id => new PanelReviewId(id))];
        return
        [
            .. await db.Set<AccountabilityCommitment>()
                .AsNoTracking()
                .Where(commitment => commitment.Entries.Any(entry => versions.Contains(entry.VersionId)))
                .ToListAsync(cancellationToken),
            .. await db.Set<Priority>()
                .AsNoTracking()
                .Where(priority => priority.Entries.Any(entry => versions.Contains(entry.VersionId)))
                .ToListAsync(cancellationToken),
            .. await db.Set<PanelRecommendation>()
                .AsNoTracking()
                .Where(recommendation => reviews.Contains(recommendation.ReviewId))
                .ToListAsync(cancellationToken),
        ];
    }

    private static async Task WriteAsync(DbContext db, List<Root> changed, List<Guid> stored, CancellationToken cancellationToken)
    {
        List<Row> rows = [.. changed.SelectMany(root => SearchedTexts.Of(root).Select((text, place) => new Row(root, place, text)))];
        if (rows.Count == 0 && stored.Count == 0)
            return;
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection())
            {
                Transaction = (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction(),
            };
            if (stored.Count > 0)
                batch.BatchCommands.Add(new(Forget) { Parameters = { new() { Value = stored.ToArray() } } });
            if (rows.Count > 0)
                batch.BatchCommands.Add(Writing(rows));
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static NpgsqlBatchCommand Writing(List<Row> rows)
    {
        var command = new NpgsqlBatchCommand(Write);
        Add(NpgsqlDbType.Uuid, row => Guid.Parse(row.Root.Key));
        Add(NpgsqlDbType.Integer, row => row.Place);
        Add(NpgsqlDbType.Text, row => row.Text.Type.ToString());
        Add(NpgsqlDbType.Text, row => row.Root.OwningArea?.Value);
        Add(NpgsqlDbType.Uuid, row => row.Text.PartId);
        Add(NpgsqlDbType.Text, row => row.Text.Number);
        Add(NpgsqlDbType.Text, row => row.Text.Title);
        Add(NpgsqlDbType.Text, row => row.Text.Text);
        Add(NpgsqlDbType.Text, row => SearchWords.Of(row.Text.Text));
        Add(NpgsqlDbType.Text, row => row.Text.On?.ToString());
        Add(NpgsqlDbType.Date, row => row.Text.On?.FirstDay);
        Add(NpgsqlDbType.Date, row => DateOnly.FromDateTime(row.Root.CreatedAt.UtcDateTime));
        Add(NpgsqlDbType.Text, row => row.Text.Language);
        Add(NpgsqlDbType.Uuid, row => row.Text.PublishedIn);
        Add(NpgsqlDbType.Text, row => row.Text.Url);
        return command;

        void Add<TValue>(NpgsqlDbType type, Func<Row, TValue> value) =>
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = rows.Select(value).ToArray() });
    }

    /// <summary>A text to be written.</summary>
    private sealed record Row(Root Root, int Place, SearchedText Text);
}
