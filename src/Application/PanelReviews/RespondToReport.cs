using FluentValidation;
using MediatR;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Gives the body's response to a panel's report as a whole: the office may. A live version has been responded to from then
/// on.</summary>
/// <param name="Id">The review.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Text">What it says; null where documents do not show it.</param>
/// <param name="RespondedOn">When it was given; null where no document says when.</param>
/// <param name="PublishedOn">When it was published, or null.</param>
/// <param name="Url">Where it was published, or null.</param>
/// <param name="DocumentId">The document that holds it, or null.</param>
public sealed record RespondToReport(
    PanelReviewId Id,
    Revisions Revision,
    string? Text,
    PartialDate? RespondedOn,
    PartialDate? PublishedOn,
    string? Url,
    SourceDocumentId? DocumentId
) : ICommand<PanelReviewId>;

internal sealed class RespondToReportValidator : AbstractValidator<RespondToReport>
{
    public RespondToReportValidator()
    {
        RuleFor(command => command.Text).Optional(ReportResponse.LongestText);
        RuleFor(command => command.Url).Url();
    }
}

internal sealed class RespondToReportHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RespondToReport, PanelReviewId>
{
    public async Task<PanelReviewId> Handle(RespondToReport command, CancellationToken cancellationToken)
    {
        var review = await db
            .PanelReviews.Where(review => review.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        clock.RequirePast(command.RespondedOn, "/respondedOn");
        clock.RequirePast(command.PublishedOn, "/publishedOn");
        await db.RequireDocumentAsync(command.DocumentId, "/documentId", cancellationToken);

        review.RequireDay(command.RespondedOn, "/respondedOn");
        var isFirst = review.Response is null;
        review.Respond(
            new(command.Text, command.RespondedOn, command.PublishedOn, command.Url, command.DocumentId, review.RecordedAs),
            isReasonGiven: caller.Reason is not null
        );
        if (isFirst && await db.LiveVersionOfAsync(review, cancellationToken) is { IsUnissued: true } version)
            Step(version, command);
        await db.SaveChangesAsync(cancellationToken);
        return review.Id;
    }

    private static void Step(PlanVersion version, RespondToReport command)
    {
        version.RecordResponse(command.RespondedOn!.Value.NeededDay("/respondedOn"));
        if (command.PublishedOn is { } published)
            version.PublishResponse(published.NeededDay("/publishedOn"), command.Url);
    }
}
