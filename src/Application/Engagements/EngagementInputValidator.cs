using FluentValidation;
using PlanAccountability.Domain.Engagements;

namespace PlanAccountability.Application.Engagements;

internal sealed class EngagementInputValidator : AbstractValidator<EngagementInput>
{
    public EngagementInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.Method).OptionalText();
        RuleFor(input => input.Invited).InclusiveBetween(0, Engagement.MostPeople).WithMessage("must be a number of people");
        RuleFor(input => input.Responses).InclusiveBetween(0, Engagement.MostPeople).WithMessage("must be a number of people");
        RuleFor(input => input.MarginOfErrorPercent).Share();
        RuleFor(input => input.PlanVersion).GreaterThan(0).WithMessage("must be the number of a version");
        RuleFor(input => input.Questions).AtMost(Engagement.MostQuestions);
        RuleForEach(input => input.Questions).SetValidator(new EngagementQuestionValidator());
        RuleFor(input => input.PriorityIds).AtMost(Engagement.MostPriorities);
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates a question with its answers.</summary>
internal sealed class EngagementQuestionValidator : AbstractValidator<EngagementQuestion>
{
    public EngagementQuestionValidator()
    {
        RuleFor(question => question.Text).Text();
        RuleFor(question => question.Base).InclusiveBetween(0, Engagement.MostPeople).WithMessage("must be a number of people");
        RuleFor(question => question.Options).AtMost(EngagementQuestion.MostOptions);
        RuleForEach(question => question.Options).SetValidator(new EngagementOptionValidator());
    }
}

/// <summary>Validates an answer.</summary>
internal sealed class EngagementOptionValidator : AbstractValidator<EngagementOption>
{
    public EngagementOptionValidator()
    {
        RuleFor(option => option.Text).Title();
        RuleFor(option => option.Percent).Share();
        RuleFor(option => option.PreviousPercent).Share();
        RuleFor(option => option.Count).InclusiveBetween(0, Engagement.MostPeople).WithMessage("must be a number of people");
        RuleFor(option => option.Percent)
            .Must((option, percent) => percent is not null || option.Count is not null)
            .WithErrorCode("NotEmptyValidator")
            .WithMessage("must be given, or 'count'");
    }
}

/// <summary>Shares of a hundred.</summary>
internal static class ShareRules
{
    public static IRuleBuilderOptions<T, decimal?> Share<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.Must(EngagementOption.IsShare)
            .WithErrorCode("bad-value")
            .WithMessage($"must be from 0 to 100, with at most {EngagementOption.MostDecimals} decimals");
}
