using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Access;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Api.Access;

/// <summary>A client to register.</summary>
/// <param name="Name" example="Lancashire OPCC, records system">The name, which the history of what it changes shows; at most 100
/// characters in one line. No other client has it.</param>
/// <param name="Grants">What the client may do; empty for one that reads what everyone reads.</param>
/// <param name="ExpiresAt" example="2027-11-22T00:00:00Z">When the key stops working; null, which is usual, for never.</param>
[SentAs(typeof(ApiClientInput))]
internal sealed record ApiClientRequest(string Name, IReadOnlyList<Grant> Grants, DateTimeOffset? ExpiresAt = null);

/// <summary>How a key is replaced.</summary>
/// <param name="ExpiresAt" example="2027-11-22T00:00:00Z">When the new key stops working; null, which is usual, for never.</param>
/// <param name="OldKeyWorksUntil" example="2026-11-24T00:00:00Z">Until when the old key works besides, at most 7 days ahead; null, which is
/// usual, stops it at once.</param>
internal sealed record RotationRequest(DateTimeOffset? ExpiresAt = null, DateTimeOffset? OldKeyWorksUntil = null);

/// <summary>Why a client is revoked.</summary>
/// <param name="Reason" example="The contract has ended.">Why, for the history; at most 4,000 characters.</param>
[SentAs(typeof(RevokeApiClient))]
internal sealed record RevocationRequest(string Reason);
