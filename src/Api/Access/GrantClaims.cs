using System.Security.Claims;
using System.Text.Json;
using PlanAccountability.Domain.Access;
using PlanAccountability.Infrastructure.Access;

namespace PlanAccountability.Api.Access;

/// <summary>A client and its grants as the claims of a caller.</summary>
internal static class GrantClaims
{
    /// <summary>The claim that holds one grant as JSON.</summary>
    private const string GrantClaim = "grant";

    public static ClaimsPrincipal ToPrincipal(this KnownClient client, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, client.Id.ToString()),
                    new(ClaimTypes.Name, client.Name),
                    .. client.Grants.Select(grant => new Claim(GrantClaim, JsonSerializer.Serialize(grant, RecordJson.Options))),
                ],
                scheme
            )
        );

    public static IReadOnlyList<Grant> Grants(this ClaimsPrincipal user) =>
        [.. user.FindAll(GrantClaim).Select(claim => JsonSerializer.Deserialize<Grant>(claim.Value, RecordJson.Options)!)];

    public static bool HasRoleAnywhere(this ClaimsPrincipal user, Role role) => user.Grants().Any(grant => grant.Role == role);
}
