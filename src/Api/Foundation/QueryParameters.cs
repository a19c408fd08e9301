using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace PlanAccountability.Api.Foundation;

/// <summary>The query parameters that an endpoint takes, from how it is declared. Others are refused, so that a filter that is misspelt
/// never looks like an answer.</summary>
/// <param name="Names">Their names.</param>
internal sealed record QueryParameters(IReadOnlyList<string> Names)
{
    /// <summary>Refuses parameters that the endpoint does not take, and values that no record could hold.</summary>
    public static Task RefuseOthersAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.QueryString.HasValue || context.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>() is not { } known)
            return next(context);
        List<InputError> unknown = [.. context.Request.Query.Keys.Where(name => !known.Has(name)).Select(known.Unknown)];
        if (unknown.Count > 0)
            return context.WriteAsync(context.About(ProblemCodes.UnknownParameter) with { Errors = unknown });
        List<InputError> improper = [.. context.Request.Query.Where(IsImproper).Select(given => Improper(given.Key))];
        return improper.Count > 0 ? context.WriteAsync(context.About(ProblemCodes.InvalidInput) with { Errors = improper }) : next(context);
    }

    /// <summary>Those of an endpoint that is being made.</summary>
    public static QueryParameters Of(EndpointBuilder endpoint)
    {
        var inRoute = ((RouteEndpointBuilder)endpoint).RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet();
        var names = endpoint
            .Metadata.OfType<IParameterBindingMetadata>()
            .Where(parameter => !inRoute.Contains(parameter.Name))
            .Select(NameInQuery)
            .OfType<string>();
        return new([.. names.Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The name by which a parameter is read from the query; null where it is read from elsewhere.</summary>
    private static string? NameInQuery(IParameterBindingMetadata parameter)
    {
        var sources = parameter.ParameterInfo.GetCustomAttributes(inherit: true);
        if (sources.OfType<IFromQueryMetadata>().FirstOrDefault() is { } query)
            return query.Name ?? parameter.Name;
        var isPlain = parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string);
        return isPlain && !parameter.HasBindAsync && !sources.OfType<IFromHeaderMetadata>().Any() ? parameter.Name : null;
    }

    private bool Has(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private InputError Unknown(string name) =>
        new(
            "?" + name,
            "unknown-parameter",
            Names is [] ? "is not known: nothing is asked for here" : $"is not known; what may be asked for is {string.Join(", ", Names)}"
        );

    private static bool IsImproper(KeyValuePair<string, StringValues> given) =>
        given.Value.Any(text => text is not null && !Words.AreClean(text));

    private static InputError Improper(string name) =>
        new("?" + name, "improper-text", "must be well-formed text without control characters");
}

internal static class QueryParameterConventions
{
    /// <summary>Has every endpoint of the group refuse what it does not take.</summary>
    public static RouteGroupBuilder WithKnownParameters(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Finally(endpoint => endpoint.Metadata.Add(QueryParameters.Of(endpoint)));
        return group;
    }
}
