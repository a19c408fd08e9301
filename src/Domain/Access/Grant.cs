namespace PlanAccountability.Domain.Access;

/// <summary>A role of a client, in one area where the role is given for areas.</summary>
/// <param name="Role">The role.</param>
/// <param name="AreaId">The area; null for an admin, and only for an admin.</param>
public sealed record Grant(Role Role, AreaId? AreaId = null)
{
    /// <summary>The most grants of one client: every role in every area, and some more.</summary>
    public const int Most = 250;
}
