using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports;

/// <summary>What a sender may import: an admin everything, an importer what belongs to its areas and what it made itself.</summary>
internal sealed class ImportRights(ICaller caller, IReadOnlySet<AreaId> areas)
{
    /// <summary>The code of what is another's; its identifier is not said.</summary>
    public const string NotYours = "not-your-record";

    /// <summary>Why the sender may not send the row, if it may not.</summary>
    public IEnumerable<InputError> Refusals(ImportItem item, AreaId? area, bool isChanged)
    {
        if (item.Type.IsReferenceData)
        {
            if (isChanged && !caller.IsAdmin)
                yield return new("", "needs-admin", "Policing bodies and panels are the same everywhere; only an admin changes them.");
        }
        else if (area is { } owner && !caller.IsAdmin && !caller.Is(Role.Importer, owner))
        {
            yield return new("/ref", "not-your-area", $"The key has not the role 'importer' for {owner}.");
        }

        if (item.Root is PlanVersion draft && !caller.MayKnow(draft.Visibility, draft.AreaId))
            yield return new("/ref", NotYours, "The ref is taken by a record that the key may not read.");
        if (item.Root is IOwnedByClient owned && isChanged && !caller.IsAdmin && owned.OwnedBy != caller.ClientId)
            yield return new("/ref", NotYours, "Another client recorded it; only that client or an admin changes it.");
        if (item.Root is null && area is { } begins && ImportItems.AreaOf(item.Ref) != begins)
            yield return new("/ref", "ref-of-another-area", $"must begin with '{begins}:'");
        if (item.Root is null && area is { } named && !areas.Contains(named))
            yield return new("/areaId", "unknown-area", "is not an area that is recorded");
    }
}
