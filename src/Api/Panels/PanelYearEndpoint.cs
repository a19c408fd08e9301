using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Panels;

namespace PlanAccountability.Api.Panels;

/// <summary>A financial year of a panel on one page.</summary>
internal static class PanelYearEndpoint
{
    public static void MapPanelYear(this IEndpointRouteBuilder v1) =>
        v1.MapGet("/areas/{id}/panel-year", Get).WithTags("Panels").WithName("getPanelYear").ForEveryone(404);

    /// <summary>Read a panel's year</summary>
    /// <remarks>What was due in the financial year and when, what happened, and what is not evidenced, as far as the caller may know of
    /// it.</remarks>
    /// <param name="id">The area.</param>
    /// <param name="financialYear" example="2025-26">The financial year.</param>
    private static async Task<TaggedAnswer<PanelYear>> Get(
        AreaId id,
        [FromQuery(Name = "financialYear")] FinancialYearQuery financialYear,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(new GetPanelYear(id, financialYear.Value), cancellationToken));
}
