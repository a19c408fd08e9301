using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Domain.Appointments;

/// <summary>What the panel is to do in its time.</summary>
public enum HearingStepKind
{
    /// <summary>To hold the hearing.</summary>
    Hearing,

    /// <summary>To report, with a recommendation.</summary>
    Report,
}

/// <summary>How a step of the panel stands.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">When it was taken; null where it was not, or nobody says when.</param>
/// <param name="State">How it stands.</param>
/// <param name="DaysLate" example="3">By how many days it was late, or is; null where it is not known to be.</param>
/// <param name="DaysLateIs">How exactly that is known; null where it is not known to be late.</param>
public sealed record HearingStep(HearingStepKind Step, PartialDate? On, DutyState State, int? DaysLate = null, Exactness? DaysLateIs = null)
{
    /// <summary>How the steps of a hearing stand on a day.</summary>
    /// <param name="way">The hearing.</param>
    /// <param name="due">By when they were to be taken; null where nothing says.</param>
    /// <param name="area">Its area.</param>
    /// <param name="covered">The times of which the record of hearings is complete.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<HearingStep> Of(
        WayOfHearing way,
        HearingDue? due,
        AreaId area,
        IReadOnlyCollection<CoveredTime> covered,
        DateOnly today
    )
    {
        return
        [
            Stand(HearingStepKind.Hearing, way.HeldOn, way.HeldOn is not null || way.HasReport),
            Stand(HearingStepKind.Report, way.ReportedOn, way.HasReport),
        ];

        HearingStep Stand(HearingStepKind step, PartialDate? on, bool isDone) =>
            due is null ? new(step, on, DutyState.NotEvidenced)
            : on is { } day ? Done(step, day, due)
            : isDone ? new(step, null, DutyState.NotEvidenced)
            : way.Outcome is { Kind: HearingOutcomeKind.Withdrawn } end && !(end.On?.FirstDay > due.Latest)
                ? new(step, null, DutyState.NotDue)
            : due.Latest >= today ? new(step, null, DutyState.NotDue)
            : Missing(
                step,
                new Awaited(area, CoveredRecords.ConfirmationHearings, way.IsKeptHere, way.NotifiedOn!.Value.FirstDay, due.Latest, null).On(
                    covered,
                    today
                )
            );
    }

    /// <summary>The one word for all: what is known to be missed before what nobody knows, and that before what is still to come.</summary>
    public static DutyState Of(IReadOnlyCollection<HearingStep> steps) =>
        steps.Any(step => step.State is DutyState.Missed) ? DutyState.Missed
        : steps.Any(step => step.State is DutyState.NotEvidenced) ? DutyState.NotEvidenced
        : steps.Any(step => step.State is DutyState.NotDue) ? DutyState.NotDue
        : DutyState.Met;

    private static HearingStep Done(HearingStepKind step, PartialDate on, HearingDue due) =>
        on.FirstDay > due.Latest
            ? new(
                step,
                on,
                DutyState.Missed,
                on.FirstDay.DayNumber - due.Latest.DayNumber,
                on.Day is null || due.Day is null ? Exactness.AtLeast : Exactness.Exact
            )
        : on.LastDay <= due.Earliest ? new(step, on, DutyState.Met)
        : new(step, on, DutyState.NotEvidenced);

    private static HearingStep Missing(HearingStepKind step, KnownAbsence absence) =>
        absence.State is AwaitedState.Overdue
            ? new(step, null, DutyState.Missed, absence.DaysLate, absence.DaysLateIs)
            : new(step, null, DutyState.NotEvidenced);
}
