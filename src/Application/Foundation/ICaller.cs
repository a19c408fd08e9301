namespace PlanAccountability.Application.Foundation;

/// <summary>Who makes the request, and what they may do where.</summary>
public interface ICaller
{
    /// <summary>The client's identifier, or null for an anonymous caller.</summary>
    Guid? ClientId { get; }

    /// <summary>The client's name, or null for an anonymous caller.</summary>
    string? Name { get; }

    /// <summary>Why the caller makes the change (the <c>Change-Reason</c> header), or null.</summary>
    string? Reason { get; }

    /// <summary>The areas in which the caller has a role.</summary>
    IReadOnlyCollection<AreaId> AreasAs(Role role);

    /// <summary>Whether the caller is an admin.</summary>
    bool IsAdmin { get; }
}
