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
            place += With(" where (rank, counts_on, record_id, place) < ({0}", after.Rank);
            place += With(", {0}", after.On);
            place += With(", {0}", after.Record);
            place += With(", {0})", after.Text);
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

    /// <summary>How many of the newest texts are looked at to learn how common the words are.</summary>
    private const int Sample = 2_000;

    /// <summary>How many of those must have the words for these to count as common.</summary>
    private const int Common = Sample / 40;

    /// <summary>How many of the newest texts are gone through for common words: as many as have the most that are ranked.</summary>
    private const int Newest = FoundTexts.MostRanked * Sample / Common;

    /// <summary>Common words are looked for in the newest texts one by one, for of those that the index has for them nearly all would be
    /// read in vain. Other words are looked up in the index, year by year, no further than the most that are ranked. What is shown is read
    /// only of those on the page.</summary>
    private static string Question(string dates, string after) =>
        $"""
            with typed as materialized (
                select websearch_to_tsquery('english', $1) as english, websearch_to_tsquery('simple', $1) as plain
            ), asked as materialized (
                select english, plain, querytree(english) not in ('', 'T') as is_sought,
                       ((english && '''{SearchTable.English}''') || (plain && '''{SearchTable.Other}''')) && $2::text::tsquery as sought,
                       {YearBegins("$5")} as since, {YearBegins("$6 + 1")} as until
                from typed
            ), sample as materialized (
                select count(*) filter (where ts_match_vq(words, sought)) as hits
                from asked cross join lateral (
                    select words from search_text where counts_on >= since and counts_on < until
                    order by counts_on desc, record_id desc, place desc limit {Sample}
                ) newest
                where is_sought
            ), gone_through as materialized (
                select record_id, place, counts_on, is_english, words
                from asked cross join sample cross join lateral (
                    select * from search_text where counts_on >= since and counts_on < until
                    order by counts_on desc, record_id desc, place desc limit {Newest}
                ) newest
                where hits >= {Common} and ts_match_vq(words, sought){dates} limit $3
            ), looked_up as materialized (
                {LookedUp(dates)} limit $3
            ), found as (
                select * from gone_through where (select count(*) from gone_through) >= $3
                union all
                select * from looked_up
            ), ranked as (
                select ts_rank(words, case when is_english then english else plain end, 1) as rank, counts_on, record_id, place
                from (select * from found limit $3 - 1) newest cross join asked
            ), page as (
                select * from ranked{after} order by rank desc, counts_on desc, record_id desc, place desc limit $4
            )
            select is_sought, (select count(*)::int from found), page.rank, page.counts_on, page.record_id, page.place,
                   text.type, text.area_id, area.name, text.number, text.title, text.dated_on, text.said, text.url, text.part_id,
                   array (
                       select distinct at from unnest(text.words) word cross join unnest(word.positions) as at
                       where word.lexeme = any (tsvector_to_array(to_tsvector('simple',
                           querytree(case when text.is_english then english else plain end))))
                   )
            from asked
            left join page on true
            left join lateral (
                select * from search_text
                where (counts_on, record_id, place) = (page.counts_on, page.record_id, page.place)
            ) text on true
            left join police_area area on area.id = text.area_id
            order by page.rank desc, page.counts_on desc, page.record_id desc, page.place desc
            """;

    /// <summary>Looks up words in each part of the table, the newest first: PostgreSQL carries out one after the other, and none once there
    /// are enough. <c>+ 0</c> keeps it from reading a part in its order in place of asking the index.</summary>
    private static string LookedUp(string dates) =>
        string.Join(
            " union all ",
            SearchTable.Parts.Select(part =>
                $"""
                    (select record_id, place, counts_on, is_english, words from {part.Table}
                     where {part.Year} between $5 and $6 and words @@ (select sought from asked where is_sought){dates}
                           and (select count(*) from gone_through) < $3
                     order by counts_on + 0 desc, record_id desc, place desc limit $3)
                    """
            )
        );

    /// <summary>The day on which a year begins; what is older or newer than the years with parts of their own begins long ago, and ends
    /// never.</summary>
    private static string YearBegins(string year) =>
        $"case when {year} < {SearchTable.FirstYear} then '-infinity' when {year} > {SearchTable.LastYear + 1} then 'infinity' "
        + $"else make_date({year}, 1, 1) end";

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
