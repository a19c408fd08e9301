using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using PlanAccountability.Application.Search;
using PlanAccountability.Domain.Search;

namespace PlanAccountability.Infrastructure.Search;

/// <summary>Writes what can be searched of records.</summary>
internal static class SearchTextWriter
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

    /// <summary>Writes the texts of records anew, within the transaction that is open, if any.</summary>
    /// <param name="db">The database.</param>
    /// <param name="changed">The records.</param>
    /// <param name="stored">The identifiers of those that may have texts in it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task WriteAsync(DbContext db, List<Root> changed, List<Guid> stored, CancellationToken cancellationToken)
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
