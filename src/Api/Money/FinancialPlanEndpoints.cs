using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Money;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Api.Money;

/// <summary>Tables of money, as offices print them.</summary>
internal static class FinancialPlanEndpoints
{
    public static void MapFinancialPlans(this IEndpointRouteBuilder v1)
    {
        var plans = v1.MapGroup("/financial-plans").WithTags("Money");
        plans.MapGet("", List).WithName("listFinancialPlans").ForEveryone();
        plans.MapGet("/{id}", Get).WithName("getFinancialPlan").ForEveryone(404, 410);
        plans.MapGet("/{id}/lines.csv", Tabulate).WithName("exportFinancialPlanLines").GivesCsv().ForEveryone(404, 410);
        plans.MapGet("/{id}/chart.svg", Draw).WithName("drawFinancialPlan").GivesSvg().ForEveryone(404, 410);
        plans.MapPost("", Record).WithName("recordFinancialPlan").For(Role.Office).Creates();
        plans.MapPatch("/{id}", Amend).WithName("amendFinancialPlan").For(Role.Office).Changes();
        plans.MapRecord<FinancialPlan>("/{id}", Role.Office, Role.Admin);
        plans.MapMerge<FinancialPlan>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the financial plans</summary>
    /// <remarks>Budgets, capital programmes, reserves, savings and sources of money with all their lines, in the order of
    /// recording.</remarks>
    private static async Task<Ok<ListOf<FinancialPlanDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] FinancialPlanQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListFinancialPlans(query.Filter, list.Page, list.Records), cancellationToken));

    /// <summary>Read a financial plan</summary>
    /// <remarks>The amounts as they are printed, and in <c>totals</c> each total as it is stated beside what the lines add up to.</remarks>
    private static async Task<TaggedAnswer<FinancialPlanDto>> Get(
        FinancialPlanId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(FinancialPlanType.Get(id), cancellationToken));

    /// <summary>Export the lines of a financial plan as CSV</summary>
    /// <remarks>The table as it was printed, for a spreadsheet: a row for each line with the line that it is a part of, a column for each
    /// financial year, and the totals that are stated in the last row and column. Amounts are in the plan's unit.</remarks>
    private static async Task<IResult> Tabulate(
        FinancialPlanId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Csv("lines.csv", await mediator.Send(new TabulateFinancialPlan(id), cancellationToken));

    /// <summary>Draw a financial plan</summary>
    /// <remarks>A chart of the amounts by financial year as an SVG document, stacked by the lines that are parts of none; of more than
    /// eight the smallest are drawn as one. <c>title</c> and <c>desc</c> tell it in words to those who do not see it.</remarks>
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Draw(
        FinancialPlanId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Svg(await mediator.Send(new DrawFinancialPlan(id), cancellationToken));

    /// <summary>Record a financial plan</summary>
    /// <remarks>As the document has it: a stated total that is not the sum of the lines is taken too, and shown as such. It is public at
    /// once.</remarks>
    private static async Task<Created<FinancialPlanDto>> Record(
        FinancialPlanRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<FinancialPlan, FinancialPlanInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(FinancialPlanType.Get(id), cancellationToken));
    }

    /// <summary>Amend a financial plan</summary>
    /// <remarks>A JSON merge patch; <c>lines</c>, <c>statedTotals</c> and <c>virements</c> are each replaced whole.</remarks>
    private static async Task<Ok<FinancialPlanDto>> Amend(
        FinancialPlanId id,
        IfMatch revision,
        MergePatchBody<FinancialPlanInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var amended = await mediator.Send(
            new AmendRecord<FinancialPlan, FinancialPlanInput>(plan => plan.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(FinancialPlanType.Get(amended), cancellationToken));
    }
}
