using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>One precept, with its steps, what may be an oversight, and what may be done about it.</summary>
public sealed record GetPrecept(PreceptId Id) : IQuery<PreceptDto>;

/// <summary>The precepts.</summary>
public sealed record ListPrecepts(PreceptFilter Filter, PageRequest Page, RecordFilter Records) : IQuery<Page<PreceptDto>>
{
    internal static readonly ListOrders<Precept, PreceptDto> Orders = new ListOrders<Precept, PreceptDto>(precept => precept.Id)
        .ByRecording()
        .By("financialYear", precept => precept.FinancialYear, precept => precept.FinancialYear);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which precepts are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="FinancialYear">Those of this financial year.</param>
/// <param name="Authority">Those of this authority.</param>
/// <param name="Status">Those that have come so far.</param>
public sealed record PreceptFilter(AreaId? AreaId, string? FinancialYear, PreceptAuthority? Authority, PreceptStatus? Status);

internal sealed class GetPreceptHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetPrecept, PreceptDto>
{
    public async Task<PreceptDto> Handle(GetPrecept query, CancellationToken cancellationToken)
    {
        var precept = await db.Precepts.Where(precept => precept.Id == query.Id).ReadAsync(PreceptType.Shown, caller, cancellationToken);
        var covered = await db.CoveredTimesAsync(CoveredRecords.Precepts, [precept.AreaId], cancellationToken);
        var isPoliceMissing =
            precept.Authority is PreceptAuthority.Fire
            && !await db.Precepts.NotRetracted().OfPolice(precept.AreaId, precept.FinancialYear).AnyAsync(cancellationToken);
        var today = clock.Today();
        return precept.WithSteps(covered, today) with
        {
            Findings = [.. PreceptFindings.Of(precept.Proposals, precept.Panel, isPoliceMissing)],
            AllowedActions = await PreceptActs
                .Of(precept.RecordedAs)
                .OpenToAsync(
                    caller,
                    precept.AreaId,
                    async () => new(await db.Precepts.AsNoTracking().SingleAsync(one => one.Id == query.Id, cancellationToken), today)
                ),
        };
    }
}

internal sealed class ListPreceptsHandler(IPlanAccountabilityDb db, TimeProvider clock) : IRequestHandler<ListPrecepts, Page<PreceptDto>>
{
    public async Task<Page<PreceptDto>> Handle(ListPrecepts query, CancellationToken cancellationToken)
    {
        var (filter, precepts) = (query.Filter, db.Precepts.NotRetracted().Matching(db, query.Records));
        if (filter.AreaId is { } area)
            precepts = precepts.Where(precept => precept.AreaId == area);
        if (filter.FinancialYear is { } year)
            precepts = precepts.Where(precept => precept.FinancialYear == year);
        if (filter.Authority is { } authority)
            precepts = precepts.Where(precept => precept.Authority == authority);
        if (filter.Status is { } status)
            precepts = precepts.Where(precept => precept.Status == status);
        var page = await ListPrecepts.Orders.PageAsync(precepts, query.Page, PreceptType.Shown, cancellationToken);
        var covered = await db.CoveredTimesAsync(CoveredRecords.Precepts, page.Items.Select(precept => precept.AreaId), cancellationToken);
        return page with { Items = [.. page.Items.Select(precept => precept.WithSteps(covered, clock.Today()))] };
    }
}

/// <summary>What reading precepts has in common.</summary>
internal static class PreceptReading
{
    /// <summary>The police precept of an area and year, of which there may be one of each body.</summary>
    public static IQueryable<Precept> OfPolice(this IQueryable<Precept> precepts, AreaId area, string year) =>
        precepts.Where(one => one.AreaId == area && one.FinancialYear == year && one.Authority == PreceptAuthority.Police);

    /// <summary>Whether a body is known to set such a precept; which mayors are fire authorities the record does not say.</summary>
    public static bool SetsPrecept(this LocalPolicingBody body, PreceptAuthority authority) =>
        authority is PreceptAuthority.Fire ? body.Kind is PolicingBodyKind.Pfcc : body.Law is GoverningLaw.Section5;

    /// <summary>A precept with its steps as they stand today.</summary>
    public static PreceptDto WithSteps(this PreceptDto precept, IReadOnlyList<CoveredTime> covered, DateOnly today) =>
        precept with
        {
            Steps = PreceptSteps.Of(
                precept.Way,
                precept.ClaimedDays,
                today,
                day => precept.RecordedAs is RecordedAs.Live || covered.Any(time => time.AreaId == precept.AreaId && time.Covers(day, day))
            ),
        };
}
