using MediatR;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The sums of the register today.</summary>
public sealed record TotalOverdueResponses : IQuery<OverdueResponseTotals>;

internal sealed class TotalOverdueResponsesHandler(IOverdueResponseReader reader, TimeProvider clock)
    : IRequestHandler<TotalOverdueResponses, OverdueResponseTotals>
{
    /// <summary>The fewest days of each age.</summary>
    private static readonly int[] Ages = [1, 31, 91, 366];

    public async Task<OverdueResponseTotals> Handle(TotalOverdueResponses query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var sums = await reader.SumAsync(today, Ages, cancellationToken);
        var areas = sums.GroupBy(sum => (sum.AreaId, sum.AreaName))
            .Select(area => new AreaTotals(
                area.Key.AreaId,
                area.Key.AreaName,
                area.Sum(sum => sum.In(OwedResponseState.Overdue)),
                area.Min(sum => sum.State is OwedResponseState.Overdue ? sum.OldestDueOn : null),
                area.Sum(sum => sum.In(OwedResponseState.Undated)),
                area.Sum(sum => sum.In(OwedResponseState.AnsweredLate)),
                area.Sum(sum => sum.In(OwedResponseState.NotEvidenced))
            ))
            .OrderByDescending(area => area.Overdue)
            .ThenBy(area => area.Name, StringComparer.Ordinal);
        var ages = Ages.Select(
            (from, index) =>
                new AgeTotals(
                    from,
                    index + 1 < Ages.Length ? Ages[index + 1] - 1 : null,
                    sums.Where(sum => sum.Age == index + 1).Sum(sum => sum.In(OwedResponseState.Overdue))
                )
        );
        return new(
            today,
            sums.Sum(sum => sum.In(OwedResponseState.Overdue)),
            sums.Sum(sum => sum.In(OwedResponseState.Undated)),
            sums.Sum(sum => sum.In(OwedResponseState.AnsweredLate)),
            sums.Sum(sum => sum.In(OwedResponseState.NotEvidenced)),
            [.. areas],
            [.. ages]
        );
    }
}
