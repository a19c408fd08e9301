using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Money;

/// <summary>The commands of <c>docs/financial-plans.md</c>, run as they are printed.</summary>
public sealed class FollowingTheGuideToFinancialPlans : ApiTest
{
    protected override bool OnKestrel => true;

    [Test]
    public async Task Does_what_it_says()
    {
        var output = await Guide.FollowAsync("docs/financial-plans.md", Anonymous);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                output,
                Does.Contain(
                    """
                    "whole":{"stated":5,"summed":4.95,"sumIs":"exact","agree":false,"pounds":{"stated":5000000,"summed":4950000}}
                    """.Trim()
                )
            );
            Assert.That(output, Does.Contain("heading,parent,2026-27,2027-28,total\r\nBuildings,,2.40,1.10,3.50\r\n"));
            Assert.That(output, Does.Contain("<svg ").And.Contain("is not the sum of the lines."));
            Assert.That(output, Does.Contain("Ten cars come a year later."));
            Assert.That(output, Does.Not.Contain("\"code\":"));
        }
    }
}
