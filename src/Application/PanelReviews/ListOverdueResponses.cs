using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Who owes an answer to whom since when, across areas.</summary>
public sealed record ListOverdueResponses(OverdueResponseFilter Filter, PageRequest Page) : IQuery<Page<OverdueResponseDto>>;

/// <summary>Which entries of the register are asked for.</summary>
public sealed record OverdueResponseFilter
{
    /// <summary>The most days that can be asked for.</summary>
    public const int MostDays = 100_000;

    /// <summary>Asks for entries.</summary>
    /// <param name="areaId">Those of this area, or null for all.</param>
    /// <param name="state">Those that stand so today.</param>
    /// <param name="minDays">Those that are late by so many days at least, or null for all.</param>
    /// <exception cref="BadValueException">The number of days is out of range, or nothing asked for has one.</exception>
    public OverdueResponseFilter(AreaId? areaId, OwedResponseState state, int? minDays)
    {
        if (minDays is < 1 or > MostDays)
            throw new BadValueException("minDays", "out-of-range", $"must be from 1 to {MostDays}");
        if (minDays is not null && state is OwedResponseState.Undated)
            throw new BadValueException(
                "minDays",
                "not-with-undated",
                "cannot be asked where the panel set no day: nobody can say how late the answer is"
            );
        AreaId = areaId;
        State = state;
        MinDays = minDays;
    }

    /// <summary>The area, or null.</summary>
    public AreaId? AreaId { get; }

    /// <summary>The state.</summary>
    public OwedResponseState State { get; }

    /// <summary>The fewest days, or null.</summary>
    public int? MinDays { get; }
}

internal sealed class ListOverdueResponsesHandler(IPlanAccountabilityDb db, TimeProvider clock)
    : IRequestHandler<ListOverdueResponses, Page<OverdueResponseDto>>
{
    public async Task<Page<OverdueResponseDto>> Handle(ListOverdueResponses query, CancellationToken cancellationToken)
    {
        var (filter, today, limit) = (query.Filter, clock.Today(), query.Page.Limit);
        var order = new RegisterOrder(filter.State, query.Page.After);
        var recommendations = db.PanelRecommendations.AsNoTracking().Reported();
        if (filter.State is not OwedResponseState.AnsweredLate)
            recommendations = recommendations.Open();
        var ofReviews = Page(db.PanelReviews.AsNoTracking().Reported()).Select(RegisterRow.OfReview);
        var ofRecommendations = Page(recommendations).Select(RegisterRow.OfRecommendation);

        IEnumerable<RegisterRow> rows =
        [
            .. await ofReviews.ToListAsync(cancellationToken),
            .. await ofRecommendations.ToListAsync(cancellationToken),
        ];
        List<RegisterRow> found = [.. order.Of(rows).Take(limit + 1)];
        List<RegisterRow> shown = [.. found.Take(limit)];
        var reviews = await RegisterReview.OfAsync(db, shown.Select(row => row.ReviewId), cancellationToken);
        return new(
            [.. shown.Select(row => reviews[row.ReviewId].Read(row, filter.State, today))],
            found.Count > limit ? order.PlaceOf(shown[^1]) : null
        );

        IQueryable<TRoot> Page<TRoot>(IQueryable<TRoot> roots)
            where TRoot : Root<TRoot>, IAnswered => order.Of(Matching(roots, filter, today)).Take(limit + 1);
    }

    private static IQueryable<TRoot> Matching<TRoot>(IQueryable<TRoot> roots, OverdueResponseFilter filter, DateOnly today)
        where TRoot : Root<TRoot>, IAnswered
    {
        var inState = filter.State switch
        {
            OwedResponseState.Overdue => roots.Overdue(today.AddDays(1 - (filter.MinDays ?? 1))),
            OwedResponseState.AnsweredLate => roots.AnsweredLate(filter.MinDays ?? 1),
            _ => roots.Undated(),
        };
        return filter.AreaId is { } area ? inState.Where(root => root.AreaId == area) : inState;
    }
}
