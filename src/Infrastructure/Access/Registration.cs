using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Access;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Infrastructure.Access;

/// <summary>Registers clients from the command line, by whoever may reach the database.</summary>
public sealed class Registration(IPlanAccountabilityDb db, TimeProvider clock)
{
    /// <summary>Registers clients with keys that exist already; a client of the same name gets the new key and grants.</summary>
    /// <exception cref="RegistrationException">A key has not the right syntax, a client cannot be as it is asked for, or it is
    /// revoked.</exception>
    public async Task RegisterAsync(IReadOnlyList<ClientRegistration> registrations, CancellationToken cancellationToken)
    {
        foreach (var (name, text, grants) in registrations)
        {
            var key =
                KeyText.Read(text)
                ?? throw new RegistrationException($"The key of '{name}' is not of the form pa_<8>_<40> in lower-case letters and digits.");
            await RequireAsync(new(name, grants), cancellationToken);
            var client = await FindAsync(name, cancellationToken) ?? Add(name, grants);
            client.Amend(name, grants);
            if (!client.Keys.Any(known => known.Matches(key) && known.WorksAt(clock.GetUtcNow())))
                client.Give(key, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Makes a key for an admin client of a name, which is registered where it is not there; keys that it had stop at
    /// once.</summary>
    /// <exception cref="RegistrationException">The name has not the right syntax, or its client is revoked or no admin.</exception>
    public async Task<KeyText> GiveAdminKeyAsync(string name, TimeSpan? lifetime, CancellationToken cancellationToken)
    {
        Grant[] grants = [new(Role.Admin)];
        await RequireAsync(new(name, grants), cancellationToken);
        var client = await FindAsync(name, cancellationToken) ?? Add(name, grants);
        if (!ApiClient.IsAdmin(client.Grants))
            throw new RegistrationException($"'{name}' is there and is no admin: choose another name, or have an admin give it a key.");

        var (key, now) = (KeyText.Draw(), clock.GetUtcNow());
        client.Give(key, now, now + lifetime);
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    private async Task RequireAsync(ApiClientInput input, CancellationToken cancellationToken)
    {
        if (await db.FirstFaultAsync(input, cancellationToken) is { } fault)
            throw new RegistrationException($"'{input.Name}': {fault.Pointer} {fault.Detail}");
    }

    private async Task<ApiClient?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var client =
            db.ApiClients.Local.FirstOrDefault(client => client.Name == name)
            ?? await db.ApiClients.SingleOrDefaultAsync(client => client.Name == name, cancellationToken);
        return client?.RevokedAt is null
            ? client
            : throw new RegistrationException($"'{name}' is revoked, which is final: choose another name.");
    }

    private ApiClient Add(string name, IReadOnlyList<Grant> grants)
    {
        var client = new ApiClient(ApiClientId.New(), name, grants);
        db.ApiClients.Add(client);
        return client;
    }
}

/// <summary>A client to register.</summary>
/// <param name="Name">Its name, at most 100 characters.</param>
/// <param name="Key">Its key.</param>
/// <param name="Grants">What it may do.</param>
public sealed record ClientRegistration(string Name, string Key, IReadOnlyList<Grant> Grants);

/// <summary>A client cannot be registered as it was asked.</summary>
/// <param name="message">Why, in a sentence.</param>
public sealed class RegistrationException(string message) : Exception(message);
