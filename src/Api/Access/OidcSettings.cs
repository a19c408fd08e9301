namespace PlanAccountability.Api.Access;

/// <summary>The OpenID Connect issuer whose tokens are accepted: the settings section <c>Oidc</c>. Without an authority none are.</summary>
internal sealed class OidcSettings
{
    public const string Section = "Oidc";

    /// <summary>The issuer's address; below it lies its discovery document.</summary>
    public string? Authority { get; init; }

    /// <summary>For whom a token must be meant.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim that holds the roles, as a string or a list: <c>office</c>, <c>office:lancashire</c>.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>The claim that holds the areas of roles that name none.</summary>
    public string AreasClaim { get; init; } = "areas";

    /// <summary>The claim that names the program that the token was issued to; by default <c>azp</c>, or else <c>client_id</c>.</summary>
    public string? ClientClaim { get; init; }

    /// <summary>Our roles by the issuer's names for them. Where there are any, no other name counts: an issuer's own <c>admin</c> is none
    /// of ours.</summary>
    public Dictionary<string, string> Roles { get; init; } = [];

    /// <summary>Whether an issuer is configured.</summary>
    public bool IsSet => Authority is { Length: > 0 };

    public static OidcSettings In(IConfiguration configuration) => configuration.GetSection(Section).Get<OidcSettings>() ?? new();
}
