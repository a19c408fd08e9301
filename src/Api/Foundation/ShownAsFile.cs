namespace PlanAccountability.Api.Foundation;

/// <summary>That an endpoint takes or gives a file that is no JSON.</summary>
/// <param name="MediaType">The media type without parameters.</param>
/// <param name="IsText">Whether it is text; else it is bytes.</param>
internal sealed record ShownAsFile(string MediaType, bool IsText = true);
