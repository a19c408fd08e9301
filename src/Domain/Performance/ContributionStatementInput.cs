namespace PlanAccountability.Domain.Performance;

/// <summary>What is said of a statement of contribution: when it is recorded, and by a merge patch later on.</summary>
public record ContributionStatementInput : CitedInput
{
    /// <summary>The policing body that publishes it; unless said the one in office when it was published, or else at the end of its
    /// period.</summary>
    public PolicingBodyId? BodyId { get; init; }

    /// <summary>What it was published for; null where no document says.</summary>
    public ContributionKind? Kind { get; init; }

    /// <summary>The time that it is of.</summary>
    public required ContributionPeriod Period { get; init; }

    /// <summary>When it was published, as precisely as known; null where no document shows it.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>The document that it is, or null.</summary>
    public SourceDocumentId? DocumentId { get; init; }

    /// <summary>Whose words it is in; <c>verbatim</c> by default.</summary>
    public Wording Wording { get; init; }

    /// <summary>Which national priorities apply to the force, each once; at most 50.</summary>
    public IReadOnlyList<PriorityApplication>? Applies { get; init; }

    /// <summary>What it says, in its order; at most 100.</summary>
    public IReadOnlyList<ContributionItem>? Items { get; init; }
}
