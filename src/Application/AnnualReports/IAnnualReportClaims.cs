using PlanAccountability.Domain.AnnualReports;

namespace PlanAccountability.Application.AnnualReports;

/// <summary>Finds claims of annual reports from what they are about.</summary>
public interface IAnnualReportClaims
{
    /// <summary>The claims about a commitment, by their financial years.</summary>
    Task<IReadOnlyList<ClaimOnRecord>> OfAsync(AreaId area, CommitmentId commitment, CancellationToken cancellationToken);

    /// <summary>The claim of which a progress report was made, or null.</summary>
    Task<ReportedClaim?> BehindAsync(AreaId area, ProgressReportId report, CancellationToken cancellationToken);
}

/// <summary>A claim with the report that makes it.</summary>
/// <param name="ReportId">The annual report.</param>
/// <param name="On">When it claims it, or null.</param>
/// <param name="Citations">Where the report's facts came from.</param>
/// <param name="Claim">The claim.</param>
public sealed record ClaimOnRecord(AnnualReportId ReportId, PartialDate? On, IReadOnlyList<Citation> Citations, AnnualReportClaim Claim);

/// <summary>The claim of which a progress report was made.</summary>
/// <param name="AnnualReportId">The annual report.</param>
/// <param name="ClaimNumber" example="1">The number of the claim in it.</param>
public sealed record ReportedClaim(AnnualReportId AnnualReportId, int ClaimNumber);
