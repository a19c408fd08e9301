using PlanAccountability.Infrastructure.Money;
using PlanAccountability.Infrastructure.Search;

namespace PlanAccountability.Infrastructure.Migrations;

/// <summary>What the model cannot say of the database.</summary>
internal static class BeyondTheModel
{
    /// <summary>The last statements of the migration that makes the tables. Spans of time are kept apart: the readings of one measure, area
    /// and kind of period, and the statements of completeness of one area and kind of record; the extension is a trusted one, which the
    /// owner of the database may create. The recipients of grants are found in any case. And where the owner asks, queries are not compiled to machine code: none here runs as long as that
    /// takes.</summary>
    public static readonly string Keep = $"""
        create extension if not exists btree_gist;
        alter table measure_reading add constraint one_reading_of_a_period
            exclude using gist (measure_id with =, area_id with =, period_kind with =, daterange(period_start, period_end, '[]') with &&)
            where (retraction_at is null and period_kind <> 'TwelveMonthsEnding');
        alter table completeness_statement add constraint one_statement_of_a_day
            exclude using gist (area_id with =, covers with =, daterange(covers_from, covers_to, '[]') with &&)
            where (retraction_at is null);
        {GrantLists.RecipientsIndex}
        {SearchTable.Make}
        do $$ begin
            execute format('alter database %I set jit = off', current_database());
        exception when insufficient_privilege then null;
        end $$;
        """;
}
