namespace PlanAccountability.Api.Imports;

internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder v1)
    {
    }
}
