using MediatR;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.PanelReviews;

namespace PlanAccountability.Api.PanelReviews;

/// <summary>Who has not answered.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegisters(this IEndpointRouteBuilder v1)
    {
        var registers = v1.MapGroup("/registers").WithTags("Registers");
        registers.MapGet("/overdue-responses", List).WithName("listOverdueResponses").ForEveryone();
        registers.MapGet("/overdue-responses.csv", Export).WithName("exportOverdueResponses").GivesCsv().ForEveryone();
        registers.MapGet("/overdue-responses/totals", Total).WithName("totalOverdueResponses").ForEveryone();
    }

    /// <summary>List the answers that are overdue</summary>
    /// <remarks>What policing bodies owe their panels: a response to a report as a whole, and an answer to each recommendation that needs
    /// one. Only what is public counts, whoever asks. Overdue are those whose day, which only the panel sets, lies before today; the
    /// earliest due come first. With <c>state=answeredLate</c> those that came late, the latest first; with <c>state=undated</c> those
    /// that are owed without a day, in the order of recording.</remarks>
    private static async Task<TaggedAnswer<ListOf<OverdueResponseDto>>> List(
        [AsParameters] OverdueResponsePage page,
        [AsParameters] OverdueResponseQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.Computed(context.Page(await mediator.Send(new ListOverdueResponses(query.Filter, page.Request), cancellationToken)).Value!);

    /// <summary>Export the answers that are overdue as CSV</summary>
    /// <remarks>The whole of the same list with the same filters, in the same order, as a file that spreadsheets open. It is read page by
    /// page while it is sent.</remarks>
    private static Task<IResult> Export(
        [AsParameters] OverdueResponseQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "overdue-responses.csv",
            OverdueResponseColumns.All,
            page => mediator.Send(new ListOverdueResponses(query.Filter, page), cancellationToken)
        );

    /// <summary>Count the answers that are overdue</summary>
    /// <remarks>The sums of the register today, by area and by age.</remarks>
    private static async Task<TaggedAnswer<OverdueResponseTotals>> Total(
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(new TotalOverdueResponses(), cancellationToken));
}
