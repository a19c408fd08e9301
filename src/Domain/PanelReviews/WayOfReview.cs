namespace PlanAccountability.Domain.PanelReviews;

/// <summary>The days of a review that is of no version of a plan, held against the order that the law gives: an annual report is reviewed
/// at a meeting; the response to a report that the Act makes the body answer comes after the report, and its publication after both. Of
/// other kinds the Act says nothing.</summary>
/// <param name="Kind">What is reviewed.</param>
/// <param name="MetOn">When the panel met, or null.</param>
/// <param name="ReportedOn">When it reported, or null.</param>
/// <param name="RespondedOn">When the body responded, or null.</param>
/// <param name="PublishedOn">When the response was published, or null.</param>
public sealed record WayOfReview(
    PanelReviewKind Kind,
    PartialDate? MetOn,
    PartialDate? ReportedOn,
    PartialDate? RespondedOn,
    PartialDate? PublishedOn
)
{
    /// <summary>The rules that were not kept.</summary>
    public IEnumerable<Breach> Breaches()
    {
        var (met, reported) = (("the panel met", MetOn), ("the panel reported", ReportedOn));
        var (responded, published) = (("the response was given", RespondedOn), ("the response was published", PublishedOn));
        if (Kind is PanelReviewKind.AnnualReport)
            return Breach
                .OnlyAfter(ReviewRules.MeetingBeforeReport, met, reported)
                .Concat(Breach.OnlyAfter(ReviewRules.AnnualReportAnswered, reported, responded, published))
                .Concat(Breach.OnlyAfter(ReviewRules.AnnualReportAnswered, responded, published));
        if (Kind is PanelReviewKind.Precept)
            return Breach
                .OnlyAfter(ReviewRules.PreceptAnswered, reported, responded, published)
                .Concat(Breach.OnlyAfter(ReviewRules.PreceptAnswered, responded, published));
        return [];
    }
}
