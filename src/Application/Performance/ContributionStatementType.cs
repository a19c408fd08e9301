using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Performance;

/// <summary>The type of record <c>contributionStatement</c>: what a policing body published of its force's contribution to the national
/// priorities.</summary>
public sealed class ContributionStatementType
    : AggregateType<ContributionStatement, ContributionStatementInput, ContributionStatementRow, ContributionStatementDto>
{
    internal ContributionStatementType()
        : base("contributionStatement", new ContributionStatementInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(ContributionStatementInput input) =>
        [(input.PublishedOn, "/publishedOn")];

    internal override ContributionStatement New(NewRecord<ContributionStatement> record, ContributionStatementInput input) =>
        new(record.Id, record.Ref, record.AreaId!.Value, input is ContributionStatementRow row ? row.RecordedAs : RecordedAs.Live);

    internal override void Describe(ContributionStatement root, ContributionStatementInput input, bool isReasonGiven) =>
        root.Describe(input);

    /// <summary>It is the body's that was in office then; and contributes to nothing of which it says that it does not apply.</summary>
    internal override async Task RequireAmongOthersAsync(
        IPlanAccountabilityDb db,
        ContributionStatement root,
        CancellationToken cancellationToken
    )
    {
        root.PublishedBy(await db.BodiesOfAsync(root.AreaId, cancellationToken));
        foreach (var place in root.ItemsOfWhatDoesNotApply())
            ContributionRules.ItemIsOfWhatApplies.Require(false, pointer: $"/items/{place}/nationalPriorityId");
    }

    internal override async Task<ContributionStatementDto> CompleteAsync(
        ContributionStatementDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) => dto with { AllowedActions = await ContributionActs.All.OpenToAsync(caller, dto.AreaId, () => Task.FromResult(dto)) };

    internal override Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) =>
        context.LearnBodiesAsync(
            db,
            items.Select(item => item.Row).OfType<ContributionStatementRow>().Select(row => row.AreaId),
            cancellationToken
        );

    private protected override ContributionStatementRow WithoutNested(
        ContributionStatementRow row,
        Func<ExchangeType, string, bool> isGone
    ) =>
        row.Items is { } items && items.Any(item => !item.NamesSomething())
            ? row with
            {
                Items = [.. items.Where(item => item.NamesSomething())],
            }
            : row;

    private protected override ContributionStatementRow Complete(
        ContributionStatementRow row,
        ContributionStatement? root,
        ImportContext context
    ) => row.BodyId is null ? row with { BodyId = BodyThen(row, root, context) } : row;

    private protected override IEnumerable<(string, object?)> Immutable(ContributionStatementRow row) =>
        base.Immutable(row).Append(("/recordedAs", row.RecordedAs));

    private protected override IEnumerable<InputError> Validate(ContributionStatementRow row, ImportContext context)
    {
        foreach (var error in base.Validate(row, context))
            yield return error;
        if (context.Loaded(row.BodyId) is not { } body)
            yield return (BodiesThen(row, context).Count > 1 ? OrganisationRules.BodyIsSaid : OrganisationRules.BodyExisted).At("/bodyRef");
        else if (ContributionStatement.DateOf(row) is { } date && !body.MayHaveExistedOn(date))
            yield return OrganisationRules.BodyInOffice.At("/bodyRef");
        if (context.IsAdmin)
            yield break;
        if (row.RecordedAs is not RecordedAs.AfterTheFact)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records statements from documents; a full restore needs an admin."
            );
        if (row.Citations is not [_, ..] && row.DocumentId is null)
            yield return new("/citations", "citation-needed", "An importer records a statement with the document that it is in.");
    }

    private static IReadOnlyList<LocalPolicingBody> BodiesThen(ContributionStatementRow row, ImportContext context)
    {
        var bodies = context.All<LocalPolicingBody>().Where(body => body.AreaId == row.AreaId && body.Retraction is null);
        return ContributionStatement.DateOf(row) is { } date ? bodies.On(date) : [.. bodies];
    }

    /// <summary>The body that is recorded already where it can be the one, or else the only one that can.</summary>
    private static PolicingBodyId? BodyThen(ContributionStatementRow row, ContributionStatement? root, ImportContext context)
    {
        var then = BodiesThen(row, context);
        return then.Any(body => body.Id == root?.BodyId) ? root!.BodyId
            : then is [var one] ? one.Id
            : null;
    }

    private static References<ContributionStatement, ContributionStatementInput, ContributionStatementRow> Named() =>
        new References<ContributionStatement, ContributionStatementInput, ContributionStatementRow>()
            .To<LocalPolicingBody>(
                input => input.BodyId,
                (body, statement) => body.AreaId == statement.AreaId,
                "unknown-body",
                "The body is not one of the area."
            )
            .To<SourceDocument>(
                input => input.DocumentId,
                (document, statement) => true,
                "unknown-source-document",
                "The document is a source document that is not recorded."
            )
            .ToInParts<PriorityApplication, NationalPriority>(
                input => input.Applies,
                part => part.NationalPriorityId,
                part => null,
                (priority, statement) => true,
                "unknown-national-priority",
                "A national priority is named that is not recorded."
            )
            .ToInParts<ContributionItem, NationalPriority>(
                input => input.Items,
                part => part.NationalPriorityId,
                part => part with { NationalPriorityId = null },
                (priority, statement) => true,
                "unknown-national-priority",
                "A national priority is named that is not recorded."
            )
            .ToInParts<ContributionItem, Measure>(
                input => input.Items,
                part => part.MeasureId,
                part => part with { MeasureId = null },
                (measure, statement) => measure.AreaId == null || measure.AreaId == statement.AreaId,
                "unknown-measure",
                "An item names a measure that is neither one of the area nor national."
            )
            .CitedInParts<ContributionItem>(
                input => input.Items,
                part => part.Citations,
                (part, citations) => part with { Citations = citations }
            );
}

internal sealed class ContributionStatementInputValidator : AbstractValidator<ContributionStatementInput>
{
    public ContributionStatementInputValidator()
    {
        RuleFor(input => input.Period).NotNull().ChildRules(period => period.RuleFor(value => value.Label).OptionalTitle());
        RuleFor(input => input.Applies).AtMost(ContributionStatement.MostApplications);
        RuleForEach(input => input.Applies).ChildRules(said => said.RuleFor(value => value.Why).OptionalText());
        RuleFor(input => input.Items).AtMost(ContributionStatement.MostItems);
        RuleForEach(input => input.Items).SetValidator(new ContributionItemValidator());
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates an item.</summary>
internal sealed class ContributionItemValidator : AbstractValidator<ContributionItem>
{
    public ContributionItemValidator()
    {
        RuleFor(item => item.Text).Text();
        RuleFor(item => item.Number).Optional(ContributionStatement.LongestNumber);
        RuleFor(item => item.Assessment).OptionalTitle();
        RuleFor(item => item.Grade).SetValidator(new PerformanceGradeValidator()!);
        this.Citations(item => item.Citations!);
    }
}
