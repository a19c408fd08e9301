namespace PlanAccountability.Api.Priorities;

internal static class PriorityEndpoints
{
    public static void MapPriorities(this IEndpointRouteBuilder v1)
    {
    }
}
