using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Infrastructure.Evidence;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.PanelReviews;

/// <inheritdoc/>
internal sealed class OverdueResponseReader(RoundTrips database) : IOverdueResponseReader
{
    private const string Overdue =
        "response_due_on is not null and response_due_on < $3 and (response_due_on, id) > ($4, $5) and until >= response_due_on + $6";

    private const string Late = "days_late >= $3 and days_late <= $4 and (days_late < $4 or id > $5)";

    private const string Undated = "response_due_on is null and id > $3 and until is not null";

    private const string NotEvidenced =
        "recorded_as <> 'Live' and id > $3 and (until is null or response_due_on < $2 and until <= response_due_on)";

    private static readonly string OfReview = AbsenceSql.Until(CoveredRecords.Responses, "owed_since", "$2");

    private static readonly string OfRecommendation = AbsenceSql.Until(
        CoveredRecords.Responses,
        "(select owed_since from panel_review where id = awaited.review_id)",
        "$2"
    );

    public async Task<IReadOnlyList<OverdueResponseDto>> ReadAsync(
        OverdueResponseFilter filter,
        DateOnly today,
        RegisterPlace? after,
        int most,
        CancellationToken cancellationToken
    )
    {
        var (least, afterId) = (filter.MinDays ?? 1, after?.Id ?? Guid.Empty);
        List<object> values = [most, today];
        var (condition, order) = filter.State switch
        {
            OwedResponseState.Overdue => (
                With(Overdue, today.AddDays(1 - least), after?.Day ?? DateOnly.MinValue, afterId, least),
                "response_due_on, entry_id"
            ),
            OwedResponseState.AnsweredLate => (With(Late, least, after?.Days ?? int.MaxValue, afterId), "days_late desc, entry_id"),
            OwedResponseState.Undated => (With(Undated, afterId), "entry_id"),
            _ => (With(NotEvidenced, afterId), "entry_id"),
        };
        if (filter.AreaId is { } area)
            condition = With($"{condition} and area_id = ${values.Count + 1}", area);

        var isOwed = filter.State is not OwedResponseState.AnsweredLate;
        var question = Page(
            $"{(isOwed ? RegisterIndexes.OwedReview : RegisterIndexes.Review)} and {condition}",
            $"{(isOwed ? RegisterIndexes.Owed : RegisterIndexes.Public)} and {condition}",
            order
        );
        await using var answers = await database.Ask(question, [.. values]).SendAsync(cancellationToken);
        return await answers.NextAsync(row => Entry(row, filter.State, today), cancellationToken);

        string With(string sql, params ReadOnlySpan<object> more)
        {
            values.AddRange(more);
            return sql;
        }
    }

    public async Task<IReadOnlyList<OwedSum>> SumAsync(DateOnly today, IReadOnlyList<int> ages, CancellationToken cancellationToken)
    {
        await using var answers = await database.Ask(Sums, ages.ToArray(), today).SendAsync(cancellationToken);
        return await answers.NextAsync(
            row => new OwedSum(
                row.Area(),
                row.Text(),
                row.Choice<OwedResponseState>(),
                row.Value<int>(),
                row.Value<int>(),
                row.ValueOrNone<DateOnly>()
            ),
            cancellationToken
        );
    }

