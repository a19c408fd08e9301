namespace PlanAccountability.Domain.Foundation;

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
