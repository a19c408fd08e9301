namespace PlanAccountability.Domain.Inspections;

/// <summary>A report of inspectors: on one force, or on a theme that concerns many. That of one area is kept by its office, that of several
/// by admins.</summary>
public sealed class InspectionReport : Root<InspectionReport>
{
    /// <summary>The most areas.</summary>
    public const int MostAreas = 100;

    /// <summary>The most grades.</summary>
    public const int MostGrades = 1_000;

    /// <summary>The most recommendations.</summary>
    public const int MostRecommendations = 200;

    private InspectionReport() { }

    /// <summary>A report that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area, where it concerns one alone.</param>
    public InspectionReport(InspectionReportId id, string? @ref, AreaId? areaId)
    {
        Id = id;
        Ref = @ref ?? GeneratedRef(areaId, "inspection-report", id);
        Raise("inspectionReportRecorded");
    }

    /// <summary>The inspectorate, or null.</summary>
    public OrganisationId? InspectorateId { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What was inspected.</summary>
    public InspectionReportKind Kind { get; private set; }

    /// <summary>When it was published, or null.</summary>
    public PartialDate? PublishedOn { get; private set; }

    /// <summary>The source document, or null.</summary>
    public SourceDocumentId? DocumentId { get; private set; }

    /// <summary>Where it can be read, or null.</summary>
    public string? PublicationUrl { get; private set; }

    /// <summary>The areas that it concerns.</summary>
    public IReadOnlyList<AreaId> AreaIds { get; private set; } = [];

    /// <summary>Whether policing bodies are to publish comments on it.</summary>
    public bool CommentsOwed { get; private set; }

    /// <summary>Whose words its title, questions and recommendations are in.</summary>
    public Wording Wording { get; private set; }

    /// <summary>The grades that it gives.</summary>
    public IReadOnlyList<InspectionGrade> Grades { get; private set; } = [];

    /// <summary>What it recommends.</summary>
    public IReadOnlyList<InspectionRecommendation> Recommendations { get; private set; } = [];

    /// <summary>The first day on which it can have been published; null where no document says.</summary>
    public DateOnly? PublishedSince { get; private set; }

    /// <summary>The last day on which it can have been published; null where no document says.</summary>
    public DateOnly? PublishedUntil { get; private set; }

    /// <summary>Its place among those published.</summary>
    public string PublishedPlace { get; private set; } = "";

    /// <summary>The area that it is of, where it concerns one alone; else it belongs to no area.</summary>
    public override AreaId? OwningArea => AreaOf(AreaIds);

    /// <summary>The one area of a report that concerns no other; null of any other.</summary>
    public static AreaId? AreaOf(IReadOnlyList<AreaId>? areas) => areas?.Distinct().ToList() is [var only] ? only : null;

    /// <summary>What it is asked to be commented on.</summary>
    public CommentedReport Commented => new(PublishedOn, AreaIds, [.. Recommendations.Select(recommendation => recommendation.Number)]);

    /// <summary>Says what it reports, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">An area or a number is there twice, a part is of an area that it does not concern, or a report
    /// of several areas names priorities or commitments of one.</exception>
    public void Describe(InspectionReportInput input)
    {
        InspectionRules.RequireWhole(input, isOfOtherAreas: Revision > 0 && !input.AreaIds.SequenceEqual(AreaIds));
        InspectorateId = input.InspectorateId;
        Title = input.Title;
        Kind = input.Kind;
        PublishedOn = input.PublishedOn;
        DocumentId = input.DocumentId;
        PublicationUrl = input.PublicationUrl;
        AreaIds = [.. input.AreaIds];
        CommentsOwed = input.CommentsOwed ?? input.Kind.IsOfSection54();
        Wording = input.Wording;
        Grades = [.. input.Grades ?? []];
        Recommendations = [.. (input.Recommendations ?? []).Select(recommendation => recommendation.Plain())];
        Place();
    }

    /// <summary>The place of a date; that of none is behind the others.</summary>
    public static string PlaceOf(PartialDate? date) => date?.ToString() ?? "~";

    /// <summary>Two of one kind, that can have been published at one time by one inspectorate.</summary>
    protected override bool MayBeSameAs(InspectionReport other) =>
        Kind == other.Kind
        && PartialDate.MayBeOne(PublishedOn, other.PublishedOn)
        && (InspectorateId is null || other.InspectorateId is null || InspectorateId == other.InspectorateId);

    /// <summary>Takes over what it lacks.</summary>
    protected override void TakeOver(InspectionReport merged)
    {
        InspectorateId ??= merged.InspectorateId;
        PublishedOn = PublishedOn is { } own ? own.OrWithin(merged.PublishedOn) : merged.PublishedOn;
        DocumentId ??= merged.DocumentId;
        PublicationUrl ??= merged.PublicationUrl;
        AreaIds = Joined(AreaIds, merged.AreaIds, MostAreas);
        Grades = Joined(Grades, merged.Grades, MostGrades);
        if (Recommendations.Count == 0)
            Recommendations = merged.Recommendations;
        InspectionRules.LinksOfOneArea.Require(AreaIds.Count == 1 || !Recommendations.Any(one => one.NamesAny), pointer: "/into");
        Place();
        HaveFrom(merged);
    }

    private void Place()
    {
        PublishedSince = PublishedOn?.FirstDay;
        PublishedUntil = PublishedOn?.LastDay;
        PublishedPlace = PlaceOf(PublishedOn);
    }
}
