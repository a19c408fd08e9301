namespace PlanAccountability.Application.Foundation;

/// <summary>What a caller may know of and do.</summary>
public static class Permissions
{
    /// <summary>Whether the caller has the role in the area; an admin has the admin's role everywhere and no other.</summary>
    public static bool Is(this ICaller caller, Role role, AreaId? area) =>
        role is Role.Admin ? caller.IsAdmin : area is { } known && caller.AreasAs(role).Contains(known);

    /// <summary>Whether the caller may know of a record that is visible to some.</summary>
    public static bool MayKnow(this ICaller caller, Visibility visibility, AreaId? area) =>
        visibility switch
        {
            Visibility.Everyone => true,
            Visibility.OfficeAndPanel => caller.IsAdmin
                || caller.Is(Role.Office, area)
                || caller.Is(Role.Reader, area)
                || caller.Is(Role.Panel, area),
            Visibility.Panel => caller.IsAdmin || caller.Is(Role.Panel, area),
            _ => caller.IsAdmin || caller.Is(Role.Office, area) || caller.Is(Role.Reader, area),
        };

    /// <summary>Refuses a caller who has none of the roles in the area.</summary>
    /// <exception cref="ForbiddenException">The caller has none of them.</exception>
    public static void Require(this ICaller caller, AreaId? area, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (caller.Is(role, area))
                return;
        }

        throw new ForbiddenException(roles.ToArray(), area);
    }

    /// <summary>Refuses a caller who neither made a record without an area nor is an admin.</summary>
    /// <exception cref="ForbiddenException">The caller is neither.</exception>
    public static void RequireOwner(this ICaller caller, IOwnedByClient record)
    {
        if (!caller.IsAdmin && (caller.ClientId is null || record.OwnedBy != caller.ClientId))
            throw new ForbiddenException("This is for the client that recorded it, or an admin.");
    }

    /// <summary>Refuses a caller who may not take a record back: it is for the office of its area, for the panel where it spoke, for the
    /// client that made it where it has no area, and for an admin.</summary>
    /// <exception cref="ForbiddenException">The caller is none of them.</exception>
    public static void RequireKeeper(this ICaller caller, Root record)
    {
        if (record is IOwnedByClient owned)
            caller.RequireOwner(owned);
        else
            caller.Require(record.OwningArea, [.. record.Keepers, Role.Admin]);
    }

    /// <summary>The caller as change records name it: the role that let it act in the area, and the client's name; never a
    /// person.</summary>
    public static string Described(this ICaller caller, AreaId? area)
    {
        Role[] strongestFirst = [Role.Office, Role.Panel, Role.Importer, Role.Admin];
        var role =
            strongestFirst
                .Where(role => area is null && role is not Role.Admin ? caller.AreasAs(role).Count > 0 : caller.Is(role, area))
                .Select(role => role.ToString().ToLowerInvariant())
                .FirstOrDefault()
            ?? "system";
        return caller.Name is { } name ? $"{role}: {name}" : role;
    }

    /// <summary>The records of areas that the caller may know of.</summary>
    public static IQueryable<TRoot> VisibleTo<TRoot>(this IQueryable<TRoot> roots, ICaller caller)
        where TRoot : Root, IOfArea
    {
        if (caller.DraftReach() is not var (office, shared, panel))
            return roots;
        return roots.Where(root =>
            root.Visibility == Visibility.Everyone
            || (root.Visibility == Visibility.Office && office.Contains(root.AreaId))
            || (root.Visibility == Visibility.OfficeAndPanel && shared.Contains(root.AreaId))
            || (root.Visibility == Visibility.Panel && panel.Contains(root.AreaId))
        );
    }

    /// <summary>The change records that the caller may know of.</summary>
    public static IQueryable<ChangeRecord> VisibleTo(this IQueryable<ChangeRecord> changes, ICaller caller)
    {
        if (caller.DraftReach() is not var (office, shared, panel))
            return changes;
        return changes.Where(change =>
            change.Visibility == Visibility.Everyone
            || (
                change.AreaId != null
                && (
                    (change.Visibility == Visibility.Office && office.Contains(change.AreaId.Value))
                    || (change.Visibility == Visibility.OfficeAndPanel && shared.Contains(change.AreaId.Value))
                    || (change.Visibility == Visibility.Panel && panel.Contains(change.AreaId.Value))
                )
            )
        );
    }

    /// <summary>The areas whose drafts the caller may read; null where they may read all.</summary>
    public static DraftReach? DraftReach(this ICaller caller)
    {
        if (caller.IsAdmin)
            return null;
        AreaId[] office = [.. caller.AreasAs(Role.Office).Union(caller.AreasAs(Role.Reader))];
        AreaId[] panel = [.. caller.AreasAs(Role.Panel)];
        return new(office, [.. office.Union(panel)], panel);
    }
}

/// <summary>The areas whose drafts a caller may read.</summary>
/// <param name="Office">Those of the office.</param>
/// <param name="Shared">Those that office and panel share.</param>
/// <param name="Panel">Those of the panel.</param>
public sealed record DraftReach(IReadOnlyCollection<AreaId> Office, IReadOnlyCollection<AreaId> Shared, IReadOnlyCollection<AreaId> Panel);
