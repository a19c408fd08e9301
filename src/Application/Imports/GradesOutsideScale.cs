using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports;

/// <summary>Readings that are graded otherwise than the scale of their measure has it. They are reported, never refused: papers do so, and
/// it cannot be told which is right.</summary>
internal static class GradesOutsideScale
{
    /// <summary>The most readings that one report names.</summary>
    private const int Most = 1_000;

    public static async Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        List<ImportFinding> findings = [];
        var graded = items
            .Where(item => item.Type == ExchangeTypes.Reading && !item.IsRejected)
            .Select(item => new MeasureReadingId(item.Entry.Id));
        foreach (var some in graded.Chunk(5_000))
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
            findings.AddRange(
                readings
                    .Where(reading => !PerformanceRules.IsOnScale(reading.Grade, reading.Scale))
                    // No suppression reaches the findings of a report, so they hold no grade.
                    .Select(reading => new ImportFinding(
                        PerformanceRules.GradeOnScale.Code,
                        [reading.Ref, reading.Measure],
                        PerformanceRules.GradeOnScale.Statement
                    ))
            );
        }

        return [.. findings.Take(Most)];
    }
}
