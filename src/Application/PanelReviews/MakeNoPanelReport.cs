using FluentValidation;
using MediatR;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Says that the panel makes no report on what it began to review, so that a live version is not blocked for ever: the panel may,
/// and an admin where the panel stays silent.</summary>
/// <param name="Id">The review.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
public sealed record MakeNoPanelReport(PanelReviewId Id, Revisions Revision, DateOnly On, string Reason)
    : ICommand<PanelReviewId>,
        IReachesOthers;

internal sealed class MakeNoPanelReportValidator : AbstractValidator<MakeNoPanelReport>
{
    public MakeNoPanelReportValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class MakeNoPanelReportHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<MakeNoPanelReport, PanelReviewId>
{
    public async Task<PanelReviewId> Handle(MakeNoPanelReport command, CancellationToken cancellationToken)
    {
        var review = await db
            .PanelReviews.Where(review => review.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Panel, Role.Admin], command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        review.MakeNoReport(command.On, command.Reason, caller.SideOf(review));
        if (await db.LiveVersionOfAsync(review, cancellationToken) is { Status: not PlanVersionStatus.Withdrawn } version)
            version.RecordNoPanelReport(command.On, review.NoReport?.By is ReportingSide.Panel);
        await db.SaveChangesAsync(cancellationToken);
        return review.Id;
    }
}
