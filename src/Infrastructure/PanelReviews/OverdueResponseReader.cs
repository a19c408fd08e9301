using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.PanelReviews;

/// <inheritdoc/>
internal sealed class OverdueResponseReader(RoundTrips database) : IOverdueResponseReader
{
    private const string Overdue = "response_due_on is not null and response_due_on < $2 and (response_due_on, id) > ($3, $4)";

    private const string Late = "days_late >= $2 and days_late <= $3 and (days_late < $3 or id > $4)";

    private const string Undated = "response_due_on is null and id > $2";

    public async Task<IReadOnlyList<OverdueResponseDto>> ReadAsync(
        OverdueResponseFilter filter,
        DateOnly today,
        RegisterPlace? after,
        int most,
        CancellationToken cancellationToken
    )
    {
        var (least, afterId) = (filter.MinDays ?? 1, after?.Id ?? Guid.Empty);
        var (condition, order, values) = filter.State switch
        {
            OwedResponseState.Overdue => (
                Overdue,
                "response_due_on, entry_id",
                new List<object> { most, today.AddDays(1 - least), after?.Day ?? DateOnly.MinValue, afterId }
            ),
            OwedResponseState.AnsweredLate => (Late, "days_late desc, entry_id", [most, least, after?.Days ?? int.MaxValue, afterId]),
            _ => (Undated, "entry_id", [most, afterId]),
        };
        if (filter.AreaId is { } area)
        {
            values.Add(area);
            condition += $" and area_id = ${values.Count}";
        }

        var isOwed = filter.State is not OwedResponseState.AnsweredLate;
        var question = Question(
            $"{(isOwed ? RegisterIndexes.OwedReview : RegisterIndexes.Review)} and {condition}",
            $"{(isOwed ? RegisterIndexes.Owed : RegisterIndexes.Public)} and {condition}",
            order
        );
        await using var answers = await database.Ask(question, [.. values]).SendAsync(cancellationToken);
        return await answers.NextAsync(row => Entry(row, filter.State, today), cancellationToken);
    }

    /// <summary>Each half is read from its own index, in the order of the list and no further than the page; only what is shown is looked up
    /// further, one by one: joined, PostgreSQL would read all reviews.</summary>
    private static string Question(string ofReview, string ofRecommendation, string order) =>
        $"""
            select area_id, response_due_on, due_words, responded_on, days_late,
                   review.id, review.kind, review.subject, review.reported_on, body.id, body.name, panel.id, panel.name,
                   recommendation_id, number, verb, text
            from (
                (select id as entry_id, id as review_id, area_id, response_due_on, due_words, responded_on, days_late,
                        null::uuid as recommendation_id, null as number, null as verb, null as text
                 from panel_review where {ofReview} order by {order} limit $1)
                union all
                (select id as entry_id, review_id, area_id, response_due_on, due_words, responded_on, days_late, id, number, verb, text
                 from panel_recommendation where {ofRecommendation} order by {order} limit $1)
                order by {order} limit $1
            ) owed
            cross join lateral (
                select id, kind, subject, reported_on, body_id, panel_id from panel_review where id = owed.review_id limit 1
            ) review
            cross join lateral (select id, name from local_policing_body where id = review.body_id limit 1) body
            cross join lateral (select id, name from panel where id = review.panel_id limit 1) panel
            order by {order}
            """;

    private static OverdueResponseDto Entry(Columns row, OwedResponseState state, DateOnly today)
    {
        var (area, dueOn, dueWords) = (row.Area(), row.ValueOrNone<DateOnly>(), row.TextOrNone());
        var (respondedOn, daysLate) = (row.DateOrNone(), row.ValueOrNone<int>());
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
                ? new(id, $"/v1/panel-recommendations/{id}", row.Text(), row.Choice<RecommendationVerb>(), row.Text())
                : null,
            OwedSince = owedSince,
            DueOn = dueOn,
            DueWords = dueWords,
            RespondedOn = respondedOn,
            DaysLate = state is OwedResponseState.Overdue ? today.DayNumber - dueOn!.Value.DayNumber : daysLate,
            State = state,
        };
    }
}
