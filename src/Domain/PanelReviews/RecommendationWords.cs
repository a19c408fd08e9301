using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.PanelReviews;

/// <summary>The verb of a resolution, as the panel chose it.</summary>
public enum RecommendationVerb
{
    /// <summary>The panel recommends; an answer is needed unless said otherwise.</summary>
    Recommends,

    /// <summary>The panel requests; an answer is needed unless said otherwise.</summary>
    Requests,

    /// <summary>The panel encourages.</summary>
    Encourages,

    /// <summary>The panel supports.</summary>
    Supports,

    /// <summary>The panel notes.</summary>
    Notes,

    /// <summary>The panel thanks.</summary>
    Thanks,

    /// <summary>The panel endorses.</summary>
    Endorses,

    /// <summary>The panel resolves something of its own.</summary>
    Resolves,

    /// <summary>The panel agrees.</summary>
    Agrees,

    /// <summary>The panel accepts.</summary>
    Accepts,

    /// <summary>The panel vetoes.</summary>
    Vetoes,
}

/// <summary>What follows from a verb.</summary>
public static class RecommendationVerbs
{
    /// <summary>Whether it asks for an answer of its own unless the panel says otherwise.</summary>
    public static bool AsksForAnswer(this RecommendationVerb verb) => verb is RecommendationVerb.Recommends or RecommendationVerb.Requests;
}

/// <summary>Where the body stands on a recommendation.</summary>
public enum ResponsePosition
{
    /// <summary>The body accepts the recommendation.</summary>
    Accepted,

    /// <summary>The body accepts a part of the recommendation.</summary>
    PartlyAccepted,

    /// <summary>The body rejects the recommendation: it must have regard to it and need not follow it.</summary>
    Rejected,

    /// <summary>The body takes note of the recommendation, without accepting or rejecting it.</summary>
    Noted,
}

/// <summary>Where a recommendation stands on a day.</summary>
public enum RecommendationState
{
    /// <summary>No answer of its own is needed, and none was given.</summary>
    NoResponseNeeded,

    /// <summary>An answer is owed, was not given as far as is known, and is not late: its day has not passed, or the panel set
    /// none.</summary>
    AwaitingResponse,

    /// <summary>An answer is owed, and was not given when its day had passed.</summary>
    ResponseOverdue,

    /// <summary>An answer is owed, and nobody knows whether it was given: the record was taken from documents that end before.</summary>
    NotEvidenced,

    /// <summary>The body answered.</summary>
    Responded,

    /// <summary>The body claims that it is delivered; the panel has not accepted that.</summary>
    Delivered,

    /// <summary>The panel closed it.</summary>
    Closed,

    /// <summary>The panel withdrew it: no answer is owed any more, whatever else was said of it.</summary>
    Withdrawn,
}

/// <summary>The body's answer to a recommendation.</summary>
/// <param name="Position">Where it stands; null where documents show that there is an answer and not which.</param>
/// <param name="Reasons" example="The page now names every partner.">Why, or null.</param>
/// <param name="RespondedOn">When it answered; null where no document says when.</param>
/// <param name="DocumentId">The document that holds the answer, or null.</param>
/// <param name="WasRequired">Whether the recommendation needed an answer of its own; one that did not may be answered all the same.</param>
/// <param name="RecordedAs">Whether the office gave it here or it was taken from documents.</param>
public sealed record RecommendationResponse(
    ResponsePosition? Position,
    string? Reasons,
    PartialDate? RespondedOn,
    SourceDocumentId? DocumentId,
    bool WasRequired,
    RecordedAs RecordedAs
);

/// <summary>That the panel withdrew a recommendation.</summary>
/// <param name="Reason" example="The refuges opened before the report was printed.">Why.</param>
/// <param name="On">When; null only where documents do not say.</param>
public sealed record RecommendationWithdrawal(string Reason, PartialDate? On = null);

/// <summary>What a recommendation says; the members mean what they mean on <see cref="PanelRecommendation"/>.</summary>
public sealed record RecommendationWording(
    string? Number,
    RecommendationVerb Verb,
    string Text,
    AnswerDue Due,
    IReadOnlyList<PriorityId> PriorityIds,
    IReadOnlyList<CommitmentId> CommitmentIds,
    IReadOnlyList<StatutoryRequirement> StatutoryContent,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false
)
{
    /// <summary>Where else it is printed.</summary>
    public IReadOnlyList<RecommendationOccurrence> Occurrences { get; init; } = [];
}

/// <summary>A place at which a recommendation is printed besides.</summary>
/// <param name="DocumentId">The source document, or null.</param>
/// <param name="Locator" example="p. 12, appendix B">Where in it, or null.</param>
/// <param name="Number" example="4">The number that it has there, or null.</param>
public sealed record RecommendationOccurrence(SourceDocumentId? DocumentId = null, string? Locator = null, string? Number = null)
{
    /// <summary>The most of one recommendation.</summary>
    public const int Most = 20;
}
