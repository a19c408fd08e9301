using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Application.Access;

/// <summary>A program that may call this one. Neither its keys nor their hashes are ever shown.</summary>
public record ApiClientDto : RecordDto
{
    internal static readonly Expression<Func<ApiClient, ApiClientDto>> Projection = client => new ApiClientDto
    {
        Id = client.Id,
        Ref = client.Ref,
        Revision = client.Revision,
        CreatedAt = client.CreatedAt,
        UpdatedAt = client.UpdatedAt,
        Citations = client.Citations,
        Retraction = client.Retraction,
        Visibility = Visibility.Office,
        Name = client.Name,
        Grants = client.Grants,
        Keys = client
            .Keys.OrderBy(key => key.Number)
            .Select(key => new ApiKeyDto(key.Prefix, key.CreatedAt, key.ExpiresAt, key.RevokedAt))
            .ToList(),
        RevokedAt = client.RevokedAt,
        RevocationReason = client.RevocationReason,
    };

    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required ApiClientId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/api-clients/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/api-clients/{Id}";

    /// <summary>The name, which the history of what it changes shows.</summary>
    /// <example>Lancashire OPCC, records system</example>
    public required string Name { get; init; }

    /// <summary>What the client may do; without any it reads what everyone reads.</summary>
    public required IReadOnlyList<Grant> Grants { get; init; }

    /// <summary>The key, and the one before it while that may go on working; each by its public part alone.</summary>
    public required IReadOnlyList<ApiKeyDto> Keys { get; init; }

    /// <summary>When the client was revoked, or null.</summary>
    public required DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why it was revoked, or null.</summary>
    /// <example>The contract has ended.</example>
    public required string? RevocationReason { get; init; }

    /// <summary>The last day on which one of its keys was used, in London; null where none ever was.</summary>
    [Computed]
    public DateOnly? LastUsedOn { get; init; }
}

/// <summary>A key of a client, without what is needed to use it.</summary>
/// <param name="Prefix" example="k7m2x9qa">The public part: the 8 characters after <c>pa_</c>.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it stops working by itself, or null.</param>
/// <param name="RevokedAt">From when on it does not work because it was replaced or its client revoked, or null; it may lie ahead.</param>
public sealed record ApiKeyDto(string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);

/// <summary>A client with the key that was just made for it.</summary>
public sealed record ApiClientWithKey : ApiClientDto
{
    /// <summary>Adds the key to the DTO.</summary>
    [SetsRequiredMembers]
    public ApiClientWithKey(ApiClientDto client, KeyText key)
        : base(client) => Key = key.Reveal();

    /// <summary>The key. It is shown this once and never again: keep it where secrets are kept. Null where this answer was given before to
    /// the same idempotency key: no answer is kept with a key in it.</summary>
    /// <example>pa_k7m2x9qa_0123456789abcdefghijklmnopqrstuvwxyz0123</example>
    public string? Key { get; }
}
