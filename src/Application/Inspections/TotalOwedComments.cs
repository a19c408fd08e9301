using MediatR;

namespace PlanAccountability.Application.Inspections;

/// <summary>The sums of the register of comments on inspection reports today.</summary>
public sealed record TotalOwedComments : IQuery<OwedCommentsTotals>;

/// <summary>How many comments on inspection reports were or are late.</summary>
/// <param name="AsOf">The day for which it is computed.</param>
/// <param name="Missing" example="3">How many are known not to have been published when their day had passed.</param>
/// <param name="PublishedLate" example="2">How many were published after it.</param>
/// <param name="NotEvidenced" example="40">Of how many nobody knows; neither of the other sums has them.</param>
/// <param name="Areas">The areas that have any, those with the most late ones first, then by name.</param>
public sealed record OwedCommentsTotals(
    DateOnly AsOf,
    int Missing,
    int PublishedLate,
    int NotEvidenced,
    IReadOnlyList<OwedCommentsOfArea> Areas
);

/// <summary>The same of one area.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Name" example="Lancashire">Its name.</param>
/// <param name="Missing" example="1">How many are known not to have been published when their day had passed.</param>
/// <param name="PublishedLate" example="1">How many were published after it.</param>
/// <param name="NotEvidenced" example="8">Of how many nobody knows.</param>
/// <param name="OldestDueOn" example="2025-09-30">The earliest day of those that are missing; null where none are.</param>
public sealed record OwedCommentsOfArea(
    AreaId AreaId,
    string Name,
    int Missing,
    int PublishedLate,
    int NotEvidenced,
    DateOnly? OldestDueOn
);

internal sealed class TotalOwedCommentsHandler(IInspectionCommentRegister register, TimeProvider clock)
    : IRequestHandler<TotalOwedComments, OwedCommentsTotals>
{
    public async Task<OwedCommentsTotals> Handle(TotalOwedComments query, CancellationToken cancellationToken)
    {
        var areas = await register.SumAsync(clock.Today(), cancellationToken);
        return new(
            clock.Today(),
            areas.Sum(area => area.Missing),
            areas.Sum(area => area.PublishedLate),
            areas.Sum(area => area.NotEvidenced),
            [.. areas.OrderByDescending(area => area.Missing + area.PublishedLate).ThenBy(area => area.Name, StringComparer.Ordinal)]
        );
    }
}
