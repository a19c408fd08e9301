namespace PlanAccountability.Application.Access;

/// <summary>The last day on which a key was used. It is no part of its client, whose revision says what admins did.</summary>
public sealed class ApiKeyUse
{
    /// <summary>The public part of the key.</summary>
    public required string Prefix { get; init; }

    /// <summary>The client that the key belongs to.</summary>
    public required ApiClientId ClientId { get; init; }

    /// <summary>The day, in London.</summary>
    public required DateOnly UsedOn { get; init; }
}
