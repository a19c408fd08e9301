using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>The precepts of a financial year, area by area.</summary>
public sealed record ComparePrecepts(string FinancialYear, PreceptAuthority Authority) : IQuery<PreceptComparison>;

/// <summary>The precepts of a financial year side by side.</summary>
/// <param name="FinancialYear" example="2026-27">The financial year.</param>
/// <param name="Authority">Whose share of council tax they are.</param>
/// <param name="Areas">The areas that have one, by the name of the area.</param>
/// <param name="Without" example="[&quot;kent&quot;]">The areas with a body that sets such a precept, of which none is recorded here;
/// whether it was set nobody knows.</param>
public sealed record PreceptComparison(
    string FinancialYear,
    PreceptAuthority Authority,
    IReadOnlyList<AreaPrecept> Areas,
    IReadOnlyList<AreaId> Without
);

/// <summary>The precept of an area.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Area" example="Lancashire">Its name.</param>
/// <param name="Url" example="/v1/precepts/0199a1f0-0000-7000-8000-000000000001">The record.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="BandD" example="295.00">Band D in pounds a year: as issued, or else as proposed last; null where no document says.</param>
/// <param name="Increase">The increase of the proposal that has this band D, as printed; null where none is, or another sum was
/// issued.</param>
/// <param name="Total" example="104500000.00">What it raises in all, in pounds, as issued or else as proposed last; or null.</param>
/// <param name="Position">What the panel said last, or null.</param>
/// <param name="Vote">How it voted then, or null.</param>
/// <param name="IsVetoed">Whether the panel vetoed the first proposal in time.</param>
public sealed record AreaPrecept(
    AreaId AreaId,
    string Area,
    string Url,
    PreceptStatus Status,
    decimal? BandD,
    PreceptIncrease? Increase,
    decimal? Total,
    PanelPosition? Position,
    PanelVote? Vote,
    bool IsVetoed
);

internal sealed class ComparePreceptsHandler(IPlanAccountabilityDb db) : IRequestHandler<ComparePrecepts, PreceptComparison>
{
    public async Task<PreceptComparison> Handle(ComparePrecepts query, CancellationToken cancellationToken)
    {
        var areas = await db
            .Areas.AsNoTracking()
            .Select(area => new { area.Id, area.Name })
            .ToDictionaryAsync(area => area.Id, area => area.Name, cancellationToken);
        var bodies = await db.PolicingBodies.AsNoTracking().NotRetracted().ToListAsync(cancellationToken);
        var precepts = await db
            .Precepts.AsNoTracking()
            .NotRetracted()
            .Where(precept => precept.FinancialYear == query.FinancialYear && precept.Authority == query.Authority)
            .Select(PreceptType.Shown)
            .ToListAsync(cancellationToken);
        var with = precepts.Select(precept => precept.AreaId).ToHashSet();
        var day = PreceptDays.DueOn(PreceptStepKind.Proposal, query.FinancialYear);
        return new(
            query.FinancialYear,
            query.Authority,
            [
                .. precepts
                    .Select(precept => Of(precept, areas[precept.AreaId]))
                    .OrderBy(precept => precept.Area, StringComparer.Ordinal)
                    .ThenBy(precept => precept.Url, StringComparer.Ordinal),
            ],
            [
                .. bodies
                    .Where(body => body.ExistedOn(day) && body.SetsPrecept(query.Authority) && !with.Contains(body.AreaId))
                    .Select(body => body.AreaId)
                    .Distinct()
                    .OrderBy(area => area.Value, StringComparer.Ordinal),
            ]
        );
    }

    private static AreaPrecept Of(PreceptDto precept, string area)
    {
        var latest = PreceptAtLast.Of(precept);
        return new(
            precept.AreaId,
            area,
            precept.Url,
            precept.Status,
            latest.BandD,
            latest.Increase,
            latest.Total,
            latest.Report?.Position,
            latest.Report?.Vote,
            precept.Way.Veto is not null
        );
    }
}
