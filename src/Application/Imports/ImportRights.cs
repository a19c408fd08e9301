namespace PlanAccountability.Application.Imports;

/// <summary>What a sender may import: an admin everything, an importer what belongs to its areas and what it made itself.</summary>
internal sealed class ImportRights(ICaller caller, IReadOnlySet<AreaId> areas)
{
    /// <summary>The code of what is another's; its identifier is not said.</summary>
    public const string NotYours = "not-your-record";

    /// <summary>The code of what is of another area; its identifier is not said either.</summary>
    public const string NotYourArea = "not-your-area";

    /// <summary>Why the sender may not speak of a record that is stored, whatever it says of it: said before anything about the record
    /// is.</summary>
    public InputError? Closed(ReferenceEntry entry, Root root)
    {
        if (Hidden(entry) is { } refusal)
            return refusal;
        return root.Retraction is not null && !entry.Type.IsReferenceData && root.OwningArea is { } owner && !caller.MayImport(owner)
            ? Elsewhere(owner)
            : null;
    }

    /// <summary>Why the sender may not speak of a record that it may not know of, or null where it may know of it.</summary>
    public InputError? Hidden(ReferenceEntry entry)
    {
        if (!entry.IsHiddenFrom(caller))
            return null;
        return ImportFile.AreaOf(entry.Ref) is { } begins && !caller.MayImport(begins)
            ? Elsewhere(begins)
            : new("/ref", NotYours, "The ref is taken by a record that the key may not read.");
    }

    /// <summary>Whether the sender may not know of the record that a ref names.</summary>
    public bool IsHidden(ReferenceEntry entry) => entry.IsHiddenFrom(caller);

    /// <summary>Why the sender may not send the row, if it may not.</summary>
    public IEnumerable<InputError> Refusals(ImportItem item, AreaId? area, bool isChanged)
    {
        if (item.Type.IsReferenceData)
        {
            if (isChanged && !caller.IsAdmin)
                yield return new("", "needs-admin", "Policing bodies and panels are the same everywhere; only an admin changes them.");
        }
        else if (area is { } owner && !caller.MayImport(owner))
        {
            yield return Elsewhere(owner);
        }

        if (item.Root is IOwnedByClient owned && isChanged && !caller.IsAdmin && owned.OwnedBy != caller.ClientId)
            yield return new("/ref", NotYours, "Another client recorded it; only that client or an admin changes it.");
        if (!item.Entry.IsStored && area is { } begins && ImportFile.AreaOf(item.Ref) != begins)
            yield return new("/ref", "ref-of-another-area", $"must begin with '{begins}:'");
        if (!item.Entry.IsStored && area is { } named && !areas.Contains(named))
            yield return new("/areaId", "unknown-area", "is not an area that is recorded");
    }

    private static InputError Elsewhere(AreaId area) => new("/ref", NotYourArea, $"The key has not the role 'importer' for {area}.");
}

/// <summary>Where a sender may import.</summary>
internal static class ImportAreas
{
    public static bool MayImport(this ICaller caller, AreaId area) => caller.IsAdmin || caller.Is(Role.Importer, area);
}
