using MediatR;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Accountability;

/// <summary>What documents show to have been done otherwise than the law says, across areas, in the order of recording.</summary>
/// <param name="AreaId">That of this area, or null for all.</param>
/// <param name="RuleId">That which breaks this rule of law, or null for all.</param>
/// <param name="Page">Which page.</param>
/// <param name="Ways">What it is looked for in, where that was read already: all pages of one file are of one.</param>
public sealed record ListIrregularities(AreaId? AreaId, string? RuleId, PageRequest Page, PublicWays? Ways = null)
    : IQuery<Page<IrregularityInRegister>>;

internal sealed class ListIrregularitiesHandler(IIrregularityReader reader)
    : IRequestHandler<ListIrregularities, Page<IrregularityInRegister>>
{
    public async Task<Page<IrregularityInRegister>> Handle(ListIrregularities query, CancellationToken cancellationToken)
    {
        if (query.RuleId is { } rule && !StatutoryCitations.RuleIds.Contains(rule))
            throw new BadValueException("ruleId", "unknown-rule", "is no rule of law that is held against a record: see docs/statute.md");
        var (after, limit) = (query.Page.After, query.Page.Limit);
        var (id, place) = after is null ? (default, -1) : (after.IdAt<PlanVersion>(0, 2).Value, after.NumberAt(1, 2));

        var ways = query.Ways ?? new(await reader.AllAsync(query.AreaId, cancellationToken));
        var found = ways
            .InOrder.SkipWhile(way => string.CompareOrdinal(way.Id.ToString(), id.ToString()) < 0)
            .SelectMany(way => way.Irregularities.Index(), (way, one) => (Way: way, one.Index, Irregularity: one.Item))
            .Where(one => one.Way.Id != id || one.Index > place)
            .Where(one => query.RuleId is null || one.Irregularity.RuleId == query.RuleId)
            .Take(limit + 1)
            .ToList();
        var last = found.Count > limit ? found[limit - 1] : default;
        return new(
            [.. found.Take(limit).Select(one => Entry(one.Way, one.Irregularity))],
            found.Count > limit ? new Cursor(last.Way.Id.ToString(), Cursor.Of(last.Index)) : null
        );
    }

    private static IrregularityInRegister Entry(PublicWay way, Irregularity irregularity) =>
        new(way.AreaId, irregularity.RuleId, irregularity.Citation, irregularity.Detail, new(way.Kind, way.Id, way.Url, way.Title));
}
