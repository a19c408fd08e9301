using FluentValidation;
using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Application.Inspections;

internal sealed class InspectionReportInputValidator : AbstractValidator<InspectionReportInput>
{
    public InspectionReportInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.PublicationUrl).Url();
        RuleFor(input => input.AreaIds).NotEmpty();
        RuleFor(input => (IReadOnlyList<AreaId>?)input.AreaIds).AtMost(InspectionReport.MostAreas).OverridePropertyName("AreaIds");
        RuleFor(input => input.Grades).AtMost(InspectionReport.MostGrades);
        RuleForEach(input => input.Grades).SetValidator(new InspectionGradeValidator());
        RuleFor(input => input.Recommendations).AtMost(InspectionReport.MostRecommendations);
        RuleForEach(input => input.Recommendations).SetValidator(new InspectionRecommendationValidator());
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates a grade.</summary>
internal sealed class InspectionGradeValidator : AbstractValidator<InspectionGrade>
{
    public InspectionGradeValidator()
    {
        RuleFor(grade => grade.Question).Title();
        RuleFor(grade => grade.Grade).NotEmpty().MaximumLength(InspectionGrade.Longest);
    }
}

/// <summary>Validates a recommendation.</summary>
internal sealed class InspectionRecommendationValidator : AbstractValidator<InspectionRecommendation>
{
    public InspectionRecommendationValidator()
    {
        RuleFor(recommendation => recommendation.Number).NotEmpty().MaximumLength(InspectionRecommendation.LongestNumber);
        RuleFor(recommendation => recommendation.AddresseeWords).OptionalTitle();
        RuleFor(recommendation => recommendation.AreaIds).AtMost(InspectionReport.MostAreas);
        RuleFor(recommendation => recommendation.Text).Text();
        RuleFor(recommendation => recommendation.PriorityIds).AtMost(InspectionRecommendation.MostSubjects);
        RuleFor(recommendation => recommendation.CommitmentIds).AtMost(InspectionRecommendation.MostSubjects);
    }
}
