namespace PlanAccountability.Application.Imports;

/// <summary>A stored ref, as it is looked up.</summary>
internal sealed record FoundRef<TRoot>(Id<TRoot> Id, string Ref, bool IsRetracted, PlanId? PlanId, KnownTo? Known = null)
    where TRoot : class;

/// <summary>Who may know of a record that is not public to begin with.</summary>
/// <param name="Visibility">Who may.</param>
/// <param name="AreaId">The area that it is of.</param>
/// <param name="IsImportedShell">Whether it is a plan that an import made and that has no version yet, so that nothing in it is secret from
/// importers.</param>
internal sealed record KnownTo(Visibility Visibility, AreaId AreaId, bool IsImportedShell)
{
    public bool Allows(ICaller caller) => caller.MayKnow(Visibility, AreaId) || (IsImportedShell && caller.Is(Role.Importer, AreaId));
}
