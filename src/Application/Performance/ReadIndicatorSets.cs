using MediatR;

namespace PlanAccountability.Application.Performance;

/// <summary>One indicator set, with the readings that are held of its indicators.</summary>
public sealed record GetIndicatorSet(IndicatorSetId Id) : IQuery<IndicatorSetDto>;

/// <summary>The indicator sets, in the order of recording.</summary>
public sealed record ListIndicatorSets(AreaId? AreaId, PageRequest Page, RecordFilter Records) : IQuery<Page<IndicatorSetDto>>;

internal sealed class GetIndicatorSetHandler(IPlanAccountabilityDb db, ICaller caller, IHeldReadings readings)
    : IRequestHandler<GetIndicatorSet, IndicatorSetDto>
{
    public async Task<IndicatorSetDto> Handle(GetIndicatorSet query, CancellationToken cancellationToken)
    {
        var set = await db.IndicatorSets.Where(set => set.Id == query.Id).ReadAsync(IndicatorSetType.Shown, caller, cancellationToken);
        var isComparable = set.Period is not null && set.MeasureIds.Count > 0;
        var held = isComparable ? await readings.OfAsync(db, [set.Id], cancellationToken) : null;
        return set with
        {
            HeldReadings = held is null ? null : held.GetValueOrDefault(set.Id) ?? [],
            AllowedActions = await IndicatorSetActs.All.OpenToAsync(caller, set.AreaId, () => Task.FromResult(set)),
        };
    }
}

internal sealed class ListIndicatorSetsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListIndicatorSets, Page<IndicatorSetDto>>
{
    public Task<Page<IndicatorSetDto>> Handle(ListIndicatorSets query, CancellationToken cancellationToken)
    {
        var sets = db.IndicatorSets.NotRetracted().Matching(db, query.Records);
        if (query.AreaId is { } area)
            sets = sets.Where(set => set.AreaId == area);
        return sets.ToPageAsync(query.Page, IndicatorSetType.Shown, set => set.Id, cancellationToken);
    }
}
