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

/// <summary>What a client may do. All but admin are given for one area at a time.</summary>
public enum Role
{
    /// <summary>Reads the area's drafts.</summary>
    Reader,

    /// <summary>Imports what the office publishes.</summary>
    Importer,

    /// <summary>Acts for the panel.</summary>
    Panel,

    /// <summary>Acts for the office of the policing body.</summary>
    Office,

    /// <summary>Keeps organisations, clients and restores.</summary>
    Admin,
}
