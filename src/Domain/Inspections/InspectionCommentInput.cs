using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Inspections;

/// <summary>What is said of comments on an inspection report: when they are recorded, and by a merge patch later on.</summary>
public record InspectionCommentInput : CitedInput, IGoesWithOthers
{
    /// <summary>The report, one that concerns the area. It never changes.</summary>
    public required InspectionReportId ReportId { get; init; }

    /// <summary>What the chief constable says, or null.</summary>
    public ChiefConstableComments? ChiefConstable { get; init; }

    /// <summary>What the body says itself, and any response to the chief constable; at most 4,000 characters, or null.</summary>
    /// <example>I have asked for a plan, and examine it every quarter.</example>
    public string? Text { get; init; }

    /// <summary>What is done about each recommendation, at most 200; each number once.</summary>
    public IReadOnlyList<RecommendationAction>? PerRecommendation { get; init; }

    /// <summary>When they were published; null where no document says, and of live ones until they are. Not before the report.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>When they were sent to the Secretary of State, or null.</summary>
    public PartialDate? SentOn { get; init; }

    /// <summary>When the inspectors sent the panel a copy, or null.</summary>
    public PartialDate? CopiedToPanelOn { get; init; }

    /// <summary>The source document that they are in, or null.</summary>
    public SourceDocumentId? DocumentId { get; init; }

    /// <summary>Where they can be read, or null.</summary>
    /// <example>https://www.example.org/comments</example>
    public string? PublicationUrl { get; init; }

    /// <summary>Whose words they are in; <c>verbatim</c> by default.</summary>
    public Wording Wording { get; init; }

    /// <summary>They answer what the report says.</summary>
    bool IGoesWithOthers.GoesWithOthers => true;
}

/// <summary>Marks what says besides the input whether comments are prepared here or taken from documents.</summary>
public interface ISaysHowRecorded
{
    /// <summary>Whether they are.</summary>
    RecordedAs RecordedAs { get; }
}

/// <summary>What a chief constable says on an inspection report.</summary>
/// <param name="Text" example="I accept the findings.">What is said, at most 4,000 characters; or null.</param>
/// <param name="InvitedBy">The day by which the body asked for it, as precisely as known; or null.</param>
/// <param name="ReceivedOn">When it came, or null.</param>
public sealed record ChiefConstableComments(string? Text = null, PartialDate? InvitedBy = null, PartialDate? ReceivedOn = null);

/// <summary>What is done about a recommendation of inspectors, or why nothing is: one of both.</summary>
public sealed record RecommendationAction
{
    /// <summary>The number of the recommendation, as the report has it.</summary>
    /// <example>3</example>
    public required string Number { get; init; }

    /// <summary>The action taken or proposed, at most 4,000 characters; or null.</summary>
    /// <example>Twelve more call handlers start in May.</example>
    public string? ActionTaken { get; init; }

    /// <summary>Why there is none, at most 4,000 characters; or null.</summary>
    public string? WhyNone { get; init; }

    /// <summary>The priorities of the area that the recommendation bears on; at most 50.</summary>
    public IReadOnlyList<PriorityId> PriorityIds { get; init; } = [];

    /// <summary>The commitments of the area that it bears on; at most 50.</summary>
    public IReadOnlyList<CommitmentId> CommitmentIds { get; init; } = [];

    /// <summary>The same with all that it names once.</summary>
    public RecommendationAction Plain() =>
        this with
        {
            PriorityIds = [.. PriorityIds.Distinct()],
            CommitmentIds = [.. CommitmentIds.Distinct()],
        };
}
