namespace PlanAccountability.Api.Plans;

internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder v1)
    {
    }
}
