using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Money;

/// <summary>The type of record <c>grant</c>: its sub-lines belong to it.</summary>
public sealed class GrantType : AggregateType<GrantAward, GrantAwardInput, GrantAwardRow, GrantAwardDto>
{
    internal GrantType()
        : base(
            "grant",
            new GrantAwardInputValidator(),
            Children.Are<GrantAward, GrantAward>((part, grant) => part.ParentId == grant.Id),
            Named()
        ) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("fundRef"),
        CsvColumn.Text("parentRef"),
        CsvColumn.Text("sameAsRef"),
        CsvColumn.Text("kind"),
        CsvColumn.Texts("recipients"),
        CsvColumn.Texts("recipientOrganisationRefs"),
        CsvColumn.Text("purpose"),
        CsvColumn.Pounds("amount"),
        CsvColumn.Text("amountIs"),
        CsvColumn.Text("financialYear"),
        CsvColumn.Text("awardedOn"),
        CsvColumn.Text("from"),
        CsvColumn.Text("to"),
        CsvColumn.PoundsByYear("payments"),
        CsvColumn.Text("conditions"),
        CsvColumn.Text("reasons"),
        CsvColumn.Pounds("budget.amount"),
        CsvColumn.Number("budget.tolerancePercent", isOptional: true),
        CsvColumn.Texts("prioritiesAsStated"),
        CsvColumn.Texts("priorityRefs"),
        CsvColumn.Text("matchedBy"),
        CsvColumn.Text("decisionRef"),
        CsvColumn.Texts("commitmentRefs"),
        .. CsvColumn.Citation,
    ];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(GrantAwardInput input) =>
        [(input.AwardedOn, "/awardedOn")];

    internal override GrantAward New(NewRecord<GrantAward> record, GrantAwardInput input) =>
        new(record.Id, record.Ref, record.AreaId!.Value);

    internal override void Describe(GrantAward root, GrantAwardInput input, bool isReasonGiven) => root.Describe(input);

    internal override Task RequireAmongOthersAsync(IPlanAccountabilityDb db, GrantAward root, CancellationToken cancellationToken) =>
        LinesBesideOthers.RequireAsync(db, root, cancellationToken);

    internal override async Task<GrantAwardDto> CompleteAsync(
        GrantAwardDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) =>
        (await db.WithPartsAsync([dto], cancellationToken))[0] with
        {
            AllowedActions = await GrantActs.All.OpenToAsync(caller, dto.AreaId, () => Task.FromResult(dto)),
        };

    internal override Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    ) => context.Lines.LearnAsync(db, items, cancellationToken);

    private protected override GrantAwardRow Complete(GrantAwardRow row, GrantAward? root, ImportContext context) =>
        row with
        {
            Recipients = [.. (row.Recipients ?? []).Distinct()],
            RecipientOrganisationIds = [.. (row.RecipientOrganisationIds ?? []).Distinct()],
            Amount = row.Amount is { } amount ? Pounds.InPence(amount) : null,
            Payments = row.Payments ?? [],
            PrioritiesAsStated = [.. (row.PrioritiesAsStated ?? []).Distinct()],
            PriorityIds = [.. (row.PriorityIds ?? []).Distinct()],
            CommitmentIds = [.. (row.CommitmentIds ?? []).Distinct()],
        };

    private protected override IEnumerable<InputError> Validate(GrantAwardRow row, ImportContext context) =>
        base.Validate(row, context)
            .Concat(
                context.Lines.FaultsOf(context.IdOf<GrantAward>(this, row.Ref)).Select(fault => fault.Rule.At(PointerInFile(fault.Pointer)))
            );

    private static References<GrantAward, GrantAwardInput, GrantAwardRow> Named() =>
        new References<GrantAward, GrantAwardInput, GrantAwardRow>()
            .To<Fund>(
                input => input.FundId,
                (fund, grant) => fund.AreaId == grant.AreaId,
                "unknown-fund",
                "The fund is not one of the area."
            )
            .ToWhole<GrantAward>(
                input => input.ParentId,
                (parent, grant) => parent.AreaId == grant.AreaId,
                "unknown-grant",
                "The line that it is a part of is not one of the area."
            )
            .To<GrantAward>(
                input => input.SameAsId,
                (original, grant) => original.AreaId == grant.AreaId,
                "unknown-grant",
                "The record that it restates is not one of the area."
            )
            .ToMany<Organisation>(
                input => input.RecipientOrganisationIds,
                (_, _) => true,
                "unknown-organisation",
                "An organisation is named that is not recorded."
            )
            .ToMany<Priority>(
                input => input.PriorityIds,
                (priority, grant) => priority.AreaId == grant.AreaId,
                "unknown-priority",
                "A priority is named that is not one of the area."
            )
            .To<Decision>(
                input => input.DecisionId,
                (decision, grant) => decision.AreaId == grant.AreaId && decision.Status != DecisionStatus.Withdrawn,
                "unknown-decision",
                "The decision is not one of the area, or was withdrawn."
            )
            .ToMany<AccountabilityCommitment>(
                input => input.CommitmentIds,
                (commitment, grant) => commitment.AreaId == grant.AreaId,
                "unknown-commitment",
                "A commitment is named that is not one of the area."
            );
}
