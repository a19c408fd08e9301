using PlanAccountability.Application.Money;
using PlanAccountability.Domain.Money;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Money;

/// <summary>Adds up grants in one round trip of two questions: the rows, and what is in none of them. A grant counts under what it says
/// itself, and under the priorities that its restatements name: a document often has the sums in one table and the priorities in
/// another.</summary>
internal sealed class GrantTotalsReader(RoundTrips database) : IGrantTotalsReader
{
    /// <summary>The grants: <c>$1</c> the area, <c>$2</c> the fund or nothing, <c>$3</c> the year or nothing, <c>$4</c> whether those with
    /// a fund, without one or both, <c>$5</c> whether restatements.</summary>
    private const string Counted = """
        counted as materialized (
            select id, amount, amount_is, recipients, financial_year from grant_award counted
            where area_id = $1 and retraction_at is null and parent_id is null and kind <> 'Unallocated'
                  and (cardinality($2::uuid[]) = 0 or fund_id = any ($2)) and (cardinality($3::text[]) = 0 or financial_year = any ($3))
                  and (cardinality($4::boolean[]) = 0 or (fund_id is not null) = any ($4))
                  and $5 = (same_as_id is not null and ($5 or exists (
                      select from grant_award original where original.id = counted.same_as_id and original.retraction_at is null
                  )))
        )
        """;

    public async Task<GrantTotals> ReadAsync(TotalGrants query, CancellationToken cancellationToken)
    {
        var (of, tied) = (query.Of, Tied(query.By));
        object[] values =
        [
            of.AreaId,
            of.FundId is { } fund ? new[] { fund.Value } : [],
            of.FinancialYear is { } year ? new[] { year } : [],
            of.HasFund is { } hasFund ? new[] { hasFund } : [],
            of.IsRestatement,
        ];
        await using var answers = await database
            .Ask(
                $"""
                with {Counted}, {tied}
                select key, min(name), (count(*) over ())::int, {MoneySumSql.Selected} from tied join counted using (id)
                group by key order by coalesce(sum(amount), 0) desc, key limit $6
                """,
                [.. values, query.Limit]
            )
            .Ask(
                $"""
                with {Counted}, {tied}
                select is_tied, {MoneySumSql.Selected}
                from (select counted.*, id in (select id from tied) as is_tied from counted) counted group by is_tied
                """,
                values
            )
            .SendAsync(cancellationToken);
        var rows = await answers.NextAsync(Row, cancellationToken);
        var whole = (await answers.NextAsync(Part, cancellationToken)).ToLookup(part => part.IsTied, part => part.Sum);
        var none = whole[false].FirstOrDefault() ?? MoneySum.Nothing;
        return new(
            query.By,
            [.. rows.Select(row => row.Row)],
            rows is [var first, ..] ? first.Of - rows.Count : 0,
            none,
            MoneySum.Together([none, .. whole[true]])
        );
    }

    /// <summary>Under which keys each grant is, each once.</summary>
    private static string Tied(GrantTotalsBy by) =>
        $"tied as materialized (select id, key, min(name) as name from ({
            by switch
            {
                GrantTotalsBy.Priority => Said("priority_ids", "value", "null::text"),
                GrantTotalsBy.PriorityAsStated => Said("priorities_as_stated", "lower(value)", "value"),
                GrantTotalsBy.Recipient =>
                    "select id, lower(value) as key, value as name from counted cross join jsonb_array_elements_text(recipients) as value",
                _ => "select id, financial_year as key, financial_year as name from counted where financial_year is not null",
            }
        }) said group by id, key)";

    /// <summary>What grants say of priorities themselves, and what their restatements say.</summary>
    private static string Said(string list, string key, string name) =>
        string.Join(
            " union all ",
            new[] { "id", "same_as_id" }.Select(statement =>
                $"""
                    select counted.id, {key} as key, {name} as name
                    from counted join grant_award said on said.{statement} = counted.id and said.retraction_at is null
                    cross join jsonb_array_elements_text(said.{list}) as value
                    """
            )
        );

    private static (GrantTotalsRow Row, int Of) Row(Columns row)
    {
        var (key, name, of) = (row.Text(), row.TextOrNone(), row.Value<int>());
        var sum = MoneySumSql.Read(ref row);
        return (new(key, name, sum.Count, sum.Sum, sum.SumIs, sum.WithoutAmount), of);
    }

    private static (bool IsTied, MoneySum Sum) Part(Columns row) => (row.Value<bool>(), MoneySumSql.Read(ref row));
}
