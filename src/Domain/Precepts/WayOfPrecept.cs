namespace PlanAccountability.Domain.Precepts;

/// <summary>What is known of the way of a precept, from its own parts and from the panel's reviews that they name, held against the law.
/// Dates that may be in order are, and what nobody says is no breach.</summary>
/// <param name="FinancialYear">The financial year.</param>
/// <param name="Proposals">What was proposed.</param>
/// <param name="Reports">What the panel reported.</param>
/// <param name="Responses">How the body responded.</param>
/// <param name="Issued">What was issued, or null.</param>
/// <param name="ViewsObtainedOn">When views had been obtained, or null.</param>
public sealed partial record WayOfPrecept(
    string FinancialYear,
    IReadOnlyList<PreceptProposal> Proposals,
    IReadOnlyList<PreceptReport> Reports,
    IReadOnlyList<PreceptResponse> Responses,
    IssuedPrecept? Issued,
    PartialDate? ViewsObtainedOn
)
{
    /// <summary>The same with what the reviews show that it does not say itself: the day of a report, and the response to it.</summary>
    public WayOfPrecept With(IReadOnlyList<ReviewOfPrecept> reviews)
    {
        if (reviews.Count == 0)
            return this;
        var shown = Reports
            .Select(report => (Report: report, Review: reviews.FirstOrDefault(review => review.ReviewId == report.ReviewId)))
            .ToList();
        return this with
        {
            Reports = [.. shown.Select(one => one.Report with { ReportedOn = one.Report.ReportedOn ?? one.Review?.ReportedOn })],
            Responses =
            [
                .. Responses.Select(response => Completed(response, ReviewOf(response.OnReport))),
                .. shown
                    .Where(one => one.Review is { IsAnswered: true } && Response(one.Report.OnProposal) is null)
                    .Select(one => Completed(new() { OnReport = one.Report.OnProposal }, one.Review)),
            ],
        };

        ReviewOfPrecept? ReviewOf(int report) => shown.FirstOrDefault(one => one.Report.OnProposal == report).Review;

        static PreceptResponse Completed(PreceptResponse response, ReviewOfPrecept? review) =>
            response with
            {
                RespondedOn = response.RespondedOn ?? review?.RespondedOn,
                PublishedOn = response.PublishedOn ?? review?.PublishedOn,
            };
    }

    /// <summary>A proposal, or null.</summary>
    public PreceptProposal? Proposal(int number) => Proposals.FirstOrDefault(proposal => proposal.Number == number);

    /// <summary>What the panel said of a proposal, or null.</summary>
    public PreceptReport? Report(int proposal) => Reports.FirstOrDefault(report => report.OnProposal == proposal);

    /// <summary>The response to what the panel said of a proposal, or null.</summary>
    public PreceptResponse? Response(int report) => Responses.FirstOrDefault(response => response.OnReport == report);

    /// <summary>Whether the panel reported on a proposal; that it makes no report is none.</summary>
    public bool HasReport(int proposal) => Report(proposal) is { Position: not PanelPosition.NoReport };

    /// <summary>Whether a report surely came after its day, so that the scrutiny had ended without it (reg 4(2), reg 6(3)).</summary>
    public bool IsLate(int proposal) =>
        Report(proposal)?.ReportedOn is { } on
        && on.FirstDay > DueOn(proposal == 1 ? PreceptStepKind.Report : PreceptStepKind.SecondReport);

    /// <summary>The veto that was reported in time, or null: one that came too late keeps nothing from being issued.</summary>
    public PanelPosition? Veto => Report(1)?.Position is { } position && position.IsVeto() && !IsLate(1) ? position : null;

    /// <summary>How far it has come.</summary>
    public PreceptStatus Status
    {
        get
        {
            if (Issued is not null)
                return PreceptStatus.Issued;
            if (Proposal(2) is not null)
            {
                var second = HasReport(2) ? PreceptStatus.SecondReported : PreceptStatus.Revised;
                return Response(2) is null ? second : PreceptStatus.Responded;
            }

            if (Veto is not null)
                return PreceptStatus.Vetoed;
            var first = HasReport(1) ? PreceptStatus.Reported : PreceptStatus.Proposed;
            return Response(1) is null ? first : PreceptStatus.Responded;
        }
    }

    /// <summary>The last day of a step.</summary>
    public DateOnly DueOn(PreceptStepKind step) => PreceptDays.DueOn(step, FinancialYear);
}
