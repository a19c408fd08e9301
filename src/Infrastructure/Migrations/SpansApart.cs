namespace PlanAccountability.Infrastructure.Migrations;

/// <summary>Keeps spans of time apart, which the model cannot say: the readings of one measure, area and kind of period, and the statements
/// of completeness of one area and kind of record. The extension is a trusted one: the owner of the database may create it.</summary>
internal static class SpansApart
{
    /// <summary>The last statements of the migration that makes the tables.</summary>
    public const string Keep = """
        create extension if not exists btree_gist;
        alter table measure_reading add constraint one_reading_of_a_period
            exclude using gist (measure_id with =, area_id with =, period_kind with =, daterange(period_start, period_end, '[]') with &&)
            where (retraction_at is null and period_kind <> 'TwelveMonthsEnding');
        alter table completeness_statement add constraint one_statement_of_a_day
            exclude using gist (area_id with =, covers with =, daterange(covers_from, covers_to, '[]') with &&)
            where (retraction_at is null);
        """;
}
