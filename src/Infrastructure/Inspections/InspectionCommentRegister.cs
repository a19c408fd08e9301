using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Inspections;

/// <summary>What <see cref="CommentsDuty"/> says of each report and each area that it concerns, in SQL; a test holds the two against each
/// other. Only what is public counts, whoever asks: comments that an office prepares are as none.</summary>
internal sealed class InspectionCommentRegister(RoundTrips database) : IInspectionCommentRegister
{
    /// <summary>Each report and area with how its comments stand: <c>$1</c> today. The statement of completeness is looked up only where
    /// no publication is on record and the day has passed.</summary>
    private static string Standing(string condition) =>
        $"""
            select pair.*,
                   case when published_since is not null then published_since - due_on else until - due_on end as days_late,
                   case when published_since is not null then published_since = published_until else until = $1 end
                       and report_since = report_until as is_exact,
                   case when due_on is null then 'NotEvidenced'
                        when published_until <= report_since + {CommentsDuty.DaysAfter} then 'Met'
                        when published_since > due_on then 'Missed'
                        when published_since is not null then 'NotEvidenced'
                        when due_on >= $1 then 'NotDue'
                        when until > due_on then 'Missed'
                        else 'NotEvidenced' end as state
            from (
                select report.id as report_id, report.kind, report.title, report.published_on as reported_on,
                       report.published_since as report_since, report.published_until as report_until,
                       report.published_until + {CommentsDuty.DaysAfter} as due_on, area.id as area_id, area.name as area_name,
                       comment.id as comment_id, comment.published_on, comment.published_since, comment.published_until
                from inspection_report report
                cross join lateral jsonb_array_elements_text(report.area_ids) concerned (area_id)
                join police_area area on area.id = concerned.area_id
                left join inspection_comment comment
                     on comment.report_id = report.id and comment.area_id = concerned.area_id and comment.retraction_at is null
                        and comment.visibility = 'Everyone'
                where report.retraction_at is null and report.comments_owed {condition}
            ) pair
            left join lateral (
                select max(least(coalesce(statement.covers_to, $1), $1)) as until from completeness_statement statement
                where pair.comment_id is null and due_on < $1 and statement.area_id = pair.area_id
                      and statement.covers = '{CoveredRecords.InspectionComments}' and statement.retraction_at is null
                      and statement.covers_from <= report_since
                      and (statement.covers_to is null or statement.covers_to >= report_since)
            ) known on true
            """;

    private static readonly string Sums = $"""
        select area_id, area_name,
               count(*) filter (where state = 'Missed' and published_since is null)::int,
               count(*) filter (where state = 'Missed' and published_since is not null)::int,
               count(*) filter (where state = 'NotEvidenced')::int,
               min(due_on) filter (where state = 'Missed' and published_since is null)
        from ({Standing("")}) standing
        where state in ('Missed', 'NotEvidenced') group by area_id, area_name
        """;

    public async Task<IReadOnlyList<OwedCommentsDto>> ReadAsync(
        OwedCommentsFilter filter,
        DateOnly today,
        OwedCommentsPlace? after,
        int most,
        CancellationToken cancellationToken
    )
    {
        List<object> values = [today, most];
        var (ofArea, page) = ("", "");
        if (filter.AreaId is { } area)
        {
            values.Add(area);
            ofArea = $"and report.area_ids ? ${values.Count} and concerned.area_id = ${values.Count}";
        }

        if (after is not null)
        {
            values.AddRange([after.Day, after.Report, after.Area]);
            var last = values.Count;
            page = $"and ({Place}) > (${last - 2}, ${last - 1}, ${last})";
        }

        var question = $"""
            select area_id, area_name, report_id, kind, title, reported_on, due_on, comment_id, published_on, state, days_late, is_exact
            from ({Standing(ofArea)}) standing
            where state = '{(filter.Basis is Basis.Known ? DutyState.Missed : DutyState.NotEvidenced)}' {page}
            order by {Place} limit $2
            """;
        await using var answers = await database.Ask(question, [.. values]).SendAsync(cancellationToken);
        return await answers.NextAsync(Entry, cancellationToken);
    }

    public async Task<IReadOnlyList<OwedCommentsOfArea>> SumAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var answers = await database.Ask(Sums, today).SendAsync(cancellationToken);
        return await answers.NextAsync(
            row => new OwedCommentsOfArea(
                row.Area(),
                row.Text(),
                row.Value<int>(),
                row.Value<int>(),
                row.Value<int>(),
                row.ValueOrNone<DateOnly>()
            ),
            cancellationToken
        );
    }

    private static readonly string Place = $"coalesce(due_on, '{PartialDate.Latest:yyyy-MM-dd}'), report_id, area_id";

    private static OwedCommentsDto Entry(Columns row)
    {
        var (area, name, report) = (row.Area(), row.Text(), row.Id<InspectionReport>());
        var inRegister = new InspectionReportInRegister(
            report,
            $"/v1/inspection-reports/{report}",
            row.Choice<InspectionReportKind>(),
            row.Text(),
            row.DateOrNone()
        );
        var due = row.ValueOrNone<DateOnly>();
        var comments = row.IdOrNone<InspectionComment>();
        var publishedOn = row.DateOrNone();
        var state = row.Choice<DutyState>();
        var days = row.ValueOrNone<int>();
        var isExact = row.ValueOrNone<bool>();
        var isLate = state is DutyState.Missed;
        return new()
        {
            AreaId = area,
            AreaName = name,
            Report = inRegister,
            DueOn = due,
            Comments = comments is { } id ? new(id, $"/v1/inspection-comments/{id}", publishedOn) : null,
            State = state,
            DaysLate = isLate ? days : null,
            DaysLateIs =
                !isLate ? null
                : isExact is true ? Exactness.Exact
                : Exactness.AtLeast,
        };
    }
}
