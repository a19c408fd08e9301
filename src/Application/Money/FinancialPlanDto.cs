using System.Text.Json.Serialization;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>A table of money as an office prints it: what is to be spent, saved, held or raised, by heading and by financial
/// year.</summary>
public sealed record FinancialPlanDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required FinancialPlanId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/financial-plans/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/financial-plans/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What it is called, as printed.</summary>
    /// <example>Capital Investment</example>
    public required string Title { get; init; }

    /// <summary>What its lines are.</summary>
    public required FinancialPlanKind Kind { get; init; }

    /// <summary>The unit in which its amounts are printed, and stand here; <c>totals</c> has pounds too.</summary>
    public required MoneyUnit Unit { get; init; }

    /// <summary>Whose words the title and the headings are.</summary>
    public required Wording Wording { get; init; }

    /// <summary>The first financial year that it is for; null where none is said.</summary>
    /// <example>2016-17</example>
    public required string? From { get; init; }

    /// <summary>The last financial year that it is for; null where none is said.</summary>
    /// <example>2020-21</example>
    public required string? To { get; init; }

    /// <summary>The police and crime plan in which it is printed, or null.</summary>
    public required PlanId? PlanId { get; init; }

    /// <summary>Its lines, in the order of the document.</summary>
    public required IReadOnlyList<FinancialLine> Lines { get; init; }

    /// <summary>The totals that the document states, as printed.</summary>
    public required IReadOnlyList<StatedTotal> StatedTotals { get; init; }

    /// <summary>What was moved between lines.</summary>
    public required IReadOnlyList<Virement> Virements { get; init; }

    /// <summary>Each total as it is stated beside what the lines add up to: by year, by line and over all. A part never counts beside the
    /// line that it is a part of. Where the two differ, the document is what differs: nothing is put right here.</summary>
    [Computed]
    public FinancialTotals Totals => FinancialSums.Of(Lines, StatedTotals, Unit);

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the plan as it
    /// stands; none without a role in its area. Null in lists.</summary>
    /// <example>["amendFinancialPlan", "retractFinancialPlan"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
