using System.Text.Json.Serialization;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>A grant, or another line of money of a fund: to whom, for what, how much and which priorities it serves.</summary>
public sealed record GrantAwardDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required GrantAwardId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/grants/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/grants/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The fund that it is paid from, or null.</summary>
    public required FundId? FundId { get; init; }

    /// <summary>The line that it is a part of, or null.</summary>
    public required GrantAwardId? ParentId { get; init; }

    /// <summary>The record of the same allocation that it states a second time, or null.</summary>
    public required GrantAwardId? SameAsId { get; init; }

    /// <summary>What it is.</summary>
    public required GrantKind Kind { get; init; }

    /// <summary>Who gets the money, as printed.</summary>
    /// <example>["Blackburn with Darwen Community Safety Partnership"]</example>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The organisations that these are, as far as they are recorded.</summary>
    public required IReadOnlyList<OrganisationId> RecipientOrganisationIds { get; init; }

    /// <summary>What it is for.</summary>
    /// <example>Support for domestic abuse services</example>
    public required string Purpose { get; init; }

    /// <summary>How much, in pounds; null where no document says.</summary>
    /// <example>51315.00</example>
    public required decimal? Amount { get; init; }

    /// <summary>How the amount is stated.</summary>
    public required AmountIs AmountIs { get; init; }

    /// <summary>The financial year that it is for, or null.</summary>
    /// <example>2013-14</example>
    public required string? FinancialYear { get; init; }

    /// <summary>When it was awarded, or null.</summary>
    /// <example>2013-06</example>
    public required PartialDate? AwardedOn { get; init; }

    /// <summary>The first day of the time that it is for, or null.</summary>
    /// <example>2013-04-01</example>
    public required PartialDate? From { get; init; }

    /// <summary>The last day of that time, or null.</summary>
    /// <example>2014-03-31</example>
    public required PartialDate? To { get; init; }

    /// <summary>What was paid in which year.</summary>
    public required IReadOnlyList<GrantPayment> Payments { get; init; }

    /// <summary>On what conditions it is paid, or null.</summary>
    /// <example>Paid by the quarter, on a report of what was done.</example>
    public required string? Conditions { get; init; }

    /// <summary>Why it was awarded, or null.</summary>
    /// <example>It keeps the service of the year before going.</example>
    public required string? Reasons { get; init; }

    /// <summary>How much a scheme may give away; null for all others.</summary>
    public required SchemeBudget? Budget { get; init; }

    /// <summary>Which priorities the document says that it supports, in its words.</summary>
    /// <example>["Protecting Vulnerable People"]</example>
    public required IReadOnlyList<string> PrioritiesAsStated { get; init; }

    /// <summary>The priorities that are meant.</summary>
    public required IReadOnlyList<PriorityId> PriorityIds { get; init; }

    /// <summary>Who said that these are meant, or null.</summary>
    public required MatchedBy? MatchedBy { get; init; }

    /// <summary>The decision by which it was given, or null.</summary>
    public required DecisionId? DecisionId { get; init; }

    /// <summary>The commitments that it serves.</summary>
    public required IReadOnlyList<CommitmentId> CommitmentIds { get; init; }

    /// <summary>What its sub-lines come to, those that say that something is unallocated among them; null where it has none.</summary>
    [Computed]
    public MoneySum? Parts { get; init; }

    /// <summary>What a scheme has given away: its sub-lines but for what is unallocated. Null for all others.</summary>
    [Computed]
    public MoneySum? Awarded { get; init; }

    /// <summary>Whether what a scheme has given away is at most its budget and the tolerance on it; null where it has no budget, or what it
    /// has given away is not known to the penny.</summary>
    [Computed]
    public bool? IsWithinBudget { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the grant as it
    /// stands; none without a role in its area. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["amendGrant"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
