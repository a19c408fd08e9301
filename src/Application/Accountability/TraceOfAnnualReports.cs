using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Application.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>What annual reports claim of a commitment, at the day of the report. Where a progress report was made of a claim, that is an
/// entry of its own.</summary>
internal sealed class TraceOfAnnualReports(IAnnualReportClaims claims)
{
    public async Task<TracePart> OfAsync(CommitmentDto commitment, CancellationToken cancellationToken) =>
        TracePart.Of((await claims.OfAsync(commitment.AreaId, commitment.Id, cancellationToken)).Select(Entry));

    private static TraceEntry Entry(ClaimOnRecord claimed) =>
        new()
        {
            On = claimed.On,
            Kind = TraceEntryKind.AnnualReportClaimed,
            Summary = claimed.Claim.Text,
            Wording = claimed.Claim.Wording,
            Url = $"/v1/annual-reports/{claimed.ReportId}",
            Citations = claimed.Citations,
            Status = claimed.Claim.Status,
        };
}
