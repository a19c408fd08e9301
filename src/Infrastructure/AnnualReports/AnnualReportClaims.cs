using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.AnnualReports;

/// <inheritdoc cref="IAnnualReportClaims"/>
internal sealed class AnnualReportClaims(RoundTrips database) : IAnnualReportClaims
{
    /// <summary>When a report claims what it claims.</summary>
    public const string ClaimedOn = "coalesce(produced_on, sent_to_panel_on, published_on)";

    private const string Claims = "annual_report report cross join lateral jsonb_array_elements(claims) claim";

    private const string OfCommitment = $"""
        select report.id, {ClaimedOn}, citations, claim
        from {Claims} where area_id = $1 and retraction_at is null and claim ->> 'commitmentId' = $2
        order by financial_year, report.id, (claim ->> 'number')::int
        """;

    private const string OfProgress = $"""
        select report.id, (claim ->> 'number')::int
        from {Claims} where area_id = $1 and retraction_at is null and claim ->> 'progressReportId' = $2
        limit 1
        """;

    public async Task<IReadOnlyList<ClaimOnRecord>> OfAsync(AreaId area, CommitmentId commitment, CancellationToken cancellationToken)
    {
        await using var answers = await database.Ask(OfCommitment, area, commitment.ToString()).SendAsync(cancellationToken);
        return await answers.NextAsync(
            row => new ClaimOnRecord(row.Id<AnnualReport>(), row.DateOrNone(), row.List<Citation>(), row.Json<AnnualReportClaim>()),
            cancellationToken
        );
    }

    public async Task<ReportedClaim?> BehindAsync(AreaId area, ProgressReportId report, CancellationToken cancellationToken)
    {
        await using var answers = await database.Ask(OfProgress, area, report.ToString()).SendAsync(cancellationToken);
        return (
            await answers.NextAsync(row => new ReportedClaim(row.Id<AnnualReport>(), row.Value<int>()), cancellationToken)
        ).FirstOrDefault();
    }
}
