using FluentValidation;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

internal sealed class MeasureInputValidator : AbstractValidator<MeasureInput>
{
    public MeasureInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.Number).Optional(Measure.LongestNumber);
        RuleFor(input => input.Unit).OptionalTitle();
        RuleFor(input => input.Scale).AtMost(Measure.MostGrades);
        RuleForEach(input => input.Scale)
            .ChildRules(grade =>
            {
                grade.RuleFor(value => value.Label).Title();
                grade.RuleFor(value => value.Meaning).OptionalText();
            });
        RuleFor(input => input.Baseline).SetValidator(new MeasureBaselineValidator()!);
        RuleFor(input => input.PriorityIds).AtMost(Measure.MostPriorities);
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

/// <summary>Validates a baseline.</summary>
internal sealed class MeasureBaselineValidator : AbstractValidator<MeasureBaseline>
{
    public MeasureBaselineValidator()
    {
        RuleFor(baseline => baseline.Period).Title();
        RuleFor(baseline => baseline.Words).OptionalText();
    }
}

/// <summary>Validates a target.</summary>
internal sealed class MeasureTargetValidator : AbstractValidator<MeasureTarget>
{
    public MeasureTargetValidator() => RuleFor(target => target.Words).OptionalText();
}
