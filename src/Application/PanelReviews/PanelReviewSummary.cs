using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>A panel review as lists show it: without its paragraphs and other long texts.</summary>
public sealed record PanelReviewSummary : PanelReviewMembers
{
    internal static readonly Expression<Func<PanelReview, PanelReviewSummary>> Projection = PanelReviewDto
        .Projection.ShortenedTo<PanelReview, PanelReviewDto, PanelReviewSummary>()
        .And(summary => summary.ParagraphCount, review => review.ParagraphCount);

    /// <summary>How many paragraphs the report has; the review itself has their text.</summary>
    /// <example>21</example>
    [JsonPropertyOrder(1)]
    public required int ParagraphCount { get; init; }

    /// <summary>The review as the whole record shows it on a day.</summary>
    /// <param name="covered">The times of which the record of responses is complete.</param>
    /// <param name="today">The day.</param>
    internal PanelReviewSummary On(IEnumerable<CoveredTime> covered, DateOnly today) =>
        this with
        {
            Status = ShownStatus,
            ReportedOn = ReportShownOn,
            Absence = Awaited.On(covered, today),
        };
}
