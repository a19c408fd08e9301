using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Panels;

/// <summary>What was to be done in a panel's year, each as its record computes it.</summary>
internal static class DutiesOfYear
{
    private const string DraftReviewed = "PLAN-05";

    private const string AnsweredByTheDaySet = "PAN-05";

    private const string CommentsPublished = "HMI-01";

    /// <summary>The duties in the order of their days; those without one by when they were done.</summary>
    public static IReadOnlyList<DutyInYear> Of(RecordsOfYear records) =>
        [
            .. OfPrecepts(records)
                .Concat(OfHearings(records))
                .Concat(OfAnnualReports(records))
                .Concat(OfReviews(records))
                .Concat(OfRecommendations(records))
                .Concat(OfInspections(records))
                .OrderBy(duty => duty.DueOn ?? duty.On?.FirstDay ?? DateOnly.MaxValue)
                .ThenBy(duty => duty.What),
        ];

    private static IEnumerable<DutyInYear> OfPrecepts(RecordsOfYear records)
    {
        foreach (var precept in records.Precepts)
        {
            foreach (var step in precept.Steps)
                yield return OfStep(step, new("precept", precept.Id.Value, precept.Url));
        }

        if (records.Precepts.Any(precept => precept.Authority is PreceptAuthority.Police))
            yield break;
        if (records.OwesPrecept(PreceptAuthority.Police))
        {
            var unknown = new WayOfPrecept(records.Year.Next, [], [], [], Issued: null, ViewsObtainedOn: null);
            foreach (var step in PreceptSteps.Of(unknown, [], records.Today, IsAbsenceKnown))
                yield return OfStep(step, record: null);
        }
        else if (records.LawsOfYear().Contains(GoverningLaw.Section6))
        {
            yield return NotNeeded(PanelDuty.PreceptProposal, PreceptRules.NotInLondon);
        }
        else if (records.LawsOfYear().Contains(GoverningLaw.NoPlan))
        {
            yield return NotNeeded(PanelDuty.PreceptProposal, PreceptRules.NotifiedInTime);
        }

        bool IsAbsenceKnown(DateOnly day) => records.IsComplete(CoveredRecords.Precepts, day, day);
    }

    private static IEnumerable<DutyInYear> OfHearings(RecordsOfYear records) =>
        from hearing in records.Hearings
        from step in hearing.Steps
        select new DutyInYear(
            step.Step is HearingStepKind.Hearing ? PanelDuty.Hearing : PanelDuty.HearingReport,
            hearing.Way.InTime.RuleId!,
            hearing.DueOn,
            step.On,
            step.State,
            new("confirmationHearing", hearing.Id.Value, hearing.Url)
        );

    private static IEnumerable<DutyInYear> OfAnnualReports(RecordsOfYear records)
    {
        if (records.AnnualReportsToPanel.Any())
            return records.AnnualReportsToPanel.SelectMany(report => OfAnnualReport(report, records));
        if (records.OwesAnnualReport())
        {
            var state =
                records.Today < records.Year.First
                    ? DutyState.NotDue
                    : Absent(records, CoveredRecords.AnnualReports, isKeptHere: false, records.Year.First);
            return
            [
                new(PanelDuty.AnnualReportSent, AnnualReportRules.SentAfterProduced.RuleId!, null, null, state, null),
                new(PanelDuty.AnnualReportMeeting, ReviewRules.MeetingBeforeReport.RuleId!, null, null, state, null),
                new(PanelDuty.AnnualReportResponse, ReviewRules.AnnualReportAnswered.RuleId!, null, null, state, null),
            ];
        }

        return records.LawsOfYear().Contains(GoverningLaw.NoPlan)
            ? [NotNeeded(PanelDuty.AnnualReportSent, AnnualReportRules.SentAfterProduced)]
            : [];
    }

    /// <summary>The law gives no number of days for any of it, so nothing is late.</summary>
    private static IEnumerable<DutyInYear> OfAnnualReport(AnnualReportDto report, RecordsOfYear records)
    {
        var record = new RecordOfDuty("annualReport", report.Id.Value, report.Url);
        var isLive = report.RecordedAs is RecordedAs.Live;
        yield return new(
            PanelDuty.AnnualReportSent,
            AnnualReportRules.SentAfterProduced.RuleId!,
            DueOn: null,
            report.SentToPanelOn,
            report.SentToPanelOn is not null ? DutyState.Met
                : isLive ? DutyState.NotDue
                : DutyState.NotEvidenced,
            record
        );
        var review = records.Reviews.FirstOrDefault(review => review.Id == report.ReviewId);
        var since = (report.SentToPanelOn ?? report.ProducedOn)?.FirstDay ?? records.Year.First;
        yield return new(
            PanelDuty.AnnualReportMeeting,
            ReviewRules.MeetingBeforeReport.RuleId!,
            DueOn: null,
            review?.MetOn,
            review?.MetOn is not null
                ? DutyState.Met
                : Absent(records, CoveredRecords.PanelReviews, review?.RecordedAs is RecordedAs.Live, since),
            review is null ? record : RecordOf(review)
        );
        yield return review is null
            ? new(
                PanelDuty.AnnualReportResponse,
                ReviewRules.AnnualReportAnswered.RuleId!,
                DueOn: null,
                On: null,
                Absent(records, CoveredRecords.Responses, isKeptHere: false, since),
                record
            )
            : OfResponse(review, PanelDuty.AnnualReportResponse, ReviewRules.AnnualReportAnswered.RuleId!);
    }

