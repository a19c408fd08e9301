using Npgsql;
using PlanAccountability.Application.Search;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Search;

/// <inheritdoc/>
internal sealed class SearchReader(RoundTrips database) : ISearchReader
{
    /// <summary>How long a search may take, in milliseconds.</summary>
    public const int Patience = 2_000;

    /// <summary>For this round trip alone.</summary>
    private const string BeBrief = "select set_config('statement_timeout', $1, true)";

    public async Task<FoundTexts?> ReadAsync(
        SearchQuery query,
        SearchFilter filter,
        SearchPlace? after,
        int most,
        CancellationToken cancellationToken
    )
    {
        List<object> values = [query.Websearch, Terms(filter), FoundTexts.MostRanked + 1, most];
        var (first, last) = (YearOf(filter.From, SearchTable.FirstYear - 1), YearOf(filter.To, SearchTable.LastYear + 1));
        values.AddRange([first, last]);
        var dates = "";
        if (filter.From is { } from)
            dates += With(" and (dated_on >= {0} or dated_on = left({0}, 7) or dated_on = left({0}, 4))", PartialDate.On(from));
        if (filter.To is { } to)
            dates += With(" and dated_on <= {0}", PartialDate.On(to));
        var place = "";
        if (after is not null)
        {
            place += With("where (rank < {0} or rank = {0}", after.Rank);
            place += With(" and (counts_on < {0} or counts_on = {0}", after.On);
            place += With(" and (record_id < {0} or record_id = {0}", after.Record);
            place += With(" and place > {0})))", after.Text);
        }

        try
        {
            await using var answers = await database
                .Ask(BeBrief, $"{Patience}")
                .Ask(Question(dates, place), [.. values])
                .SendAsync(cancellationToken);
            await answers.NextAsync(row => row.Text(), cancellationToken);
            var rows = await answers.NextAsync(Row, cancellationToken);
            return rows[0].IsSought
                ? new(
                    [.. rows.Select(row => row.Text).OfType<RankedText>()],
                    Math.Min(rows[0].Count, FoundTexts.MostRanked),
                    rows[0].Count > FoundTexts.MostRanked
                )
                : null;
        }
        catch (PostgresException slow) when (slow.SqlState is PostgresErrorCodes.QueryCanceled)
        {
            throw new SearchTooSlowException();
        }

        string With(string sql, object value)
        {
            values.Add(value);
            return sql.Replace("{0}", $"${values.Count}", StringComparison.Ordinal);
        }
    }

    /// <summary>The matches are taken year by year, the newest first, and no further than the most that are put in order: of each year its
    /// part of the table alone is asked, by the index of its words. What is shown is read only of those on the page.</summary>
    private static string Question(string dates, string after) =>
        $"""
            with typed as materialized (
                select websearch_to_tsquery('english', $1) as english, websearch_to_tsquery('simple', $1) as plain
            ), asked as materialized (
                select english, plain, querytree(english) not in ('', 'T') as is_sought,
                       ((english && '''{SearchTable.English}''') || (plain && '''{SearchTable.Other}''')) && $2::text::tsquery as sought
                from typed
            ), found as materialized (
                select hit.*
                from asked
                cross join generate_series($6, $5, -1) as year
                cross join lateral (
                    select record_id, place, counts_on, is_english, words
                    from search_text
                    where counts_on >= case when year < {SearchTable.FirstYear} then '-infinity' else make_date(year, 1, 1) end
                          and counts_on < case when year > {SearchTable.LastYear} then 'infinity' else make_date(year + 1, 1, 1) end
                          and words @@ asked.sought{dates}
                    order by counts_on desc, record_id desc, place limit $3
                ) hit
                where asked.is_sought limit $3
            ), ranked as (
                select record_id, place, counts_on, ts_rank(words, case when is_english then english else plain end, 1) as rank
                from found cross join asked
            ), page as (
                select * from ranked {after} order by rank desc, counts_on desc, record_id desc, place limit $4
            )
            select asked.is_sought, (select count(*)::int from found), page.rank, page.counts_on, page.record_id, page.place,
                   text.type, text.area_id, area.name, text.number, text.title, text.dated_on, text.said, text.url, text.part_id,
                   array (
                       select distinct place from unnest(text.words) word cross join unnest(word.positions) as place
                       where word.lexeme = any (tsvector_to_array(to_tsvector('simple',
                           querytree(case when text.is_english then asked.english else asked.plain end))))
                   )
            from asked
            left join page on true
            left join lateral (
                select * from search_text text
                where (text.record_id, text.place, text.counts_on) = (page.record_id, page.place, page.counts_on)
            ) text on true
            left join police_area area on area.id = text.area_id
            order by page.rank desc, page.counts_on desc, page.record_id desc, page.place
            """;

    /// <summary>What the index is asked for besides words.</summary>
    private static string Terms(SearchFilter filter) =>
        string.Join(
            " & ",
            new[] { filter.Type is { } type ? $"'t:{type}'" : null, filter.AreaId is { } area ? $"'a:{area}'" : null }.OfType<string>()
        )
            is { Length: > 0 } terms
            ? terms
            : $"'{SearchTable.English}' | '{SearchTable.Other}'";

    private static int YearOf(DateOnly? day, int other) =>
        Math.Clamp(day?.Year ?? other, SearchTable.FirstYear - 1, SearchTable.LastYear + 1);

    private static (bool IsSought, int Count, RankedText? Text) Row(Columns row)
    {
        var (isSought, count) = (row.Value<bool>(), row.Value<int>());
        if (!row.Group(14))
            return (isSought, count, null);
        var place = new SearchPlace(row.Value<float>(), row.Value<DateOnly>(), row.Value<Guid>(), row.Value<int>());
        var type = row.Choice<SearchedType>();
        var area = row.AreaOrNone();
        var areaName = row.TextOrNone();
        var (number, title, on, said, url) = (row.TextOrNone(), row.TextOrNone(), row.DateOrNone(), row.Text(), row.Text());
        var part = row.ValueOrNone<Guid>();
        var extract = SearchExtract.Of(said, [.. row.Value<short[]>().Select(match => (int)match)]);
        return (isSought, count, new(place, new(type, area is { } id ? new(id, areaName!) : null, number, title, on, extract, url, part)));
    }
}
