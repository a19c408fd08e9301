using PlanAccountability.Infrastructure.Idempotency;

namespace PlanAccountability.Api.Idempotency;

internal static class IdempotencyServices
{
    /// <summary>Adds what carries out a request once, and what forgets old answers.</summary>
    public static void AddIdempotency(this IServiceCollection services)
    {
        services.AddScoped<IdempotencyStore>();
        services.AddScoped<IdempotencyMiddleware>();
        services.AddHostedService<IdempotencyCleanup>();
    }

    /// <summary>Carries out once what comes with an idempotency key; anything else passes. It comes after the recognition of
    /// clients.</summary>
    public static void UseIdempotency(this WebApplication app) =>
        app.Use(
            (context, next) =>
                context.GetEndpoint()?.Metadata.GetMetadata<SupportsIdempotency>() is not null
                && context.RequestServices.GetRequiredService<ICaller>().ClientId is { } clientId
                && IdempotencyKey.Of(context.Request) is { } key
                    ? context.RequestServices.GetRequiredService<IdempotencyMiddleware>().CarryOutAsync(context, clientId, key, next)
                    : next(context)
        );
}
