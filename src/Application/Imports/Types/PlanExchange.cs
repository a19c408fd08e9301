using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A plan in the interchange format.</summary>
public sealed record PlanRow : CitedRow
{
    /// <inheritdoc/>
    public override string Type => "plan";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The body whose plan it is; the one that the area has today, unless said.</summary>
    public string? BodyRef { get; init; }
}

internal sealed class PlanRowValidator : AbstractValidator<PlanRow>
{
    public PlanRowValidator() => this.Cites(row => row.Citations);
}

internal sealed class PlanExchange() : ExchangeType<PoliceAndCrimePlan, PlanRow>("plan", new PlanRowValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [CsvColumn.Text("ref"), CsvColumn.Text("areaId"), CsvColumn.Text("bodyRef"), .. CsvColumn.Citation];

    public override async Task PrepareAsync(
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

    protected override IQueryable<FoundRef<PoliceAndCrimePlan>> Pointers(IQueryable<PoliceAndCrimePlan> roots, IPlanAccountabilityDb db) =>
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

    protected override IQueryable<PoliceAndCrimePlan> Exported(IQueryable<PoliceAndCrimePlan> roots, ExportScope scope) =>
        roots.NotRetracted().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(PoliceAndCrimePlan root) =>
        root.Citations.Sources().Append((ExchangeTypes.PolicingBody, root.BodyId.Value));

    protected override PlanRow Row(PoliceAndCrimePlan root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            BodyRef = resolver.RefOf(root.BodyId.Value),
            Citations = resolver.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(PlanRow row) =>
        row.BodyRef is { } body
            ? row.Citations.Sources().Append(new(ExchangeTypes.PolicingBody, body, "/bodyRef", IsNeeded: true, IsWhole: true))
            : row.Citations.Sources();

    protected override PlanRow LeaveOut(PlanRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Citations = row.Citations.Standing(isGone),
        };

    protected override PlanRow Fill(PlanRow row, PoliceAndCrimePlan? root, ImportContext context) =>
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

    protected override AreaId? Area(PlanRow row, ImportContext context) => row.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(PlanRow row) => [("/areaId", row.AreaId), ("/bodyRef", row.BodyRef)];

    protected override IEnumerable<InputError> Faults(PlanRow row, ImportContext context)
    {
        if (context.Find<LocalPolicingBody>(ExchangeTypes.PolicingBody, row.BodyRef) is not { } body)
            yield return new("/bodyRef", "required", "must be given: the area has no body today");
        else if (body.AreaId != row.AreaId)
            yield return new("/bodyRef", "reference-of-another-area", "names a body of another area");
    }

    protected override PoliceAndCrimePlan Make(PlanRow row, PlanId id, ImportContext context) =>
        new(id, row.Ref, context.The<LocalPolicingBody>(ExchangeTypes.PolicingBody, row.BodyRef!));

    protected override void Say(PoliceAndCrimePlan root, PlanRow row, ImportContext context) => root.Cite(context.Cite(row.Citations));
}
