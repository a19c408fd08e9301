using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A question in the ledger of questions, with the meeting at which it was asked and what became of it since.</summary>
public record QuestionInLedger : QuestionDto
{
    [SetsRequiredMembers]
    internal QuestionInLedger(LedgerRow<QuestionProjection> row)
        : base(row.Line.Part, row.Evidence, row.Line.IsSettled)
    {
        Meeting = row.Meeting;
        AgendaItem = row.Item;
        EntryCount = row.Line.EntryCount;
        LastMoved = row.Moved;
        Settled = row.Settled ?? ((RepliedOn ?? Withdrawn?.On) is { } day ? new(day, null) : null);
    }

    /// <summary>The meeting.</summary>
    [JsonPropertyOrder(1)]
    public MeetingInLedger Meeting { get; }

    /// <summary>The item under which it was asked.</summary>
    [JsonPropertyOrder(1)]
    public ItemInLedger AgendaItem { get; }

    /// <summary>How many entries of later meetings and documents report on it.</summary>
    /// <example>2</example>
    [JsonPropertyOrder(1)]
    public int EntryCount { get; }

    /// <summary>The latest entry, or null.</summary>
    [JsonPropertyOrder(1)]
    public LedgerMove? LastMoved { get; }

    /// <summary>When it was answered in writing or withdrawn, or where that was reported; null where nobody says.</summary>
    [JsonPropertyOrder(1)]
    public LedgerMove? Settled { get; }
}

/// <summary>An action in the ledger of actions, with the meeting at which it was raised and what became of it since.</summary>
public record ActionInLedger : ActionDto
{
    [SetsRequiredMembers]
    internal ActionInLedger(LedgerRow<ActionProjection> row, LinkedActions links)
        : base(row.Line.Part, row.Evidence)
    {
        Meeting = row.Meeting;
        AgendaItem = row.Item;
        EntryCount = row.Line.EntryCount;
        LastMoved = row.Moved;
        Closed = row.Settled ?? (ClosedOn is { } day ? new(day, null) : null);
        FollowsFrom = links.Before(row.Line);
        FollowedBy = links.After(row.Line);
    }

    /// <summary>The meeting.</summary>
    [JsonPropertyOrder(1)]
    public MeetingInLedger Meeting { get; }

    /// <summary>The item under which it was raised.</summary>
    [JsonPropertyOrder(1)]
    public ItemInLedger AgendaItem { get; }

    /// <summary>How many entries of later meetings and documents report on it.</summary>
    /// <example>2</example>
    [JsonPropertyOrder(1)]
    public int EntryCount { get; }

    /// <summary>The latest entry, or null.</summary>
    [JsonPropertyOrder(1)]
    public LedgerMove? LastMoved { get; }

    /// <summary>When it was closed, or where that was reported; null where it is not, or nobody says.</summary>
    [JsonPropertyOrder(1)]
    public LedgerMove? Closed { get; }

    /// <summary>The earlier action that it follows from; null where it follows from none, or that is not to be seen any more.</summary>
    [JsonPropertyOrder(1)]
    public LinkedAction? FollowsFrom { get; }

    /// <summary>The later actions that follow from it, in the order of recording.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<LinkedAction> FollowedBy { get; }
}

/// <summary>When something became of a question or an action.</summary>
/// <param name="On">When: on the day that an entry gives, else on that of the meeting that reports it.</param>
/// <param name="Meeting">The meeting that reports it; null where a document does, or it was said under the meeting that raised it.</param>
public sealed record LedgerMove(PartialDate On, MeetingInLedger? Meeting);

/// <summary>An action that goes before another or comes after it, as when one is minuted again under a new number.</summary>
/// <param name="Id">The action.</param>
/// <param name="Url" example="/v1/scrutiny-actions/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Reference" example="A7/2021">Its reference as printed, or null.</param>
/// <param name="Meeting">The meeting that raised it.</param>
public sealed record LinkedAction(ScrutinyActionId Id, string Url, string? Reference, MeetingInLedger Meeting);

/// <summary>The meeting of a question or an action.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Url" example="/v1/scrutiny-meetings/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Kind">Whether it is a scrutiny meeting or a panel's.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Forum" example="Strategic Scrutiny Meeting">What its office calls it; of a panel's meeting the name of the panel.</param>
/// <param name="HeldOn">When it was held.</param>
public sealed record MeetingInLedger(Guid Id, string Url, MeetingKind Kind, AreaId AreaId, string Forum, PartialDate HeldOn)
{
    internal static MeetingInLedger Of(MeetingHead meeting) =>
        new(
            meeting.Id,
            meeting.Url,
            meeting.IsOfPanel ? MeetingKind.Panel : MeetingKind.Scrutiny,
            meeting.AreaId,
            meeting.Name,
            meeting.HeldOn
        );
}

/// <summary>The agenda item of a question or an action.</summary>
/// <param name="Id">The item.</param>
/// <param name="Number" example="4">Its number as printed, or null.</param>
/// <param name="Title" example="Neighbourhood task forces">Its title as printed, or null.</param>
public sealed record ItemInLedger(AgendaItemId Id, string? Number, string? Title);
