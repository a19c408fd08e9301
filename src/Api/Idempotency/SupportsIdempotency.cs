using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.Idempotency;

/// <summary>Says of an endpoint that it takes an idempotency key.</summary>
internal sealed record SupportsIdempotency;

/// <summary>Which endpoints take idempotency keys.</summary>
internal static class IdempotencyConventions
{
    /// <summary>Has every POST of the group take an idempotency key and say how it may refuse one.</summary>
    public static RouteGroupBuilder WithIdempotencyKeys(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault()?.HttpMethods.Contains(HttpMethods.Post) is not true)
                return;
            endpoint.Metadata.Add(new SupportsIdempotency());
            endpoint.Metadata.Add(
                new ProducesResponseTypeMetadata(StatusCodes.Status422UnprocessableEntity, typeof(Problem), [ProblemWriter.ContentType])
            );
        });
        return group;
    }
}
