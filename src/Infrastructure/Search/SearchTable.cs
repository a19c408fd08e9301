using PlanAccountability.Application.Search;

namespace PlanAccountability.Infrastructure.Search;

/// <summary>The table of what can be searched. It is no part of the model: it is written and read by SQL alone, and is in parts by year,
/// which the model cannot say.</summary>
internal static class SearchTable
{
    /// <summary>The first year that has a part of its own; all that is older is in one.</summary>
    public const int FirstYear = 2012;

    /// <summary>The last such year; all that is newer is in one.</summary>
    public const int LastYear = 2040;

    /// <summary>The language of texts of which the English forms of a word are one, as <c>words</c> says it; all others are compared as
    /// they are written.</summary>
    public const string English = "l:en";

    /// <summary>All other languages, as <c>words</c> says it.</summary>
    public const string Other = "l:other";

    /// <summary>The parts of the table and the years that they count as, the newest first.</summary>
    public static IReadOnlyList<(string Table, int Year)> Parts { get; } =
    [
        ("search_text_after", LastYear + 1),
        .. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Reverse().Select(year => ($"search_text_{year}", year)),
        ("search_text_before", FirstYear - 1),
    ];

    /// <summary>Makes the table. <c>words</c> has besides the words of the text what is asked for together with them, each with a letter
    /// and a colon, which no word has: type, area and language. So one index answers all of it. New rows wait in a short list before they
    /// come into the index, since every search reads that list.</summary>
    public static readonly string Make = $"""
        create table search_text (
            record_id uuid not null,
            place integer not null,
            counts_on date not null,
            type character varying(40) not null,
            area_id character varying({AreaId.Longest}),
            part_id uuid,
            number character varying(60),
            title character varying({Root.LongestTitle}),
            said character varying({SearchedText.Longest}) not null,
            dated_on character varying(10) collate "C",
            url character varying(200) not null,
            is_english boolean not null,
            words tsvector not null,
            primary key (counts_on, record_id, place)
        ) partition by range (counts_on);
        create index ix_search_text_record on search_text (record_id);
        create index ix_search_text_words on search_text using gin (words) with (gin_pending_list_limit = 256);
        do $$ begin
            create table search_text_before partition of search_text for values from (minvalue) to ('{FirstYear}-01-01');
            for year in {FirstYear}..{LastYear} loop
                execute format('create table search_text_%s partition of search_text for values from (%L) to (%L)',
                               year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
            end loop;
            create table search_text_after partition of search_text for values from ('{LastYear + 1}-01-01') to (maxvalue);
        end $$;
        """;
}
