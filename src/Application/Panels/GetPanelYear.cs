using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Application.Appointments;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Precepts;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>A financial year of the panel of an area on one page.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="FinancialYear">The financial year.</param>
public sealed record GetPanelYear(AreaId AreaId, string FinancialYear) : IQuery<PanelYear>;

internal sealed class GetPanelYearHandler(
    IPlanAccountabilityDb db,
    IMeetingsOfPanels ofPanels,
    IInspectionSubjects inspected,
    ICaller caller,
    TimeProvider clock
) : IRequestHandler<GetPanelYear, PanelYear>
{
    public async Task<PanelYear> Handle(GetPanelYear query, CancellationToken cancellationToken)
    {
        var (area, year) = (query.AreaId, new YearOfPanel(query.FinancialYear));
        if (!await db.Areas.AnyAsync(known => known.Id == area, cancellationToken))
            throw new NotFoundException("area");
        var panels = await db
            .Panels.AsNoTracking()
            .NotRetracted()
            .Where(panel => panel.AreaId == area)
            .OrderBy(panel => panel.Id)
            .Select(panel => new PanelInYear(panel.Id, panel.Name))
            .ToListAsync(cancellationToken);
        var covered = await db
            .CompletenessStatements.AsNoTracking()
            .NotRetracted()
            .Where(statement => statement.AreaId == area)
            .Select(statement => new CoveredTime(statement.AreaId, statement.Of, statement.From, statement.To))
            .ToListAsync(cancellationToken);
        var annualReports = await AnnualReportsAsync(area, year, cancellationToken);
        var reviews = await ReviewsAsync(area, year, annualReports, covered, cancellationToken);
        var meetings = await MeetingsAsync(area, year, panels, cancellationToken);
        var followed = new LedgerFilter(null, MeetingKind.Panel, [.. meetings.Select(meeting => meeting.Id.Value)], null, null, null);
        return PanelYears.Of(
            new()
            {
                AreaId = area,
                Year = year,
                Today = clock.Today(),
                Panels = panels,
                Bodies = await db.BodiesOfAsync(area, cancellationToken),
                Covered = covered,
                Meetings = meetings,
                Actions = await new Ledger<ActionProjection, ScrutinyAction>(db.ScrutinyActions, db, caller, clock.Today()).CountAsync(
                    followed,
                    cancellationToken
                ),
                Questions = await new Ledger<QuestionProjection, ScrutinyQuestion>(
                    db.ScrutinyQuestions,
                    db,
                    caller,
                    clock.Today()
                ).CountAsync(followed, cancellationToken),
                Precepts = await PreceptsAsync(area, year, covered, cancellationToken),
                Hearings = await HearingsAsync(area, year, cancellationToken),
                AnnualReports = annualReports,
                Reviews = reviews,
                Recommendations = await RecommendationsAsync(area, year, reviews, cancellationToken),
                Inspections = await InspectionsAsync(area, year, covered, cancellationToken),
            }
        );
    }

    private async Task<IReadOnlyList<MeetingInYear>> MeetingsAsync(
        AreaId area,
        YearOfPanel year,
        IEnumerable<PanelInYear> panels,
        CancellationToken cancellationToken
    )
    {
        var last = PartialDate.On(year.Last);
        var meetings = await ofPanels
            .Of(db.PanelMeetings.AsNoTracking().NotRetracted().VisibleTo(caller), area, [.. panels.Select(panel => panel.Id)])
            .NotHeldBefore(year.First)
            .Where(meeting => meeting.HeldOn.CompareTo(last) <= 0)
            .OrderBy(meeting => meeting.HeldOn)
            .ThenBy(meeting => meeting.Id)
            .Select(meeting => new
            {
                meeting.Id,
                meeting.HeldOn,
                meeting.Status,
                meeting.Title,
                meeting.Quorum,
                meeting.AgendaItems,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. meetings.Select(meeting => new MeetingInYear(
                meeting.Id,
                $"/v1/panel-meetings/{meeting.Id}",
                meeting.HeldOn,
                meeting.Status,
                meeting.Title,
                meeting.Quorum,
                meeting.AgendaItems.Sum(item => item.Resolutions.Count)
            )),
        ];
    }

    private async Task<IReadOnlyList<PreceptDto>> PreceptsAsync(
        AreaId area,
        YearOfPanel year,
        IEnumerable<CoveredTime> covered,
        CancellationToken cancellationToken
    )
    {
        var next = year.Next;
        var precepts = await db
            .Precepts.AsNoTracking()
            .NotRetracted()
            .Where(precept => precept.AreaId == area && precept.FinancialYear == next)
            .Select(PreceptType.Shown)
            .ToListAsync(cancellationToken);
        List<CoveredTime> complete = [.. covered.Where(time => time.Of is CoveredRecords.Precepts)];
        return
        [
            .. precepts
                .Select(precept => precept.WithSteps(complete, clock.Today()))
                .OrderBy(precept => precept.Authority)
                .ThenBy(precept => precept.Id),
        ];
    }

    private async Task<IReadOnlyList<ConfirmationHearingDto>> HearingsAsync(
        AreaId area,
        YearOfPanel year,
        CancellationToken cancellationToken
    )
    {
        var hearings = await db
            .ConfirmationHearings.AsNoTracking()
            .NotRetracted()
            .VisibleTo(caller)
            .Where(hearing => hearing.AreaId == area)
            .OrderBy(hearing => hearing.Id)
            .Select(ConfirmationHearingType.Shown)
            .ToListAsync(cancellationToken);
        return await db.WithStatesAsync(
            [.. hearings.Where(hearing => year.MayHave(hearing.NotifiedOn ?? hearing.HeldOn ?? hearing.ReportedOn))],
            clock.Today(),
            cancellationToken
        );
    }

    private async Task<IReadOnlyList<AnnualReportDto>> AnnualReportsAsync(
        AreaId area,
        YearOfPanel year,
        CancellationToken cancellationToken
    )
    {
        var previous = year.Previous;
        return await db
            .AnnualReports.AsNoTracking()
            .NotRetracted()
            .Where(report => report.AreaId == area && report.FinancialYear == previous)
            .OrderBy(report => report.Id)
            .Select(AnnualReportType.Shown)
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<PanelReviewSummary>> ReviewsAsync(
        AreaId area,
        YearOfPanel year,
        IEnumerable<AnnualReportDto> annualReports,
        IReadOnlyCollection<CoveredTime> covered,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (year.First, year.Last);
        List<PanelReviewId> named = [.. annualReports.Select(report => report.ReviewId).OfType<PanelReviewId>()];
        var reviews = await db
            .PanelReviews.AsNoTracking()
            .NotRetracted()
            .VisibleTo(caller)
            .Where(review =>
                review.AreaId == area
                && (
                    (review.OwedSince >= first && review.OwedSince <= last)
                    || (review.ResponseDueOn >= first && review.ResponseDueOn <= last)
                    || named.Contains(review.Id)
                )
            )
            .OrderBy(review => review.Id)
            .Select(PanelReviewSummary.Projection)
            .ToListAsync(cancellationToken);
        return [.. reviews.Select(review => review.On(covered, clock.Today()))];
    }

    private async Task<IReadOnlyList<RecommendationInYear>> RecommendationsAsync(
        AreaId area,
        YearOfPanel year,
        IEnumerable<PanelReviewSummary> reviews,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (year.First, year.Last);
        List<PanelReviewId> ofYear = [.. reviews.Where(review => RecordsOfYear.IsOfYear(review, year)).Select(review => review.Id)];
        return await db
            .PanelRecommendations.AsNoTracking()
            .NotRetracted()
            .VisibleTo(caller)
            .Where(recommendation =>
                recommendation.AreaId == area
                && (
                    ofYear.Contains(recommendation.ReviewId)
                    || (recommendation.ResponseDueOn >= first && recommendation.ResponseDueOn <= last)
                )
            )
            .OrderBy(recommendation => recommendation.Id)
            .Select(RecommendationStates.ProjectionOn(db, clock.Today()))
            .Select(recommendation => new RecommendationInYear(
                recommendation.Id,
                recommendation.ReviewId,
                recommendation.Visibility,
                recommendation.RequiresResponse,
                recommendation.ResponseDueOn,
                recommendation.DaysLate,
                recommendation.Response,
                recommendation.State
            ))
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<InspectedInYear>> InspectionsAsync(
        AreaId area,
        YearOfPanel year,
        IReadOnlyCollection<CoveredTime> covered,
        CancellationToken cancellationToken
    )
    {
        var (from, to) = (year.First.AddDays(-CommentsDuty.DaysAfter), year.Last);
        var reports = await inspected
            .Concerning(db.InspectionReports.AsNoTracking().NotRetracted(), area)
            .Where(report => report.PublishedUntil >= from && report.PublishedSince <= to)
            .OrderBy(report => report.PublishedSince)
            .ThenBy(report => report.Id)
            .Select(InspectionReportType.Shown)
            .ToListAsync(cancellationToken);
        var ids = reports.ConvertAll(report => report.Id);
        var comments = await db
            .InspectionComments.AsNoTracking()
            .NotRetracted()
            .VisibleTo(caller)
            .Where(comment => comment.AreaId == area && ids.Contains(comment.ReportId))
            .Select(InspectionCommentType.Shown)
            .ToListAsync(cancellationToken);
        var standing = await db.WithStandingAsync(comments, clock.Today(), cancellationToken);
        return
        [
            .. reports.Select(report =>
            {
                var ofReport = standing.FirstOrDefault(comment => comment.ReportId == report.Id);
                return new InspectedInYear(
                    report,
                    ofReport,
                    ofReport?.State ?? CommentStandings.WithoutComments(report, area, covered, clock.Today())
                );
            }),
        ];
    }
}
