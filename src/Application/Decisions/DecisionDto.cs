using System.Text.Json.Serialization;
using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Application.Decisions;

/// <summary>A decision of a policing body: planned, taken, or what else became of it.</summary>
public sealed record DecisionDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required DecisionId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/decisions/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/decisions/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What it decides, in a line.</summary>
    /// <example>Helpline for victims of fraud: extension of the contract</example>
    public required string Title { get; init; }

    /// <summary>The words of what is decided; or null.</summary>
    /// <example>The contract is extended to March 2028.</example>
    public required string? Text { get; init; }

    /// <summary>The year in which the register counts its numbers, as the office writes it, such as <c>2026</c> or <c>2026-27</c>; null
    /// where they never start again.</summary>
    /// <example>2026-27</example>
    public required string? RegisterYear { get; init; }

    /// <summary>Its number as printed; null where it has none, or none is known. One of each in a register year of an area.</summary>
    /// <example>PCCD 2026/012</example>
    public required string? Reference { get; init; }

    /// <summary>The lead officer or the portfolio, as printed; or null.</summary>
    /// <example>Head of Commissioning</example>
    public required string? Lead { get; init; }

    /// <summary>The office that takes or took it, as printed; or null.</summary>
    /// <example>Police and Crime Commissioner</example>
    public required string? TakenBy { get; init; }

    /// <summary>The delegation under which it is taken, or null.</summary>
    public required Delegation? UnderDelegation { get; init; }

    /// <summary>What officers advised.</summary>
    public required IReadOnlyList<DecisionAdvice> AdviceOf { get; init; }

    /// <summary>How far it has come.</summary>
    public required DecisionStatus Status { get; init; }

    /// <summary>Why it was put off, withdrawn or not published; or null.</summary>
    /// <example>The consultation ends in April.</example>
    public required string? StatusReason { get; init; }

    /// <summary>For when the forward plan has or had it, as precisely as known; or null.</summary>
    public required PartialDate? PlannedFor { get; init; }

    /// <summary>When it was taken, as precisely as known; null where that is not known, or while it is planned or put off.</summary>
    public required PartialDate? TakenOn { get; init; }

    /// <summary>When it was signed, not before it was taken; or null.</summary>
    public required PartialDate? SignedOn { get; init; }

    /// <summary>When its record was published, not before it was taken or signed; or null.</summary>
    public required PartialDate? PublishedOn { get; init; }

    /// <summary>What could have been decided, as far as it is printed.</summary>
    public required IReadOnlyList<DecisionOption> OptionsConsidered { get; init; }

    /// <summary>Why it is decided so, or null.</summary>
    /// <example>Calls doubled in two years, and no other service takes them.</example>
    public required string? Reasons { get; init; }

    /// <summary>The sums that it is about.</summary>
    public required IReadOnlyList<DecisionAmount> Amounts { get; init; }

    /// <summary>That a part of it is exempt from publication, and why; or null. What is exempt is nowhere in the record.</summary>
    public required ExemptPart? ExemptPart { get; init; }

    /// <summary>The documents that belong to it.</summary>
    public required IReadOnlyList<SourceDocumentId> AttachmentIds { get; init; }

    /// <summary>The priorities of the area that it serves.</summary>
    public required IReadOnlyList<PriorityId> PriorityIds { get; init; }

    /// <summary>The commitments of the area that it serves.</summary>
    public required IReadOnlyList<CommitmentId> CommitmentIds { get; init; }

    /// <summary>The scrutiny meeting of the area at which it was taken or examined, one that is public; or null.</summary>
    public required ScrutinyMeetingId? MeetingId { get; init; }

    /// <summary>Whether it is of significant public interest, as the Specified Information Order has it; null where nobody says.</summary>
    /// <example>true</example>
    public required bool? IsSignificant { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the decision as it
    /// stands; none without a role in its area. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["amendDecision", "retractDecision"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
