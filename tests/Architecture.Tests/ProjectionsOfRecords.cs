using System.Linq.Expressions;
using System.Reflection;
using NUnit.Framework;
using PlanAccountability.Application.Foundation;

namespace PlanAccountability.Architecture.Tests;

/// <summary>The projections by which records are read.</summary>
public sealed class ProjectionsOfRecords
{
    /// <summary>The compiler asks for it where a projection is written out, not where it is put together.</summary>
    [TestCaseSource(nameof(Projections))]
    public void Set_every_required_member(string shown, LambdaExpression projection)
    {
        var body = (MemberInitExpression)projection.Body;
        Assert.That(
            body.Bindings.Select(binding => binding.Member.Name),
            Is.SupersetOf(
                body.Type.GetProperties()
                    .Where(member => member.CustomAttributes.Any(mark => mark.AttributeType.Name == "RequiredMemberAttribute"))
                    .Select(member => member.Name)
            ).And.Unique
        );
    }

    private static IEnumerable<TestCaseData> Projections() =>
        from type in typeof(IPlanAccountabilityDb).Assembly.GetTypes()
        let projection = type.GetField("Projection", BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
        where projection is LambdaExpression { Body: MemberInitExpression }
        select new TestCaseData(type.Name, projection).SetArgDisplayNames(type.Name);
}
