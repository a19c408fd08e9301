using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>Checks that cited documents are there.</summary>
internal static class CitedDocuments
{
    /// <summary>Refuses citations of documents that are not recorded.</summary>
    /// <exception cref="BadValueException">A document is not recorded, or is retracted.</exception>
    public static async Task RequireCitedAsync(this IPlanAccountabilityDb db, IEnumerable<Citation> citations, CancellationToken cancellationToken, string pointer = "/citations")
    {
        var named = citations.Select(citation => citation.SourceDocumentId).Distinct().ToList();
        if (named.Count == 0)
            return;
        var known = await db.SourceDocuments.Standing().Where(document => named.Contains(document.Id)).Select(document => document.Id).ToListAsync(cancellationToken);
        if (named.Except(known).Any())
            throw new BadValueException(pointer, "unknown-source-document", "A citation names a source document that is not recorded.");
    }
}
