namespace PlanAccountability.Api.Foundation;

/// <summary>That an endpoint takes or gives CSV.</summary>
/// <param name="MediaType">The media type without parameters.</param>
/// <param name="Example">The beginning of a file.</param>
internal sealed record ShownAsCsv(string MediaType, string Example);
