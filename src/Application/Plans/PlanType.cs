using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>A plan in the interchange format.</summary>
public sealed record PlanRow : RecordRow
{
    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The body whose plan it is; the one that the area has today, unless said.</summary>
    public string? BodyRef { get; init; }
}

internal sealed class PlanRowValidator : AbstractValidator<PlanRow>
{
    public PlanRowValidator() => this.Cites(row => row.Citations);
}

/// <summary>The type of record <c>plan</c>.</summary>
public sealed class PlanType : WrittenType<PoliceAndCrimePlan, PlanRow, PlanDto>
{
    internal PlanType()
        : base("plan", new PlanRowValidator(), PlanDto.Projection, PlanDependents.OfPlan) { }

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [CsvColumn.Text("ref"), CsvColumn.Text("areaId"), CsvColumn.Text("bodyRef"), .. CsvColumn.Citation];

    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var areas = items
            .Select(item => item.Row)
            .OfType<PlanRow>()
            .Where(row => row.BodyRef is null)
            .Select(row => row.AreaId)
            .Distinct()
            .ToList();
        if (areas.Count == 0)
            return;
        var bodies = await db
            .PolicingBodies.AsNoTracking()
            .NotRetracted()
            .Where(body => areas.Contains(body.AreaId))
            .ToListAsync(cancellationToken);
        foreach (var body in bodies)
            context.Put(body.Id.Value, body);
        await context.Resolver.LearnAsync(bodies.Select(body => (ExchangeTypes.PolicingBody, body.Id.Value)), cancellationToken);
    }

    private protected override IQueryable<FoundRef<PoliceAndCrimePlan>> Pointers(
        IQueryable<PoliceAndCrimePlan> roots,
        IPlanAccountabilityDb db
    ) =>
        roots.Select(plan => new FoundRef<PoliceAndCrimePlan>(
            plan.Id,
            plan.Ref,
            plan.Retraction != null,
            null,
            new KnownTo(
                plan.Visibility,
                plan.AreaId,
                plan.Retraction == null
                    && EF.Property<byte[]?>(plan, ImportedContent.Member) != null
                    && !db.PlanVersions.Any(version => version.PlanId == plan.Id)
            )
        ));

    private protected override IQueryable<PoliceAndCrimePlan> Exported(IQueryable<PoliceAndCrimePlan> roots, ExportScope scope) =>
        roots.NotRetracted().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(PoliceAndCrimePlan root) =>
        root.Citations.Sources().Append((ExchangeTypes.PolicingBody, root.BodyId.Value));

    private protected override PlanRow ToRow(PoliceAndCrimePlan root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            BodyRef = resolver.RefOf(root.BodyId.Value),
            Citations = resolver.Read(root.Citations),
        };

    private protected override IEnumerable<Reference> NestedReferences(PlanRow row) =>
        row.BodyRef is { } body
            ? row.Citations.Sources().Append(new(ExchangeTypes.PolicingBody, body, "/bodyRef", IsNeeded: true, IsWhole: true))
            : row.Citations.Sources();

    private protected override PlanRow WithoutNested(PlanRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Citations = row.Citations.Standing(isGone),
        };

    private protected override PlanRow Complete(PlanRow row, PoliceAndCrimePlan? root, ImportContext context) =>
        row.BodyRef is not null
            ? row
            : row with
            {
                BodyRef = root is not null
                    ? context.Resolver.RefOf(root.BodyId.Value)
                    : context
                        .All<LocalPolicingBody>()
                        .Where(body => body.AreaId == row.AreaId && body.ExistedOn(context.Today))
                        .OrderByDescending(body => body.From)
                        .ThenBy(body => body.Ref, StringComparer.Ordinal)
                        .FirstOrDefault()
                        ?.Ref,
            };

    private protected override AreaId? AreaOf(PlanRow row, ImportContext context) => row.AreaId;

    private protected override IEnumerable<(string, object?)> Immutable(PlanRow row) =>
        [("/areaId", row.AreaId), ("/bodyRef", row.BodyRef)];

    private protected override IEnumerable<InputError> Validate(PlanRow row, ImportContext context)
    {
        if (context.Find<LocalPolicingBody>(ExchangeTypes.PolicingBody, row.BodyRef) is not { } body)
            yield return new("/bodyRef", "required", "must be given: the area has no body today");
        else if (body.AreaId != row.AreaId)
            yield return new("/bodyRef", "reference-of-another-area", "names a body of another area");
    }

    private protected override PoliceAndCrimePlan Create(PlanRow row, PlanId id, ImportContext context) =>
        new(id, row.Ref, context.The<LocalPolicingBody>(ExchangeTypes.PolicingBody, row.BodyRef!));

    private protected override void Apply(PoliceAndCrimePlan root, PlanRow row, ImportContext context) =>
        root.Cite(context.Cite(row.Citations));
}
