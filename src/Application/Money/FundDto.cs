using System.Text.Json.Serialization;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>Money that was set aside for grants and other lines, and what was allocated of it.</summary>
public sealed record FundDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required FundId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/funds/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/funds/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What it is called.</summary>
    /// <example>Community Safety Fund 2013-14</example>
    public required string Name { get; init; }

    /// <summary>Who gave the money; null where no document says.</summary>
    /// <example>Home Office</example>
    public required string? Source { get; init; }

    /// <summary>The financial year that it is for; null where no document says.</summary>
    /// <example>2013-14</example>
    public required string? FinancialYear { get; init; }

    /// <summary>What it came to, in pounds; null where no document says.</summary>
    /// <example>1794000.00</example>
    public required decimal? Total { get; init; }

    /// <summary>How the total is stated.</summary>
    public required AmountIs TotalIs { get; init; }

    /// <summary>What its grants, budget lines and schemes come to, in pounds. Sub-lines are in the line that they are part of, and what
    /// two tables state is counted once.</summary>
    /// <example>1793938.00</example>
    [Computed]
    public decimal Allocated { get; init; }

    /// <summary>What its lines come to that say that something is unallocated, in pounds.</summary>
    /// <example>0.00</example>
    [Computed]
    public decimal Unallocated { get; init; }

    /// <summary>The total without the allocated; below nought where more was allocated. Null where the total is not known.</summary>
    /// <example>62.00</example>
    [Computed]
    public decimal? Balance { get; init; }

    /// <summary>Whether what was added up is exact; the balance is so where the total is, too.</summary>
    [Computed]
    public SumIs SumIs { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the fund as it stands;
    /// none without a role in its area. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["amendFund"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
