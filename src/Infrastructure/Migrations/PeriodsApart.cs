namespace PlanAccountability.Infrastructure.Migrations;

/// <summary>Keeps the readings of one measure, area and kind of period apart: what the model cannot say. The extension is a trusted one: the
/// owner of the database may create it.</summary>
internal static class PeriodsApart
{
    /// <summary>The last statements of the migration that makes the table.</summary>
    public const string Keep = """
        create extension if not exists btree_gist;
        alter table measure_reading add constraint one_reading_of_a_period
            exclude using gist (measure_id with =, area_id with =, period_kind with =, daterange(period_start, period_end, '[]') with &&)
            where (retraction_at is null and period_kind <> 'TwelveMonthsEnding');
        """;
}
