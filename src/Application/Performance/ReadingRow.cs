using System.Text.Json.Serialization;
using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>A reading of a measure in the interchange format.</summary>
public sealed record ReadingRow : ReadingInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The measure.</summary>
    public required MeasureId MeasureId { get; init; }

    /// <summary>The area that it is of; by default the measure's.</summary>
    public AreaId? AreaId { get; init; }

    /// <summary>What it said before each correction, the oldest first.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<ReadingCorrection> Corrections { get; init; } = [];

    /// <summary>With <c>true</c>, what stood here before the row withholds it is taken out for good, as a suppression does; for an office
    /// and admins.</summary>
    [Computed]
    [JsonPropertyOrder(2)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SuppressEarlier { get; init; }
}

/// <summary>Validates what only a file says of a reading.</summary>
internal sealed class ReadingCorrectionsValidator : AbstractValidator<ReadingRow>
{
    public ReadingCorrectionsValidator()
    {
        RuleFor(row => row.SuppressEarlier)
            .Equal(false)
            .When(row => row.Withheld is null)
            .WithErrorCode("bad-value")
            .WithMessage("is for a row that withholds its value");
        RuleFor(row => row.Corrections).AtMost(MeasureReading.MostCorrections);
        RuleForEach(row => row.Corrections)
            .ChildRules(correction =>
            {
                correction.RuleFor(item => item.Reason).Text();
                correction.RuleFor(item => item.Withheld).SetValidator(new WithheldValidator()!);
                correction.RuleFor(item => item.Comparator).SetValidator(new ComparatorValidator()!);
                correction.RuleFor(item => item.Grade).SetValidator(new PerformanceGradeValidator()!);
                correction.RuleFor(item => item.PrintedChange).OptionalTitle();
            });
    }
}
