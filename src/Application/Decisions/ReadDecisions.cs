using MediatR;
using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Application.Decisions;

/// <summary>The decisions, in the order of the register.</summary>
public sealed record ListDecisions(DecisionFilter Filter, PageRequest Page, RecordFilter Records) : IQuery<Page<DecisionDto>>
{
    internal static readonly ListOrders<Decision, DecisionDto> Orders = new ListOrders<Decision, DecisionDto>(decision => decision.Id)
        .By(
            "register",
            decision => decision.RegisterPlace,
            decision => Decision.PlaceInRegister(decision.RegisterYear, decision.Reference, decision.Id)
        )
        .By("takenOn", decision => decision.TakenPlace, decision => Decision.PlaceOf(decision.TakenOn))
        .By("plannedFor", decision => decision.PlannedPlace, decision => Decision.PlaceOf(decision.PlannedFor));

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which decisions are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="Statuses">Those that have come so far; null for any.</param>
/// <param name="RegisterYear">Those of this register year, as it is written.</param>
/// <param name="TakenFrom">Those taken on this day or later, as far as is known.</param>
/// <param name="TakenTo">Those taken on this day or earlier, as far as is known.</param>
/// <param name="PriorityId">Those that serve this priority.</param>
/// <param name="CommitmentId">Those that serve this commitment.</param>
/// <param name="IsSignificant">Those that are, or are not, of significant public interest.</param>
public sealed record DecisionFilter(
    AreaId? AreaId,
    IReadOnlyList<DecisionStatus>? Statuses,
    string? RegisterYear,
    DateOnly? TakenFrom,
    DateOnly? TakenTo,
    PriorityId? PriorityId,
    CommitmentId? CommitmentId,
    bool? IsSignificant
);

internal sealed class ListDecisionsHandler(IPlanAccountabilityDb db, IDecisionSubjects subjects)
    : IRequestHandler<ListDecisions, Page<DecisionDto>>
{
    public Task<Page<DecisionDto>> Handle(ListDecisions query, CancellationToken cancellationToken)
    {
        var (filter, decisions) = (query.Filter, db.Decisions.NotRetracted().Matching(db, query.Records));
        if (filter.AreaId is { } area)
            decisions = decisions.Where(decision => decision.AreaId == area);
        if (filter.Statuses is { } statuses)
            decisions = decisions.Where(decision => statuses.Contains(decision.Status));
        if (filter.RegisterYear is { } year)
            decisions = decisions.Where(decision => decision.RegisterYear == year);
        if (filter.IsSignificant is { } isSignificant)
            decisions = decisions.Where(decision => decision.IsSignificant == isSignificant);
        if (filter.PriorityId is { } priority)
            decisions = subjects.Serving(decisions, priority);
        if (filter.CommitmentId is { } commitment)
            decisions = subjects.Serving(decisions, commitment);
        return ListDecisions.Orders.PageAsync(
            TakenWithin(decisions, filter.TakenFrom, filter.TakenTo),
            query.Page,
            DecisionType.Shown,
            cancellationToken
        );
    }

    /// <summary>A month or a year belongs to all that its first day does, and to what begins within it.</summary>
    private static IQueryable<Decision> TakenWithin(IQueryable<Decision> decisions, DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
        {
            var (day, month, year) = (first.ToString("yyyy-MM-dd", null), first.ToString("yyyy-MM", null), first.ToString("yyyy", null));
            decisions = decisions.Where(decision =>
                decision.TakenOn != null
                && (decision.TakenPlace.CompareTo(day) >= 0 || decision.TakenPlace == month || decision.TakenPlace == year)
            );
        }

        if (to is { } last)
        {
            var day = last.ToString("yyyy-MM-dd", null);
            decisions = decisions.Where(decision => decision.TakenOn != null && decision.TakenPlace.CompareTo(day) <= 0);
        }

        return decisions;
    }
}
