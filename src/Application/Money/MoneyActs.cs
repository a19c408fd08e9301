namespace PlanAccountability.Application.Money;

/// <summary>The operations on a fund.</summary>
internal static class FundActs
{
    public static readonly IReadOnlyList<Act<FundDto>> All =
    [
        new("amendFund", [Role.Office], _ => true),
        new("retractFund", [Role.Office, Role.Admin], _ => true),
        new("mergeFund", [Role.Office, Role.Admin], _ => true),
        new("redactFund", [Role.Admin], _ => true),
    ];
}

/// <summary>The operations on a grant.</summary>
internal static class GrantActs
{
    public static readonly IReadOnlyList<Act<GrantAwardDto>> All =
    [
        new("amendGrant", [Role.Office], _ => true),
        new("retractGrant", [Role.Office, Role.Admin], _ => true),
        new("redactGrant", [Role.Admin], _ => true),
    ];
}
