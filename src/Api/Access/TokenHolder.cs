using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using PlanAccountability.Domain.Access;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Organisations;

namespace PlanAccountability.Api.Access;

/// <summary>Reads from a token that was found valid who calls and what they may do. What is not known here grants nothing.</summary>
internal sealed class TokenHolder(OidcSettings settings)
{
    /// <summary>The separator between a role and the one area that it is for.</summary>
    private const char BeforeArea = ':';

    private static readonly Dictionary<string, Role> RolesOfAreas = new()
    {
        ["reader"] = Role.Reader,
        ["importer"] = Role.Importer,
        ["panel"] = Role.Panel,
        ["office"] = Role.Office,
    };

    /// <summary>The caller; null where the token has no subject, or several.</summary>
    public KnownClient? Read(ClaimsPrincipal token, string issuer) =>
        Values(token, "sub") is [{ Length: > 0 } subject] ? new(IdOf(issuer, subject), NameIn(token), GrantsIn(token)) : null;

    /// <summary>The same UUID for the same subject of the same issuer, always (UUIDv8, from their SHA-256).</summary>
    private static Guid IdOf(string issuer, string subject)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer.Length}:{issuer}{subject}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The name of the program, never of the person who uses it: history shows it.</summary>
    private string NameIn(ClaimsPrincipal token)
    {
        string[] claims = settings.ClientClaim is { Length: > 0 } claim ? [claim] : ["azp", "client_id"];
        var name = claims.SelectMany(claim => Values(token, claim)).FirstOrDefault() ?? "";
        var clean = string.Concat(name.EnumerateRunes().Where(rune => !Rune.IsControl(rune)).Take(ApiClient.LongestName / 2)).Trim();
        return clean.Length > 0 ? Words.Composed(clean) : "unnamed program";
    }

    private IReadOnlyList<Grant> GrantsIn(ClaimsPrincipal token)
    {
        var areas = Values(token, settings.AreasClaim);
        return
        [
            .. Values(token, settings.RolesClaim).Select(OurNameOf).OfType<string>().SelectMany(role => GrantsOf(role, areas)).Distinct(),
        ];
    }

    private string? OurNameOf(string role) => settings.Roles.Count > 0 ? settings.Roles.GetValueOrDefault(role) : role;

    /// <summary><c>office</c> for each of the token's areas, <c>office:lancashire</c> for that one, and <c>admin</c> for none.</summary>
    private static IEnumerable<Grant> GrantsOf(string role, IReadOnlyList<string> areas)
    {
        if (role is "admin")
            return [new(Role.Admin)];
        if (role.Split(BeforeArea, 2) is not [var name, .. var area] || !RolesOfAreas.TryGetValue(name, out var known))
            return [];
        return (area is [{ } one] ? [one] : areas)
            .Select(text => AreaId.TryParse(text, out var id) ? id : default(AreaId?))
            .OfType<AreaId>()
            .Where(KnownAreas.All.Contains)
            .Select(id => new Grant(known, id));
    }

    private static List<string> Values(ClaimsPrincipal token, string claim) => [.. token.FindAll(claim).Select(found => found.Value)];
}
