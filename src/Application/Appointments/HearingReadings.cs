using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Appointments;

/// <summary>What is computed of hearings: by when the panel had to act, how its steps stand, and what was irregular.</summary>
internal static class HearingReadings
{
    /// <summary>By when the panel has to hear and report; null where nothing says when it was notified.</summary>
    public static async Task<HearingDue?> DueAsync(
        this IPlanAccountabilityDb db,
        ConfirmationHearing hearing,
        CancellationToken cancellationToken
    )
    {
        var polls = await db.PollsOfAsync([hearing.BodyId], cancellationToken);
        return HearingDue.Of(hearing.Kind, hearing.NotifiedOn, polls[hearing.BodyId]);
    }

    /// <summary>Hearings with what is computed of them, however many in three queries.</summary>
    public static async Task<IReadOnlyList<ConfirmationHearingDto>> WithStatesAsync(
        this IPlanAccountabilityDb db,
        IReadOnlyList<ConfirmationHearingDto> hearings,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (hearings.Count == 0)
            return hearings;
        var polls = await db.PollsOfAsync([.. hearings.Select(hearing => hearing.BodyId).Distinct()], cancellationToken);
        var covered = await db.CoveredTimesAsync(
            CoveredRecords.ConfirmationHearings,
            hearings.Select(hearing => hearing.AreaId),
            cancellationToken
        );
        return [.. hearings.Select(hearing => WithState(hearing, polls[hearing.BodyId], covered, today))];
    }

    /// <summary>What is irregular about a hearing that was taken from documents.</summary>
    public static IEnumerable<Irregularity> Irregularities(this WayOfHearing way, HearingDue? due, AreaId area) =>
        way.IsKeptHere ? [] : way.Breaches(due).Select(breach => Irregularity.Of(breach, LocalPolicingBody.LawOf(area)));

    private static ConfirmationHearingDto WithState(
        ConfirmationHearingDto hearing,
        IReadOnlyCollection<DateOnly> polls,
        IReadOnlyList<CoveredTime> covered,
        DateOnly today
    )
    {
        var due = HearingDue.Of(hearing.Kind, hearing.NotifiedOn, polls);
        var steps = HearingStep.Of(hearing.Way, due, hearing.AreaId, covered, today);
        return hearing with
        {
            DueOn = due?.Day,
            Steps = steps,
            State = HearingStep.Of(steps),
            Irregularities = [.. hearing.Way.Irregularities(due, hearing.AreaId)],
        };
    }

    /// <summary>The days of the ordinary elections of bodies, held or expected.</summary>
    private static async Task<IReadOnlyDictionary<PolicingBodyId, IReadOnlyCollection<DateOnly>>> PollsOfAsync(
        this IPlanAccountabilityDb db,
        IReadOnlyList<PolicingBodyId> ids,
        CancellationToken cancellationToken
    )
    {
        var bodies = await db.PolicingBodies.AsNoTracking().Where(body => ids.Contains(body.Id)).ToListAsync(cancellationToken);
        var elections = await db.OrdinaryElections.AsNoTracking().NotRetracted().ToListAsync(cancellationToken);
        return bodies.ToDictionary(
            body => body.Id,
            IReadOnlyCollection<DateOnly> (body) =>
                [.. elections.Where(election => election.IsOf(body)).Select(election => election.LastDay).OfType<DateOnly>()]
        );
    }
}
