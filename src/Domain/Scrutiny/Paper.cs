namespace PlanAccountability.Domain.Scrutiny;

/// <summary>A paper that was before a meeting.</summary>
/// <param name="Title" example="Force performance, quarter 2">Its title.</param>
/// <param name="Url" example="https://www.example.org/papers/4">Where it is published, or null.</param>
/// <param name="DocumentId">The source document that holds it, or null.</param>
/// <param name="By" example="Chief Finance Officer">Whose paper it is: an office or a role; or null.</param>
public sealed record Paper(string Title, string? Url = null, SourceDocumentId? DocumentId = null, string? By = null);
