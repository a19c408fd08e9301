using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Api.Tests.Search;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.AnnualReports;

/// <summary>What a body reports on a financial year. Each test has years of its own: a body has one report a year.</summary>
public sealed class KeepingAnnualReports : CsvTest
{
    [Test]
    public async Task Is_for_the_office_of_the_area_and_for_everyone_to_read()
    {
        await A.NewAnnualReport().SendAsync(Anonymous).ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
            await A.NewAnnualReport().SendAsync(other).ShouldBeAProblem(403, "forbidden");
        var report = await A.NewAnnualReport().RecordAsync(Office);
        var url = report.Text("url");
        Assert.That(report["allowedActions"]!.ToJsonString(), Is.EqualTo("""["amendAnnualReport","retractAnnualReport"]"""));

        await A.NewAnnualReport().SendAsync(Office).ShouldBeAProblem(409, "annual-report-repeated");
        await A.NewAnnualReport().AfterTheFact().SendAsync(Office).ShouldBeAProblem(409, "annual-report-repeated");
        var fire = await A.NewAnnualReport().With("kind", "fireStatement").RecordAsync(Office);
        Assert.That(
            (await Anonymous.GetItemsAsync("/v1/annual-reports?areaId=lancashire&financialYear=2025-26&kind=fireStatement"))[0].Text("id"),
            Is.EqualTo(fire.Text("id"))
        );
        await AmendAsync(url, new { producedOn = "2026-07-02" }).ShouldBeAProblem(409, "correction-without-reason");
        Assert.That(
            (await AmendAsync(url, new { sentToPanelOn = "2026-07-05" }).ShouldBe(200)).Text("sentToPanelOn"),
            Is.EqualTo("2026-07-05")
        );
        await AmendAsync(url, new { recordedAs = "afterTheFact" }).ShouldBeAProblem(400, "annual-report-recording-fixed");
        await Office.RetractAsync(url);
        Assert.That((await A.NewAnnualReport().RecordAsync(Office)).Text("financialYear"), Is.EqualTo("2025-26"), "the year is free again");
    }

    /// <summary>AR-01 and AR-02.</summary>
    [Test]
    public async Task Refuses_live_what_documents_may_show()
    {
        foreach (var year in new[] { "2026-27", "2027-28" })
            await A.NewAnnualReport()
                .On(year)
                .AfterTheFact()
                .SendAsync(Office)
                .ShouldBeAProblem(400, "date-in-future")
                .ShouldName("/financialYear", "date-in-future");
        await A.NewAnnualReport().On("2025").SendAsync(Office).ShouldBeAProblem(400, "invalid-input");
        await A.NewAnnualReport().On("2024-25").With("producedOn", "2025-07").SendAsync(Office).ShouldBeAProblem(400, "day-needed");
        var early = await A.NewAnnualReport()
            .On("2024-25")
            .With("producedOn", "2025-03-31")
            .SendAsync(Office)
            .ShouldBeAProblem(409, "report-before-year-end");
        Assert.That(early.Text("ruleId"), Is.EqualTo("AR-01"));
        await A.NewAnnualReport()
            .On("2024-25")
            .With("producedOn", "2025-07-02")
            .With("sentToPanelOn", "2025-07-01")
            .SendAsync(Office)
            .ShouldBeAProblem(409, "report-sent-before-produced");
        await A.NewAnnualReport()
            .On("2024-25")
            .AfterTheFact("2025-07")
            .With("publishedOn", "2025-06")
            .SendAsync(Office)
            .ShouldBeAProblem(400, "annual-report-published-first");

        var shown = await A.NewAnnualReport()
            .On("2024-25")
            .AfterTheFact("2025-03-31")
            .With("sentToPanelOn", "2025-03-30")
            .RecordAsync(Office);
        Assert.That(shown["irregularities"]!.AsArray().Select(one => one!.Text("ruleId")), Is.EqualTo(["AR-01", "AR-02"]));
        var register = await Anonymous.GetItemsAsync("/v1/registers/irregularities?areaId=lancashire&ruleId=AR-01");
        Assert.That(
            register.Select(entry => (entry["record"]!.Text("kind"), entry["record"]!.Text("url"))),
            Is.EqualTo([("annualReport", shown.Text("url"))])
        );
        await Office.RetractAsync(shown.Text("url"));
    }

