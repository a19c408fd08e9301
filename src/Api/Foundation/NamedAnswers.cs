namespace PlanAccountability.Api.Foundation;

/// <summary>Says in each answer what the records are called that it names by their identifiers, so that nobody has to ask for them: once
/// the answer is found, and before it is written.</summary>
internal static class NamedAnswers
{
    /// <summary>Has every answer of the group say it that has a place for it.</summary>
    public static RouteGroupBuilder WithNames(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            async (context, next) =>
            {
                var result = await next(context);
                if (result is IValueHttpResult { Value: INamesRecords answer })
                    await NameAsync(context.HttpContext, answer);
                if (result is IValueHttpResult { Value: RecordDto changed } and IStatusCodeHttpResult)
                    context.HttpContext.Response.Headers.ETag = HttpResults.TagOf(changed);
                return result;
            }
        );
        return group;
    }

    private static async Task NameAsync(HttpContext context, INamesRecords answer)
    {
        var ids = NamedIds.In(answer);
        answer.Names =
            ids.Roots.Count == 0
                ? Nothing
                : await context.RequestServices.GetRequiredService<INameReader>().OfAsync(ids, context.RequestAborted);
    }

    private static readonly IReadOnlyDictionary<Guid, RecordName> Nothing = new Dictionary<Guid, RecordName>();
}
