namespace PlanAccountability.Api.Foundation;

/// <summary>Whether the service lives, and whether it can work.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new HealthAnswer("live"))).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(Readiness readiness, CancellationToken cancellationToken)
    {
        var pending = await readiness.PendingMigrationsAsync(cancellationToken);
        return pending == 0
            ? TypedResults.Ok(new HealthAnswer("ready"))
            : TypedResults.Json(
                new HealthAnswer($"{pending} migrations are not applied"),
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
    }
}

/// <summary>What a health check says.</summary>
/// <param name="Status">The state, in a word or a sentence.</param>
internal sealed record HealthAnswer(string Status);
