using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>A panel's review of a version, as far as it shows steps of the version.</summary>
/// <param name="Status">How far the review has come.</param>
/// <param name="IsAnswered">Whether its report was answered.</param>
/// <param name="IsAnswerPublished">Whether the day on which the answer was published is known.</param>
public sealed record ReviewOfVersion(PanelReviewStatus Status, bool IsAnswered, bool IsAnswerPublished)
{
    /// <summary>The steps that it shows, or leaves nothing to do for.</summary>
    internal IReadOnlyList<PlanStepKind> StepsShown()
    {
        var isNoReport = Status is PanelReviewStatus.NoReportMade;
        (PlanStepKind Step, bool IsShown)[] steps =
        [
            (PlanStepKind.PanelReported, isNoReport || Status is PanelReviewStatus.Reported),
            (PlanStepKind.Responded, isNoReport || IsAnswered),
            (PlanStepKind.ResponsePublished, isNoReport || IsAnswerPublished),
        ];
        return [.. steps.Where(step => step.IsShown).Select(step => step.Step)];
    }
}
