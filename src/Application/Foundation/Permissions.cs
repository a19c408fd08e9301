using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Foundation;

/// <summary>What a caller may know of and do.</summary>
public static class Permissions
{
    /// <summary>Whether the caller has the role in the area; an admin has the admin's role everywhere and no other.</summary>
    public static bool Is(this ICaller caller, Role role, AreaId? area) =>
        role is Role.Admin ? caller.IsAdmin : area is { } known && caller.AreasAs(role).Contains(known);

    /// <summary>Whether the caller may know of a record that is visible to some.</summary>
    public static bool MayKnow(this ICaller caller, Visibility visibility, AreaId? area) => visibility switch
    {
        Visibility.Everyone => true,
        Visibility.OfficeAndPanel => caller.IsAdmin || caller.Is(Role.Office, area) || caller.Is(Role.Reader, area) || caller.Is(Role.Panel, area),
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
            caller.Require(record.OwningArea, record is Acceptance { By: AcceptingSide.Panel } ? Role.Panel : Role.Office, Role.Admin);
    }

    /// <summary>The caller as change records name it: the role that let it act in the area, and the client's name; never a person.</summary>
    public static string Described(this ICaller caller, AreaId? area)
    {
        Role[] strongestFirst = [Role.Office, Role.Panel, Role.Importer, Role.Admin];
        var role = strongestFirst.Where(role => area is null && role is not Role.Admin ? caller.AreasAs(role).Count > 0 : caller.Is(role, area))
            .Select(role => role.ToString().ToLowerInvariant()).FirstOrDefault() ?? "system";
        return caller.Name is { } name ? $"{role}: {name}" : role;
    }

    /// <summary>The plans that the caller may know of.</summary>
    public static IQueryable<PoliceAndCrimePlan> VisibleTo(this IQueryable<PoliceAndCrimePlan> plans, ICaller caller)
    {
        if (caller.IsAdmin)
            return plans;
        var (drafts, shared) = Reach(caller);
        return plans.Where(plan => plan.Visibility == Visibility.Everyone || drafts.Contains(plan.AreaId)
            || (plan.Visibility == Visibility.OfficeAndPanel && shared.Contains(plan.AreaId)));
    }

    /// <summary>The versions that the caller may know of.</summary>
    public static IQueryable<PlanVersion> VisibleTo(this IQueryable<PlanVersion> versions, ICaller caller)
    {
        if (caller.IsAdmin)
            return versions;
        var (drafts, shared) = Reach(caller);
        return versions.Where(version => version.Visibility == Visibility.Everyone || drafts.Contains(version.AreaId)
            || (version.Visibility == Visibility.OfficeAndPanel && shared.Contains(version.AreaId)));
    }

    /// <summary>The change records that the caller may know of.</summary>
    public static IQueryable<ChangeRecord> VisibleTo(this IQueryable<ChangeRecord> changes, ICaller caller)
    {
        if (caller.IsAdmin)
            return changes;
        var (drafts, shared) = Reach(caller);
        return changes.Where(change => change.Visibility == Visibility.Everyone || (change.AreaId != null && drafts.Contains(change.AreaId.Value))
            || (change.Visibility == Visibility.OfficeAndPanel && change.AreaId != null && shared.Contains(change.AreaId.Value)));
    }

    private static (AreaId[] Drafts, AreaId[] Shared) Reach(ICaller caller)
    {
        AreaId[] drafts = [.. caller.AreasAs(Role.Office).Union(caller.AreasAs(Role.Reader))];
        return (drafts, [.. drafts.Union(caller.AreasAs(Role.Panel))]);
    }
}
