using System.Text.Json.Serialization;
using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Performance that was called out, in the interchange format.</summary>
public sealed record ConcernRow : ConcernInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>Whether it is open.</summary>
    [JsonPropertyOrder(1)]
    public ConcernStatus Status { get; init; }

    /// <summary>When it was closed.</summary>
    [JsonPropertyOrder(2)]
    public PartialDate? ClosedOn { get; init; }

    /// <summary>Why it was closed.</summary>
    [JsonPropertyOrder(3)]
    public string? ClosedReason { get; init; }

    /// <summary>When it was last opened again.</summary>
    [JsonPropertyOrder(4)]
    public PartialDate? ReopenedOn { get; init; }

    /// <summary>Why it was last opened again.</summary>
    [JsonPropertyOrder(5)]
    public string? ReopenedReason { get; init; }

    internal ConcernLife Life => new(Status, ClosedOn, ClosedReason, ReopenedOn, ReopenedReason);
}

/// <summary>Validates what only a file says of a concern.</summary>
internal sealed class ConcernLifeValidator : AbstractValidator<ConcernRow>
{
    public ConcernLifeValidator()
    {
        RuleFor(row => row.ClosedReason).OptionalText();
        RuleFor(row => row.ReopenedReason).OptionalText();
    }
}
