using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Engagements;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Engagements;

/// <summary>The type of record <c>engagement</c>: whom a policing body asked for their views, and what they said.</summary>
public sealed class EngagementType : AggregateType<Engagement, EngagementInput, EngagementRow, EngagementDto>
{
    private const string UnknownVersion = "unknown-version";

    private const string NoSuchVersion = "The plan has no version of that number that everyone may read.";

    internal EngagementType()
        : base("engagement", new EngagementInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("kind"),
        CsvColumn.Text("title"),
        CsvColumn.Text("from"),
        CsvColumn.Text("to"),
        CsvColumn.Text("method"),
        CsvColumn.Integer("invited"),
        CsvColumn.Integer("responses"),
        CsvColumn.Text("responsesIs"),
        CsvColumn.Number("marginOfErrorPercent"),
        CsvColumn.Text("documentRef"),
        CsvColumn.Text("planRef"),
        CsvColumn.Integer("planVersion"),
        CsvColumn.Texts("priorityRefs"),
        .. CsvColumn.Citation,
    ];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(EngagementInput input) =>
        [(input.From, "/from"), (input.To, "/to")];

    internal override Engagement New(NewRecord<Engagement> record, EngagementInput input) =>
        new(record.Id, record.Ref, record.AreaId!.Value);

    internal override void Describe(Engagement root, EngagementInput input, bool isReasonGiven) => root.Describe(input);

    /// <summary>A version that is named anew is one that everyone may read; of any other nothing is told.</summary>
    internal override async Task RequireAmongOthersAsync(IPlanAccountabilityDb db, Engagement root, CancellationToken cancellationToken)
    {
        var stored = db.Entry(root);
        var isNamedAnew =
            stored.State is EntityState.Detached
            || stored.Property(nameof(Engagement.PlanId)).IsModified
            || stored.Property(nameof(Engagement.PlanVersion)).IsModified;
        if (
            root.PlanVersion is { } number
            && isNamedAnew
            && !await PublicVersions(db).AnyAsync(version => version.PlanId == root.PlanId && version.Number == number, cancellationToken)
        )
            throw new BadValueException("/planVersion", UnknownVersion, NoSuchVersion);
    }

    internal override async Task<EngagementDto> CompleteAsync(
        EngagementDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) =>
        dto with
        {
            AllowedActions = await EngagementActs.All.OpenToAsync(
                caller,
                dto.AreaId,
                () => db.Engagements.AsNoTracking().SingleAsync(engagement => engagement.Id == dto.Id, cancellationToken)
            ),
        };

    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var plans = items.Select(item => item.Row).OfType<EngagementRow>().Select(row => row.PlanId).OfType<PlanId>().Distinct().ToList();
        if (plans.Count == 0)
            return;
        var versions = await PublicVersions(db)
            .Where(version => plans.Contains(version.PlanId))
            .Select(version => new { version.PlanId, version.Number })
            .ToListAsync(cancellationToken);
        context.PublicVersions.UnionWith(versions.Select(version => (version.PlanId, version.Number)));
    }

    private protected override EngagementRow Complete(EngagementRow row, Engagement? root, ImportContext context) =>
        row with
        {
            MarginOfErrorPercent = row.MarginOfErrorPercent?.Plain(),
            Questions = [.. (row.Questions ?? []).Select(question => question.Plain())],
            PriorityIds = [.. (row.PriorityIds ?? []).Distinct()],
        };

    /// <summary>A version goes with its plan.</summary>
    private protected override EngagementRow WithoutNested(EngagementRow row, Func<ExchangeType, string, bool> isGone) =>
        row.PlanId is null ? row with { PlanVersion = null } : row;

    private protected override IEnumerable<InputError> Validate(EngagementRow row, ImportContext context)
    {
        foreach (var error in base.Validate(row, context))
            yield return error;
        var stored = context.Find<Engagement>(this, row.Ref);
        if (
            row is { PlanId: { } plan, PlanVersion: { } number }
            && (stored?.PlanId, stored?.PlanVersion) != (plan, number)
            && !context.PublicVersions.Contains((plan, number))
        )
            yield return new("/planVersion", UnknownVersion, NoSuchVersion);
    }

    private static IQueryable<PlanVersion> PublicVersions(IPlanAccountabilityDb db) =>
        db.PlanVersions.AsNoTracking().NotRetracted().Where(version => version.Visibility == Visibility.Everyone);

    private static References<Engagement, EngagementInput, EngagementRow> Named() =>
        new References<Engagement, EngagementInput, EngagementRow>()
            .To<SourceDocument>(
                input => input.DocumentId,
                (document, engagement) => true,
                "unknown-source-document",
                "The document is a source document that is not recorded."
            )
            .To<PoliceAndCrimePlan>(
                input => input.PlanId,
                (plan, engagement) => plan.AreaId == engagement.AreaId && plan.Visibility == Visibility.Everyone,
                "unknown-plan",
                "The plan is not one of the area that everyone may read."
            )
            .ToMany<Priority>(
                input => input.PriorityIds,
                (priority, engagement) => priority.AreaId == engagement.AreaId,
                "unknown-priority",
                "A priority is named that is not one of the area."
            );
}