    [Test]
    public async Task Shows_what_the_panel_reported_and_how_it_was_answered_from_the_review()
    {
        var review = (await A.Review().OfKind("annualReport").AfterTheFact("2024-07-20").MetOn("2024-07-19").RecordAsync(Panel)).Text(
            "url"
        );
        var report = await A.NewAnnualReport()
            .On("2023-24")
            .AfterTheFact("2024-07-01")
            .With("reviewId", review.Split('/')[^1])
            .RecordAsync(Office);
        Assert.That(
            report["review"]!.ToJsonString(),
            Is.EqualTo("""{"reportedOn":"2024-07-20","respondedOn":null,"responsePublishedOn":null}""")
        );
        await Office.StepAsync(review, "response", new { text = "We thank the panel.", respondedOn = "2024-08-01" }).ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(report.Text("url")))["review"]!.Text("respondedOn"), Is.EqualTo("2024-08-01"));
        var other = (await A.Review().OfKind("update").AfterTheFact("2024-07-20").RecordAsync(Panel)).Text("id");
        await AmendAsync(report.Text("url"), new { reviewId = other })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reviewId", "unknown-panel-review");
    }

    [Test]
    public async Task Claims_of_the_plan_and_makes_progress_reports_only_when_asked()
    {
        var (commitment, priority, plan) = await PlanAsync("lancashire");
        var (elsewhere, _, _) = await PlanAsync("kent");
        await A.NewAnnualReport()
            .On("2022-23")
            .AfterTheFact()
            .Claiming(1, elsewhere, "delivered", "Done")
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/claims/0/commitmentId", "unknown-commitment");
        await A.NewAnnualReport()
            .On("2022-23")
            .AfterTheFact()
            .With(
                "claims",
                new[]
                {
                    new
                    {
                        number = 1,
                        status = "underway",
                        text = "More",
                    },
                }
            )
            .SendAsync(Office)
            .ShouldBeAProblem(400, "claim-subject");
        await A.NewAnnualReport()
            .On("2022-23")
            .AfterTheFact()
            .Claiming(1, commitment, "underway", "One")
            .Claiming(1, commitment, "underway", "Two")
            .SendAsync(Office)
            .ShouldBeAProblem(400, "claim-number-repeated");
        var document = await A.NewSourceDocument("Annual Report 2022/23", "other").RecordAsync(Office);
        var report = await A.NewAnnualReport()
            .On("2022-23")
            .AfterTheFact("2023-07-01")
            .With("documentId", document.Text("id"))
            .Claiming(1, commitment, "underway", "One wombat refuge has opened.")
            .ClaimingOf(2, priority, "delivered", "Fewer thefts")
            .Claiming(3, commitment, "delivered", "Both have opened.")
            .RecordAsync(Office);
        var url = report.Text("url");
        Assert.That(await Anonymous.GetItemsAsync($"/v1/commitments/{commitment}/progress-reports"), Is.Empty);

        var matrix = (await Anonymous.GetJsonAsync($"/v1/plans/{plan}/accountability"))["priorities"]![0]!;
        Assert.That(
            (matrix["annualReportClaims"]!.ToJsonString(), matrix["commitments"]![0]!["annualReportClaims"]!.ToJsonString()),
            Is.EqualTo(
                (
                    """{"count":1,"latestStatus":"delivered","latestYear":"2022-23"}""",
                    """{"count":2,"latestStatus":"delivered","latestYear":"2022-23"}"""
                )
            )
        );
        var trace = (await Anonymous.GetJsonAsync($"/v1/commitments/{commitment}/trace"))["entries"]!
            .AsArray()
            .Where(entry => entry!.Text("kind") is "annualReportClaimed")
            .Select(entry => $"{entry!.Text("on")} {entry!.Text("status")} {entry!.Text("summary")}");
        Assert.That(trace, Is.EqualTo(["2023-07-01 underway One wombat refuge has opened.", "2023-07-01 delivered Both have opened."]));
        Assert.That(await Anonymous.FindAsync("wombat refuge"), Is.Not.Empty);

        await ReportAsync(url, new { claimNumber = 2 }).ShouldBeAProblem(409, "claim-of-priority");
        await ReportAsync(url, new { claimNumber = 9 }).ShouldBeAProblem(400, "invalid-input").ShouldName("/claimNumber", "unknown-claim");
        await ReportAsync(url, new { }).ShouldBeAProblem(400, "invalid-input");
        await Panel.StepAsync(url, "progress-reports", new { all = true }).ShouldBeAProblem(403, "forbidden");
        var one = await ReportAsync(url, new { claimNumber = 1 }).ShouldBe(200);
        var made = one["claims"]![0]!.Text("progressReportId");
        var progress = await Anonymous.GetJsonAsync($"/v1/progress-reports/{made}");
        Assert.That(
            (
                progress.Text("summary"),
                progress.Text("reportedOn"),
                progress["annualReportClaim"]!.Text("annualReportId"),
                (int?)progress["annualReportClaim"]!["claimNumber"],
                progress["citations"]![0]!.Text("locator")
            ),
            Is.EqualTo(("One wombat refuge has opened.", "2023-07-01", report.Text("id"), (int?)1, "p.1"))
        );
        var again = await ReportAsync(url, new { claimNumber = 1 }).ShouldBe(200);
        Assert.That((again["claims"]![0]!.Text("progressReportId"), (int)again["revision"]!), Is.EqualTo((made, (int)one["revision"]!)));
        var all = await ReportAsync(url, new { all = true }).ShouldBe(200);
        Assert.That(
            (
                all["claims"]![0]!.Text("progressReportId"),
                (string?)all["claims"]![1]!["progressReportId"],
                all["claims"]![2]!["progressReportId"] is null
            ),
            Is.EqualTo((made, (string?)null, false))
        );
        Assert.That(await Anonymous.GetItemsAsync($"/v1/commitments/{commitment}/progress-reports"), Has.Count.EqualTo(2));

        await AmendAsync(url, new { claims = Array.Empty<object>() }).ShouldBeAProblem(409, "claim-reported");
        Assert.That(
            (await AmendAsync(url, new { title = "Report" }).ShouldBe(200))["claims"]![0]!.Text("progressReportId"),
            Is.EqualTo(made)
        );
        await Office.RetractAsync($"/v1/progress-reports/{made}");
        Assert.That(
            (await ReportAsync(url, new { claimNumber = 1 }).ShouldBe(200))["claims"]![0]!.Text("progressReportId"),
            Is.Not.EqualTo(made)
        );
        Assert.That((await Anonymous.GetItemsAsync($"/v1/commitments/{commitment}/progress-reports")).Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Comes_in_by_files_with_a_document()
    {
        await ImportAsync(Admin, Some.WholePlan("lancashire:ar-plan"));
        var row = Some.AnnualReport("lancashire:ar-plan", "lancashire");
        row["claims"]![0]!.AsObject().Remove("progressReportRef");
        Assert.That(Counts(await ImportAsync(Importer, [row])), Is.EqualTo("created:1"));
        Assert.That(Counts(await ImportAsync(Importer, [row])), Is.EqualTo("unchanged:1"));
        Assert.That(
            Errors(
                await ImportAsync(
                    Importer,
                    [
                        Row("live", "2018-19").With("recordedAs", "live"),
                        Row("future", "2026-27"),
                        Row("none", "2018-19").With("citations", new JsonArray()),
                        Row("again", "2021-22"),
                        Row("before", "2009-10"),
                    ]
                )
            ),
            Is.SupersetOf(
                new[]
                {
                    "0 /recordedAs after-the-fact-only",
                    "1 /financialYear date-in-future",
                    "2 /citations citation-needed",
                    "4 /financialYear body-did-not-exist",
                }
            )
        );
        Assert.That(Errors(await ImportAsync(Importer, [Row("again", "2021-22")])), Has.Exactly(1).Contains("annual-report-repeated"));

        const string File = """
            ref,areaId,financialYear,title,recordedAs,producedOn,sourceRef
            lancashire:csv:ar,lancashire,2016-17,Annual Report,afterTheFact,2017-09,doc:plan
            """;
        Assert.That(Counts(await SendCsvAsync(File, "type=annualReport&mode=commit")), Is.EqualTo("created:1"));
        Assert.That(Counts(await SendCsvAsync(File, "type=annualReport&mode=commit")), Is.EqualTo("unchanged:1"));
    }

    /// <summary>What a claim became is not lost by sending the file again, and a redacted claim is gone from all that is kept.</summary>
    [Test]
    public async Task Keeps_what_was_made_of_a_claim_and_forgets_what_is_redacted()
    {
        var (commitment, _, _) = await PlanAsync("northamptonshire");
        var report = await A.NewAnnualReport()
            .In("northamptonshire")
            .On("2019-20")
            .AfterTheFact("2020-07-01")
            .Claiming(1, commitment, "underway", "Numbat patrols began.")
            .RecordAsync(Office);
        var url = report.Text("url");
        await ReportAsync(url, new { all = true }).ShouldBe(200);
        var exported = JsonNode.Parse(await ExportAsync(Admin, "northamptonshire"))!["records"]!
            .AsArray()
            .Single(record => record!.Text("type") is "annualReport")!
            .AsObject();
        var claim = exported["claims"]![0]!.AsObject();
        Assert.That(claim.ContainsKey("progressReportRef"), claim.ToJsonString());
        claim.Remove("progressReportRef");
        Assert.That(Errors(await ImportAsync(Admin, [(JsonObject)exported.DeepClone()], force: true)), Is.Empty);
        Assert.That((await Anonymous.GetJsonAsync(url))["claims"]![0]!["progressReportId"], Is.Not.Null);

        await Admin.StepAsync(url, "redaction", new { members = new[] { "/claims/0/text" }, reason = "It names somebody." }).ShouldBe(200);
        foreach (var address in new[] { url, $"{url}/history", "/v1/annual-reports", "/v1/exports/interchange?areaId=northamptonshire" })
            Assert.That(await Anonymous.GetStringAsync(new Uri(address, UriKind.Relative)), Does.Not.Contain("Numbat"), address);
    }

    private async Task<(string Commitment, string Priority, string Plan)> PlanAsync(string area)
    {
        await using var scope = Db();
        var plan = await A.Plan(area).WithPriority("Burglary", 1).IssuedOn("2021-11").SaveAsync(scope.Db);
        var commitment = plan.Commitments[0];
        return (commitment.Id.ToString(), commitment.Entries[0].PriorityId.ToString(), commitment.PlanId.ToString());
    }

    private Task<HttpResponseMessage> ReportAsync(string url, object body) => Office.StepAsync(url, "progress-reports", body);

    private async Task<HttpResponseMessage> AmendAsync(string url, object patch) =>
        await Office.PatchJsonAsync(url, patch, await Office.ETagOfAsync(url));

    private static JsonObject Row(string name, string year) =>
        Some.Record(
            "annualReport",
            $"lancashire:ar:{name}",
            ("areaId", "lancashire"),
            ("financialYear", year),
            ("title", "Annual Report"),
            ("recordedAs", "afterTheFact"),
            ("citations", new JsonArray(new JsonObject { ["sourceRef"] = "doc:plan" }))
        );
}
