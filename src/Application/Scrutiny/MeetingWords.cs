using System.Linq.Expressions;
using FluentValidation;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The limits of what is said alike of meetings and their items.</summary>
internal static class MeetingWords
{
    /// <summary>Papers: how many, and how long their words.</summary>
    public static void Papers<T>(this AbstractValidator<T> validator, Expression<Func<T, IReadOnlyList<Paper>?>> papers)
    {
        validator.RuleFor(papers).AtMost(AgendaItem.MostParts);
        validator
            .RuleForEach(Expression.Lambda<Func<T, IEnumerable<Paper>>>(papers.Body, papers.Parameters))
            .ChildRules(paper =>
            {
                paper.RuleFor(value => value.Title).Title();
                paper.RuleFor(value => value.Url).Url();
                paper.RuleFor(value => value.By).OptionalTitle();
            });
    }

    /// <summary>Amendments of minutes: how many, and how long.</summary>
    public static void Amendments<T>(this AbstractValidator<T> validator, Expression<Func<T, IReadOnlyList<string>?>> amendments)
    {
        validator.RuleFor(amendments).AtMost(ScrutinyMeeting.MostAmendments);
        validator.RuleForEach(Expression.Lambda<Func<T, IEnumerable<string>>>(amendments.Body, amendments.Parameters)).Text();
    }
}
