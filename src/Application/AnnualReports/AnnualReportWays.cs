using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.AnnualReports;

/// <summary>What is irregular about annual reports.</summary>
internal static class AnnualReportWays
{
    /// <summary>What is irregular about a report of an area that was taken from documents.</summary>
    public static IReadOnlyList<Irregularity> Irregularities(this WayOfAnnualReport way, AreaId area) =>
        [.. way.Breaches().Select(breach => Irregularity.Of(breach, LocalPolicingBody.LawOf(area)))];
}
