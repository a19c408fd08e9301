namespace PlanAccountability.Domain.Organisations;

/// <summary>What is said of a panel.</summary>
public record PanelInput : CitedInput
{
    /// <summary>The panel's name.</summary>
    public required string Name { get; init; }

    /// <summary>The council that runs the panel, or null.</summary>
    public string? HostAuthority { get; init; }
}
