namespace PlanAccountability.Domain.Decisions;

/// <summary>Rules about decisions.</summary>
public static class DecisionRules
{
    /// <summary>A number is given once.</summary>
    public static readonly Rule ReferenceIsFree = Rule.OfOurs(
        "decision-number-taken",
        "Another decision of the area has that reference in that register year."
    );

    /// <summary>A merge loses no number.</summary>
    public static readonly Rule NumberStays = Rule.OfOurs(
        "decision-number-lost",
        "The decision that goes has a reference, and the one that stays has none: merge the other way round."
    );

    /// <summary>What was settled is only corrected.</summary>
    public static readonly Rule Settled = Rule.OfOurs(
        "decision-settled",
        "The decision was taken, withdrawn or not published: to correct what was said of it, say why in the Change-Reason header."
    );

    /// <summary>What was planned stays known.</summary>
    public static readonly Rule PlanDateStays = Rule.OfOurs(
        "plan-date-dropped",
        "A decision that is put off or withdrawn keeps the date for which it was planned: to correct it, say why in the Change-Reason "
            + "header."
    );

    /// <summary>What is still to be taken was not taken, signed or published.</summary>
    public static readonly Rule StillToBeTaken = Rule.OfValue(
        "decision-not-taken",
        "A decision that is planned or deferred has not been taken, signed or published: say its status, or leave the date out."
    );

    /// <summary>Nothing is published that is not.</summary>
    public static readonly Rule NotPublished = Rule.OfValue(
        "decision-not-published",
        "A decision that was not published has no date of publication."
    );

    /// <summary>It is taken, then signed, then published.</summary>
    public static readonly Rule InOrder = Rule.OfValue(
        "decision-dates-out-of-order",
        "A decision is not signed before it is taken, nor published before it is taken or signed."
    );

    /// <summary>Whether the life of a decision goes on so, as against being corrected.</summary>
    public static bool MayBecome(this DecisionStatus from, DecisionStatus to) =>
        from == to
        || (from, to) switch
        {
            (DecisionStatus.Planned, _) => true,
            (DecisionStatus.Deferred, _) => true,
            (DecisionStatus.NotPublished, DecisionStatus.Taken) => true,
            _ => false,
        };

    /// <summary>Whether it is still to be taken: the forward plan has it.</summary>
    public static bool IsToBeTaken(this DecisionStatus status) => status is DecisionStatus.Planned or DecisionStatus.Deferred;
}
