namespace PlanAccountability.Domain.Inspections;

/// <summary>A report as comments are held against it.</summary>
/// <param name="PublishedOn">When it was published, or null.</param>
/// <param name="AreaIds">The areas that it concerns.</param>
/// <param name="Numbers">The numbers of its recommendations.</param>
public sealed record CommentedReport(PartialDate? PublishedOn, IReadOnlyList<AreaId> AreaIds, IReadOnlyList<string> Numbers);

/// <summary>What of comments has to go with their report.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="PublishedOn">When they were published, or null.</param>
/// <param name="Numbers">The numbers of the recommendations that they answer.</param>
public sealed record CommentFacts(AreaId AreaId, PartialDate? PublishedOn, IReadOnlyList<string> Numbers)
{
    /// <summary>What does not go with the report, and where it stands in the comments and in the report. A number that was redacted is not
    /// looked for.</summary>
    public IEnumerable<(Rule Rule, string InComments, string InReport)> FaultsOn(CommentedReport report)
    {
        if (!report.AreaIds.Contains(AreaId))
            yield return (InspectionRules.AreaIsInspected, "/areaId", "/areaIds");
        if (PublishedOn is { } given && report.PublishedOn is { } published && published.IsSurelyAfter(given))
            yield return (InspectionRules.AfterTheReport, "/publishedOn", "/publishedOn");
        if (report.Numbers.Contains(Root.RedactionMarker))
            yield break;
        var known = report.Numbers.ToHashSet(Words.Comparer);
        foreach (var (at, number) in Numbers.Index())
        {
            if (number is not Root.RedactionMarker && !known.Contains(number))
                yield return (InspectionRules.NumberIsKnown, $"/perRecommendation/{at}/number", "/recommendations");
        }
    }
}
