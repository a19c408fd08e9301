using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>The type of record <c>plan</c>: its versions, priorities and commitments belong to it.</summary>
public sealed class PlanType : AggregateType<PoliceAndCrimePlan, PlanInput, PlanRow, PlanDto>
{
    internal PlanType()
        : base(
            "plan",
            new PlanInputValidator(),
            PlanChildren.OfPlan,
            new References<PoliceAndCrimePlan, PlanInput, PlanRow>().InRows<LocalPolicingBody>(row => row.BodyId, isNeeded: true)
        ) { }

    internal override Twins Twins { get; } = new TwinsOfPlans();

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [CsvColumn.Text("ref"), CsvColumn.Text("areaId"), CsvColumn.Text("bodyRef"), .. CsvColumn.Citation];

    internal override Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) =>
        context.LearnBodiesAsync(
            db,
            items.Select(item => item.Row).OfType<PlanRow>().Where(row => row.BodyId is null).Select(row => row.AreaId),
            cancellationToken
        );

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

    internal override PoliceAndCrimePlan New(NewRecord<PoliceAndCrimePlan> record, PlanInput input) =>
        new(record.Id, record.Ref, record.Under<LocalPolicingBody>());

    internal override void Describe(PoliceAndCrimePlan root, PlanInput input, bool isReasonGiven) { }

    private protected override PlanRow Complete(PlanRow row, PoliceAndCrimePlan? root, ImportContext context) =>
        row with
        {
            BodyId = row.BodyId ?? root?.BodyId ?? (BodiesThen(row, context) is [var one] ? one.Id : null),
        };

    private protected override IEnumerable<(string, object?)> Immutable(PlanRow row) =>
        base.Immutable(row).Append(("/bodyRef", row.BodyId));

    private protected override IEnumerable<InputError> Validate(PlanRow row, ImportContext context)
    {
        if (context.Loaded(row.BodyId) is not { } body)
            yield return (BodiesThen(row, context).Count > 1 ? OrganisationRules.BodyIsSaid : OrganisationRules.BodyExisted).At("/bodyRef");
        else if (body.AreaId != row.AreaId)
            yield return new("/bodyRef", "reference-of-another-area", "names a body of another area");
        else if (DatesOfPlan.Of(row.Ref, context.Resolver).InOffice is { } date && !body.MayHaveExistedOn(date))
            yield return OrganisationRules.BodyInOffice.At("/bodyRef");
    }

    private protected override PoliceAndCrimePlan Create(PlanRow row, PlanId id, ImportContext context) =>
        new(id, row.Ref, context.Loaded(row.BodyId)!);

    /// <summary>The bodies of the area that can be meant: those of the day of issue or of the start of the period; where the file says
    /// neither, that of the end of the period or of today.</summary>
    private static IReadOnlyList<LocalPolicingBody> BodiesThen(PlanRow row, ImportContext context)
    {
        var dates = DatesOfPlan.Of(row.Ref, context.Resolver);
        var date = dates.InOffice ?? dates.End?.FirstDay ?? context.Today;
        return context.All<LocalPolicingBody>().Where(body => body.AreaId == row.AreaId && body.Retraction is null).On(date);
    }
}

internal sealed class PlanInputValidator : AbstractValidator<PlanInput>
{
    public PlanInputValidator() => this.Citations(input => input.Citations!);
}
