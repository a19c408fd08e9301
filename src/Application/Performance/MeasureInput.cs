using FluentValidation;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>What is said of a measure: when it is recorded, and by a merge patch later on.</summary>
/// <param name="Title" example="Confidence in the police">What it is called.</param>
/// <param name="Unit" example="% of respondents">The unit of its values, in the words of its source.</param>
/// <param name="ValueKind">What its values are; a change in per cent is <c>other</c>. Once there are readings it stays.</param>
/// <param name="GoodDirection">Which direction is good.</param>
/// <param name="Source" example="Crime Survey for England and Wales">Who publishes it, or null.</param>
/// <param name="Definitions">What is measured at each time, the oldest first; at most 50. A redefinition is added at the end.</param>
/// <param name="Targets">What is aimed at at each time, the oldest first; at most 200. A new target is added at the end.</param>
/// <param name="Citations">Where the facts came from.</param>
public sealed record MeasureInput(
    string Title,
    string Unit,
    MeasureValueKind ValueKind,
    GoodDirection GoodDirection,
    string? Source = null,
    IReadOnlyList<MeasureDefinition>? Definitions = null,
    IReadOnlyList<MeasureTarget>? Targets = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal static MeasureInput Of(Measure measure) =>
        new(
            measure.Title,
            measure.Unit,
            measure.ValueKind,
            measure.GoodDirection,
            measure.Source,
            measure.Definitions,
            measure.Targets,
            measure.Citations
        );

    internal MeasureDescription Description => new(Title, Unit, ValueKind, GoodDirection, Source, Definitions ?? [], Targets ?? []);

    internal IReadOnlyList<Citation> Sources => Citations ?? [];
}

internal sealed class MeasureInputValidator : AbstractValidator<MeasureInput>
{
    public MeasureInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.Unit).Title();
        RuleFor(input => input.Source).OptionalTitle();
        RuleFor(input => input.Definitions).AtMost(Measure.MostDefinitions);
        RuleForEach(input => input.Definitions).SetValidator(new MeasureDefinitionValidator());
        RuleFor(input => input.Targets).AtMost(Measure.MostTargets);
        RuleForEach(input => input.Targets).SetValidator(new MeasureTargetValidator());
        this.Citations(input => input.Citations!);
    }
}

/// <summary>The shape of a definition.</summary>
internal sealed class MeasureDefinitionValidator : AbstractValidator<MeasureDefinition>
{
    public MeasureDefinitionValidator() => RuleFor(definition => definition.Text).Text();
}

/// <summary>The shape of a target.</summary>
internal sealed class MeasureTargetValidator : AbstractValidator<MeasureTarget>
{
    public MeasureTargetValidator() => RuleFor(target => target.Words).OptionalText();
}
