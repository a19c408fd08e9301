using FluentValidation;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

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

/// <summary>Validates a definition.</summary>
internal sealed class MeasureDefinitionValidator : AbstractValidator<MeasureDefinition>
{
    public MeasureDefinitionValidator() => RuleFor(definition => definition.Text).Text();
}

/// <summary>Validates a target.</summary>
internal sealed class MeasureTargetValidator : AbstractValidator<MeasureTarget>
{
    public MeasureTargetValidator() => RuleFor(target => target.Words).OptionalText();
}
