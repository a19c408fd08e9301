using PlanAccountability.Domain.Access;

namespace PlanAccountability.Infrastructure.Access;

/// <summary>A client that was recognised.</summary>
/// <param name="Id">The client.</param>
/// <param name="Name">Its name.</param>
/// <param name="Grants">What it may do.</param>
public sealed record KnownClient(Guid Id, string Name, IReadOnlyList<Grant> Grants);
