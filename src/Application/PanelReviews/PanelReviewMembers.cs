using System.Text.Json.Serialization;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What every DTO of a panel review shows.</summary>
public abstract record PanelReviewMembers : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PanelReviewId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/panel-reviews/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/panel-reviews/{Id}";

    /// <summary>The panel's area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The panel.</summary>
    public required PanelId PanelId { get; init; }

    /// <summary>The body that is reviewed and owes the response: the area's at the time.</summary>
    public required PolicingBodyId BodyId { get; init; }

    /// <summary>What is reviewed, and by which duty or power.</summary>
    public required PanelReviewKind Kind { get; init; }

    /// <summary>The matter in words.</summary>
    /// <example>Revised Police and Crime Plan 2019-21</example>
    public required string Subject { get; init; }

    /// <summary>The plan that it is about, or null. It can be one that the caller may not read yet.</summary>
    public required PlanId? PlanId { get; init; }

    /// <summary>The number of the plan's version that is reviewed before issue; null for other kinds.</summary>
    /// <example>2</example>
    public required int? Version { get; init; }

    /// <summary>Whether the panel worked on it here or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>How far it has come on the panel's side. A step <c>panelReported</c> of the version that it reviews says so too; the
    /// history has what was said of the review itself.</summary>
    public required PanelReviewStatus Status { get; init; }

    /// <summary>When the panel or its group met on it; null where that is not known.</summary>
    public required PartialDate? MetOn { get; init; }

    /// <summary>When the panel reported; null where it has not, or no document says when. Where only the step of the version has a day, it
    /// is that.</summary>
    public required PartialDate? ReportedOn { get; init; }

    /// <summary>Whether the body owes a response to the report as a whole: by law for a draft plan, a variation, a precept and the annual
    /// report, else where the panel requires it.</summary>
    public required bool RequiresResponse { get; init; }

    /// <summary>The day by which the panel wants the response; null where it set none. The Act gives no number of days.</summary>
    public required DateOnly? ResponseDueOn { get; init; }

    /// <summary>The panel's own words for that point in time, where it is no day; or null.</summary>
    /// <example>next Panel meeting</example>
    public required string? DueWords { get; init; }

    /// <summary>The day on which a document calls the response outstanding; null where none does.</summary>
    public required DateOnly? OutstandingAsOf { get; init; }

    /// <summary>By how many days at least the response came late; null where it was not late, or that cannot be said.</summary>
    public required int? DaysLate { get; init; }

    /// <summary>When the body responded to the report as a whole; null where it has not, or no document says when.</summary>
    [Computed]
    [JsonPropertyOrder(1)]
    public PartialDate? RespondedOn { get; init; }

    /// <summary>Where the response to the report as a whole stands today.</summary>
    [Computed]
    public ReportResponseState ResponseState =>
        IsAnswered ? ReportResponseState.Responded
        : Status is PanelReviewStatus.NotEvidenced && RequiresResponse ? ReportResponseState.NotEvidenced
        : Status is not PanelReviewStatus.Reported || !RequiresResponse ? ReportResponseState.NoResponseNeeded
        : Absence?.State switch
        {
            AwaitedState.Overdue => ReportResponseState.ResponseOverdue,
            AwaitedState.Awaited => ReportResponseState.AwaitingResponse,
            _ => ReportResponseState.NotEvidenced,
        };

    /// <summary>What is known today of a response that is not on record; null where nobody looked.</summary>
    [JsonIgnore]
    public KnownAbsence? Absence { get; init; }

    /// <summary>How far it has come as the whole record shows it.</summary>
    [JsonIgnore]
    public PanelReviewStatus ShownStatus { get; init; }

    /// <summary>When the panel reported, as the whole record shows it.</summary>
    [JsonIgnore]
    public PartialDate? ReportShownOn { get; init; }

    /// <summary>Whether the body responded to the report as a whole.</summary>
    [JsonIgnore]
    public bool IsAnswered { get; init; }

    /// <summary>The first day on which the response can have been given.</summary>
    [JsonIgnore]
    public DateOnly OwedSince { get; init; }

    /// <summary>The response, as something that is awaited.</summary>
    internal Awaited Awaited =>
        new(AreaId, CoveredRecords.Responses, RecordedAs is RecordedAs.Live, OwedSince, ResponseDueOn, OutstandingAsOf);

    /// <summary>The recommendations that the caller may know of, in the order of their numbers.</summary>
    [Computed]
    public IReadOnlyList<RecommendationInReview> Recommendations { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}

/// <summary>A recommendation as its review lists it.</summary>
/// <param name="Id">The recommendation.</param>
/// <param name="Number" example="3.15(b)">The number as printed, with its paragraph; or null.</param>
/// <param name="Verb">The panel's verb.</param>
/// <param name="RequiresResponse">Whether it needs an answer of its own.</param>
/// <param name="IsWithdrawn">Whether the panel withdrew it: then no answer is owed any more.</param>
/// <param name="Url" example="/v1/panel-recommendations/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
public sealed record RecommendationInReview(
    PanelRecommendationId Id,
    string? Number,
    RecommendationVerb Verb,
    bool RequiresResponse,
    bool IsWithdrawn,
    string Url
);
