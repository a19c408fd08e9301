using PlanAccountability.Application.Precepts;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Panels;

/// <summary>Puts a panel's year together from what is on record of it.</summary>
internal static class PanelYears
{
    /// <summary>The year.</summary>
    public static PanelYear Of(RecordsOfYear records)
    {
        var lacks = LacksOfYear.Of(records).ToList();
        var ofYear = records.ReviewsOfYear.Select(review => review.Id).ToHashSet();
        return new(
            records.AreaId,
            records.Year.Name,
            records.Panels,
            records.Meetings,
            records.Actions,
            records.Questions,
            DutiesOfYear.Of(records),
            [
                .. records
                    .ReviewsOfYear.CountBy(review => review.ResponseState)
                    .OrderBy(counted => counted.Key)
                    .Select(counted => new ReviewsInState(counted.Key, counted.Value)),
            ],
            [
                .. records
                    .Recommendations.Where(recommendation => ofYear.Contains(recommendation.ReviewId))
                    .CountBy(recommendation => recommendation.State)
                    .OrderBy(counted => counted.Key)
                    .Select(counted => new RecommendationsInState(counted.Key, counted.Value)),
            ],
            [.. records.Precepts.Select(Line)],
            [
                .. records.Hearings.Select(hearing => new HearingInYear(
                    hearing.Kind,
                    hearing.Post,
                    hearing.NotifiedOn,
                    hearing.DueOn,
                    hearing.State,
                    hearing.Recommends,
                    hearing.Outcome?.Kind,
                    hearing.Url
                )),
            ],
            [
                .. records.AnnualReports.Select(report => new AnnualReportInYear(
                    report.Kind,
                    report.FinancialYear,
                    report.Title,
                    report.SentToPanelOn,
                    report.PublishedOn,
                    report.Url
                )),
            ],
            [
                .. records
                    .Inspections.Where(one => records.Year.MayHave(one.Report.PublishedOn) || records.Year.Has(one.Report.CommentsDueOn))
                    .Select(Line),
            ],
            [.. lacks.Where(lack => !lack.IsKnown).Select(lack => lack.Of)],
            [.. lacks.Where(lack => lack.IsKnown).Select(lack => lack.Of)]
        );
    }

    private static PreceptInYear Line(PreceptDto precept)
    {
        var latest = PreceptAtLast.Of(precept);
        return new(
            precept.Authority,
            precept.FinancialYear,
            latest.BandD,
            latest.Increase,
            latest.Report?.Position,
            precept.Status,
            precept.Url
        );
    }

    private static InspectionInYear Line(InspectedInYear one) =>
        new(
            one.Report.Kind,
            one.Report.Title,
            one.Report.PublishedOn,
            one.Report.CommentsDueOn,
            one.Report.CommentsOwed ? one.State : DutyState.NotDue,
            one.Comments?.Url,
            one.Report.Url
        );
}
