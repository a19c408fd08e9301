namespace PlanAccountability.Domain.Inspections;

/// <summary>Rules about inspection reports and the comments on them.</summary>
public static class InspectionRules
{
    /// <summary>A report names each area once.</summary>
    public static readonly Rule AreaOnce = Rule.OfValue("area-repeated", "A report names each area that it concerns once.");

    /// <summary>What is said of an area is of one that the report concerns.</summary>
    public static readonly Rule AreaIsInspected = Rule.OfValue("area-not-inspected", "The report does not concern that area.");

    /// <summary>A recommendation is found by its number.</summary>
    public static readonly Rule NumberOnce = Rule.OfValue(
        "inspection-number-repeated",
        "Two recommendations of the report have that number."
    );

    /// <summary>Somebody else is told in words.</summary>
    public static readonly Rule AddresseeIsSaid = Rule.OfValue(
        "addressee-not-said",
        "Of a recommendation to somebody else it is said to whom: 'addresseeWords'."
    );

    /// <summary>An area's plan is an area's own.</summary>
    public static readonly Rule LinksOfOneArea = Rule.OfValue(
        "links-of-several-areas",
        "Only a report that concerns one area, and goes on to, names its priorities and commitments: of others each office does so in its "
            + "comments."
    );

    /// <summary>Nobody takes back what others comment on.</summary>
    public static readonly Rule NothingComments = Rule.OfOurs(
        "report-commented-on",
        "Comments on the report stand: retract those first, or merge the report into the right one."
    );

    /// <summary>Comments are on one report.</summary>
    public static readonly Rule ReportIsFixed = Rule.OfValue(
        "commented-report-fixed",
        "Which report comments are on does not change: retract them, and record others."
    );

    /// <summary>A body comments on a report once.</summary>
    public static readonly Rule OneOfReportAndArea = Rule.OfOurs(
        "comments-recorded-already",
        "The area's comments on this report are on record: amend those."
    );

    /// <summary>Nobody comments on what is not published.</summary>
    public static readonly Rule AfterTheReport = Rule.OfValue(
        "comments-before-report",
        "Comments cannot have been published before the report was."
    );

    /// <summary>What is answered is in the report.</summary>
    public static readonly Rule NumberIsKnown = Rule.OfValue(
        "unknown-inspection-recommendation",
        "The report has no recommendation of that number."
    );

    /// <summary>One answer to each.</summary>
    public static readonly Rule AnsweredOnce = Rule.OfValue(
        "recommendation-answered-twice",
        "The comments say of one recommendation twice what was done."
    );

    /// <summary>Action or the reason for none (Police Act 1996 s.55(5B)).</summary>
    public static readonly Rule ActionOrWhyNone = Rule.OfValue(
        "action-or-why-none",
        "Of each recommendation comments say the action taken or proposed, or why there is none: one of both."
    );

    /// <summary>What was published was published.</summary>
    public static readonly Rule StaysPublished = Rule.OfOurs(
        "comments-published",
        "Comments that were published stay so: correct the day, or retract them."
    );

    /// <summary>Refuses a report whose parts do not fit together.</summary>
    /// <param name="input">What is said of it.</param>
    /// <param name="isOfOtherAreas">Whether it concerned other areas before.</param>
    /// <exception cref="BrokenRuleException">They do not.</exception>
    internal static void RequireWhole(InspectionReportInput input, bool isOfOtherAreas)
    {
        var areas = new HashSet<AreaId>();
        foreach (var (at, area) in input.AreaIds.Index())
            AreaOnce.Require(areas.Add(area), pointer: $"/areaIds/{at}");
        foreach (var (at, grade) in (input.Grades ?? []).Index())
            AreaIsInspected.Require(areas.Contains(grade.AreaId), pointer: $"/grades/{at}/areaId");
        var numbers = new HashSet<string>(Words.Comparer);
        foreach (var (at, recommendation) in (input.Recommendations ?? []).Index())
        {
            var pointer = $"/recommendations/{at}";
            NumberOnce.Require(
                recommendation.Number is Root.RedactionMarker || numbers.Add(recommendation.Number),
                pointer: $"{pointer}/number"
            );
            AddresseeIsSaid.Require(
                recommendation is not { Addressee: InspectionAddressee.Other, AddresseeWords: null },
                pointer: $"{pointer}/addresseeWords"
            );
            foreach (var (place, area) in recommendation.AreaIds.Index())
                AreaIsInspected.Require(areas.Contains(area), pointer: $"{pointer}/areaIds/{place}");
            LinksOfOneArea.Require(!recommendation.NamesAny || (areas.Count == 1 && !isOfOtherAreas), pointer: pointer);
        }
    }
}
