using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>Takes the panel's report on the latest proposal of a live precept: the panel alone says it.</summary>
/// <param name="Id">The precept.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Input">What is reported; on which proposal follows from the precept.</param>
/// <param name="Citations">Where it is shown.</param>
public sealed record ReportOnPrecept(PreceptId Id, Revisions Revision, PreceptReport Input, IReadOnlyList<Citation> Citations)
    : ICommand<PreceptId>;

internal sealed class ReportOnPreceptValidator : AbstractValidator<ReportOnPrecept>
{
    public ReportOnPreceptValidator()
    {
        RuleFor(command => command.Input).SetValidator(new PreceptReportValidator());
        this.Citations(command => command.Citations);
    }
}

internal sealed class ReportOnPreceptHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ReportOnPrecept, PreceptId>
{
    public async Task<PreceptId> Handle(ReportOnPrecept command, CancellationToken cancellationToken)
    {
        var precept = await db
            .Precepts.Where(precept => precept.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Panel], command.Revision, cancellationToken);
        clock.RequirePast(command.Input.ReportedOn, "/reportedOn");
        await db.RequireCitedAsync(command.Citations, cancellationToken);
        await RequireMeetingAsync(precept, command.Input.PanelMeetingId, cancellationToken);
        precept.TakeReport(
            command.Input,
            command.Citations,
            command.Input.ReviewId is { } review ? await ReviewAsync(precept, review, cancellationToken) : null,
            isReasonGiven: caller.Reason is not null
        );
        await db.SaveChangesAsync(cancellationToken);
        return precept.Id;
    }

    private async Task RequireMeetingAsync(Precept precept, PanelMeetingId? id, CancellationToken cancellationToken)
    {
        var isThere =
            id is null
            || await db
                .PanelMeetings.NotRetracted()
                .AnyAsync(
                    meeting => meeting.Id == id && meeting.AreaId == precept.AreaId && meeting.Visibility == Visibility.Everyone,
                    cancellationToken
                );
        if (!isThere)
            throw new BadValueException("/panelMeetingId", "unknown-panel-meeting", "The meeting is not a public one of the area's panel.");
    }

    private async Task<ReviewOfPrecept> ReviewAsync(Precept precept, PanelReviewId id, CancellationToken cancellationToken) =>
        await db
            .PanelReviews.AsNoTracking()
            .NotRetracted()
            .SingleOrDefaultAsync(
                review =>
                    review.Id == id
                    && review.AreaId == precept.AreaId
                    && review.Kind == PanelReviewKind.Precept
                    && review.Visibility == Visibility.Everyone,
                cancellationToken
            )
            is { } found
            ? found.ForPrecept
            : throw new BadValueException("/reviewId", "unknown-review", "The review is not a public one of a precept of the area.");
}
