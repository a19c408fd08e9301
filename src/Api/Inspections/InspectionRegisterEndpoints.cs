using MediatR;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Inspections;

namespace PlanAccountability.Api.Inspections;

/// <summary>Whose comments on inspection reports are late.</summary>
internal static class InspectionRegisterEndpoints
{
    public static void MapInspectionRegister(this IEndpointRouteBuilder v1)
    {
        var registers = v1.MapGroup("/registers").WithTags("Registers");
        registers.MapGet("/inspection-comments", List).WithName("listOwedInspectionComments").ForEveryone();
        registers.MapGet("/inspection-comments.csv", Export).WithName("exportOwedInspectionComments").GivesCsv().ForEveryone();
        registers.MapGet("/inspection-comments/totals", Total).WithName("totalOwedInspectionComments").ForEveryone();
    }

    /// <summary>List the comments on inspection reports that are late</summary>
    /// <remarks>For each report and area: those known to be missing when their day had passed, and those published after it; the earliest
    /// due first. Missing is known only where a statement of completeness covers the report's publication.</remarks>
    private static async Task<TaggedAnswer<ListOf<OwedCommentsDto>>> List(
        [AsParameters] OwedCommentsPage page,
        [AsParameters] OwedCommentsQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(context.Page(await mediator.Send(new ListOwedComments(query.Filter, page.Request), cancellationToken)).Value!);

    /// <summary>Export the comments on inspection reports that are late as CSV</summary>
    /// <remarks>The whole of the same list, in the same order.</remarks>
    private static Task<IResult> Export(
        [AsParameters] OwedCommentsQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "inspection-comments.csv",
            OwedCommentsColumns.All,
            page => mediator.Send(new ListOwedComments(query.Filter, page), cancellationToken)
        );

    /// <summary>Count the comments on inspection reports that are late</summary>
    /// <remarks>The sums of the register today, by area.</remarks>
    private static async Task<TaggedAnswer<OwedCommentsTotals>> Total(
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(new TotalOwedComments(), cancellationToken));
}
