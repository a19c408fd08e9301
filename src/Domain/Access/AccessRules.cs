namespace PlanAccountability.Domain.Access;

/// <summary>Rules about clients and their keys.</summary>
public static class AccessRules
{
    /// <summary>History shows clients by their names.</summary>
    public static readonly Rule NameIsFree = Rule.OfOurs("client-name-taken", "A client has that name already; revoked ones keep theirs.");

    /// <summary>A key is looked up by its prefix.</summary>
    public static readonly Rule PrefixIsFree = Rule.OfOurs("key-prefix-taken", "Another key begins with the same characters.");

    /// <summary>Revocation is final.</summary>
    public static readonly Rule NotRevoked = Rule.OfOurs("client-revoked", "This client is revoked, which is final: register a new one.");

    /// <summary>An admin remains.</summary>
    public static readonly Rule AnAdminRemains = Rule.OfOurs(
        "last-admin",
        "This is the last admin client whose key works: nobody could let anybody in again."
    );
}
