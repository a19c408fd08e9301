using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.NationalRecord;

/// <summary>What is stated of the completeness of an area's record. Every third area states nothing; of the others every fifth stopped
/// counting answers and reports in March 2024, and every fourth never counted meetings. So what is not on record is known not to have been
/// done, was known to a day, or nobody knows.</summary>
public static class Completeness
{
    private static readonly DateOnly From = new(2012, 11, 22);

    private static readonly DateOnly Stopped = new(2024, 3, 31);

    /// <summary>The statements, after the document that shows it.</summary>
    /// <param name="area">The area.</param>
    /// <param name="index">Its place among all.</param>
    public static IEnumerable<object> Rows(Area area, int index)
    {
        if (index % 3 == 1)
            yield break;
        var list = $"doc:{area.Id}:publications";
        yield return Documents.Row(
            list,
            $"List of all publications about policing in {area.Name}",
            SourceDocumentKind.Other,
            Record.LastDay
        );
        foreach (var of in Stated(area, index))
        {
            yield return new
            {
                Type = "completenessStatement",
                Ref = $"{area.Id}:complete-{(int)of + 1}",
                AreaId = area.Id,
                Of = of,
                From,
                To = HasStopped(of, index) ? Stopped : (DateOnly?)null,
                StatedBy = of is CoveredRecords.PanelReviews ? $"Police and Crime Panel of {area.Name}" : $"Office for {area.Name}",
                Citations = Citing.Of(list, (int)of + 1),
            };
        }
    }

    private static IEnumerable<CoveredRecords> Stated(Area area, int index)
    {
        if (index % 4 != 0)
            yield return CoveredRecords.ScrutinyMeetings;
        if (area.HasPanel)
        {
            yield return CoveredRecords.PanelReviews;
            yield return CoveredRecords.Responses;
        }

        yield return CoveredRecords.ProgressReports;
        yield return CoveredRecords.Readings;
    }

    private static bool HasStopped(CoveredRecords of, int index) =>
        index % 5 == 1 && of is (CoveredRecords.Responses or CoveredRecords.ProgressReports);
}
