using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports;

/// <summary>Readings that are graded otherwise than the scale of their measure has it.</summary>
internal static class GradesOutsideScale
{
    public static Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    ) =>
        RecordFindings.OfAsync<MeasureReading>(
            items,
            ExchangeTypes.Reading,
            async some =>
            {
                var readings = await (
                    from reading in db.MeasureReadings.AsNoTracking().NotRetracted()
                    join measure in db.Measures on reading.MeasureId equals measure.Id
                    where some.Contains(reading.Id) && reading.Grade != null
                    orderby reading.Ref
                    select new
                    {
                        reading.Ref,
                        reading.Grade,
                        Measure = measure.Ref,
                        measure.Scale,
                    }
                ).ToListAsync(cancellationToken);
                return readings
                    .Where(reading => !PerformanceRules.IsOnScale(reading.Grade, reading.Scale))
                    .Select(reading => new ImportFinding(
                        PerformanceRules.GradeOnScale.Code,
                        [reading.Ref, reading.Measure],
                        PerformanceRules.GradeOnScale.Statement
                    ));
            }
        );
}
