namespace PlanAccountability.Domain.Plans;

/// <summary>What may be done with a version of a plan.</summary>
public enum VersionAct
{
    /// <summary>To say what it is called and for which time it is made.</summary>
    Describe,

    /// <summary>To put its content.</summary>
    PutContent,

    /// <summary>To record that the chief constable, or the public and victims, were consulted.</summary>
    RecordConsultation,

    /// <summary>To send it to the panel.</summary>
    SendToPanel,

    /// <summary>To review it, which is the panel's.</summary>
    Review,

    /// <summary>To record that the response to the panel was published.</summary>
    PublishResponse,

    /// <summary>To issue it.</summary>
    Issue,

    /// <summary>To record that it was published and sent to the authorities.</summary>
    Distribute,

    /// <summary>To record that it was withdrawn.</summary>
    Withdraw,

    /// <summary>To record a step that a document shows.</summary>
    RecordStep,

    /// <summary>To begin a variation of it.</summary>
    Vary,

    /// <summary>To take it back.</summary>
    Retract,

    /// <summary>To take words out of it for good.</summary>
    Redact,
}
