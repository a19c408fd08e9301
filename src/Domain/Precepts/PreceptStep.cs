using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Domain.Precepts;

/// <summary>A step on the way of a precept, held against its day in the law.</summary>
/// <param name="Step">The step.</param>
/// <param name="RuleId" example="PRE-02">The rule that sets the day, by its identifier in <c>docs/statute.md</c>.</param>
/// <param name="DueOn" example="2026-02-08">The last day by law.</param>
/// <param name="On">When it was done; null where it was not, or no document says when.</param>
/// <param name="State">Whether the day was kept.</param>
/// <param name="ClaimedDueOn" example="2026-02-07">The day that a source gives as that of the law, where it gives another; or
/// null.</param>
public sealed record PreceptStep(
    PreceptStepKind Step,
    string RuleId,
    DateOnly DueOn,
    PartialDate? On,
    DutyState State,
    DateOnly? ClaimedDueOn
);

/// <summary>Holds the steps of a precept against their days.</summary>
public static class PreceptSteps
{
    /// <summary>The steps, in the order of their days.</summary>
    /// <param name="way">The way of the precept.</param>
    /// <param name="claimed">The days that sources give.</param>
    /// <param name="today">Today.</param>
    /// <param name="isAbsenceKnown">Whether what is not recorded of a day is known not to have been done.</param>
    public static IReadOnlyList<PreceptStep> Of(
        WayOfPrecept way,
        IReadOnlyList<ClaimedDay> claimed,
        DateOnly today,
        Func<DateOnly, bool> isAbsenceKnown
    ) =>
        [
            .. Enum.GetValues<PreceptStepKind>()
                .Select(step =>
                {
                    var due = way.DueOn(step);
                    return new PreceptStep(
                        step,
                        PreceptDays.RuleOf(step).RuleId!,
                        due,
                        way.DayOf(step),
                        StateOf(way, step, day => today > day && isAbsenceKnown(day), today),
                        claimed.FirstOrDefault(day => day.Step == step && day.On != due)?.On
                    );
                }),
        ];

    /// <param name="way">The way of the precept.</param>
    /// <param name="step">The step.</param>
    /// <param name="isMissing">Whether what is not recorded is known to be missing after a day.</param>
    /// <param name="today">Today.</param>
    private static DutyState StateOf(WayOfPrecept way, PreceptStepKind step, Func<DateOnly, bool> isMissing, DateOnly today)
    {
        var due = way.DueOn(step);
        if (way.DayOf(step) is { } on)
            return on.FirstDay > due ? DutyState.Missed
                : on.LastDay <= due ? DutyState.Met
                : DutyState.NotEvidenced;
        if (IsDone(way, step))
            return DutyState.NotEvidenced;
        if (IsNeeded(way, step, isMissing) is false)
            return DutyState.NotNeeded;
        if (step is PreceptStepKind.Report or PreceptStepKind.SecondReport && SaidNotToCome(way, step))
            return DutyState.Missed;
        if (today <= due)
            return DutyState.NotDue;
        return isMissing(due) && IsNeeded(way, step, isMissing) is true ? DutyState.Missed : DutyState.NotEvidenced;
    }

    /// <summary>Whether it was done, on a day that nobody says.</summary>
    private static bool IsDone(WayOfPrecept way, PreceptStepKind step) =>
        step switch
        {
            PreceptStepKind.Proposal => way.Proposal(1) is not null,
            PreceptStepKind.Report => way.HasReport(1),
            PreceptStepKind.RevisedProposal => way.Proposal(2) is not null,
            PreceptStepKind.SecondReport => way.HasReport(2),
            _ => way.Response(2) is not null,
        };

    private static bool SaidNotToCome(WayOfPrecept way, PreceptStepKind step) =>
        way.Report(step is PreceptStepKind.Report ? 1 : 2)?.Position is PanelPosition.NoReport;

    /// <summary>Whether the way leads to a step: not where the scrutiny ended because a report is known not to have come in
    /// time.</summary>
    private static bool? IsNeeded(WayOfPrecept way, PreceptStepKind step, Func<DateOnly, bool> isMissing)
    {
        var needed = way.IsNeeded(step);
        if (needed is null)
            return !way.HasReport(1) && isMissing(way.DueOn(PreceptStepKind.Report)) ? false : null;
        return step is PreceptStepKind.Response && needed is true && !way.HasReport(2) && isMissing(way.DueOn(PreceptStepKind.SecondReport))
            ? false
            : needed;
    }
}
