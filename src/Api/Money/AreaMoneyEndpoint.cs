using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Money;

namespace PlanAccountability.Api.Money;

/// <summary>The money of an area on one page.</summary>
internal static class AreaMoneyEndpoint
{
    public static void MapAreaMoney(this IEndpointRouteBuilder v1) =>
        v1.MapGet("/areas/{id}/money", Get).WithTags("Money").WithName("getAreaMoney").ForEveryone(404);

    /// <summary>Read the money of an area</summary>
    /// <remarks>Its funds with what was allocated of each, its grants by priority with those that are tied to none, the decisions behind
    /// them, its financial plans with what they come to, and how many facts sources disagree about. Nothing is counted twice.</remarks>
    /// <param name="id">The area.</param>
    /// <param name="financialYear" example="2013-14">Only what is for this financial year; all unless said.</param>
    private static async Task<TaggedAnswer<AreaMoney>> Get(
        AreaId id,
        [FromQuery(Name = "financialYear")] FinancialYearQuery? financialYear,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(new GetAreaMoney(id, financialYear?.Value), cancellationToken));
}
