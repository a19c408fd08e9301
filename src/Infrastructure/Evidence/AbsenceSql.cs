using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Infrastructure.Evidence;

/// <summary>What <see cref="Awaited"/> says of what is not on record, in SQL. A test holds the two against each other.</summary>
internal static class AbsenceSql
{
    /// <summary>The last day on which it is known that something was not done; null where nobody knows.</summary>
    /// <param name="among">The records among which it would be.</param>
    /// <param name="since">The first day on which it can have been done, as SQL.</param>
    /// <param name="today">The day, as SQL.</param>
    /// <remarks>It is for a question about one table with <c>area_id</c>, <c>recorded_as</c> and <c>outstanding_as_of</c>.</remarks>
    public static string Until(CoveredRecords among, string since, string today) =>
        $"""
            case when recorded_as = 'Live' then {today} else greatest(
                case when outstanding_as_of is not null then least(outstanding_as_of, {today}) end,
                (select max(least(coalesce(statement.covers_to, {today}), {today})) from completeness_statement statement
                 where statement.area_id = awaited.area_id and statement.covers = '{among}' and statement.retraction_at is null
                       and statement.covers_from <= {since} and (statement.covers_to is null or statement.covers_to >= {since}))
            ) end
            """;
}
