using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Panels;

/// <summary>The commands of <c>docs/panel-year.md</c>, run as they are printed.</summary>
public sealed class FollowingTheGuideToThePanelsYear : ApiTest
{
    protected override bool OnKestrel => true;

    [Test]
    public async Task Does_what_it_says()
    {
        var output = await Guide.FollowAsync("docs/panel-year.md", Anonymous);

        var years = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(years, Has.Count.EqualTo(4));
            Assert.That(States(years[0]).Distinct(), Is.EqualTo(["notEvidenced"]));
            Assert.That(
                States(years[1], "precept"),
                Is.EqualTo(["met", "met", "notNeeded", "notNeeded", "notNeeded"]),
                years[1]["due"]!.ToJsonString()
            );
            Assert.That((int)years[1]["meetings"]![0]!["resolutionCount"]!, Is.EqualTo(1));
            Assert.That(
                ((int)years[1]["actions"]!["overdue"]!, (int)years[2]["actions"]!["overdue"]!, (int)years[2]["actions"]!["settledLate"]!),
                Is.EqualTo((1, 0, 1))
            );
            Assert.That(States(years[3], "confirmationHearing"), Is.EqualTo(["met", "met"]));
            Assert.That(States(years[3], "annualReport"), Is.EqualTo(["met"]));
            Assert.That(States(years[3], "panelReview"), Is.EqualTo(["met", "met"]));
            Assert.That(States(years[3], "panelRecommendation"), Is.EqualTo(["missed"]));
        }
    }

    private static IEnumerable<string> States(JsonNode year, string? type = null) =>
        year["due"]!
            .AsArray()
            .Where(duty => type is null || (string?)duty!["record"]?["type"] == type)
            .Select(duty => duty!.Text("state")!);
}
