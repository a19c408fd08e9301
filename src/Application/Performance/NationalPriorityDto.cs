using System.Text.Json.Serialization;

namespace PlanAccountability.Application.Performance;

/// <summary>A priority for policing that the government set for all forces.</summary>
public sealed record NationalPriorityDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required NationalPriorityId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/national-priorities/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/national-priorities/{Id}";

    /// <summary>What it is called.</summary>
    /// <example>Reduce serious violence</example>
    public required string Title { get; init; }

    /// <summary>Its number as printed, or null.</summary>
    /// <example>2</example>
    public required string? Number { get; init; }

    /// <summary>Since when it is set, as precisely as known; or null.</summary>
    public required PartialDate? From { get; init; }

    /// <summary>Until when it was set, as precisely as known; or null.</summary>
    public required PartialDate? To { get; init; }

    /// <summary>Where the government set it, or null.</summary>
    /// <example>Beating Crime Plan, July 2021</example>
    public required string? Source { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the priority as it
    /// stands. Null in lists.</summary>
    /// <example>["amendNationalPriority"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }
}
