namespace PlanAccountability.Domain.Scrutiny;

/// <summary>Rules about what is reported of actions and questions after their meeting.</summary>
public static class FollowUpRules
{
    /// <summary>Somebody can tell when.</summary>
    public static readonly Rule HasTime = Rule.OfValue(
        "entry-without-date",
        "An entry names the meeting that reports it, or says on which day, in which month or year it happened."
    );

    /// <summary>An entry reports something.</summary>
    public static readonly Rule SaysSomething = Rule.OfValue(
        "entry-says-nothing",
        "An entry has a note, a status, an answer or owners: at least one of them."
    );

    /// <summary>What is said of an action is not said of a question.</summary>
    public static readonly Rule FitsItsKind = Rule.OfValue(
        "entry-of-other-kind",
        "Only a question has an answer, only an action has owners, and a question is 'open', 'inProgress', 'done' or 'withdrawn'."
    );

    /// <summary>A question is not given up without a word.</summary>
    public static readonly Rule WithdrawnWithReason = Rule.OfValue(
        "withdrawal-without-reason",
        "An entry that says that a question was withdrawn says why in its note."
    );

    /// <summary>Nothing is reported of what was not raised yet.</summary>
    public static readonly Rule AfterRaised = Rule.OfValue(
        "entry-before-raised",
        "An entry is of the day of the meeting that raised the action or question, or of a later one."
    );

    /// <summary>Minutes update what other minutes raised.</summary>
    public static readonly Rule OfEarlierMeeting = Rule.OfValue(
        "update-of-own-meeting",
        "An update is about an action or question of an earlier meeting: one of the same meeting says itself how it stands."
    );

    /// <summary>An entry is about one thing.</summary>
    public static readonly Rule OneSubject = Rule.OfValue(
        "entry-subject",
        "An entry is about an action or a question: it names one of both, never both."
    );

    /// <summary>One meeting reports an entry.</summary>
    public static readonly Rule OneReport = Rule.OfValue(
        "entry-reported-twice",
        "An entry names one meeting that reports it: a scrutiny meeting or a panel's, never both."
    );

    /// <summary>An entry is public, and so is what it is about.</summary>
    public static readonly Rule PublicMeeting = Rule.OfOurs(
        "meeting-not-public",
        "Entries are public, and the meeting that raised the action or question is not yet: publish its minutes first, or close the action "
            + "or answer the question under the meeting."
    );

    /// <summary>What entries are about stays.</summary>
    public static readonly Rule KeepsSubject = Rule.OfOurs(
        "entries-of-part",
        "Entries report on an action or question that would go from its meeting: take those entries back first."
    );

    /// <summary>Refuses what is surely before the meeting that raised the action or question.</summary>
    /// <param name="raised">When that meeting was held.</param>
    /// <param name="on">When it happened, or null.</param>
    /// <param name="reported">When the meeting that reports it was held, or null.</param>
    /// <param name="reportedAt">Where that meeting is in what was sent.</param>
    /// <exception cref="BrokenRuleException">It is.</exception>
    public static void RequireAfter(PartialDate raised, PartialDate? on, PartialDate? reported, string reportedAt)
    {
        AfterRaised.Require(IsAfter(raised, on), pointer: "/on");
        AfterRaised.Require(IsAfter(raised, reported), pointer: reportedAt);
    }

    /// <summary>Whether a date can be that of a meeting or a later one.</summary>
    public static bool IsAfter(PartialDate raised, PartialDate? date) => date is not { } known || !raised.IsSurelyAfter(known);
}
