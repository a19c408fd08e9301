using PlanAccountability.Api.Access;

namespace PlanAccountability.Api.Foundation;

/// <summary>Rules for the issuer of tokens.</summary>
internal static class IssuerRules
{
    public static IEnumerable<string> AuthorityIsEncrypted(IConfiguration configuration) =>
        OidcSettings.In(configuration) is { IsSet: true } oidc
        && !(Uri.TryCreate(oidc.Authority, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
            ? ["Oidc__Authority is not an https address: whoever is in between could sign tokens."]
            : [];

    public static IEnumerable<string> AudienceGoesWithAuthority(IConfiguration configuration) =>
        OidcSettings.In(configuration) is var oidc && oidc.IsSet == string.IsNullOrEmpty(oidc.Audience)
            ? ["Oidc__Authority and Oidc__Audience are needed together: tokens that were issued for other services would be accepted."]
            : [];
}
