namespace PlanAccountability.Domain.Foundation;

/// <summary>A record without an area: the client that made it owns it.</summary>
public interface IOwnedByClient
{
    /// <summary>The client that recorded it, which may amend it; null for reference data.</summary>
    Guid? OwnedBy { get; }
}
