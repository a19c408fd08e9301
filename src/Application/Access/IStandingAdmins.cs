namespace PlanAccountability.Application.Access;

/// <summary>Who could let others in: the admin clients that are not revoked and have a key that works.</summary>
public interface IStandingAdmins
{
    /// <summary>Whether there is an admin besides a client. Until the transaction ends nobody else can take one away.</summary>
    Task<bool> AnyBesidesAsync(ApiClientId client, CancellationToken cancellationToken);
}
