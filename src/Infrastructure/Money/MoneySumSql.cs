using PlanAccountability.Domain.Money;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Money;

/// <summary>Adds up grants in SQL.</summary>
internal static class MoneySumSql
{
    /// <summary>What a sum is made of, over rows that have an <c>amount</c> and say how it is stated.</summary>
    public const string Selected = """
        count(*)::int, coalesce(sum(amount), 0), (count(*) filter (where amount is not null and amount_is <> 'Exact'))::int,
        (count(*) filter (where amount is null))::int
        """;

    /// <summary>The sum of a row, from there on.</summary>
    public static MoneySum Read(ref Columns row) => MoneySum.Of(row.Value<int>(), row.Value<decimal>(), row.Value<int>(), row.Value<int>());
}
