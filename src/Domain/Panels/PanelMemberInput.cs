namespace PlanAccountability.Domain.Panels;

/// <summary>What is said of a membership of a panel: when it is recorded, and by a merge patch later on.</summary>
public record PanelMemberInput : CitedInput
{
    /// <summary>Who it is; at most 300 characters.</summary>
    /// <example>Councillor A. Example</example>
    public required string Name { get; init; }

    /// <summary>As what they are a member; <c>member</c> unless said.</summary>
    public PanelMemberRole Role { get; init; }

    /// <summary>The council that appointed them, at most 300 characters; null of somebody co-opted.</summary>
    /// <example>Preston City Council</example>
    public string? Body { get; init; }

    /// <summary>Since when, as precisely as known; or null.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Until when, as precisely as known; or null.</summary>
    public PartialDate? To { get; init; }
}
