using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A plan in the interchange format.</summary>
public sealed record ExchangedPlan : ExchangedFact
{
    /// <inheritdoc/>
    public override string Type => "plan";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The body whose plan it is; the one that the area has today, unless said.</summary>
    public string? BodyRef { get; init; }
}

internal sealed class ExchangedPlanValidator : AbstractValidator<ExchangedPlan>
{
    public ExchangedPlanValidator() => this.Cites(form => form.Citations);
}

internal sealed class PlanExchange() : ExchangeType<PoliceAndCrimePlan, ExchangedPlan>("plan", new ExchangedPlanValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [CsvColumn.Text("ref"), CsvColumn.Text("areaId"), CsvColumn.Text("bodyRef"), .. CsvColumn.Citation];

    public override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        Surroundings around,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var areas = items
            .Select(item => item.Form)
            .OfType<ExchangedPlan>()
            .Where(form => form.BodyRef is null)
            .Select(form => form.AreaId)
            .Distinct()
            .ToList();
        if (areas.Count == 0)
            return;
        var bodies = await db
            .PolicingBodies.AsNoTracking()
            .Standing()
            .Where(body => areas.Contains(body.AreaId))
            .ToListAsync(cancellationToken);
        foreach (var body in bodies)
            around.Put(body.Id.Value, body);
        await around.Book.LearnAsync(bodies.Select(body => (ExchangeTypes.PolicingBody, body.Id.Value)), cancellationToken);
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
        roots.Standing().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(PoliceAndCrimePlan root) =>
        root.Citations.Sources().Append((ExchangeTypes.PolicingBody, root.BodyId.Value));

    protected override ExchangedPlan Form(PoliceAndCrimePlan root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            BodyRef = book.RefOf(root.BodyId.Value),
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedPlan form) =>
        form.BodyRef is { } body
            ? form.Citations.Sources().Append(new(ExchangeTypes.PolicingBody, body, "/bodyRef", IsNeeded: true, IsWhole: true))
            : form.Citations.Sources();

    protected override ExchangedPlan LeaveOut(ExchangedPlan form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            Citations = form.Citations.Standing(isGone),
        };

    protected override ExchangedPlan Fill(ExchangedPlan form, PoliceAndCrimePlan? root, Surroundings around) =>
        form.BodyRef is not null
            ? form
            : form with
            {
                BodyRef = root is not null
                    ? around.Book.RefOf(root.BodyId.Value)
                    : around
                        .All<LocalPolicingBody>()
                        .Where(body => body.AreaId == form.AreaId && body.ExistedOn(around.Today))
                        .OrderByDescending(body => body.From)
                        .ThenBy(body => body.Ref, StringComparer.Ordinal)
                        .FirstOrDefault()
                        ?.Ref,
            };

    protected override AreaId? Area(ExchangedPlan form, Surroundings around) => form.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedPlan form) =>
        [("/areaId", form.AreaId), ("/bodyRef", form.BodyRef)];

    protected override IEnumerable<InputError> Faults(ExchangedPlan form, Surroundings around)
    {
        if (around.Find<LocalPolicingBody>(ExchangeTypes.PolicingBody, form.BodyRef) is not { } body)
            yield return new("/bodyRef", "required", "must be given: the area has no body today");
        else if (body.AreaId != form.AreaId)
            yield return new("/bodyRef", "reference-of-another-area", "names a body of another area");
    }

    protected override PoliceAndCrimePlan Make(ExchangedPlan form, PlanId id, Surroundings around) =>
        new(id, form.Ref, around.The<LocalPolicingBody>(ExchangeTypes.PolicingBody, form.BodyRef!));

    protected override void Say(PoliceAndCrimePlan root, ExchangedPlan form, Surroundings around) => root.Cite(around.Cite(form.Citations));
}
