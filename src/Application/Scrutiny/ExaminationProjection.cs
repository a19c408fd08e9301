using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>That an agenda item names a commitment, a priority or a plan as a whole. Kept beside the meeting so that what was ever examined
/// is found from the other end; it says nothing that the meeting does not say.</summary>
public sealed class ExaminationProjection
{
    /// <summary>Whose meeting it was: only a scrutiny meeting holds those who deliver to account.</summary>
    public required MeetingKind MeetingKind { get; init; }

    /// <summary>The meeting, of that kind.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The agenda item.</summary>
    public required AgendaItemId AgendaItemId { get; init; }

    /// <summary>The identifier of what is examined, of any type.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The commitment that is examined; null where it is something else.</summary>
    public CommitmentId? CommitmentId { get; init; }

    /// <summary>The priority that is examined; null where it is something else.</summary>
    public PriorityId? PriorityId { get; init; }

    /// <summary>The plan that is examined as a whole, which says nothing of its commitments; null where it is something else.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>When the meeting was held.</summary>
    public required PartialDate HeldOn { get; init; }

    /// <summary>Whether everyone can read that the meeting was held, and the item was considered: only then does it count.</summary>
    public required bool Counts { get; init; }

    /// <summary>The grade of assurance that was taken, or null where nobody says.</summary>
    public required AssuranceLevel? AssuranceLevel { get; init; }

    /// <summary>That grade as the office prints it, or null.</summary>
    public required string? AssuranceLabel { get; init; }

    /// <summary>What no other has.</summary>
    public object Key => (AgendaItemId, SubjectId);

    /// <summary>What the agenda of a meeting examines; of one that was taken back, nothing.</summary>
    public static IEnumerable<ExaminationProjection> Of(IMeeting meeting) =>
        meeting
            .AgendaOnRecord()
            .SelectMany(item =>
                item.CommitmentIds.Distinct()
                    .Select(commitment => Of(meeting, item, commitment.Value, commitment: commitment))
                    .Concat(item.PriorityIds.Distinct().Select(priority => Of(meeting, item, priority.Value, priority: priority)))
                    .Concat(item.PlanIds.Distinct().Select(plan => Of(meeting, item, plan.Value, plan: plan)))
            );

    private static ExaminationProjection Of(
        IMeeting meeting,
        AgendaItem item,
        Guid subject,
        CommitmentId? commitment = null,
        PriorityId? priority = null,
        PlanId? plan = null
    ) =>
        new()
        {
            MeetingKind = meeting.MeetingKey.Kind,
            MeetingId = meeting.MeetingKey.Id,
            AgendaItemId = item.Id,
            SubjectId = subject,
            CommitmentId = commitment,
            PriorityId = priority,
            PlanId = plan,
            HeldOn = meeting.HeldOn,
            Counts = meeting.WasHeld && meeting.Visibility is Visibility.Everyone && item.WasConsidered,
            AssuranceLevel = item.Assurance?.Level,
            AssuranceLabel = item.Assurance?.Label,
        };
}
