using FluentValidation;
using MediatR;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Gives the body's answer to a recommendation: the office may, whether one is needed or not.</summary>
public sealed record RespondToRecommendation(
    PanelRecommendationId Id,
    Revisions Revision,
    ResponsePosition? Position,
    string? Reasons,
    PartialDate? RespondedOn,
    SourceDocumentId? DocumentId
) : ICommand<PanelRecommendationId>;

internal sealed class RespondToRecommendationValidator : AbstractValidator<RespondToRecommendation>
{
    public RespondToRecommendationValidator() => RuleFor(command => command.Reasons).OptionalText();
}

internal sealed class RespondToRecommendationHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RespondToRecommendation, PanelRecommendationId>
{
    public async Task<PanelRecommendationId> Handle(RespondToRecommendation command, CancellationToken cancellationToken)
    {
        var (recommendation, review) = await db.RecommendationAsync(command.Id, caller, Role.Office, command.Revision, cancellationToken);
        clock.RequirePast(command.RespondedOn, "/respondedOn");
        await db.RequireDocumentAsync(command.DocumentId, "/documentId", cancellationToken);

        review.RequireDay(command.RespondedOn, "/respondedOn");
        var response = new RecommendationResponse(
            command.Position,
            command.Reasons,
            command.RespondedOn,
            command.DocumentId,
            recommendation.RequiresResponse,
            review.RecordedAs
        );
        recommendation.Respond(response, review, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return recommendation.Id;
    }
}
