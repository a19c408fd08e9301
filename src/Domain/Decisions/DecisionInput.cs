namespace PlanAccountability.Domain.Decisions;

/// <summary>What is said of a decision: when it is recorded, and by a merge patch later on.</summary>
public record DecisionInput : CitedInput
{
    /// <summary>What it decides, in a line; at most 300 characters.</summary>
    /// <example>Helpline for victims of fraud: extension of the contract</example>
    public required string Title { get; init; }

    /// <summary>The words of what is decided, at most 4,000 characters; or null.</summary>
    /// <example>The contract is extended to March 2028.</example>
    public string? Text { get; init; }

    /// <summary>The year in which the register counts its numbers, as the office writes it, such as <c>2026</c> or <c>2026-27</c>; null
    /// where they never start again.</summary>
    /// <example>2026-27</example>
    public string? RegisterYear { get; init; }

    /// <summary>Its number as printed; null where it has none, or none is known. One of each in a register year of an area.</summary>
    /// <example>PCCD 2026/012</example>
    public string? Reference { get; init; }

    /// <summary>The lead officer or the portfolio, as printed; or null.</summary>
    /// <example>Head of Commissioning</example>
    public string? Lead { get; init; }

    /// <summary>The office that takes or took it, as printed; or null.</summary>
    /// <example>Police and Crime Commissioner</example>
    public string? TakenBy { get; init; }

    /// <summary>The delegation under which it is taken, or null.</summary>
    public Delegation? UnderDelegation { get; init; }

    /// <summary>What officers advised, at most 20.</summary>
    public IReadOnlyList<DecisionAdvice>? AdviceOf { get; init; }

    /// <summary>How far it has come.</summary>
    public required DecisionStatus Status { get; init; }

    /// <summary>Why it was put off, withdrawn or not published; or null.</summary>
    /// <example>The consultation ends in April.</example>
    public string? StatusReason { get; init; }

    /// <summary>For when the forward plan has or had it, as precisely as known; or null.</summary>
    public PartialDate? PlannedFor { get; init; }

    /// <summary>When it was taken, as precisely as known; null where that is not known, or while it is planned or put off.</summary>
    public PartialDate? TakenOn { get; init; }

    /// <summary>When it was signed, not before it was taken; or null.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>When its record was published, not before it was taken or signed; or null.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>What could have been decided, as far as it is printed; at most 50.</summary>
    public IReadOnlyList<DecisionOption>? OptionsConsidered { get; init; }

    /// <summary>Why it is decided so, at most 4,000 characters; or null.</summary>
    /// <example>Calls doubled in two years, and no other service takes them.</example>
    public string? Reasons { get; init; }

    /// <summary>The sums that it is about, at most 100.</summary>
    public IReadOnlyList<DecisionAmount>? Amounts { get; init; }

    /// <summary>That a part of it is exempt from publication, and why; or null. What is exempt is not sent here.</summary>
    public ExemptPart? ExemptPart { get; init; }

    /// <summary>The documents that belong to it, at most 100.</summary>
    public IReadOnlyList<SourceDocumentId>? AttachmentIds { get; init; }

    /// <summary>The priorities of the area that it serves, at most 50.</summary>
    public IReadOnlyList<PriorityId>? PriorityIds { get; init; }

    /// <summary>The commitments of the area that it serves, at most 50.</summary>
    public IReadOnlyList<CommitmentId>? CommitmentIds { get; init; }

    /// <summary>The scrutiny meeting of the area at which it was taken or examined, one that is public; or null.</summary>
    public ScrutinyMeetingId? MeetingId { get; init; }

    /// <summary>Whether it is of significant public interest, as the Specified Information Order has it; null where nobody says.</summary>
    /// <example>true</example>
    public bool? IsSignificant { get; init; }
}