    private static IEnumerable<DutyInYear> OfReviews(RecordsOfYear records)
    {
        foreach (var review in records.ReviewsOfYear.Where(review => review.Kind.IsOfVersion()))
            yield return new(
                PanelDuty.DraftPlanReport,
                DraftReviewed,
                DueOn: null,
                review.ReportedOn,
                review.Status switch
                {
                    PanelReviewStatus.Reported => DutyState.Met,
                    PanelReviewStatus.NoReportMade => DutyState.Missed,
                    PanelReviewStatus.InPreparation => DutyState.NotDue,
                    _ => DutyState.NotEvidenced,
                },
                RecordOf(review)
            );
        var ofAnnualReports = records.AnnualReportsToPanel.Select(report => report.ReviewId).ToHashSet();
        foreach (
            var review in records.Reviews.Where(review =>
                records.Year.Has(review.ResponseDueOn)
                && review.Status is not PanelReviewStatus.InPreparation
                && !ofAnnualReports.Contains(review.Id)
            )
        )
            yield return OfResponse(review, PanelDuty.ReportResponse, AnsweredByTheDaySet);
    }

    /// <summary>An answer is due once the report is made, and public with it.</summary>
    private static IEnumerable<DutyInYear> OfRecommendations(RecordsOfYear records) =>
        records
            .Recommendations.Where(recommendation =>
                recommendation.RequiresResponse
                && recommendation.Visibility is Visibility.Everyone
                && records.Year.Has(recommendation.ResponseDueOn)
            )
            .Select(recommendation => new DutyInYear(
                PanelDuty.RecommendationResponse,
                AnsweredByTheDaySet,
                recommendation.ResponseDueOn,
                recommendation.Response?.RespondedOn,
                recommendation switch
                {
                    { State: RecommendationState.Withdrawn } => DutyState.NotNeeded,
                    { Response: { } response } => Given(response.RespondedOn, recommendation.ResponseDueOn, recommendation.DaysLate),
                    { State: RecommendationState.ResponseOverdue } => DutyState.Missed,
                    { State: RecommendationState.AwaitingResponse } => DutyState.NotDue,
                    { State: RecommendationState.NotEvidenced } => DutyState.NotEvidenced,
                    _ => DutyState.NotNeeded,
                },
                new("panelRecommendation", recommendation.Id.Value, $"/v1/panel-recommendations/{recommendation.Id}")
            ));

    private static IEnumerable<DutyInYear> OfInspections(RecordsOfYear records) =>
        records
            .Inspections.Where(one => records.Year.Has(one.Report.CommentsDueOn))
            .Select(one => new DutyInYear(
                PanelDuty.InspectionComments,
                CommentsPublished,
                one.Report.CommentsDueOn,
                one.Comments?.PublishedOn,
                one.State,
                one.Comments is { } comments
                    ? new("inspectionComment", comments.Id.Value, comments.Url)
                    : new("inspectionReport", one.Report.Id.Value, one.Report.Url)
            ));

    private static DutyInYear OfStep(PreceptStep step, RecordOfDuty? record) =>
        new(PanelDuties.Of(step.Step), step.RuleId, step.DueOn, step.On, step.State, record);

    private static DutyInYear OfResponse(PanelReviewSummary review, PanelDuty what, string ruleId) =>
        new(
            what,
            ruleId,
            review.ResponseDueOn,
            review.RespondedOn,
            review.ResponseState switch
            {
                ReportResponseState.Responded => Given(review.RespondedOn, review.ResponseDueOn, review.DaysLate),
                ReportResponseState.ResponseOverdue => DutyState.Missed,
                ReportResponseState.AwaitingResponse => DutyState.NotDue,
                ReportResponseState.NotEvidenced => DutyState.NotEvidenced,
                _ => DutyState.NotNeeded,
            },
            RecordOf(review)
        );

    /// <summary>How an answer stands that was given: where no day was set it is in time, and where the panel set one it has to be known to
    /// be.</summary>
    private static DutyState Given(PartialDate? on, DateOnly? due, int? daysLate) =>
        daysLate is not null ? DutyState.Missed
        : due is null || on?.LastDay <= due ? DutyState.Met
        : DutyState.NotEvidenced;

    /// <summary>How something stands that has no day and is not on record.</summary>
    private static DutyState Absent(RecordsOfYear records, CoveredRecords among, bool isKeptHere, DateOnly since) =>
        new Awaited(records.AreaId, among, isKeptHere, since, DueOn: null, OutstandingAsOf: null).On(records.Covered, records.Today).State
        is AwaitedState.NotEvidenced
            ? DutyState.NotEvidenced
            : DutyState.NotDue;

    private static RecordOfDuty RecordOf(PanelReviewSummary review) => new("panelReview", review.Id.Value, review.Url);

    private static DutyInYear NotNeeded(PanelDuty what, Rule rule) =>
        new(what, rule.RuleId!, DueOn: null, On: null, DutyState.NotNeeded, Record: null);
}
