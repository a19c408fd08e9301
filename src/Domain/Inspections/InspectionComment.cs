using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Inspections;

/// <summary>What the policing body of an area publishes on an inspection report, with the comments of its chief constable (Police Act 1996
/// s.55(5)). What an office prepares here is its own until it publishes it.</summary>
public sealed class InspectionComment : Root<InspectionComment>, IOfArea
{
    private InspectionComment() { }

    /// <summary>Comments that are still to be described.</summary>
    /// <param name="id">Their identifier.</param>
    /// <param name="ref">Their stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="recordedAs">Whether the office prepares them here or they are taken from documents.</param>
    public InspectionComment(InspectionCommentId id, string? @ref, AreaId areaId, InspectionReportId reportId, RecordedAs recordedAs)
    {
        Id = id;
        AreaId = areaId;
        ReportId = reportId;
        RecordedAs = recordedAs;
        Ref = @ref ?? GeneratedRef(areaId, "inspection-comment", id);
        Raise("inspectionCommentRecorded");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The report that they are on.</summary>
    public InspectionReportId ReportId { get; private set; }

    /// <summary>Whether the office prepared them here or they were taken from documents.</summary>
    public RecordedAs RecordedAs { get; private init; }

    /// <summary>What the chief constable says, or null.</summary>
    public ChiefConstableComments? ChiefConstable { get; private set; }

    /// <summary>What the body says itself, or null.</summary>
    public string? Text { get; private set; }

    /// <summary>What is done about each recommendation.</summary>
    public IReadOnlyList<RecommendationAction> PerRecommendation { get; private set; } = [];

    /// <summary>When they were published, or null.</summary>
    public PartialDate? PublishedOn { get; private set; }

    /// <summary>When they went to the Secretary of State, or null.</summary>
    public PartialDate? SentOn { get; private set; }

    /// <summary>When the inspectors sent the panel a copy, or null.</summary>
    public PartialDate? CopiedToPanelOn { get; private set; }

    /// <summary>The source document that they are in, or null.</summary>
    public SourceDocumentId? DocumentId { get; private set; }

    /// <summary>Where they can be read, or null.</summary>
    public string? PublicationUrl { get; private set; }

    /// <summary>Whose words they are in.</summary>
    public Wording Wording { get; private set; }

    /// <summary>The first day on which they can have been published, or null.</summary>
    public DateOnly? PublishedSince { get; private set; }

    /// <summary>The last day on which they can have been published, or null.</summary>
    public DateOnly? PublishedUntil { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>What of them has to go with the report.</summary>
    public CommentFacts Facts => new(AreaId, PublishedOn, [.. PerRecommendation.Select(action => action.Number)]);

    /// <summary>Says what is commented, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">It is on another report, says of a recommendation neither or both of action and reason, or was
    /// published and would not be; or it is live and published on no day.</exception>
    public void Describe(InspectionCommentInput input)
    {
        InspectionRules.ReportIsFixed.Require(input.ReportId == ReportId, pointer: "/reportId");
        RequireAnswers(input.PerRecommendation ?? []);
        var isLive = RecordedAs is RecordedAs.Live;
        PlanRules.DayIsKnown.Require(!isLive || input.PublishedOn is null or { Day: not null }, pointer: "/publishedOn");
        InspectionRules.StaysPublished.Require(PublishedOn is null || input.PublishedOn is not null);
        if (Revision > 0 && PublishedOn is null && input.PublishedOn is not null)
            Raise("inspectionCommentPublished");
        ChiefConstable = input.ChiefConstable;
        Text = input.Text;
        PerRecommendation = [.. (input.PerRecommendation ?? []).Select(action => action.Plain())];
        PublishedOn = input.PublishedOn;
        SentOn = input.SentOn;
        CopiedToPanelOn = input.CopiedToPanelOn;
        DocumentId = input.DocumentId;
        PublicationUrl = input.PublicationUrl;
        Wording = input.Wording;
        Show();
    }

    /// <summary>Whether other comments say the same, so that of two only one need stay.</summary>
    public bool SaysTheSameAs(InspectionComment other) =>
        ChiefConstable == other.ChiefConstable
        && Text == other.Text
        && PartialDate.MayBeOne(PublishedOn, other.PublishedOn)
        && PerRecommendation
            .Select(action => (action.Number, action.ActionTaken, action.WhyNone))
            .SequenceEqual(other.PerRecommendation.Select(action => (action.Number, action.ActionTaken, action.WhyNone)));

    /// <summary>Takes over the dates and documents that it lacks.</summary>
    protected override void TakeOver(InspectionComment merged)
    {
        PublishedOn = PublishedOn is { } own ? own.OrWithin(merged.PublishedOn) : merged.PublishedOn;
        SentOn ??= merged.SentOn;
        CopiedToPanelOn ??= merged.CopiedToPanelOn;
        DocumentId ??= merged.DocumentId;
        PublicationUrl ??= merged.PublicationUrl;
        Show();
        HaveFrom(merged);
    }

    private static void RequireAnswers(IReadOnlyList<RecommendationAction> actions)
    {
        var numbers = new HashSet<string>(Words.Comparer);
        foreach (var (at, action) in actions.Index())
        {
            InspectionRules.AnsweredOnce.Require(
                action.Number is RedactionMarker || numbers.Add(action.Number),
                pointer: $"/perRecommendation/{at}/number"
            );
            InspectionRules.ActionOrWhyNone.Require(
                action.ActionTaken is null != action.WhyNone is null,
                pointer: $"/perRecommendation/{at}"
            );
        }
    }

    private void Show()
    {
        PublishedSince = PublishedOn?.FirstDay;
        PublishedUntil = PublishedOn?.LastDay;
        Visibility = RecordedAs is RecordedAs.Live && PublishedOn is null ? Visibility.Office : Visibility.Everyone;
    }
}
