using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;
using static PlanAccountability.Api.Tests.Panels.PanelYearPage;
using static PlanAccountability.TestKit.PreceptBuilder;

namespace PlanAccountability.Api.Tests.Panels;

/// <summary>A financial year of a panel on one page. Each test has a year of its own.</summary>
public sealed class ReadingAPanelsYear : PanelTest
{
    private const int MostCommands = 20;

    [Test]
    public async Task Has_what_was_due_and_what_happened()
    {
        await RecordMeetingAsync("2025-07-10");
        await A.NewPrecept().AfterTheFact().Reported(Report(1, "supports", "2026-02-05")).Issued("2026-02-20", 295m).RecordAsync(Office);
        await A.NewHearing().NotifiedOn("2025-09-01").AfterTheFact("2025-09-15", "2025-09-30").RecordAsync(Office);
        var ofAnnual = await A.Review().OfKind("annualReport").AfterTheFact("2025-07-12").MetOn("2025-07-10").RecordAsync(Panel);
        await Office
            .StepAsync(ofAnnual.Text("url")!, "response", new { text = "We thank the panel.", respondedOn = "2025-08-01" })
            .ShouldBe(200);
        await A.NewAnnualReport()
            .On("2024-25")
            .AfterTheFact("2025-06-20")
            .With("sentToPanelOn", "2025-06-25")
            .With("reviewId", ofAnnual.Text("id"))
            .RecordAsync(Office);
        await RecordReviewAsync("2025-10-20", "2025-11-10", "2025-12-01");
        var inspection = (await A.NewInspectionReport().On("2025-09-01").RecordAsync(Office)).Text("url")!;
        await A.NewInspectionComment(inspection).On("2025-10-26").RecordAsync(Office);

        var year = await Anonymous.PanelYearAsync("2025-26");

        string[] due =
        [
            "annualReportSent AR-02 - 2025-06-25 met annualReport",
            "annualReportMeeting AR-03 - 2025-07-10 met panelReview",
            "annualReportResponse AR-05 - 2025-08-01 met panelReview",
            "hearing APP-02 2025-09-21 2025-09-15 met confirmationHearing",
            "hearingReport APP-02 2025-09-21 2025-09-30 missed confirmationHearing",
            "inspectionComments HMI-01 2025-10-26 2025-10-26 met inspectionComment",
            "reportResponse PAN-05 2025-11-10 - notEvidenced panelReview",
            "recommendationResponse PAN-05 2025-12-01 - notEvidenced panelRecommendation",
            "preceptProposal PRE-01 2026-02-01 2026-01-28 met precept",
            "preceptReport PRE-02 2026-02-08 2026-02-05 met precept",
            "revisedPrecept PRE-06 2026-02-15 - notNeeded precept",
            "secondPreceptReport PRE-07 2026-02-22 - notNeeded precept",
            "secondPreceptResponse PRE-08 2026-03-01 - notNeeded precept",
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Due(year), Is.EqualTo(due));
            Assert.That(year["panels"]!.AsArray().Select(panel => panel!.Text("id")), Is.EqualTo([await PanelOfAsync()]));
            Assert.That(
                year["meetings"]!
                    .AsArray()
                    .Select(meeting => $"{meeting!["metOn"]} {meeting["quorum"]!["present"]} {meeting["resolutionCount"]}"),
                Is.EqualTo(["2025-07-10 11 2"])
            );
            Assert.That(CountsBy(year["reviews"]!, "responseState"), Is.EqualTo(["notEvidenced 1", "responded 1"]));
            Assert.That(CountsBy(year["recommendations"]!, "state"), Is.EqualTo(["notEvidenced 1"]));
            Assert.That(
                year["precepts"]!.AsArray().Select(one => $"{one!["authority"]} {one["financialYear"]} {one["position"]} {one["status"]}"),
                Is.EqualTo(["police 2026-27 supports issued"])
            );
            Assert.That(year["hearings"]![0]!.Text("dueOn"), Is.EqualTo("2025-09-21"));
            Assert.That(year["annualReports"]![0]!.Text("financialYear"), Is.EqualTo("2024-25"));
            Assert.That(year["inspections"]![0]!.Text("commentsState"), Is.EqualTo("met"));
            Assert.That(Lacks(year["notEvidenced"]!), Is.Empty);
            Assert.That(Lacks(year["missing"]!), Is.Empty);
        }

