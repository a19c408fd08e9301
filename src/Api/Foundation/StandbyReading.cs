using PlanAccountability.Api.Caching;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Foundation;

internal static class StandbyReading
{
    /// <summary>Lets a standby serve readings by nobody in particular, where the configuration says so: those that might as well be
    /// answered from memory. Whoever has a key, and whoever changes something, is served by the primary.</summary>
    public static void UseStandby(this WebApplication app)
    {
        if (!DatabaseRules.ReadsStandby(app.Configuration))
            return;
        app.Use(
            (HttpContext context, RequestDelegate next) =>
            {
                if (AnswerCaching.IsReadingByNobody(context.Request))
                    context.RequestServices.GetRequiredService<StandbyReadings>().Allow();
                return next(context);
            }
        );
    }
}
