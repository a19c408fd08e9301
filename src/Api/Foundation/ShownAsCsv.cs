namespace PlanAccountability.Api.Foundation;

/// <summary>That an endpoint takes or gives CSV.</summary>
/// <param name="MediaType">The media type without parameters.</param>
internal sealed record ShownAsCsv(string MediaType);
