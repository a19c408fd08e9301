using PlanAccountability.Domain.Evidence;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Evidence;

/// <summary>The times of which the record is complete, as a question of its own.</summary>
internal static class CoverageSql
{
    /// <summary>The question, to which a condition on <c>area_id</c> is to be added.</summary>
    public const string OfAreas = """
        select area_id, covers, covers_from, covers_to from completeness_statement where retraction_at is null
        """;

    /// <summary>Reads a row.</summary>
    public static CoveredTime Read(Columns row) =>
        new(row.Area(), row.Choice<CoveredRecords>(), row.Value<DateOnly>(), row.ValueOrNone<DateOnly>());
}
