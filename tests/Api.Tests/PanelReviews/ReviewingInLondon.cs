using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;

namespace PlanAccountability.Api.Tests.PanelReviews;

public sealed class ReviewingInLondon : ImportTest
{
    [Test]
    public async Task Is_of_no_precept()
    {
        var report = await ImportAsync(
            Admin,
            [
                Some.Document("doc:plan"),
                Some.Review("metropolitan:review:precept", "precept"),
                Some.Review("metropolitan:review:update", "update"),
            ],
            onError: "skipRow"
        );

        Assert.That(Errors(report), Is.EqualTo(["1 /kind precept-not-for-panel"]));
        Assert.That(report["rows"]![1]!["errors"]![0]!.ToJsonString(), Does.Contain("LON-01: PRSRA 2011 ss.32"));
    }
}
