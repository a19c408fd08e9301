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
public sealed record MeasureForm(
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
    internal static MeasureForm Of(Measure measure) =>
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

internal sealed class MeasureFormValidator : AbstractValidator<MeasureForm>
{
    public MeasureFormValidator()
    {
        RuleFor(form => form.Title).Title();
        RuleFor(form => form.Unit).Title();
        RuleFor(form => form.Source).OptionalTitle();
        RuleFor(form => form.Definitions).AtMost(Measure.MostDefinitions);
        RuleForEach(form => form.Definitions).SetValidator(new MeasureDefinitionValidator());
        RuleFor(form => form.Targets).AtMost(Measure.MostTargets);
        RuleForEach(form => form.Targets).SetValidator(new MeasureTargetValidator());
        this.Citations(form => form.Citations!);
    }
}

/// <summary>The shape of a definition.</summary>
internal sealed class MeasureDefinitionValidator : AbstractValidator<MeasureDefinition>
{
    public MeasureDefinitionValidator() => RuleFor(definition => definition.Text).Words();
}

/// <summary>The shape of a target.</summary>
internal sealed class MeasureTargetValidator : AbstractValidator<MeasureTarget>
{
    public MeasureTargetValidator() => RuleFor(target => target.Words).OptionalWords();
}
