using Microsoft.Net.Http.Headers;

namespace PlanAccountability.Api.Foundation;

/// <summary>How the service speaks HTTP: JSON, problems and limits.</summary>
internal static class HttpConventions
{
    public static void AddHttpConventions(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => RecordJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.AddProblemDetails();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Readiness>();
        FluentValidation.ValidatorOptions.Global.DisplayNameResolver = (_, _, _) => "";
    }

    public static void UseHttpConventions(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePages(async context =>
            await context.HttpContext.WriteAsync(context.HttpContext.About(ProblemCodes.OfStatus(context.HttpContext.Response.StatusCode)))
        );
        app.Use(RequestHeads.RefuseTooLargeAsync);
        app.Use(RefuseTwoLengths);
        app.Use(RefuseOtherEncodings);
        app.Use(AnswerHead);
    }

    /// <summary>Whether the body of the answer goes nowhere: the request is a HEAD, answered as GET.</summary>
    public static bool IsHead(this HttpContext context) => context.Response.Body == Stream.Null;

    /// <summary>Refuses a body with two lengths, which a proxy may have read to another end. The server keeps the one that it does not go
    /// by under this name.</summary>
    private static Task RefuseTwoLengths(HttpContext context, RequestDelegate next) =>
        context.Request.Headers.TransferEncoding.Count > 0 && context.Request.Headers.ContainsKey("X-Content-Length")
            ? context.WriteAsync(context.About(ProblemCodes.BadRequest, "Send Content-Length or Transfer-Encoding, not both."))
            : next(context);

    /// <summary>Refuses a body that says it is in another encoding than UTF-8.</summary>
    private static Task RefuseOtherEncodings(HttpContext context, RequestDelegate next) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
        && type.Charset.HasValue
        && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? context.WriteAsync(context.About(ProblemCodes.OfStatus(StatusCodes.Status415UnsupportedMediaType), "Send the body in UTF-8."))
            : next(context);

    /// <summary>Answers HEAD as GET without the body.</summary>
    private static Task AnswerHead(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        return next(context);
    }
}

/// <summary>How large a request may be.</summary>
internal static class Limits
{
    /// <summary>The largest body, in bytes: 10 MB.</summary>
    public const int Body = 10 * 1024 * 1024;

    /// <summary>The largest file to import, in bytes: 50 MB.</summary>
    public const int ImportFile = 50 * 1024 * 1024;

    public static void Apply(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Body;
        RequestHeads.Apply(kestrel);
    }
}
