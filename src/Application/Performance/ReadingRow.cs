using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>A reading of a measure in the interchange format.</summary>
public sealed record ReadingRow : RecordRow
{
    /// <summary>The measure.</summary>
    public required string MeasureRef { get; init; }

    /// <summary>The area that it is of; the measure's unless said.</summary>
    public AreaId? AreaId { get; init; }

    /// <summary>The days that it is of.</summary>
    public required ReadingPeriod Period { get; init; }

    /// <summary>The value, in the measure's unit.</summary>
    public decimal? Value { get; init; }

    /// <summary>That the value is withheld.</summary>
    public Withheld? Withheld { get; init; }

    /// <summary>What others have.</summary>
    public Comparator? Comparator { get; init; }

    /// <summary>Whether the value may still change.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>What it said before each correction, the oldest first.</summary>
    public IReadOnlyList<ReadingCorrection> Corrections { get; init; } = [];

    internal ReadingFigures Figures => new(Value, Withheld, Comparator, IsProvisional);
}

internal sealed class ReadingRowValidator : AbstractValidator<ReadingRow>
{
    public ReadingRowValidator()
    {
        RuleFor(row => row.Period).SetValidator(new ReadingPeriodValidator());
        RuleFor(row => row.Withheld).SetValidator(new WithheldValidator()!);
        RuleFor(row => row.Comparator).SetValidator(new ComparatorValidator()!);
        RuleFor(row => row.Corrections).AtMost(MeasureReading.MostCorrections);
        RuleForEach(row => row.Corrections)
            .ChildRules(correction =>
            {
                correction.RuleFor(item => item.Reason).Text();
                correction.RuleFor(item => item.Withheld).SetValidator(new WithheldValidator()!);
                correction.RuleFor(item => item.Comparator).SetValidator(new ComparatorValidator()!);
            });
        this.Cites(row => row.Citations);
    }
}
