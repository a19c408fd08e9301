namespace PlanAccountability.Api;

/// <summary>Maps as ASP.NET Core does under the same names, but leaves the code that binds a request to a handler until the first request:
/// to generate and compile it for every endpoint is a third of a start, and most endpoints are not called for hours. What is said of the
/// endpoint, and what it takes and answers, is known at once. Found before the framework's own, for it is in the namespace around all
/// endpoints.</summary>
internal static class Endpoints
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Get, pattern, handler);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Post, pattern, handler);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Put, pattern, handler);

    public static RouteHandlerBuilder MapPatch(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, HttpMethods.Patch, pattern, handler);

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string method, string pattern, Delegate handler) =>
        RouteHandlerServices.Map(routes, pattern, handler, [method], RequestDelegateFactory.InferMetadata, CreateWhenCalled);

    private static RequestDelegateResult CreateWhenCalled(
        Delegate handler,
        RequestDelegateFactoryOptions options,
        RequestDelegateMetadataResult? metadata
    )
    {
        var created = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, metadata).RequestDelegate);
        return new(context => created.Value(context), metadata?.EndpointMetadata ?? []);
    }
}
