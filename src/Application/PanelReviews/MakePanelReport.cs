using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Makes the panel's report: the review and its recommendations are public from then on, and a live version has come back from the
/// panel.</summary>
/// <param name="Id">The review.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="On">The day.</param>
/// <param name="ResponseDueOn">The day by which the panel wants the response; what the review says unless given.</param>
/// <param name="DueWords">The panel's own words for that point in time; what the review says unless given.</param>
public sealed record MakePanelReport(PanelReviewId Id, Revisions Revision, DateOnly On, DateOnly? ResponseDueOn, string? DueWords)
    : ICommand<PanelReviewId>,
        IReachesOthers;

internal sealed class MakePanelReportValidator : AbstractValidator<MakePanelReport>
{
    public MakePanelReportValidator() => RuleFor(command => command.DueWords).OptionalTitle();
}

internal sealed class MakePanelReportHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<MakePanelReport, PanelReviewId>
{
    public async Task<PanelReviewId> Handle(MakePanelReport command, CancellationToken cancellationToken)
    {
        var review = await db
            .PanelReviews.Where(review => review.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Panel], command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        var recommendations = await db
            .PanelRecommendations.NotRetracted()
            .Where(recommendation => recommendation.ReviewId == review.Id)
            .ToListAsync(cancellationToken);

        review.Report(command.On, command.ResponseDueOn, command.DueWords, recommendations.Count > 0);
        foreach (var recommendation in recommendations)
            recommendation.Follow(review);
        if (await db.LiveVersionOfAsync(review, cancellationToken) is { Status: not PlanVersionStatus.Withdrawn } version)
            version.RecordPanelReport(command.On);
        await db.RequirePublicMeetingAsync(review, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return review.Id;
    }
}
