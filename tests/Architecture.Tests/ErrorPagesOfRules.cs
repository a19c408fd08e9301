using System.Reflection;
using NUnit.Framework;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Foundation;
using PlanAccountability.Domain.Foundation;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Architecture.Tests;

/// <summary>Whatever code a caller meets has a page that says what to do about it: <c>docs/errors</c>.</summary>
public sealed class ErrorPagesOfRules
{
    private static readonly Rule[] Rules =
    [
        .. new[] { typeof(Root), typeof(IPlanAccountabilityDb), typeof(PlanAccountabilityDb), typeof(ErrorPages) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!),
    ];

    private static readonly string[] Codes =
    [
        .. Rules.Select(rule => rule.Code).Concat(ProblemCodes.All.Select(kind => kind.Code)).Distinct(),
    ];

    [Test]
    public void Each_code_has_a_page() => Assert.That(Codes.Except(ErrorPages.Codes), Is.Empty);

    [Test]
    public void Each_page_has_a_code() => Assert.That(ErrorPages.Codes.Except(Codes), Is.Empty);

    [Test]
    public void Each_code_is_one_kind_of_refusal() =>
        Assert.That(
            Rules
                .GroupBy(rule => rule.Code)
                .Where(same => same.Select(rule => (rule.IsAboutValue, rule.RuleId)).Distinct().Count() > 1)
                .Select(same => same.Key),
            Is.Empty
        );

    [Test]
    public void No_rule_takes_the_code_of_a_problem() =>
        Assert.That(Rules.Select(rule => rule.Code).Intersect(ProblemCodes.All.Select(kind => kind.Code)), Is.Empty);

    [TestCase(GoverningLaw.Section5)]
    [TestCase(GoverningLaw.Section6)]
    public void Each_rule_of_law_says_where_the_law_says_so(GoverningLaw law) =>
        Assert.That(
            Rules
                .Where(rule => rule.RuleId is not null)
                .Where(rule => string.IsNullOrEmpty(new BrokenRuleException(rule, law).Citation))
                .Select(rule => rule.RuleId),
            Is.Empty
        );

    [Test]
    public void Each_code_is_spelt_in_lower_case_words() => Assert.That(Codes, Is.All.Match("^[a-z]+(-[a-z0-9]+)*$"));
}
