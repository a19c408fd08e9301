namespace PlanAccountability.Api.Imports;

internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder v1)
    {
    }
}
