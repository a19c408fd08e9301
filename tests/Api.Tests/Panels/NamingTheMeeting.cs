using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Panels;

/// <summary>An annual report and the panel's position on a precept name the meeting of the panel, one that everybody may know of.</summary>
public sealed class NamingTheMeeting : ApiTest
{
    [Test]
    public async Task Is_for_public_meetings_of_the_area()
    {
        var held = (await A.PanelMeeting().AfterTheFact().RecordAsync(Panel)).Text("id");
        var inWork = (await A.PanelMeeting().RecordAsync(Panel)).Text("id");

        await Office
            .PostJsonAsync("/v1/annual-reports", AnnualReport(inWork))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/panelMeetingId", "unknown-panel-meeting");
        await Office
            .PostJsonAsync("/v1/precepts", Precept(inWork))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/panel/0/panelMeetingId", "unknown-panel-meeting");

        var report = await Office.PostJsonAsync("/v1/annual-reports", AnnualReport(held)).ShouldBe(201);
        var precept = await Office.PostJsonAsync("/v1/precepts", Precept(held)).ShouldBe(201);
        Assert.That((report.Text("panelMeetingId"), precept["panel"]![0]!.Text("panelMeetingId")), Is.EqualTo((held, held)));
    }

    private static JsonObject AnnualReport(string meeting) =>
        A.NewAnnualReport().On("2023-24").AfterTheFact().With("panelMeetingId", meeting).Body;

    private static JsonObject Precept(string meeting) =>
        A.NewPrecept()
            .Of("2016-17")
            .AfterTheFact()
            .Proposing(150, "2016-01-28")
            .Reported(
                new
                {
                    onProposal = 1,
                    position = "supports",
                    panelMeetingId = meeting,
                }
            )
            .Body;
}
