using FluentValidation;
using MediatR;
using PlanAccountability.Application.Panels;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Appointments;

/// <summary>Records the panel's report on a live hearing: the panel may.</summary>
/// <param name="Id">The hearing.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="HeldOn">The day of the hearing.</param>
/// <param name="On">The day of the report.</param>
/// <param name="Recommends">What the panel recommends.</param>
/// <param name="Recommendation">The recommendation in words, or null.</param>
/// <param name="Veto">How it voted for a veto; null where it made none.</param>
public sealed record ReportOnConfirmationHearing(
    ConfirmationHearingId Id,
    Revisions Revision,
    DateOnly HeldOn,
    DateOnly On,
    HearingRecommendation Recommends,
    string? Recommendation,
    PanelVote? Veto
) : ICommand<ConfirmationHearingId>;

internal sealed class ReportOnConfirmationHearingValidator : AbstractValidator<ReportOnConfirmationHearing>
{
    public ReportOnConfirmationHearingValidator()
    {
        RuleFor(command => command.Recommendation).OptionalText();
        RuleFor(command => command.Veto).SetValidator(new PanelVoteValidator()!);
    }
}

internal sealed class ReportOnConfirmationHearingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ReportOnConfirmationHearing, ConfirmationHearingId>
{
    public async Task<ConfirmationHearingId> Handle(ReportOnConfirmationHearing command, CancellationToken cancellationToken)
    {
        var hearing = await db
            .ConfirmationHearings.Where(hearing => hearing.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Panel], command.Revision, cancellationToken);
        clock.RequirePast(command.HeldOn, "/heldOn");
        clock.RequirePast(command.On, "/on");
        hearing.Report(
            new(command.HeldOn, command.On, command.Recommends, command.Recommendation, command.Veto),
            await db.DueAsync(hearing, cancellationToken),
            isReasonGiven: caller.Reason is not null
        );
        await db.SaveChangesAsync(cancellationToken);
        return hearing.Id;
    }
}
