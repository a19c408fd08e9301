using FluentValidation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A measure in the interchange format.</summary>
public sealed record MeasureRow : CitedRow
{
    /// <inheritdoc/>
    public override string Type => "measure";

    /// <summary>Its area; left out for a national one.</summary>
    public AreaId? AreaId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The unit of its values.</summary>
    public required string Unit { get; init; }

    /// <summary>What its values are.</summary>
    public required MeasureValueKind ValueKind { get; init; }

    /// <summary>Which direction is good.</summary>
    public required GoodDirection GoodDirection { get; init; }

    /// <summary>Who publishes it.</summary>
    public string? Source { get; init; }

    /// <summary>What was measured at each time, the oldest first.</summary>
    public IReadOnlyList<MeasureDefinition> Definitions { get; init; } = [];

    /// <summary>What was aimed at at each time, the oldest first.</summary>
    public IReadOnlyList<MeasureTarget> Targets { get; init; } = [];

    /// <summary>Its words as the form over HTTP has them, without what they name.</summary>
    internal MeasureInput Words => new(Title, Unit, ValueKind, GoodDirection, Source, Definitions, Targets);
}

/// <summary>Holds the words of a measure to the limits that they have over HTTP.</summary>
internal sealed class MeasureRowValidator : AbstractValidator<MeasureRow>
{
    private static readonly MeasureInputValidator Words = new();

    public MeasureRowValidator()
    {
        RuleFor(row => row).Custom((row, context) => context.Report(Words.Validate(row.Words)));
        this.Cites(row => row.Citations);
    }
}
