namespace PlanAccountability.Api.Imports;

internal static class ImportServices
{
    public static void AddImportWorker(this IServiceCollection services)
    {
    }
}
