namespace PlanAccountability.Domain.Scrutiny;

/// <summary>A paper that was before a meeting.</summary>
/// <param name="Title" example="Force performance, quarter 2">Its title.</param>
/// <param name="Url" example="https://www.example.org/papers/4">Where it is published, or null.</param>
/// <param name="DocumentId">The source document that holds it, or null.</param>
public sealed record Paper(string Title, string? Url = null, SourceDocumentId? DocumentId = null);
