using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>A panel review as lists show it: without its paragraphs and other long texts.</summary>
public sealed record PanelReviewSummary : PanelReviewMembers
{
    internal static readonly Expression<Func<PanelReview, PanelReviewSummary>> Projection = review => new PanelReviewSummary
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
        ReportedOn = review.ReportedOn,
        RequiresResponse = review.RequiresResponse,
        ResponseDueOn = review.ResponseDueOn,
        DueWords = review.DueWords,
        DaysLate = review.DaysLate,
        ParagraphCount = review.ParagraphCount,
        RespondedOn = review.RespondedOn,
    };

    /// <summary>How many paragraphs the report has; the review itself has their text.</summary>
    /// <example>21</example>
    [JsonPropertyOrder(1)]
    public required int ParagraphCount { get; init; }

    /// <summary>When the body responded to the report as a whole; null where it has not.</summary>
    [JsonPropertyOrder(1)]
    public required PartialDate? RespondedOn { get; init; }

    /// <inheritdoc/>
    protected override bool IsAnswered => RespondedOn is not null;
}
