using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Money;

/// <summary>The type of record <c>financialPlan</c>: a table of money of an area, as printed.</summary>
public sealed class FinancialPlanType : AggregateType<FinancialPlan, FinancialPlanInput, FinancialPlanRow, FinancialPlanDto>
{
    internal FinancialPlanType()
        : base("financialPlan", new FinancialPlanInputValidator(), Children.None, Named()) { }

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(FinancialPlanInput input) =>
        (input.Virements ?? []).Select((virement, index) => (virement.On, $"/virements/{index}/on"));

    internal override FinancialPlan New(NewRecord<FinancialPlan> record, FinancialPlanInput input) =>
        new(record.Id, record.Ref, record.AreaId!.Value);

    internal override void Describe(FinancialPlan root, FinancialPlanInput input, bool isReasonGiven) => root.Describe(input);

    internal override async Task<FinancialPlanDto> CompleteAsync(
        FinancialPlanDto dto,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    ) =>
        dto with
        {
            AllowedActions = await FinancialPlanActs.All.OpenToAsync(
                caller,
                dto.AreaId,
                () => db.FinancialPlans.AsNoTracking().SingleAsync(plan => plan.Id == dto.Id, cancellationToken)
            ),
        };

    private protected override FinancialPlanRow Complete(FinancialPlanRow row, FinancialPlan? root, ImportContext context) =>
        row with
        {
            Lines = [.. (row.Lines ?? []).Select(line => line.Plain())],
            StatedTotals = [.. (row.StatedTotals ?? []).Select(total => total.Plain())],
            Virements = [.. (row.Virements ?? []).Select(virement => virement.Plain())],
        };

    private static References<FinancialPlan, FinancialPlanInput, FinancialPlanRow> Named() =>
        new References<FinancialPlan, FinancialPlanInput, FinancialPlanRow>()
            .To<PoliceAndCrimePlan>(
                input => input.PlanId,
                (plan, financial) => plan.AreaId == financial.AreaId && plan.Visibility == Visibility.Everyone,
                "unknown-plan",
                "The plan is not a public one of the area."
            )
            .ToManyInParts<FinancialLine, Priority>(
                input => input.Lines,
                line => line.PriorityIds,
                (line, priorities) => line with { PriorityIds = priorities },
                (priority, financial) => priority.AreaId == financial.AreaId,
                "unknown-priority",
                "A line names a priority that is not one of the area."
            )
            .ToManyInParts<Virement, Decision>(
                input => input.Virements,
                virement => virement.DecisionIds,
                (virement, decisions) => virement with { DecisionIds = decisions },
                (decision, financial) => decision.AreaId == financial.AreaId,
                "unknown-decision",
                "A virement names a decision that is not one of the area."
            );
}
