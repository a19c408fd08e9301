using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Panels;

/// <summary>What a panel's year has no record of. It is known to be missing only where a statement of completeness covers the time; what is
/// not due yet is neither.</summary>
internal static class LacksOfYear
{
    /// <summary>What there is none of, and whether that is known.</summary>
    public static IEnumerable<(LackOfRecords Of, bool IsKnown)> Of(RecordsOfYear records) =>
        OfPrecepts(records).Concat(OfWholeYear(records));

    private static IEnumerable<(LackOfRecords Of, bool IsKnown)> OfPrecepts(RecordsOfYear records)
    {
        var due = PreceptDays.DueOn(PreceptStepKind.Proposal, records.Year.Next);
        if (records.Today <= due)
            yield break;
        foreach (var authority in Enum.GetValues<PreceptAuthority>())
        {
            if (records.OwesPrecept(authority) && records.Precepts.All(precept => precept.Authority != authority))
                yield return (
                    new(
                        CoveredRecords.Precepts,
                        $"No {(authority is PreceptAuthority.Fire ? "fire" : "police")} precept of {records.Year.Next} is on record."
                    ),
                    records.IsComplete(CoveredRecords.Precepts, due, due)
                );
        }
    }

    private static IEnumerable<(LackOfRecords Of, bool IsKnown)> OfWholeYear(RecordsOfYear records)
    {
        var (first, last) = (records.Year.First, records.Year.Last);
        if (records.Today < first)
            yield break;
        if (records.OwesAnnualReport() && !records.AnnualReportsToPanel.Any())
            yield return Lack(CoveredRecords.AnnualReports, $"No annual report on {records.Year.Previous} is on record.");
        if (records.Panels.Count == 0 || records.LawsOfYear().Count == 0)
            yield break;
        if (records.Meetings.Count == 0)
            yield return Lack(CoveredRecords.PanelMeetings, "No meeting of the panel in the year is on record.");
        if (!records.ReviewsOfYear.Any())
            yield return Lack(CoveredRecords.PanelReviews, "No review of the panel in the year is on record.");

        (LackOfRecords, bool) Lack(CoveredRecords what, string detail) =>
            (new(what, detail), records.IsComplete(what, first, last < records.Today ? last : records.Today));
    }
}
