using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What a police and crime panel reviewed and reported, and the body's response to the report as a whole.</summary>
public sealed record PanelReviewDto : PanelReviewMembers
{
    internal static readonly Expression<Func<PanelReview, PanelReviewDto>> Projection = review => new PanelReviewDto
    {
        Id = review.Id,
        Ref = review.Ref,
        Revision = review.Revision,
        CreatedAt = review.CreatedAt,
        UpdatedAt = review.UpdatedAt,
        Citations = review.Citations,
        Retraction = review.Retraction,
        Visibility = review.Visibility,
        AreaId = review.AreaId,
        PanelId = review.PanelId,
        BodyId = review.BodyId,
        Kind = review.Kind,
        Subject = review.Subject,
        PlanId = review.PlanId,
        Version = review.Version,
        RecordedAs = review.RecordedAs,
        Status = review.Status,
        MetOn = review.MetOn,
        PanelMeetingId = review.PanelMeetingId,
        ShownStatus = review.ShownStatus,
        ReportedOn = review.ReportedOn,
        ReportShownOn = review.ReportShownOn,
        RequiresResponse = review.RequiresResponse,
        ResponseDueOn = review.ResponseDueOn,
        DueWords = review.DueWords,
        OutstandingAsOf = review.OutstandingAsOf,
        DaysLate = review.DaysLate,
        NoReport = review.NoReport,
        AskedTo = review.AskedTo,
        AskedOfBody = review.AskedOfBody,
        Paragraphs = review.Paragraphs,
        TaskGroup = review.TaskGroup,
        Outcome = review.Outcome,
        ReportDocumentId = review.ReportDocumentId,
        ReportPublishedOn = review.ReportPublishedOn,
        SentToCouncilsOn = review.SentToCouncilsOn,
        Response = review.Response,
        RespondedOn = review.RespondedOn,
        IsAnswered = review.IsAnswered,
        OwedSince = review.OwedSince,
    };

    /// <summary>The meeting of the panel at which it was on the agenda, or null.</summary>
    [JsonPropertyOrder(1)]
    public required PanelMeetingId? PanelMeetingId { get; init; }

    /// <summary>That the panel made no report, or null.</summary>
    [JsonPropertyOrder(1)]
    public required NoReport? NoReport { get; init; }

    /// <summary>What officers asked the panel to do: their advice, never a recommendation of the panel.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<string> AskedTo { get; init; }

    /// <summary>What the cover of the report asks of the body besides the recommendations.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<string> AskedOfBody { get; init; }

    /// <summary>The report, paragraph by paragraph, each under its theme.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<ReviewParagraph> Paragraphs { get; init; }

    /// <summary>The terms of reference, findings and follow-up of a task group; null for other kinds.</summary>
    [JsonPropertyOrder(1)]
    public required TaskGroup? TaskGroup { get; init; }

    /// <summary>What the panel concluded, or null.</summary>
    /// <example>The panel supports the direction of the plan and asks for three changes.</example>
    [JsonPropertyOrder(1)]
    public required string? Outcome { get; init; }

    /// <summary>The source document that holds the report, or null.</summary>
    [JsonPropertyOrder(1)]
    public required SourceDocumentId? ReportDocumentId { get; init; }

    /// <summary>When the panel published its report (s.28(7) PRSRA 2011), or null.</summary>
    [JsonPropertyOrder(1)]
    public required PartialDate? ReportPublishedOn { get; init; }

    /// <summary>When copies went to the councils of the area (s.28(8) PRSRA 2011, England), or null.</summary>
    [JsonPropertyOrder(1)]
    public required PartialDate? SentToCouncilsOn { get; init; }

    /// <summary>The body's response to the report as a whole, or null.</summary>
    [JsonPropertyOrder(1)]
    public required ReportResponse? Response { get; init; }

    /// <summary>The identifiers of the recommendations that the caller may know of, in the order of their numbers.</summary>
    [JsonPropertyOrder(2)]
    [Computed]
    [NamedBeside]
    public IReadOnlyList<PanelRecommendationId> RecommendationIds => [.. Recommendations.Select(recommendation => recommendation.Id)];

    /// <summary>What documents show of it to have been done otherwise than the law says; empty for a live review, which is refused for it.
    /// What concerns the version that it is of is shown there as well.</summary>
    [JsonPropertyOrder(2)]
    [Computed]
    public IReadOnlyList<Irregularity> Irregularities { get; init; } = [];

    /// <summary>The operations of this contract (<c>operationId</c>) that the caller could call on the review as it stands, in the order of
    /// its life; none without a role in its area. What is sent with a call may still be refused.</summary>
    /// <example>["amendPanelReview", "makeRecommendation", "makePanelReport", "makeNoPanelReport", "retractPanelReview"]</example>
    [JsonPropertyOrder(2)]
    [Computed]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
}
