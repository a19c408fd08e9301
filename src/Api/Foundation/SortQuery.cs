using Microsoft.AspNetCore.Mvc;

namespace PlanAccountability.Api.Foundation;

/// <summary>In which order a list is asked for.</summary>
/// <param name="Sort">The order. A minus before a name is that order backwards. A cursor belongs to the order of its list.</param>
internal sealed record SortQuery([FromQuery(Name = "sort")] string? Sort);

/// <summary>The orders that a list may be asked for.</summary>
/// <param name="Names">Their names, the list's own first.</param>
internal sealed record SortNames(IReadOnlyList<string> Names);

internal static class SortConventions
{
    /// <summary>Says in which orders the list may be asked for.</summary>
    public static RouteHandlerBuilder SortedBy(this RouteHandlerBuilder endpoint, IReadOnlyList<string> names) =>
        endpoint.WithMetadata(new SortNames(names));
}
