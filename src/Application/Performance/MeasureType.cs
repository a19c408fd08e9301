using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Performance;

/// <summary>The type of record <c>measure</c>: of an area, or national. Its readings belong to it.</summary>
public sealed class MeasureType : AggregateType<Measure, MeasureInput, MeasureRow, MeasureDto>
{
    internal MeasureType()
        : base(
            "measure",
            new MeasureInputValidator(),
            Children.Are<Measure, MeasureReading>((reading, measure) => reading.MeasureId == measure.Id),
            Named()
        ) { }

    /// <summary>Readings of the same time and area.</summary>
    internal override Twins Twins { get; } =
        Twins.Are<Measure, MeasureReading>(
            (reading, measure) => reading.MeasureId == measure.Id,
            (reading, other) => reading.AreaId == other.AreaId && reading.Period.CollidesWith(other.Period),
            (reading, other) => reading.SaysTheSameAs(other)
        );

    internal override bool IsRecordedByInput => true;

    internal override void RequireMayRecord(ICaller caller, AreaId? area, MeasureInput input) => caller.RequireKeeperOf(area);

    internal override Measure New(NewRecord<Measure> record, MeasureInput input) => new(record.Id, record.Ref, record.AreaId);

    internal override void Describe(Measure root, MeasureInput input, bool isReasonGiven) =>
        root.Describe(input, isReasonGiven, hasReadings: false);

    internal override Task RequireAmongOthersAsync(IPlanAccountabilityDb db, Measure root, CancellationToken cancellationToken) =>
        MeasureSuccession.RequireAsync(db, root, "/succeedsId", cancellationToken);

    internal override Task RequireMergedAsync(IPlanAccountabilityDb db, Root winner, CancellationToken cancellationToken) =>
        MeasureSuccession.RequireAsync(db, (Measure)winner, "/into", cancellationToken);

    internal override Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => MeasureSuccession.LearnAsync(context.Measures, db, items, cancellationToken);

    /// <summary>Those of the area, and the national ones that its records name.</summary>
    private protected override IQueryable<Measure> Exported(IQueryable<Measure> roots, ExportScope scope)
    {
        var area = scope.Area;
        var named = scope.Measures;
        return roots.NotRetracted().Where(measure => measure.AreaId == area || (measure.AreaId == null && named.Contains(measure.Id)));
    }

    private protected override MeasureRow Complete(MeasureRow row, Measure? root, ImportContext context) =>
        row with
        {
            Targets = [.. (row.Targets ?? []).Select(target => target.Plain())],
            Baseline = row.Baseline?.Plain(),
        };

    private protected override IEnumerable<(string, object?)> Immutable(MeasureRow row) =>
        base.Immutable(row).Append(("/valueKind", row.ValueKind));

    /// <summary>An importer may send a national measure as it is, as an export has it; only an admin makes or changes one.</summary>
    private protected override IEnumerable<InputError> Validate(MeasureRow row, ImportContext context)
    {
        if (row.AreaId is null && !context.IsAdmin)
            yield return new("/areaId", "needs-admin", "The measure is national: only an admin records or changes it.");
        if (context.Measures.ComesBackTo(context.IdOf<Measure>(this, row.Ref).Value))
            yield return PerformanceRules.FollowsAnother.At("/succeedsRef");
    }

    private protected override void Apply(Measure root, MeasureRow row, ImportContext context)
    {
        base.Apply(root, row, context);
        root.MarkTranscribed();
    }

    private static References<Measure, MeasureInput, MeasureRow> Named() =>
        new References<Measure, MeasureInput, MeasureRow>()
            .To<PoliceAndCrimePlan>(
                input => input.PlanId,
                (plan, measure) => plan.AreaId == measure.AreaId && plan.Visibility == Visibility.Everyone,
                "unknown-plan",
                "The plan is not a public one of the area."
            )
            .ToMany<Priority>(
                input => input.PriorityIds,
                (priority, measure) => priority.AreaId == measure.AreaId,
                "unknown-priority",
                "A priority is named that is not one of the area."
            )
            .To<NationalPriority>(
                input => input.NationalPriorityId,
                (priority, measure) => true,
                "unknown-national-priority",
                "The national priority is not recorded."
            )
            .To<Measure>(
                input => input.SucceedsId,
                (before, measure) => before.AreaId == null || before.AreaId == measure.AreaId,
                "unknown-measure",
                "The measure that it succeeds is neither one of the area nor national."
            );
}

/// <summary>Who keeps measures.</summary>
internal static class KeepersOfMeasures
{
    /// <summary>Refuses all but the office of the area; for a national measure all but an admin.</summary>
    /// <exception cref="ForbiddenException">The caller may not keep it.</exception>
    public static void RequireKeeperOf(this ICaller caller, AreaId? area) => caller.Require(area, area is null ? Role.Admin : Role.Office);
}
