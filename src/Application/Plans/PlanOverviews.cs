using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Adds to plans what is computed from their versions and from the other plans of their areas, in one query for all.</summary>
internal sealed class PlanOverviews(IPlanReader plans, ICaller caller, TimeProvider clock)
{
    /// <summary>The one plan, as its readers see it.</summary>
    /// <exception cref="NotFoundException">There is none that the caller may know of.</exception>
    /// <exception cref="GoneException">It was retracted.</exception>
    public async Task<PlanDto> OneAsync(PlanId id, CancellationToken cancellationToken)
    {
        var found = await plans.OneAsync(id, cancellationToken);
        var read = found.RequireReadable(read => read.Plan, typeof(PoliceAndCrimePlan), caller);
        return Complete([read.Plan], read.Versions)[0];
    }

    /// <summary>Completes plans that the caller may know of.</summary>
    public async Task<IReadOnlyList<PlanDto>> CompleteAsync(IReadOnlyList<PlanDto> stored, CancellationToken cancellationToken) =>
        stored.Count == 0
            ? []
            : Complete(stored, await plans.VersionsAsync([.. stored.Select(plan => plan.AreaId).Distinct()], cancellationToken));

    /// <summary>The plans that are in force on a day, of one area or of all.</summary>
    public async Task<IReadOnlyList<PlanId>> InForceOnAsync(DateOnly day, AreaId? areaId, CancellationToken cancellationToken) =>
        [
            .. TimelinesOf(await plans.VersionsAsync(areaId is { } area ? [area] : null, cancellationToken))
                .Values.SelectMany(timeline => timeline.PlanIds.Where(plan => timeline.IsInForce(plan, day))),
        ];

    private List<PlanDto> Complete(IReadOnlyList<PlanDto> stored, IReadOnlyList<VersionOfArea> ofAreas)
    {
        var timelines = TimelinesOf(ofAreas);
        return
        [
            .. stored.Select(plan =>
                Complete(
                    plan,
                    [.. ofAreas.Where(version => version.PlanId == plan.Id)],
                    timelines.GetValueOrDefault(plan.AreaId) ?? new PlanTimeline([])
                )
            ),
        ];
    }

    private PlanDto Complete(PlanDto plan, IReadOnlyList<VersionOfArea> versions, PlanTimeline timeline)
    {
        var current = versions.Where(version => version.Status is PlanVersionStatus.Issued).MaxBy(version => version.Number);
        var readable = versions
            .Where(version => caller.MayKnow(version.Visibility, plan.AreaId))
            .OrderBy(version => version.Number)
            .ToList();
        return plan with
        {
            Title = (current ?? readable.LastOrDefault(version => version.Status is not PlanVersionStatus.Withdrawn))?.Title,
            Period = current?.Period,
            InForce = timeline.InForce(plan.Id) is { } span ? new InForce(span.Start, span.End) : null,
            Status = versions.Any(version => version.WasIssued) ? timeline.StatusOn(plan.Id, clock.Today()) : Unissued(readable),
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

    /// <summary>What a plan is of which no version was issued: nothing was, where it is drafted here; else documents do not show
    /// it.</summary>
    private static PlanStatus Unissued(IReadOnlyList<VersionOfArea> versions) =>
        versions.Any(version => version.RecordedAs is RecordedAs.Live) ? PlanStatus.NotIssued
        : versions.Any(version => version.Kind is PlanVersionKind.Variation) ? PlanStatus.NotHeld
        : PlanStatus.Unknown;

    private static Dictionary<AreaId, PlanTimeline> TimelinesOf(IReadOnlyList<VersionOfArea> versions) =>
        versions
            .GroupBy(version => version.AreaId)
            .ToDictionary(
                ofArea => ofArea.Key,
                ofArea => new PlanTimeline(ofArea.Where(version => version.WasIssued).GroupBy(version => version.PlanId).Select(SpanOf))
            );

    private static PlanSpan SpanOf(IGrouping<PlanId, VersionOfArea> ofPlan)
    {
        var first = ofPlan.MinBy(version => version.Number)!;
        var current = ofPlan.Where(version => version.Status is PlanVersionStatus.Issued).MaxBy(version => version.Number);
        return new(ofPlan.Key, first.EffectiveFrom ?? first.Period.Start, current?.Period.End ?? first.Period.End, current is null);
    }
}
