using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The sums of the register today.</summary>
public sealed record TotalOverdueResponses : IQuery<OverdueResponseTotals>;

internal sealed class TotalOverdueResponsesHandler(IPlanAccountabilityDb db, TimeProvider clock)
    : IRequestHandler<TotalOverdueResponses, OverdueResponseTotals>
{
    /// <summary>The least days of each age.</summary>
    private static readonly int[] Ages = [1, 31, 91, 366];

    public async Task<OverdueResponseTotals> Handle(TotalOverdueResponses query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var (reviews, recommendations) = (db.PanelReviews.AsNoTracking().Reported(), db.PanelRecommendations.AsNoTracking().Reported());
        var overdue = await OverdueAsync(
            Dates(reviews.Overdue(today)).Concat(Dates(recommendations.Open().Overdue(today))),
            today,
            cancellationToken
        );
        var undated = await CountAsync(Dates(reviews.Undated()).Concat(Dates(recommendations.Open().Undated())), cancellationToken);
        var late = await CountAsync(Dates(reviews.AnsweredLate()).Concat(Dates(recommendations.AnsweredLate())), cancellationToken);
        var names = await db
            .Areas.AsNoTracking()
            .Select(area => new { area.Id, area.Name })
            .ToDictionaryAsync(area => area.Id, area => area.Name, cancellationToken);

        var ofAreas =
            from area in overdue.Select(row => row.AreaId).Union(undated.Keys).Union(late.Keys)
            let own = overdue.Where(row => row.AreaId == area).ToList()
            let total = new AreaTotals(
                area,
                names[area],
                own.Sum(row => row.Count),
                own.Min(row => row.OldestDueOn),
                undated.GetValueOrDefault(area),
                late.GetValueOrDefault(area)
            )
            orderby total.Overdue descending, total.Name
            select total;
        var ages = Ages.Select(
            (from, index) =>
                new AgeTotals(
                    from,
                    index + 1 < Ages.Length ? Ages[index + 1] - 1 : null,
                    overdue.Where(row => row.Age == from).Sum(row => row.Count)
                )
        );
        return new(today, overdue.Sum(row => row.Count), undated.Values.Sum(), late.Values.Sum(), [.. ofAreas], [.. ages]);
    }

    private static IQueryable<OwedDate> Dates<TRoot>(IQueryable<TRoot> roots)
        where TRoot : Root<TRoot>, IAnswered => roots.Select(root => new OwedDate { AreaId = root.AreaId, DueOn = root.ResponseDueOn });

    private static async Task<IReadOnlyList<(AreaId AreaId, int Age, int Count, DateOnly? OldestDueOn)>> OverdueAsync(
        IQueryable<OwedDate> dates,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var (month, quarter, year) = (today.AddDays(-Ages[1]), today.AddDays(-Ages[2]), today.AddDays(-Ages[3]));
        var rows = await dates
            .GroupBy(owed => new
            {
                owed.AreaId,
                Age = owed.DueOn > month ? 0
                : owed.DueOn > quarter ? 1
                : owed.DueOn > year ? 2
                : 3,
            })
            .Select(group => new
            {
                group.Key.AreaId,
                group.Key.Age,
                Count = group.Count(),
                Oldest = group.Min(owed => owed.DueOn),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.AreaId, Ages[row.Age], row.Count, row.Oldest))];
    }

    private static Task<Dictionary<AreaId, int>> CountAsync(IQueryable<OwedDate> dates, CancellationToken cancellationToken) =>
        dates
            .GroupBy(owed => owed.AreaId)
            .Select(group => new { AreaId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.AreaId, row => row.Count, cancellationToken);

    private sealed class OwedDate
    {
        public AreaId AreaId { get; init; }

        public DateOnly? DueOn { get; init; }
    }
}
