namespace PlanAccountability.Domain.Money;

/// <summary>What is said of a grant or another line of money: when it is recorded, and by a merge patch later on.</summary>
public record GrantAwardInput : CitedInput, IGoesWithOthers
{
    /// <summary>The fund that it is paid from, or null. A sub-line is in the fund of its parent.</summary>
    public FundId? FundId { get; init; }

    /// <summary>The line that it is a part of, or null. It is never counted beside that, and has no parts itself.</summary>
    public GrantAwardId? ParentId { get; init; }

    /// <summary>The record of the same allocation that this one states again, as a second table does; or null. It is in no sum but that of
    /// the restatements.</summary>
    public GrantAwardId? SameAsId { get; init; }

    /// <summary>What it is.</summary>
    public required GrantKind Kind { get; init; }

    /// <summary>Who gets the money, as printed; several where they get it jointly, at most 50. A grant names one.</summary>
    /// <example>["Blackburn with Darwen Community Safety Partnership"]</example>
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <summary>The organisations that these are, as far as they are recorded; at most 50.</summary>
    public IReadOnlyList<OrganisationId>? RecipientOrganisationIds { get; init; }

    /// <summary>What it is for; at most 4,000 characters.</summary>
    /// <example>Support for domestic abuse services</example>
    public required string Purpose { get; init; }

    /// <summary>How much, in pounds with at most two decimals; null where the document does not say.</summary>
    /// <example>51315.00</example>
    public decimal? Amount { get; init; }

    /// <summary>How the document states the amount; <c>exact</c> by default.</summary>
    public AmountIs AmountIs { get; init; }

    /// <summary>The financial year that it is for, or null.</summary>
    /// <example>2013-14</example>
    public string? FinancialYear { get; init; }

    /// <summary>When it was awarded, as precisely as known; not in the future.</summary>
    /// <example>2013-06</example>
    public PartialDate? AwardedOn { get; init; }

    /// <summary>The first day of the time that it is for, as precisely as known.</summary>
    /// <example>2013-04-01</example>
    public PartialDate? From { get; init; }

    /// <summary>The last day of that time, as precisely as known.</summary>
    /// <example>2014-03-31</example>
    public PartialDate? To { get; init; }

    /// <summary>What was paid, or is to be paid, in which year; at most 50.</summary>
    public IReadOnlyList<GrantPayment>? Payments { get; init; }

    /// <summary>On what conditions it is paid; at most 4,000 characters.</summary>
    /// <example>Paid by the quarter, on a report of what was done.</example>
    public string? Conditions { get; init; }

    /// <summary>Why it was awarded, which the Specified Information Order has published; at most 4,000 characters.</summary>
    /// <example>It keeps the service of the year before going.</example>
    public string? Reasons { get; init; }

    /// <summary>How much a scheme may give away; for a scheme only.</summary>
    public SchemeBudget? Budget { get; init; }

    /// <summary>Which priorities the document says that it supports, in its words; at most 50.</summary>
    /// <example>["Protecting Vulnerable People"]</example>
    public IReadOnlyList<string>? PrioritiesAsStated { get; init; }

    /// <summary>The priorities that are meant, at most 50: on the word of <c>matchedBy</c>, never a guess.</summary>
    public IReadOnlyList<PriorityId>? PriorityIds { get; init; }

    /// <summary>Who said so; needed where there are any.</summary>
    public MatchedBy? MatchedBy { get; init; }

    /// <summary>The decision by which it was given, one of the area that was not withdrawn; or null.</summary>
    public DecisionId? DecisionId { get; init; }

    /// <summary>The commitments of the area that it serves, at most 50.</summary>
    public IReadOnlyList<CommitmentId>? CommitmentIds { get; init; }

    /// <summary>A part is held against its whole and the other parts of it.</summary>
    bool IGoesWithOthers.GoesWithOthers => ParentId is not null || SameAsId is not null;
}
