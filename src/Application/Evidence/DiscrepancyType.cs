using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Engagements;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Evidence;

/// <summary>The type of record <c>discrepancy</c>: sources that disagree about one fact.</summary>
public sealed class DiscrepancyType : AggregateType<Discrepancy, DiscrepancyInput, DiscrepancyRow, DiscrepancyDto>
{
    private static readonly DiscrepancyEndValidator OfEnd = new();

    internal DiscrepancyType()
        : base("discrepancy", new DiscrepancyInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office, Role.Panel];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("title"),
        CsvColumn.Text("fundRef"),
        CsvColumn.Texts("grantRefs"),
        CsvColumn.Text("financialPlanRef"),
        CsvColumn.Texts("engagementRefs"),
        CsvColumn.Text("measureRef"),
        CsvColumn.Text("indicatorSetRef"),
        CsvColumn.Text("foundBy"),
        CsvColumn.Text("status"),
        CsvColumn.Text("resolution"),
        CsvColumn.Text("resolvedOn"),
        .. CsvColumn.Citation,
    ];

    internal override Discrepancy New(NewRecord<Discrepancy> record, DiscrepancyInput input) =>
        new(record.Id, record.Ref, record.AreaId!.Value, input is DiscrepancyRow row ? row.FoundBy : FoundBy.Person);

    internal override void Describe(Discrepancy root, DiscrepancyInput input, bool isReasonGiven) => root.Describe(input);

    internal override async Task<DiscrepancyDto> CompleteAsync(
        DiscrepancyDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) => dto with { AllowedActions = await DiscrepancyActs.All.OpenToAsync(caller, dto.AreaId, () => Task.FromResult(dto)) };

    private protected override IEnumerable<InputError> CheckShape(DiscrepancyRow row) => base.CheckShape(row).Concat(Found(OfEnd, row));

    /// <summary>A value whose document was taken back has no citation; the others have theirs, at its new place.</summary>
    private protected override DiscrepancyRow WithoutPlaces(
        DiscrepancyRow row,
        Func<ExchangeType, string, bool> isGone,
        ReferenceResolver resolver
    )
    {
        var kept = KeptCitations.Of(row.Citations, isGone, resolver);
        return row with { Values = [.. row.Values.Select(value => value with { Citation = kept.PlaceOf(value.Citation) })] };
    }

    private protected override IEnumerable<(string, object?)> Immutable(DiscrepancyRow row) =>
        base.Immutable(row).Append(("/foundBy", row.FoundBy));

    private protected override IEnumerable<InputError> Validate(DiscrepancyRow row, ImportContext context)
    {
        foreach (var error in base.Validate(row, context).Concat(context.Future(row.ResolvedOn, "/resolvedOn")))
            yield return error;
        if ((row.Status is DiscrepancyStatus.Open) != (row.Resolution is null))
            yield return new("/resolution", "required", "says what became of it, for a discrepancy that is not open and for no other");
        if (row.Status is DiscrepancyStatus.Open && row.ResolvedOn is not null)
            yield return new("/resolvedOn", "bad-value", "is for a discrepancy that is not open");
    }

    private protected override void Apply(Discrepancy root, DiscrepancyRow row, ImportContext context)
    {
        root.Describe(row);
        root.Transcribe(row.Status, row.Resolution, row.ResolvedOn);
        root.Cite(row.Citations ?? []);
    }

    private static References<Discrepancy, DiscrepancyInput, DiscrepancyRow> Named() =>
        new References<Discrepancy, DiscrepancyInput, DiscrepancyRow>()
            .To<Fund>(
                input => input.FundId,
                (fund, discrepancy) => fund.AreaId == discrepancy.AreaId,
                "unknown-fund",
                "The fund is not one of the area."
            )
            .ToMany<GrantAward>(
                input => input.GrantIds,
                (grant, discrepancy) => grant.AreaId == discrepancy.AreaId,
                "unknown-grant",
                "A grant is named that is not one of the area."
            )
            .To<FinancialPlan>(
                input => input.FinancialPlanId,
                (plan, discrepancy) => plan.AreaId == discrepancy.AreaId,
                "unknown-financial-plan",
                "The financial plan is not one of the area."
            )
            .ToMany<Engagement>(
                input => input.EngagementIds,
                (engagement, discrepancy) => engagement.AreaId == discrepancy.AreaId,
                "unknown-engagement",
                "A survey or event is named that is not one of the area."
            )
            .To<Measure>(
                input => input.MeasureId,
                (measure, discrepancy) => measure.AreaId == null || measure.AreaId == discrepancy.AreaId,
                "unknown-measure",
                "The measure is neither one of the area nor national."
            )
            .To<IndicatorSet>(
                input => input.IndicatorSetId,
                (set, discrepancy) => set.AreaId == discrepancy.AreaId,
                "unknown-indicator-set",
                "The indicator set is not one of the area."
            );
}

internal sealed class DiscrepancyInputValidator : AbstractValidator<DiscrepancyInput>
{
    public DiscrepancyInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.Values).AtMost(Discrepancy.MostValues);
        RuleForEach(input => input.Values)
            .ChildRules(value =>
            {
                value.RuleFor(stated => stated.Value).NotEmpty().MaximumLength(StatedValue.Longest);
                value.RuleFor(stated => stated.Citation).InclusiveBetween(0, Citation.Most - 1);
            });
        RuleFor(input => input.GrantIds).AtMost(Discrepancy.MostConcerned);
        RuleFor(input => input.EngagementIds).AtMost(Discrepancy.MostConcerned);
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates what only a file says of a discrepancy.</summary>
internal sealed class DiscrepancyEndValidator : AbstractValidator<DiscrepancyRow>
{
    public DiscrepancyEndValidator() => RuleFor(row => row.Resolution).OptionalText();
}
