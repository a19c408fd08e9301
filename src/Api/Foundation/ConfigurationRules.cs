namespace PlanAccountability.Api.Foundation;

/// <summary>What a configuration must not say: a rule of each kind of setting, in one list.</summary>
public static class ConfigurationRules
{
    private static readonly ConfigurationRule[] All =
    [
        new(ValueRules.SwitchIsTrueOrFalse),
        new(ValueRules.StartupTimeoutIsNumber),
        new(LimitRules.LimitIsNumber),
        new(ValueRules.CacheIsNumber),
        new(DatabaseRules.StandbyIsNamed),
        new(OriginRules.OriginIsOrigin),
        new(OriginRules.OriginIsEncrypted, InProduction: true),
        new(ProxyRules.ProxyIsNetwork),
        new(ProxyRules.ProxyIsNotEveryone),
        new(ProxyRules.ForwardingIsNotForEveryone),
        new(IssuerRules.AuthorityIsEncrypted, InProduction: true),
        new(IssuerRules.AudienceGoesWithAuthority, InProduction: true),
        new(DatabaseRules.ConnectionIsEncrypted, InProduction: true),
    ];

    /// <summary>The findings, each a sentence that says what to do.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="isProduction">Whether it is to serve in production, where more is asked of it.</param>
    public static IReadOnlyList<string> FindingsIn(IConfiguration configuration, bool isProduction) =>
        [.. All.Where(rule => isProduction || !rule.InProduction).SelectMany(rule => rule.Findings(configuration))];
}

/// <summary>A rule for the configuration.</summary>
/// <param name="Findings">What in a configuration breaks it, a sentence each.</param>
/// <param name="InProduction">Whether it holds in production only.</param>
internal sealed record ConfigurationRule(Func<IConfiguration, IEnumerable<string>> Findings, bool InProduction = false);
