using PlanAccountability.Api.Imports;

namespace PlanAccountability.Api.Foundation;

/// <summary>Compresses what may be long as it is written, for whoever asks: the contract, exports, and lists as CSV. Other answers without
/// a key are compressed where they are kept; those with a key are short, and hold what others must not guess from their length.</summary>
internal static class LongAnswers
{
    public static void AddLongAnswers(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [ImportBody.Whole, ImportBody.Lines, ImportBody.Csv, "text/yaml"];
        });

    public static void UseLongAnswers(this WebApplication app) => app.UseWhen(MayBeLong, branch => branch.UseResponseCompression());

    private static bool MayBeLong(HttpContext context) =>
        !context.IsHead()
        && context.Request.Path is { Value: { } path }
        && (
            path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/v1/exports/", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/openapi.", StringComparison.OrdinalIgnoreCase)
        );
}
