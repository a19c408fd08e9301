using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A paper that was before a meeting.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it is published.</param>
/// <param name="DocumentRef">The document that holds it.</param>
/// <param name="By">Whose paper it is.</param>
[SaidAs(typeof(Paper))]
public sealed record PaperRow(string Title, string? Url = null, string? DocumentRef = null, string? By = null)
{
    /// <summary>Its words as the input over HTTP has them, without the document.</summary>
    internal Paper Words => new(Title, Url, By: By);
}
