using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A question in the ledger of questions, with the meeting at which it was asked.</summary>
public sealed record QuestionInLedger : QuestionDto
{
    [SetsRequiredMembers]
    internal QuestionInLedger(LedgerRow<QuestionProjection> row)
        : base(row.Line.Part, row.Evidence)
    {
        Meeting = row.Meeting;
        AgendaItem = row.Item;
    }

    /// <summary>The meeting.</summary>
    [JsonPropertyOrder(1)]
    public MeetingInLedger Meeting { get; }

    /// <summary>The item under which it was asked.</summary>
    [JsonPropertyOrder(1)]
    public ItemInLedger AgendaItem { get; }
}

/// <summary>An action in the ledger of actions, with the meeting at which it was raised.</summary>
public sealed record ActionInLedger : ActionDto
{
    [SetsRequiredMembers]
    internal ActionInLedger(LedgerRow<ActionProjection> row)
        : base(row.Line.Part, row.Evidence)
    {
        Meeting = row.Meeting;
        AgendaItem = row.Item;
    }

    /// <summary>The meeting.</summary>
    [JsonPropertyOrder(1)]
    public MeetingInLedger Meeting { get; }

    /// <summary>The item under which it was raised.</summary>
    [JsonPropertyOrder(1)]
    public ItemInLedger AgendaItem { get; }
}

/// <summary>The meeting of a question or an action.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Url" example="/v1/scrutiny-meetings/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Forum" example="Strategic Scrutiny Meeting">What its office calls it.</param>
/// <param name="HeldOn">When it was held.</param>
public sealed record MeetingInLedger(ScrutinyMeetingId Id, string Url, AreaId AreaId, string Forum, PartialDate HeldOn);

/// <summary>The agenda item of a question or an action.</summary>
/// <param name="Id">The item.</param>
/// <param name="Number" example="4">Its number as printed, or null.</param>
/// <param name="Title" example="Neighbourhood task forces">Its title as printed, or null.</param>
public sealed record ItemInLedger(AgendaItemId Id, string? Number, string? Title);
