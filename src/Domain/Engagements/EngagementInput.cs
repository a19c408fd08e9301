using PlanAccountability.Domain.Money;

namespace PlanAccountability.Domain.Engagements;

/// <summary>What is said of an engagement: when it is recorded, and by a merge patch later on.</summary>
public record EngagementInput : CitedInput
{
    /// <summary>How people were asked.</summary>
    public required EngagementKind Kind { get; init; }

    /// <summary>What it is called, or what it was about; at most 300 characters.</summary>
    /// <example>Survey on priorities for the plan</example>
    public required string Title { get; init; }

    /// <summary>When it began, as precisely as known; or null.</summary>
    public PartialDate? From { get; init; }

    /// <summary>When it ended, not before it began; or null.</summary>
    public PartialDate? To { get; init; }

    /// <summary>How it was done, at most 4,000 characters; or null.</summary>
    /// <example>By telephone, a sample of the adults of each district.</example>
    public string? Method { get; init; }

    /// <summary>How many were asked; or null.</summary>
    /// <example>5000</example>
    public int? Invited { get; init; }

    /// <summary>How many answered or came; or null.</summary>
    /// <example>1672</example>
    public int? Responses { get; init; }

    /// <summary>How the document states that number; <c>exact</c> unless said. "100+" is <c>over</c>.</summary>
    public AmountIs ResponsesIs { get; init; }

    /// <summary>The margin of error either way, in percentage points, as printed; or null.</summary>
    /// <example>3</example>
    public decimal? MarginOfErrorPercent { get; init; }

    /// <summary>The source document that reports its results, or null.</summary>
    public SourceDocumentId? DocumentId { get; init; }

    /// <summary>The plan of the area that it informed, or null.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>The number of the version of that plan that it informed, one that everyone may read; null where nobody says.</summary>
    /// <example>1</example>
    public int? PlanVersion { get; init; }

    /// <summary>What was asked and answered, at most 200 questions.</summary>
    public IReadOnlyList<EngagementQuestion>? Questions { get; init; }

    /// <summary>The priorities of the area that it was about, at most 50.</summary>
    public IReadOnlyList<PriorityId>? PriorityIds { get; init; }
}
