using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Imports;

/// <summary>Terms of office of a file that repeat or overlap another of the same office, or lie outside the span of their body. They are
/// reported, never refused: documents say so, and it cannot be told which of them is right.</summary>
internal static class TermsInConflict
{
    /// <summary>The most that one report names.</summary>
    private const int Most = 1_000;

    public static async Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        var ofFile = items
            .Where(item => item.Type == ExchangeTypes.TermOfOffice && !item.IsRejected)
            .Select(item => new TermOfOfficeId(item.Entry.Id))
            .ToHashSet();
        if (ofFile.Count == 0)
            return [];

        var stored = db.TermsOfOffice.AsNoTracking().NotRetracted();
        var bodies = stored.Where(term => ofFile.Contains(term.Id)).Select(term => term.BodyId).Distinct();
        var terms = (await stored.Where(term => bodies.Contains(term.BodyId)).ToListAsync(cancellationToken)).ToLookup(term => term.BodyId);
        var known = await db
            .PolicingBodies.AsNoTracking()
            .Where(body => bodies.Contains(body.Id))
            .ToDictionaryAsync(body => body.Id, cancellationToken);
        return
        [
            .. terms
                .SelectMany(ofBody => ofBody)
                .Where(term => ofFile.Contains(term.Id))
                .OrderBy(term => term.Ref, StringComparer.Ordinal)
                .SelectMany(term => Of(term, terms[term.BodyId], known[term.BodyId]))
                .DistinctBy(finding => string.Join('\n', finding.Refs.Order(StringComparer.Ordinal).Prepend(finding.Code)))
                .Take(Most),
        ];
    }

    private static IEnumerable<ImportFinding> Of(TermOfOffice term, IEnumerable<TermOfOffice> ofBody, LocalPolicingBody body)
    {
        if (term.LiesOutside(body))
            yield return new(OrganisationRules.TermWithinBody.Code, [term.Ref, body.Ref], OrganisationRules.TermWithinBody.Statement);
        foreach (var other in ofBody.Where(other => other.Id != term.Id))
        {
            if (term.ConflictWith(other) is { } rule)
                yield return new(rule.Code, [term.Ref, other.Ref], rule.Statement);
        }
    }
}
