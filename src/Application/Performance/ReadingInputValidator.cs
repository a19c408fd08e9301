using FluentValidation;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

internal sealed class ReadingInputValidator : AbstractValidator<ReadingInput>
{
    public ReadingInputValidator()
    {
        RuleFor(input => input.Period).SetValidator(new ReadingPeriodValidator());
        RuleFor(input => input.Withheld).SetValidator(new WithheldValidator()!);
        RuleFor(input => input.Comparator).SetValidator(new ComparatorValidator()!);
        RuleFor(input => input.Grade).SetValidator(new PerformanceGradeValidator()!);
        RuleFor(input => input.PrintedChange).OptionalTitle();
        RuleFor(input => input.AlsoPrinted!.Citation).InclusiveBetween(0, Citation.Most - 1).When(input => input.AlsoPrinted is not null);
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates a period's label.</summary>
internal sealed class ReadingPeriodValidator : AbstractValidator<ReadingPeriod>
{
    public ReadingPeriodValidator() => RuleFor(period => period.Label).OptionalTitle();
}

/// <summary>Validates what is said of a withheld value.</summary>
internal sealed class WithheldValidator : AbstractValidator<Withheld>
{
    public WithheldValidator()
    {
        RuleFor(withheld => withheld.Reason).Text();
        RuleFor(withheld => withheld.DecidedBy).OptionalTitle();
    }
}

/// <summary>Validates a grade.</summary>
internal sealed class PerformanceGradeValidator : AbstractValidator<PerformanceGrade>
{
    public PerformanceGradeValidator() => RuleFor(grade => grade.Label).Title();
}

/// <summary>Validates a comparator.</summary>
internal sealed class ComparatorValidator : AbstractValidator<Comparator>
{
    public ComparatorValidator()
    {
        RuleFor(comparator => comparator.Group).Title();
        RuleFor(comparator => comparator.Of).InclusiveBetween(1, Comparator.Most).WithMessage($"must be from 1 to {Comparator.Most}");
        RuleFor(comparator => comparator.Rank).InclusiveBetween(1, Comparator.Most).WithMessage($"must be from 1 to {Comparator.Most}");
    }
}

/// <summary>When a reading can be recorded.</summary>
internal static class ReadingDates
{
    /// <summary>Refuses a period that is not over; a provisional reading can be of one that has begun.</summary>
    /// <exception cref="BrokenRuleException">It is in the future.</exception>
    public static void RequirePast(this TimeProvider clock, ReadingInput input) =>
        clock.RequirePast(
            input.IsProvisional ? input.Period.Start : input.Period.End,
            input.IsProvisional ? "/period/start" : "/period/end"
        );
}
