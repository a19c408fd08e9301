using System.Diagnostics;

namespace PlanAccountability.Api.Foundation;

/// <summary>Answers with a problem, always in one shape.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    /// <summary>Seconds after which a client may try again when the database was away.</summary>
    private const int RetryAfter = 5;

    public static Problem About(this HttpContext context, ProblemCodes.Kind kind, string? detail = null) =>
        new(ErrorPages.AddressOf(kind.Code), kind.Title, kind.Status, detail, context.Request.Path, kind.Code, context.TraceId());

    /// <summary>What to find the request by, in problems and in the log.</summary>
    public static string TraceId(this HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    public static async Task WriteAsync(this HttpContext context, Problem problem)
    {
        if (context.Response.HasStarted)
            return;
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (problem.Status is StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfter.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await context.Response.WriteAsJsonAsync(problem, RecordJson.Options, ContentType, CancellationToken.None);
    }
}
