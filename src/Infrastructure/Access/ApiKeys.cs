using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Access;

/// <summary>The keys of the clients: <c>pa_</c>, a public prefix of 8 characters, and a secret of 40.</summary>
public sealed partial class ApiKeys(PlanAccountabilityDb db, TimeProvider clock)
{
    /// <summary>The client that a key belongs to, or null where the key is none, is expired or was revoked.</summary>
    public async Task<KnownClient?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (Form().Match(key) is not { Success: true } form)
            return null;

        var prefix = form.Groups["prefix"].Value;
        var client = await db.ApiClients.AsNoTracking().SingleOrDefaultAsync(row => row.Prefix == prefix, cancellationToken);
        if (client is null || !CryptographicOperations.FixedTimeEquals(HashOf(form.Groups["secret"].Value, client.Salt), client.Hash))
            return null;
        return client.RevokedAt is not null || client.ExpiresAt <= clock.GetUtcNow() ? null : new(client.Id, client.Name, GrantsOf(client.Grants));
    }

    /// <summary>Registers clients with keys that exist already; a client of the same name gets the new key and grants.</summary>
    /// <exception cref="FormatException">A key is not of the right form.</exception>
    public async Task RegisterAsync(IReadOnlyList<ClientRegistration> registrations, CancellationToken cancellationToken)
    {
        foreach (var registration in registrations)
        {
            var form = Form().Match(registration.Key);
            if (!form.Success)
                throw new FormatException($"The key of '{registration.Name}' is not of the form pa_<8>_<40> in lower-case letters and digits.");

            var salt = RandomNumberGenerator.GetBytes(16);
            var client = await db.ApiClients.SingleOrDefaultAsync(row => row.Name == registration.Name, cancellationToken);
            if (client is null)
                db.ApiClients.Add(client = new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = registration.Name, Prefix = "", Hash = [], Salt = [], Grants = "[]" });
            client.Prefix = form.Groups["prefix"].Value;
            client.Salt = salt;
            client.Hash = HashOf(form.Groups["secret"].Value, salt);
            client.Grants = JsonSerializer.Serialize(registration.Grants, RecordJson.Options);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Reads grants from their stored form.</summary>
    public static IReadOnlyList<Grant> GrantsOf(string json) => JsonSerializer.Deserialize<IReadOnlyList<Grant>>(json, RecordJson.Options)!;

    private static byte[] HashOf(string secret, byte[] salt) => SHA256.HashData([.. salt, .. Encoding.ASCII.GetBytes(secret)]);

    [GeneratedRegex(@"^pa_(?<prefix>[a-z0-9]{8})_(?<secret>[a-z0-9]{40})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>A role of a client, in one area where the role is given for areas.</summary>
/// <param name="Role">The role.</param>
/// <param name="AreaId">The area; null for an admin.</param>
public sealed record Grant(Role Role, AreaId? AreaId = null);

/// <summary>A client whose key was recognised.</summary>
/// <param name="Id">The client.</param>
/// <param name="Name">Its name.</param>
/// <param name="Grants">What it may do.</param>
public sealed record KnownClient(Guid Id, string Name, IReadOnlyList<Grant> Grants);

/// <summary>A client to register.</summary>
/// <param name="Name">Its name, at most 100 characters.</param>
/// <param name="Key">Its key.</param>
/// <param name="Grants">What it may do.</param>
public sealed record ClientRegistration(string Name, string Key, IReadOnlyList<Grant> Grants);
