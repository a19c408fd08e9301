using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Precepts;

/// <summary>The commands of <c>docs/precepts.md</c>, run as they are printed.</summary>
public sealed class FollowingTheGuideToPrecepts : ApiTest
{
    protected override bool OnKestrel => true;

    [Test]
    public async Task Does_what_it_says()
    {
        var output = await Guide.FollowAsync("docs/precepts.md", Anonymous);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(output, Does.Contain("proposed\nvetoed\nvetoed\nrevised\nsecondReported\nresponded\nissued\n"));
            Assert.That(
                output,
                Does.Contain("\"step\":\"response\",\"ruleId\":\"PRE-08\",\"dueOn\":\"2026-03-01\",\"on\":\"2026-02-26\",\"state\":\"met\"")
            );
            Assert.That(output, Does.Contain("areaId,area,status,bandD"));
            Assert.That(output, Does.Contain("<svg "));
            Assert.That(output, Does.Not.Contain("\"code\":"));
        }
    }
}
