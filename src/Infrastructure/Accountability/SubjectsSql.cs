using PlanAccountability.Infrastructure.AnnualReports;
using PlanAccountability.Infrastructure.Money;

namespace PlanAccountability.Infrastructure.Accountability;

/// <summary>What grants, decisions, engagements, inspections and annual reports say of the priorities and commitments of a version:
/// <c>$1</c> the version, <c>$2</c> the day after which nothing counts. What has no day counts.</summary>
internal static class SubjectsSql
{
    private const string Keys = """
        array (
            select priority_id::text from priority_entry where version_id = $1
            union all select commitment_id::text from commitment_entry where version_id = $1
        )
        """;

    /// <summary>The keys that a record names, in a row each.</summary>
    private const string Named = """
        cross join lateral (
            select jsonb_array_elements_text(said.priority_ids) as key union select jsonb_array_elements_text(said.commitment_ids)
        ) named
        """;

    private const string NamesAny = $"(said.priority_ids ?| {Keys} or said.commitment_ids ?| {Keys})";

    /// <summary>What the grants of each come to. A grant has what it names itself and what the records name that state it again; it counts
    /// once, and its sub-lines in it.</summary>
    public const string Grants = $"""
        select key, {MoneySumSql.Selected} from (
            select distinct key, counted.id, counted.amount, counted.amount_is
            from grant_award said {Named}
            left join grant_award original on original.id = said.same_as_id and original.retraction_at is null
            cross join lateral (
                select said.id, said.amount, said.amount_is, said.parent_id, said.kind, said.awarded_on where original.id is null
                union all
                select original.id, original.amount, original.amount_is, original.parent_id, original.kind, original.awarded_on
                where original.id is not null
            ) counted
            where said.retraction_at is null and {NamesAny}
                  and counted.parent_id is null and counted.kind <> 'Unallocated'
                  and (counted.awarded_on is null or counted.awarded_on <= $2)
        ) counted group by key
        """;

    /// <summary>How many decisions serve each, but those that were withdrawn.</summary>
    public const string Decisions = $"""
        select key, count(*)::int from decision said {Named}
        where said.retraction_at is null and said.status <> 'Withdrawn' and {NamesAny} and (said.taken_on is null or said.taken_on <= $2)
        group by key
        """;

    /// <summary>How many engagements were about each priority, and how many questions they put: <c>$3</c> the area.</summary>
    public const string Engagements = """
        select key, count(*)::int, coalesce(sum(jsonb_array_length(questions)), 0)::int
        from engagement cross join lateral jsonb_array_elements_text(priority_ids) key
        where area_id = $3 and retraction_at is null and (began_on is null or began_on <= $2)
              and key in (select priority_id::text from priority_entry where version_id = $1)
        group by key
        """;

    /// <summary>How many recommendations of inspectors bear on each, as the report or the area's public comments say: <c>$3</c> the
    /// area.</summary>
    public const string Inspected = $"""
        select key, count(*)::int from (
            select id, part ->> 'number' as number, key
            from inspection_report said cross join lateral jsonb_array_elements(recommendations) part {NamedInPart}
            where area_ids ? $3 and retraction_at is null and (published_on is null or published_on <= $2)
            union
            select report.id, part ->> 'number', key
            from inspection_comment said join inspection_report report on report.id = said.report_id
            cross join lateral jsonb_array_elements(per_recommendation) part {NamedInPart}
            where said.area_id = $3 and said.retraction_at is null and said.visibility = 'Everyone' and report.retraction_at is null
                  and (report.published_on is null or report.published_on <= $2)
        ) bearing
        where key = any ({Keys}) group by key
        """;

    private const string NamedInPart = """
        cross join lateral (
            select jsonb_array_elements_text(part -> 'priorityIds') as key
            union select jsonb_array_elements_text(part -> 'commitmentIds')
        ) named
        """;

    /// <summary>What annual reports claim of each, with the status and the year of the latest claim: <c>$3</c> the area.</summary>
    public const string Claims = $"""
        select key, count(*)::int, (array_agg(status order by financial_year desc, id desc, number desc))[1], max(financial_year)
        from (
            select coalesce(claim ->> 'commitmentId', claim ->> 'priorityId') as key, claim ->> 'status' as status,
                   (claim ->> 'number')::int as number, financial_year, report.id
            from annual_report report cross join lateral jsonb_array_elements(claims) claim
            where area_id = $3 and retraction_at is null
                  and ({AnnualReportClaims.ClaimedOn} is null or {AnnualReportClaims.ClaimedOn} <= $2)
        ) claimed
        where key = any ({Keys}) group by key
        """;
}
