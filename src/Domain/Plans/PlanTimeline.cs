namespace PlanAccountability.Domain.Plans;

/// <summary>When each plan of one area was or is in force: from its start to the end of its period or the day before the next
/// plan starts, whichever is first (PLAN-15, s.7(3) PRSRA).</summary>
public sealed class PlanTimeline
{
    private readonly List<PlanSpan> _spans;

    /// <summary>Puts the plans of an area in order: by their starts, or by the ends of their periods while a start is unknown.</summary>
    public PlanTimeline(IEnumerable<PlanSpan> plansOfOneArea)
    {
        var effective = plansOfOneArea.Where(plan => !plan.IsWithdrawn).ToList();
        _spans = effective.All(plan => plan.Start is not null)
            ? [.. effective.OrderBy(plan => plan.Start!.Value.FirstDay)]
            : [.. effective.OrderBy(plan => plan.End?.LastDay ?? DateOnly.MaxValue).ThenBy(plan => plan.Start?.FirstDay)];
    }

    /// <summary>The plans that are or were in force, in their order.</summary>
    public IEnumerable<PlanId> PlanIds => _spans.Select(span => span.PlanId);

    /// <summary>The time for which a plan is in force; null for one that never was (not issued, or withdrawn).</summary>
    public PlanPeriod? InForce(PlanId planId)
    {
        var index = _spans.FindIndex(span => span.PlanId == planId);
        if (index < 0)
            return null;

        var span = _spans[index];
        PartialDate? replaced = index + 1 < _spans.Count && _spans[index + 1].Start?.Day is { } nextStart ? nextStart.AddDays(-1) : null;
        return new(span.Start, Earlier(span.End, replaced));
    }

    /// <summary>Whether a plan is in force on a day, as far as its dates are known: one of which no document shows the end is not known to
    /// be, and an unknown start reaches back to the plan before.</summary>
    public bool IsInForce(PlanId planId, DateOnly day)
    {
        if (InForce(planId) is not { End: { } end } span || span.Start?.FirstDay > day || end.LastDay < day)
            return false;
        var index = _spans.FindIndex(plan => plan.PlanId == planId);
        return span.Start is not null || index == 0 || !(InForce(_spans[index - 1].PlanId)?.End?.LastDay >= day);
    }

    /// <summary>What a plan is on a day.</summary>
    public PlanStatus StatusOn(PlanId planId, DateOnly day)
    {
        if (InForce(planId) is not { } span)
            return PlanStatus.Withdrawn;
        if (span.End?.LastDay >= day)
            return PlanStatus.Current;

        var index = _spans.FindIndex(plan => plan.PlanId == planId);
        return index + 1 < _spans.Count && !(_spans[index + 1].Start?.FirstDay > day) ? PlanStatus.Superseded
            : span.End is null ? PlanStatus.Unknown
            : PlanStatus.Expired;
    }

    private static PartialDate? Earlier(PartialDate? one, PartialDate? other) =>
        one is null || other is null ? one ?? other
        : one.Value.LastDay <= other.Value.LastDay ? one
        : other;
}

/// <summary>What the timeline needs to know of a plan that was issued.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Start">When it took effect, as precisely as known.</param>
/// <param name="End">The end of its period, as precisely as known.</param>
/// <param name="IsWithdrawn">Whether every issued version of it is withdrawn.</param>
public sealed record PlanSpan(PlanId PlanId, PartialDate? Start, PartialDate? End, bool IsWithdrawn);

/// <summary>What a plan is on a day.</summary>
public enum PlanStatus
{
    /// <summary>No version is issued: it is being drafted here.</summary>
    NotIssued,

    /// <summary>Issued, and neither superseded nor expired; it may yet have to take effect.</summary>
    Current,

    /// <summary>Another plan took effect.</summary>
    Superseded,

    /// <summary>Its period ended and no other plan has taken effect.</summary>
    Expired,

    /// <summary>Every issued version was withdrawn.</summary>
    Withdrawn,

    /// <summary>It was issued, for it was varied, and no issued version is on record: documents show a variation alone.</summary>
    NotHeld,

    /// <summary>It is known of, and no document at hand tells whether it is in force.</summary>
    Unknown,
}
