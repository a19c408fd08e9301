namespace PlanAccountability.Domain.Scrutiny;

/// <summary>What an item is on the agenda for.</summary>
public enum AgendaItemPurpose
{
    /// <summary>Something is to be decided.</summary>
    ForDecision,

    /// <summary>Something is told.</summary>
    ForInformation,

    /// <summary>Something is to be discussed.</summary>
    ForDiscussion,

    /// <summary>The agenda says something else.</summary>
    Other,
}

/// <summary>What became of an agenda item at its meeting.</summary>
public enum AgendaItemOutcome
{
    /// <summary>It was considered, as far as anybody says; or the meeting is still to come.</summary>
    Considered,

    /// <summary>It was put off to a later meeting.</summary>
    Deferred,

    /// <summary>The meeting ended before it was reached.</summary>
    NotReached,

    /// <summary>It was taken off at the meeting.</summary>
    Withdrawn,
}
