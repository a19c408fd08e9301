namespace PlanAccountability.Domain.Access;

/// <summary>A program that may call this one. It has at most two keys: its own, and the one before it while a program moves over.</summary>
public sealed class ApiClient : Root<ApiClient>
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 100;

    /// <summary>The most days for which a replaced key may go on working.</summary>
    public const int MostDaysOfOverlap = 7;

    private readonly List<ApiKey> _keys = [];

    /// <summary>Admins alone know of clients, which belong to no area.</summary>
    private ApiClient() => Visibility = Visibility.Office;

    /// <summary>Registers a client; it cannot call before it has a key.</summary>
    public ApiClient(ApiClientId id, string name, IReadOnlyList<Grant> grants)
        : this()
    {
        Id = id;
        Ref = GeneratedRef(null, "client", id);
        Name = name;
        Grants = [.. grants];
        Raise("apiClientRegistered");
    }

    /// <summary>The name, which change records show.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the client may do; without any it reads what everyone reads.</summary>
    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    /// <summary>The keys, oldest first.</summary>
    public IReadOnlyList<ApiKey> Keys => _keys;

    /// <summary>When the client was revoked, or null.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Why it was revoked, or null.</summary>
    public string? RevocationReason { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => null;

    /// <summary>Whether the client is an admin whose key works.</summary>
    public bool IsStandingAdmin(DateTimeOffset at) => RevokedAt is null && IsAdmin(Grants) && _keys.Exists(key => key.WorksAt(at));

    /// <summary>Whether grants make an admin.</summary>
    public static bool IsAdmin(IReadOnlyList<Grant> grants) => grants.Any(grant => grant.Role is Role.Admin);

    /// <summary>Names the client anew and says what it may do.</summary>
    /// <exception cref="BrokenRuleException">It is revoked.</exception>
    public void Amend(string name, IReadOnlyList<Grant> grants)
    {
        AccessRules.NotRevoked.Require(RevokedAt is null);
        Name = name;
        if (!Grants.SequenceEqual(grants))
            Grants = [.. grants];
    }

    /// <summary>Gives the client a key. The one before is gone, unless it is said to work until later; any older one is gone too.</summary>
    /// <exception cref="BrokenRuleException">The client is revoked.</exception>
    public void Give(KeyText key, DateTimeOffset at, DateTimeOffset? expiresAt = null, DateTimeOffset? oldKeyWorksUntil = null)
    {
        AccessRules.NotRevoked.Require(RevokedAt is null);
        var before = _keys.LastOrDefault();
        _keys.RemoveAll(old => old != before || oldKeyWorksUntil is null);
        if (oldKeyWorksUntil is { } until)
            before?.StopAt(until);
        _keys.Add(new(before?.Number + 1 ?? 1, key, at, expiresAt));
        if (before is not null)
            Raise("apiClientKeyReplaced");
    }

    /// <summary>Ends all keys of the client for good; what it did stays.</summary>
    /// <exception cref="BrokenRuleException">It is revoked already.</exception>
    public void Revoke(string reason, DateTimeOffset at)
    {
        AccessRules.NotRevoked.Require(RevokedAt is null);
        RevokedAt = at;
        RevocationReason = reason;
        foreach (var key in _keys)
            key.StopAt(at);
        Raise("apiClientRevoked", reason);
    }
}
