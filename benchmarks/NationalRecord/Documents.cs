using PlanAccountability.Domain.Sources;

namespace PlanAccountability.NationalRecord;

/// <summary>Documents that other records cite.</summary>
public static class Documents
{
    /// <summary>A document.</summary>
    public static object Row(string name, string title, SourceDocumentKind kind, DateOnly on) =>
        new
        {
            Type = "sourceDocument",
            Ref = name,
            Title = title,
            Kind = kind,
            PublishedOn = on,
        };
}
