using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A question in the ledger of questions, with the meeting at which it was asked.</summary>
public sealed record QuestionInLedger : QuestionDto
{
    [SetsRequiredMembers]
    internal QuestionInLedger(ScrutinyQuestion question, DateOnly today, MeetingInLedger meeting, ItemInLedger item, int? daysLate)
        : base(question, today)
    {
        Meeting = meeting;
        AgendaItem = item;
        DaysLate = daysLate;
    }

    /// <summary>The meeting.</summary>
    [JsonPropertyOrder(1)]
    public MeetingInLedger Meeting { get; }

    /// <summary>The item under which it was asked.</summary>
    [JsonPropertyOrder(1)]
    public ItemInLedger AgendaItem { get; }

    /// <summary>By how many days the written reply came late, or is late today; null where it is neither.</summary>
    /// <example>12</example>
    [JsonPropertyOrder(1)]
    public int? DaysLate { get; }
}

/// <summary>An action in the ledger of actions, with the meeting at which it was raised.</summary>
public sealed record ActionInLedger : ActionDto
{
    [SetsRequiredMembers]
    internal ActionInLedger(ScrutinyAction action, DateOnly today, MeetingInLedger meeting, ItemInLedger item, int? daysLate)
        : base(action, today)
    {
        Meeting = meeting;
        AgendaItem = item;
        DaysLate = daysLate;
    }

    /// <summary>The meeting.</summary>
    [JsonPropertyOrder(1)]
    public MeetingInLedger Meeting { get; }

    /// <summary>The item under which it was raised.</summary>
    [JsonPropertyOrder(1)]
    public ItemInLedger AgendaItem { get; }

    /// <summary>By how many days it was closed late, or is late today; null where it is neither.</summary>
    /// <example>12</example>
    [JsonPropertyOrder(1)]
    public int? DaysLate { get; }
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
