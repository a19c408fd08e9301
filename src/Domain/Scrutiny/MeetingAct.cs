namespace PlanAccountability.Domain.Scrutiny;

/// <summary>What can be done about a scrutiny meeting.</summary>
public enum MeetingAct
{
    /// <summary>Saying where, when and with whom it meets.</summary>
    Describe,

    /// <summary>Putting items on its agenda, changing or removing them.</summary>
    ChangeAgenda,

    /// <summary>Saying that it was held.</summary>
    Hold,

    /// <summary>Saying that it was begun and adjourned.</summary>
    Adjourn,

    /// <summary>Saying that it will not be held.</summary>
    Cancel,

    /// <summary>Publishing its minutes.</summary>
    PublishMinutes,

    /// <summary>Recording the reply to a question.</summary>
    Reply,

    /// <summary>Withdrawing a question.</summary>
    WithdrawQuestion,

    /// <summary>Closing an action.</summary>
    CloseAction,

    /// <summary>Taking what an item says out of the public record.</summary>
    Restrict,

    /// <summary>Taking the meeting back.</summary>
    Retract,
}
