namespace PlanAccountability.Domain.Organisations;

/// <summary>What may be amended of an organisation.</summary>
public record OrganisationInput : CitedInput
{
    /// <summary>The organisation's name.</summary>
    /// <example>Blackpool Community Safety Partnership</example>
    public required string Name { get; init; }

    /// <summary>What kind of organisation it is.</summary>
    public required OrganisationKind Kind { get; init; }

    /// <summary>Its web page, or null.</summary>
    /// <example>https://www.example.org</example>
    public string? Website { get; init; }
}
