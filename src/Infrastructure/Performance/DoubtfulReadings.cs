using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Infrastructure.Performance;

/// <inheritdoc/>
internal sealed class DoubtfulReadings : IDoubtfulReadings
{
    public IQueryable<MeasureReading> In(IPlanAccountabilityDb db, AreaId area)
    {
        var doubtful = db.Database.SqlQuery<Guid>(
            $"""
            select id as "Value" from measure_reading
            where area_id = {area.Value} and retraction_at is null
                  and (
                      also_printed is not null
                      or period ->> 'label' ~ '(1[89]|2[0-9])[0-9][0-9]'
                         and position(extract(year from period_start)::text in period ->> 'label') = 0
                         and position(extract(year from period_end)::text in period ->> 'label') = 0
                  )
            """
        );
        return db.MeasureReadings.Where(reading => doubtful.Contains((Guid)(object)reading.Id));
    }
}
