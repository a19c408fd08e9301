using System.Security.Cryptography;

namespace PlanAccountability.Domain.Access;

/// <summary>A key of a client, as it is kept: what is needed to recognise it, and not what is needed to use it.</summary>
public sealed class ApiKey
{
    private const int SaltLength = 16;

    private ApiKey() { }

    internal ApiKey(int number, KeyText text, DateTimeOffset at, DateTimeOffset? expiresAt)
    {
        Number = number;
        Prefix = text.Prefix;
        CreatedAt = at;
        ExpiresAt = expiresAt;
        Salt = RandomNumberGenerator.GetBytes(SaltLength);
        Hash = text.HashWith(Salt);
    }

    /// <summary>The key's place among those of its client, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The public part, by which the key is looked up.</summary>
    public string Prefix { get; private init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it stops working by itself, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>From when on it does not work because it was replaced or its client revoked, or null; it may lie ahead.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Random bytes of this key's own.</summary>
    private byte[] Salt { get; init; } = [];

    /// <summary>The SHA-256 of the secret with the salt before it.</summary>
    private byte[] Hash { get; init; } = [];

    /// <summary>Whether the text is this key, in a time that does not depend on where they differ.</summary>
    public bool Matches(KeyText text) => CryptographicOperations.FixedTimeEquals(text.HashWith(Salt), Hash);

    /// <summary>Whether the key works at a time.</summary>
    public bool WorksAt(DateTimeOffset at) => !(ExpiresAt <= at) && !(RevokedAt <= at);

    /// <summary>Ends the key; one that ends earlier already stays as it is.</summary>
    internal void StopAt(DateTimeOffset at) => RevokedAt = RevokedAt < at ? RevokedAt : at;
}
