using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>Checks that cited documents are there.</summary>
internal static class CitedDocuments
{
    /// <summary>Refuses citations of documents that are not recorded.</summary>
    /// <exception cref="BadValueException">A document is not recorded, or is retracted.</exception>
    /// <param name="db">The record.</param>
    /// <param name="citations">The citations that are asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="pointer">The JSON pointer of the citations.</param>
    /// <param name="kept">The citations that the record has already; their documents are not asked about again.</param>
    public static async Task RequireCitedAsync(
        this IPlanAccountabilityDb db,
        IEnumerable<Citation> citations,
        CancellationToken cancellationToken,
        string pointer = "/citations",
        IEnumerable<Citation>? kept = null
    )
    {
        var named = citations
            .Select(citation => citation.SourceDocumentId)
            .Except((kept ?? []).Select(citation => citation.SourceDocumentId))
            .ToList();
        if (named.Count == 0)
            return;
        var known = await db
            .SourceDocuments.NotRetracted()
            .Where(document => named.Contains(document.Id))
            .Select(document => document.Id)
            .ToListAsync(cancellationToken);
        if (named.Except(known).Any())
            throw new BadValueException(pointer, "unknown-source-document", "A citation names a source document that is not recorded.");
    }
}
