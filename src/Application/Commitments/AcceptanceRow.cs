using System.Text.Json.Serialization;
using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Commitments;

/// <summary>An acceptance in the interchange format.</summary>
public sealed record AcceptanceRow : AcceptanceInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The commitment.</summary>
    public required CommitmentId CommitmentId { get; init; }

    /// <summary>Where it was accepted.</summary>
    [JsonPropertyOrder(1)]
    public required AcceptanceReferenceRow Reference { get; init; }

    /// <summary>Whether the accepting side entered it or it was taken from documents.</summary>
    [JsonPropertyOrder(3)]
    public required RecordedAs RecordedAs { get; init; }
}

/// <summary>Validates where a file says that something was accepted.</summary>
internal sealed class AcceptedWhereValidator : AbstractValidator<AcceptanceRow>
{
    public AcceptedWhereValidator() => RuleFor(row => row.Reference.Name).Title();
}
