using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Adds to plans what is computed from their versions and from the other plans of their areas, in one query for all.</summary>
internal sealed class PlanOverviews(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
{
    public async Task<IReadOnlyList<PlanDto>> CompleteAsync(IReadOnlyList<PlanDto> plans, CancellationToken cancellationToken)
    {
        var ofAreas = await VersionsOfAreasAsync([.. plans.Select(plan => plan.AreaId).Distinct()], cancellationToken);
        var timelines = TimelinesOf(ofAreas);
        return
        [
            .. plans.Select(plan =>
                Complete(
                    plan,
                    [.. ofAreas.Where(version => version.PlanId == plan.Id)],
                    timelines.GetValueOrDefault(plan.AreaId) ?? new PlanTimeline([])
                )
            ),
        ];
    }

    /// <summary>The plans that are in force on a day, of one area or of all.</summary>
    public async Task<IReadOnlyList<PlanId>> InForceOnAsync(DateOnly day, AreaId? areaId, CancellationToken cancellationToken) =>
        [.. (await SpansInForceOnAsync(day, areaId, cancellationToken)).Keys];

    /// <summary>The same plans, each with the time for which it is in force.</summary>
    public async Task<IReadOnlyDictionary<PlanId, PlanPeriod>> SpansInForceOnAsync(
        DateOnly day,
        AreaId? areaId,
        CancellationToken cancellationToken
    )
    {
        var timelines = TimelinesOf(await VersionsOfAreasAsync(areaId is { } area ? [area] : null, cancellationToken));
        return timelines
            .Values.SelectMany(timeline =>
                timeline.PlanIds.Where(plan => timeline.IsInForce(plan, day)).Select(plan => (Plan: plan, Span: timeline.InForce(plan)!))
            )
            .ToDictionary(plan => plan.Plan, plan => plan.Span);
    }

    private PlanDto Complete(PlanDto plan, IReadOnlyList<VersionRow> versions, PlanTimeline timeline)
    {
        var current = versions.Where(version => version.Status is PlanVersionStatus.Issued).MaxBy(version => version.Number);
        var readable = versions
            .Where(version => caller.MayKnow(version.Visibility, plan.AreaId))
            .OrderBy(version => version.Number)
            .ToList();
        var wasIssued = versions.Any(version => version.WasIssued);
        return plan with
        {
            Title = (current ?? readable.LastOrDefault(version => version.Status is not PlanVersionStatus.Withdrawn))?.Title,
            Period = current?.Period,
            InForce = timeline.InForce(plan.Id) is { } span ? new InForce(span.Start, span.End) : null,
            Status = wasIssued ? timeline.StatusOn(plan.Id, clock.Today()) : PlanStatus.NotIssued,
            CurrentVersion = current?.Number,
            Versions =
            [
                .. readable.Select(version => new VersionOfPlan(
                    version.Number,
                    version.Kind,
                    version.Status,
                    $"{plan.Url}/versions/{version.Number}"
                )),
            ],
        };
    }

    private Task<List<VersionRow>> VersionsOfAreasAsync(AreaId[]? areas, CancellationToken cancellationToken) =>
        db
            .PlanVersions.AsNoTracking()
            .NotRetracted()
            .Where(version => areas == null || areas.Contains(version.AreaId))
            .Select(version => new VersionRow(
                version.PlanId,
                version.AreaId,
                version.Number,
                version.Kind,
                version.Status,
                version.Visibility,
                version.Title,
                new PlanPeriod(version.Period.Start, version.Period.End),
                version.EffectiveFrom,
                version.Steps.Any(step => step.Kind == PlanStepKind.Issued)
            ))
            .ToListAsync(cancellationToken);

    private static Dictionary<AreaId, PlanTimeline> TimelinesOf(IReadOnlyList<VersionRow> versions) =>
        versions
            .GroupBy(version => version.AreaId)
            .ToDictionary(
                ofArea => ofArea.Key,
                ofArea => new PlanTimeline(ofArea.Where(version => version.WasIssued).GroupBy(version => version.PlanId).Select(SpanOf))
            );

    private static PlanSpan SpanOf(IGrouping<PlanId, VersionRow> ofPlan)
    {
        var first = ofPlan.MinBy(version => version.Number)!;
        var current = ofPlan.Where(version => version.Status is PlanVersionStatus.Issued).MaxBy(version => version.Number);
        return new(ofPlan.Key, first.EffectiveFrom ?? first.Period.Start, (current ?? first).Period.End, current is null);
    }

    private sealed record VersionRow(
        PlanId PlanId,
        AreaId AreaId,
        int Number,
        PlanVersionKind Kind,
        PlanVersionStatus Status,
        Visibility Visibility,
        string Title,
        PlanPeriod Period,
        DateOnly? EffectiveFrom,
        bool WasIssued
    );
}
