using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Begins a review that the panel works on, or records one from documents. An admin may do no more than say that the panel made no
/// report on a live version.</summary>
/// <param name="AreaId">The panel's area.</param>
/// <param name="Kind">What is reviewed.</param>
/// <param name="PlanId">The plan that it is about; needed with a version.</param>
/// <param name="Version">The number of the version that is reviewed before issue.</param>
/// <param name="RecordedAs">Whether the panel works on it here.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="BodyId">The body that is reviewed; by default the one that the area had then.</param>
/// <param name="Input">What is said of it.</param>
public sealed record RecordPanelReview(
    AreaId AreaId,
    PanelReviewKind Kind,
    PlanId? PlanId,
    int? Version,
    RecordedAs RecordedAs,
    string? Ref,
    PolicingBodyId? BodyId,
    PanelReviewInput Input
) : ICommand<PanelReviewId>;

internal sealed class RecordPanelReviewValidator : AbstractValidator<RecordPanelReview>
{
    public RecordPanelReviewValidator(IValidator<PanelReviewInput> input)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.PlanId)
            .Must((command, plan) => plan is not null || command.Version is null)
            .WithErrorCode("NotEmptyValidator")
            .WithMessage("must be given with 'version'");
        RuleFor(command => command.Input).SetValidator(input);
    }
}

internal sealed class RecordPanelReviewHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RecordPanelReview, PanelReviewId>
{
    public async Task<PanelReviewId> Handle(RecordPanelReview command, CancellationToken cancellationToken)
    {
        var kind = command.Kind;
        var silence = command.RecordedAs is RecordedAs.Live ? command.Input.NoReport : null;
        caller.Require(command.AreaId, silence is not null && kind.IsOfVersion() ? [Role.Panel, Role.Admin] : [Role.Panel]);
        var panel = await db.PanelOfAsync(command.AreaId, cancellationToken);
        var version = await VersionAsync(command, cancellationToken);
        await RequireKnownAsync(command, cancellationToken);
        var input = await db.WithMeetingAsync(command.Input, panel.Id, null, cancellationToken);
        var bodies = await db.BodiesOfAsync(command.AreaId, cancellationToken);
        var body = bodies.OneOn(input.Date() ?? clock.Today(), command.BodyId, "/metOn");

        var review = new PanelReview(
            PanelReviewId.New(),
            command.Ref.OwnedBy(command.AreaId),
            panel,
            kind,
            command.PlanId,
            version,
            command.RecordedAs
        );
        if (command.RecordedAs is RecordedAs.AfterTheFact)
            review.Transcribe(input.Describe(kind), body, input.Shown(null));
        else
            Begin(review, input, body, version, silence);
        review.Cite(input.Sources);
        await db.RequirePublicMeetingAsync(review, cancellationToken);
        db.PanelReviews.Add(review);
        await db.SaveChangesAsync(cancellationToken);
        return review.Id;
    }

    private void Begin(PanelReview review, PanelReviewInput input, LocalPolicingBody body, PlanVersion? version, SilenceInput? silence)
    {
        review.Describe(input.Describe(review.Kind), body, isReasonGiven: false);
        ReviewRules.StatusOfSteps.Require(
            input is { Status: null, ReportedOn: null },
            pointer: input.Status is null ? "/reportedOn" : "/status"
        );
        version?.Require(VersionAct.Review);
        if (silence is null)
            return;
        var day = silence.On.NeededDay("/noReport/on");
        ReviewRules.SilenceSaysNothing.Require(!review.SaysSomething, pointer: "/noReport");
        review.MakeNoReport(day, silence.Reason, caller.SideOf(review));
        version?.RecordNoPanelReport(day, review.NoReport?.By is ReportingSide.Panel);
    }

    /// <summary>The version named, if the caller may know of it.</summary>
    private async Task<PlanVersion?> VersionAsync(RecordPanelReview command, CancellationToken cancellationToken)
    {
        if (command.PlanId is not { } planId)
            return null;
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == planId, cancellationToken);
        if (plan is not { Retraction: null } || !caller.MayKnow(plan.Visibility, plan.AreaId))
            throw new BadValueException("/planId", "unknown-plan", "There is no such plan.");
        ReviewRules.SameArea.Require(plan.AreaId == command.AreaId, pointer: "/planId");
        if (command.Version is not { } number)
            return null;
        var version = await db.PlanVersions.SingleOrDefaultAsync(
            version => version.PlanId == planId && version.Number == number,
            cancellationToken
        );
        return version is { Retraction: null } && caller.MayKnow(version.Visibility, version.AreaId)
            ? version
            : throw new BadValueException("/version", "unknown-plan-version", "There is no such version of the plan.");
    }

    private async Task RequireKnownAsync(RecordPanelReview command, CancellationToken cancellationToken)
    {
        clock.RequirePast(command.Input);
        await db.RequireDocumentAsync(command.Input.ReportDocumentId, "/reportDocumentId", cancellationToken);
        await db.RequireCitedAsync(command.Input.Sources, cancellationToken);
    }
}

/// <summary>What a review says has happened is not in the future.</summary>
internal static class ReviewDates
{
    public static void RequirePast(this TimeProvider clock, PanelReviewInput input)
    {
        clock.RequirePast(input.MetOn, "/metOn");
        clock.RequirePast(input.ReportedOn, "/reportedOn");
        clock.RequirePast(input.ReportPublishedOn, "/reportPublishedOn");
        clock.RequirePast(input.SentToCouncilsOn, "/sentToCouncilsOn");
        clock.RequirePast(input.NoReport?.On, "/noReport/on");
        clock.RequirePast(input.OutstandingAsOf is { } day ? (PartialDate)day : null, "/outstandingAsOf");
    }
}
