using PlanAccountability.Domain.AnnualReports;

namespace PlanAccountability.Application.AnnualReports;

/// <summary>The operations on an annual report.</summary>
internal static class AnnualReportActs
{
    public static readonly IReadOnlyList<Act<AnnualReport>> All =
    [
        new("amendAnnualReport", [Role.Office], _ => true),
        new(
            "makeProgressReportsOfClaims",
            [Role.Office],
            report => report.ClaimedOn is not null && report.Claims.Any(claim => claim.CommitmentId is not null)
        ),
        new("retractAnnualReport", [Role.Office, Role.Admin], _ => true),
        new("redactAnnualReport", [Role.Admin], _ => true),
    ];
}
