using System.Text.Json;

namespace PlanAccountability.Infrastructure.Foundation;

/// <inheritdoc/>
internal sealed class ChangeReader(RoundTrips database, Lazy<IPlanAccountabilityDb> db, IFeedPositions positions) : IChangeReader
{
    private const string Page = """
        select position, type, record_id, ref, area_id, revision, operation, event, at, by, reason, is_tombstone, merged_into, record
        from change_record where position > $1
        """;

    private const string Order = "order by position limit $2";

    public async Task<ChangeReading> ReadAsync(ListChanges query, int most, DraftReach? reach, CancellationToken cancellationToken)
    {
        var (sql, values) = Question(query, most, reach);
        await using (var answers = await database.AskPrimary(FeedPositions.Stand).Ask(sql, values).SendAsync(cancellationToken))
        {
            var (areUnplaced, end) = await FeedPositions.ReadAsync(answers, cancellationToken);
            if (!areUnplaced)
                return Reading(await answers.NextAsync(Change, cancellationToken), end);
        }

        var placed = await positions.AssignAsync(db.Value, cancellationToken);
        await using var anew = await database.AskPrimary(sql, values).SendAsync(cancellationToken);
        return Reading(await anew.NextAsync(Change, cancellationToken), placed);
    }

    /// <summary>The page was read after the end was: it may hold what was placed in between, and then all up to it.</summary>
    private static ChangeReading Reading(List<ChangeDto> changes, long end) =>
        new(changes, changes is [.., var last] ? Math.Max(end, last.Position) : end);

    private static (string Sql, object[] Values) Question(ListChanges query, int most, DraftReach? reach)
    {
        List<object> values = [query.After, most];
        List<string> conditions = [Page];
        if (query.Type is { } type)
            conditions.Add($"type = {Value(type)}");
        if (query.AreaId is { } area)
            conditions.Add($"area_id = {Value(area)}");
        if (reach is not null)
        {
            List<string> visible = ["visibility = 'Everyone'"];
            AddDrafts(visible, Visibility.Office, reach.Office);
            AddDrafts(visible, Visibility.OfficeAndPanel, reach.Shared);
            AddDrafts(visible, Visibility.Panel, reach.Panel);
            conditions.Add($"({string.Join(" or ", visible)})");
        }

        return ($"{string.Join(" and ", conditions)} {Order}", [.. values]);

        string Value(object value)
        {
            values.Add(value);
            return $"${values.Count}";
        }

        void AddDrafts(List<string> visible, Visibility visibility, IReadOnlyCollection<AreaId> areas)
        {
            if (areas.Count > 0)
                visible.Add($"visibility = '{visibility}' and area_id = any ({Value(areas.Values())})");
        }
    }

    private static ChangeDto Change(Columns row) =>
        new(
            row.Value<long>(),
            row.Text(),
            row.Text(),
            row.Text(),
            row.AreaOrNone(),
            row.Value<int>(),
            row.Choice<ChangeOperation>(),
            row.Text(),
            row.Instant(),
            row.Text(),
            row.TextOrNone(),
            row.Value<bool>(),
            row.TextOrNone(),
            row.Json<JsonElement>()
        );
}
