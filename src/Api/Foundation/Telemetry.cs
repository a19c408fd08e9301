using Microsoft.Extensions.Logging.Console;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PlanAccountability.Api.Access;
using PlanAccountability.Api.Caching;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Foundation;

/// <summary>Structured logs, traces and metrics (OpenTelemetry).</summary>
internal static class Telemetry
{
    /// <summary>Whether everyone may read the metrics; not unless it is set.</summary>
    internal const string AnonymousMetrics = "Metrics:Anonymous";

    /// <summary>Where an OTLP collector listens; nothing is sent unless it is set.</summary>
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder, bool isCommand)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(options =>
        {
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            options.IncludeScopes = true;
        });
        // A request names itself (RequestLog), by what its problems name it by.
        builder.Logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.None);
        // A command writes its answer to standard output, and nothing else may be written there.
        if (isCommand)
            builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);

        // The server quotes lines that it cannot read, and there may be a key in them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning);

        var isCollected = builder.Configuration[Collector] is { Length: > 0 };
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("plan-accountability"))
            .WithMetrics(metrics =>
            {
                metrics
                    .AddAspNetCoreInstrumentation()
                    .AddMeter("Npgsql", "Microsoft.EntityFrameworkCore", "System.Runtime", CacheMetrics.Name, ReadingMetrics.Name)
                    .AddPrometheusExporter();
                if (isCollected)
                    metrics.AddOtlpExporter();
            });
        // A trace that nobody collects costs every request more than its routing.
        if (isCollected)
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddNpgsql().AddOtlpExporter());
    }

    /// <summary>The metrics for Prometheus: for everyone where the configuration says so, else for an admin.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        var metrics = app.MapPrometheusScrapingEndpoint("/metrics");
        if (app.Configuration.GetValue<bool>(AnonymousMetrics))
            metrics.AllowAnonymous();
        else
            metrics.RequireAuthorization(policy => policy.RequireAssertion(context => context.User.HasRoleAnywhere(Role.Admin)));
    }
}