    /// <summary>Each half is read from its own index, in the order of the list and no further than the page; only what is shown is looked
    /// up further, one by one: joined, PostgreSQL would read all reviews. <c>offset 0</c> keeps it from looking for statements
    /// twice.</summary>
    private static string Page(string ofReview, string ofRecommendation, string order) =>
        $"""
            select area_id, response_due_on, due_words, responded_on, days_late, until,
                   review.id, review.kind, review.subject, review.report_shown_on, body.id, body.name, panel.id, panel.name,
                   recommendation_id, number, verb, text, wording, is_incomplete
            from (
                (select id as entry_id, id as review_id, area_id, response_due_on, due_words, responded_on, days_late, until,
                        null::uuid as recommendation_id, null as number, null as verb, null as text, null as wording,
                        null::boolean as is_incomplete
                 from panel_review awaited cross join lateral (select {OfReview} as until offset 0) known
                 where {ofReview} order by {order} limit $1)
                union all
                (select id as entry_id, review_id, area_id, response_due_on, due_words, responded_on, days_late, until,
                        id, number, verb, text, wording, is_incomplete
                 from panel_recommendation awaited cross join lateral (select {OfRecommendation} as until offset 0) known
                 where {ofRecommendation} order by {order} limit $1)
                order by {order} limit $1
            ) owed
            cross join lateral (
                select id, kind, subject, report_shown_on, body_id, panel_id from panel_review where id = owed.review_id limit 1
            ) review
            cross join lateral (select id, name from local_policing_body where id = review.body_id limit 1) body
            cross join lateral (select id, name from panel where id = review.panel_id limit 1) panel
            order by {order}
            """;

    /// <summary>Every state of what is owed by the day until which it is known to be missing.</summary>
    private static readonly string Sums = $"""
        with owed as materialized (
            select area_id, response_due_on, {OfReview} as until from panel_review awaited where {RegisterIndexes.OwedReview}
            union all
            select area_id, response_due_on, {OfRecommendation} from panel_recommendation awaited where {RegisterIndexes.Owed}
        ), standing as (
            select area_id, response_due_on,
                   case when response_due_on < until then 'Overdue'
                        when until is null or response_due_on < $2 then 'NotEvidenced'
                        when response_due_on is null then 'Undated' end as state,
                   case when response_due_on < until then width_bucket(until - response_due_on, $1) else 0 end as age
            from owed
            union all
            select area_id, response_due_on, 'AnsweredLate', 0 from panel_review where {RegisterIndexes.Review} and days_late >= 1
            union all
            select area_id, response_due_on, 'AnsweredLate', 0 from panel_recommendation where {RegisterIndexes.Public} and days_late >= 1
        )
        select area_id, (select name from police_area where id = area_id), state, age, count(*)::int, min(response_due_on)
        from standing where state is not null group by area_id, state, age
        """;

    private static OverdueResponseDto Entry(Columns row, OwedResponseState state, DateOnly today)
    {
        var (area, dueOn, dueWords) = (row.Area(), row.ValueOrNone<DateOnly>(), row.TextOrNone());
        var (respondedOn, daysLate) = (row.DateOrNone(), row.ValueOrNone<int>());
        var absence = new KnownAbsence(row.ValueOrNone<DateOnly>(), dueOn, today);
        var review = row.Id<PanelReview>();
        var inRegister = new ReviewInRegister(review, $"/v1/panel-reviews/{review}", row.Choice<PanelReviewKind>(), row.Text());
        var owedSince = row.DateOrNone();
        var owedBy = new OwedBy(row.Id<LocalPolicingBody>(), row.Text());
        var owedTo = new OwedTo(row.Id<Panel>(), row.Text());
        var recommendation = row.IdOrNone<PanelRecommendation>();
        return new()
        {
            Kind = recommendation is null ? OwedResponseKind.Report : OwedResponseKind.Recommendation,
            AreaId = area,
            OwedBy = owedBy,
            OwedTo = owedTo,
            Review = inRegister,
            Recommendation = recommendation is { } id
                ? new(
                    id,
                    $"/v1/panel-recommendations/{id}",
                    row.TextOrNone(),
                    row.Choice<RecommendationVerb>(),
                    row.Text(),
                    row.Choice<Wording>(),
                    row.Value<bool>()
                )
                : null,
            OwedSince = owedSince,
            DueOn = dueOn,
            DueWords = dueWords,
            RespondedOn = respondedOn,
            DaysLate = state is OwedResponseState.AnsweredLate ? daysLate : absence.DaysLate,
            DaysLateIs =
                state is OwedResponseState.AnsweredLate
                    ? (respondedOn is { Day: null } ? Exactness.AtLeast : Exactness.Exact)
                    : absence.DaysLateIs,
            State = state,
        };
    }
}