        await CompleteAsync("responses", "2025-10-01", null);
        Assert.That(
            Due(await Anonymous.PanelYearAsync("2025-26")).Where(duty => duty.Contains(" PAN-05 ", StringComparison.Ordinal)),
            Is.EqualTo([
                "reportResponse PAN-05 2025-11-10 - missed panelReview",
                "recommendationResponse PAN-05 2025-12-01 - missed panelRecommendation",
            ])
        );
    }

    [Test]
    public async Task Calls_nothing_late_of_which_nothing_is_on_record()
    {
        var year = await Anonymous.PanelYearAsync("2016-17");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(States(year), Is.EqualTo(Enumerable.Repeat("notEvidenced", 8)));
            Assert.That(year["due"]!.AsArray().Select(duty => duty!["record"]), Is.All.Null);
            Assert.That(Lacks(year["notEvidenced"]!), Is.EqualTo(["precepts", "annualReports", "panelMeetings", "panelReviews"]));
            Assert.That(Lacks(year["missing"]!), Is.Empty);
        }

        await CompleteAsync("precepts", "2017-01-01", "2017-03-31");
        await CompleteAsync("annualReports", "2016-04-01", "2017-03-31");
        year = await Anonymous.PanelYearAsync("2016-17");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                States(year),
                Is.EqualTo(["missed", "missed", "notNeeded", "notNeeded", "notNeeded", "notDue", "notDue", "notDue"]),
                "the Act gives the annual report no day"
            );
            Assert.That(Lacks(year["missing"]!), Is.EqualTo(["precepts", "annualReports"]));
            Assert.That(year["missing"]![0]!.Text("detail"), Is.EqualTo("No police precept of 2017-18 is on record."));
        }
    }

    [TestCase("2027-28", "notDue", "")]
    [TestCase("2010-11", "", "")]
    public async Task Expects_nothing_that_was_or_is_not_due(string year, string states, string lacks)
    {
        var answer = await Anonymous.PanelYearAsync(year);
        Assert.That(
            (string.Join(' ', States(answer).Distinct()), string.Join(' ', Lacks(answer["notEvidenced"]!))),
            Is.EqualTo((states, lacks))
        );
    }

    [Test]
    public async Task Knows_of_the_fire_precept_of_a_fire_authority()
    {
        var year = await Anonymous.PanelYearAsync("2021-22", "northamptonshire");
        Assert.That(
            year["notEvidenced"]!.AsArray().Select(lack => lack!.Text("detail")).Take(2),
            Is.EqualTo(["No police precept of 2022-23 is on record.", "No fire precept of 2022-23 is on record."])
        );
    }

    [Test]
    public async Task Tells_nobody_of_drafts_that_are_not_theirs()
    {
        var inspection = (await A.NewInspectionReport().On("2026-09-01").RecordAsync(Office)).Text("url")!;
        HttpClient[] others = [Anonymous, OfficeElsewhere, PanelElsewhere, Importer];
        List<string> before = [];
        foreach (var other in others)
            before.Add((await other.PanelYearAsync("2026-27")).ToJsonString());

        var meeting = (await A.PanelMeeting().MetOn("2026-12-10").RecordAsync(Panel)).Text("id")!;
        var review = await A.Review().MetOn("2026-10-15").ToBeAnswered(by: "2026-12-01").RecordAsync(Panel);
        await A.Recommendation(review.Text("url")!).ToBeAnsweredBy("2026-11-20").RecordAsync(Panel);
        var removal = (await A.NewHearing().OfRemoval().RecordAsync(Office)).Text("id")!;
        var comments = (await A.NewInspectionComment(inspection).RecordAsync(Office)).Text("id")!;

        List<string> after = [];
        foreach (var other in others)
            after.Add((await other.PanelYearAsync("2026-27")).ToJsonString());
        Assert.That(after, Is.EqualTo(before));
        var panel = (await Panel.PanelYearAsync("2026-27")).ToJsonString();
        Assert.That(panel, Does.Contain(meeting).And.Contain(removal).And.Not.Contain(comments));
        Assert.That(panel, Does.Contain("\"reviews\":[{").And.Contain("\"recommendations\":[{"));
        Assert.That(panel, Does.Not.Contain("panelRecommendation").And.Not.Contain("reportResponse"), "nothing is due before the report");
        var office = (await Office.PanelYearAsync("2026-27")).ToJsonString();
        Assert.That(office, Does.Contain(removal).And.Contain(comments).And.Not.Contain(meeting));
        Assert.That(office, Does.Contain("\"reviews\":[]").And.Contain("\"recommendations\":[]"));
        foreach (var name in new[] { "Sam Example", "lost its trust" })
            Assert.That(office + panel, Does.Not.Contain(name));
    }

    [Test]
    public async Task Says_what_does_not_apply_in_London()
    {
        var london = await Anonymous.PanelYearAsync("2025-26", "metropolitan");
        var city = await Anonymous.PanelYearAsync("2025-26", "city-of-london");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Due(london), Does.Contain("preceptProposal LON-01 - - notNeeded -"));
            Assert.That(Due(london).Count(duty => duty.StartsWith("annualReport", StringComparison.Ordinal)), Is.EqualTo(3));
            Assert.That(Lacks(london["notEvidenced"]!), Is.EqualTo(["annualReports", "panelMeetings", "panelReviews"]));
            Assert.That(Due(city), Is.EqualTo(["preceptProposal PRE-01 - - notNeeded -", "annualReportSent AR-02 - - notNeeded -"]));
            Assert.That(city["panels"]!.AsArray(), Is.Empty);
            Assert.That(Lacks(city["notEvidenced"]!), Is.Empty);
        }
    }

    [TestCase("?financialYear=2013")]
    [TestCase("?financialYear=2013-15")]
    [TestCase("?financialYear=0000-01")]
    [TestCase("?financialYear=9999-00")]
    [TestCase("")]
    public async Task Is_of_a_financial_year(string query) =>
        await Anonymous
            .GetAsync($"/v1/areas/lancashire/panel-year{query}")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?financialYear", query.Length == 0 ? "required" : "bad-value");

    [Test]
    public async Task Is_of_an_area() =>
        await Anonymous.GetAsync("/v1/areas/atlantis/panel-year?financialYear=2025-26").ShouldBeAProblem(404, "not-found");

    /// <summary>However much is on record.</summary>
    [Test]
    public async Task Costs_a_fixed_number_of_commands()
    {
        await RecordEachAsync("2023");
        var few = await Sql.DuringAsync(() => Anonymous.PanelYearAsync("2023-24"));
        await RecordEachAsync("2023");
        var more = await Sql.DuringAsync(() => Anonymous.PanelYearAsync("2023-24"));

        Assert.That(few, Has.Count.LessThanOrEqualTo(MostCommands), string.Join('\n', few));
        Assert.That(more, Has.Count.EqualTo(few.Count), string.Join('\n', more));
    }

    private async Task RecordEachAsync(string year)
    {
        await RecordMeetingAsync($"{year}-07-10");
        await A.NewHearing().NotifiedOn($"{year}-09-01").AfterTheFact().RecordAsync(Office);
        await RecordReviewAsync($"{year}-10-20", $"{year}-11-10", $"{year}-12-01");
        var inspection = (await A.NewInspectionReport().On($"{year}-09-01").RecordAsync(Office)).Text("url")!;
        await A.NewInspectionComment(inspection).On($"{year}-10-26").RecordAsync(Office);
    }

    private Task<JsonNode> RecordMeetingAsync(string on) =>
        A.PanelMeeting()
            .AfterTheFact()
            .MetOn(on)
            .With("status", "held")
            .With("quorum", new { needed = 5, present = 11 })
            .WithItems(Item("Annual report", Resolved("That it be noted.", "notes"), Resolved("That more be said.", "requests")))
            .RecordAsync(Panel);

    private async Task RecordReviewAsync(string reportedOn, string responseBy, string answerBy)
    {
        var review = (await A.Review().AfterTheFact(reportedOn).ToBeAnswered(by: responseBy).RecordAsync(Panel)).Text("url")!;
        await A.Recommendation(review).ToBeAnsweredBy(answerBy).RecordAsync(Panel);
    }

    private async Task CompleteAsync(string of, string from, string? to) =>
        await Office
            .PostJsonAsync(
                "/v1/completeness-statements",
                new
                {
                    areaId = "lancashire",
                    of,
                    from,
                    to,
                    statedBy = "The office",
                }
            )
            .ShouldBe(201);

    private static IEnumerable<string> States(JsonNode year) => year["due"]!.AsArray().Select(duty => duty!.Text("state")!);
}
