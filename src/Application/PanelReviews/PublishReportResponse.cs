using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Records that the response to a panel's report was published: the office may. On a live version that is its step too.</summary>
/// <param name="Id">The review.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="On">The day.</param>
/// <param name="Url">Where, or null.</param>
public sealed record PublishReportResponse(PanelReviewId Id, Revisions Revision, DateOnly On, string? Url) : ICommand<PanelReviewId>;

internal sealed class PublishReportResponseValidator : AbstractValidator<PublishReportResponse>
{
    public PublishReportResponseValidator() => RuleFor(command => command.Url).Url();
}

internal sealed class PublishReportResponseHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<PublishReportResponse, PanelReviewId>
{
    public async Task<PanelReviewId> Handle(PublishReportResponse command, CancellationToken cancellationToken)
    {
        var review = await db
            .PanelReviews.Where(review => review.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        review.PublishResponse(command.On, command.Url);
        if (await db.LiveVersionOfAsync(review, cancellationToken) is { IsUnissued: true } version)
            version.PublishResponse(command.On, command.Url);
        await db.SaveChangesAsync(cancellationToken);
        return review.Id;
    }
}
