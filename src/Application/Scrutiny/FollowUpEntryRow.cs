using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>An entry about an action or a question in the interchange format.</summary>
public sealed record FollowUpEntryRow : FollowUpEntryInput, IRecordRow
{
    /// <summary>The most characters that name an action or a question: the ref of its meeting, <c>#</c> and what it is called
    /// there.</summary>
    public const int LongestPartRef = Root.LongestRef + 1 + ScrutinyQuestion.LongestReference;

    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>The action that it is about: the ref of its meeting, <c>#</c> and what it is called there; or its printed reference alone,
    /// which names an open action of the area.</summary>
    [JsonPropertyOrder(-1)]
    public string? ActionRef { get; init; }

    /// <summary>The question that it is about, in the same way.</summary>
    [JsonPropertyOrder(-1)]
    public string? QuestionRef { get; init; }

    /// <summary>Whose meeting raised it, where a scrutiny meeting and a panel's have the same ref, or open actions or questions of both the
    /// same printed reference; without it a scrutiny meeting of that ref is meant, else a panel's.</summary>
    /// <example>panel</example>
    [JsonPropertyOrder(-1)]
    public MeetingKind? RaisedBy { get; init; }

    /// <summary>The number of the item of the meeting under which it is reported; what has none is called by a mark of its title.</summary>
    /// <example>2</example>
    public string? ItemNumber { get; init; }

    /// <summary>That item, which files name by its number.</summary>
    [JsonIgnore]
    public override AgendaItemId? ItemId { get; init; }
}
