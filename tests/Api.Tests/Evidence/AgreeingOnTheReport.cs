using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Evidence;

/// <summary>That the panel reported and that the body responded are one fact each, whether a step of the version or the review shows it:
/// every door says the same, after whatever was recorded in whatever order and taken away again.</summary>
public sealed class AgreeingOnTheReport : ImportTest
{
    private const int Seed = 20261202;

    private const int Plans = 40;

    private static readonly string[] Days = ["2022-03-01", "2022-04", "2022-08-05"];

    [OneTimeSetUp]
    public async Task StoreTheDocument() => await ImportAsync(Admin, [Some.Document("doc:plan")]);

    [Test]
    public async Task Every_door_says_the_same()
    {
        var random = new Random(Seed);
        List<string> differ = [];
        for (var number = 0; number < Plans; number++)
        {
            var drawn = new Drawn($"lancashire:fact-{number}");
            await SaveAsync(Some.Plan(drawn.Plan), Version(drawn));
            drawn.Url = (await Anonymous.GetJsonAsync($"/v1/plans?ref={drawn.Plan}"))["items"]![0]!.Text("url");
            for (var act = 0; act < 4; act++)
            {
                await ChangeAsync(random, drawn);
                differ.AddRange((await DifferencesAsync(drawn)).Select(difference => $"{number}.{act} {difference} of {drawn}"));
            }
        }

        Assert.That(differ, Is.Empty, $"seed {Seed}");
    }

    [Test]
    public async Task The_day_of_the_step_is_that_of_the_report()
    {
        var drawn = new Drawn("lancashire:day-of-report") { Review = new("reported", null, false, null) };
        await SaveAsync([Some.Plan(drawn.Plan), Version(drawn), Review(drawn), .. Some.WholePlan("lancashire:concerned", 1)]);
        var commitment = (await Anonymous.GetJsonAsync("/v1/commitments?ref=lancashire:concerned:c1"))["items"]![0]!;
        var matrix = $"/v1/plans/{commitment.Text("planId")}/accountability?version=1&asOf=2022-02-28";
        await SaveAsync(Some.Recommendation(drawn.ReviewRef, "1").With("commitmentRefs", new JsonArray("lancashire:concerned:c1")));
        Assert.That(await (await Anonymous.GetAsync(matrix)).Content.ReadAsStringAsync(), Does.Contain("openRecommendationIds\":[\""));

        drawn.Report = new("2022-03-01");
        await SaveAsync(Version(drawn));

        Assert.That(
            await (await Anonymous.GetAsync(matrix)).Content.ReadAsStringAsync(),
            Does.Not.Contain("openRecommendationIds\":[\""),
            "the panel had not reported"
        );
        var trace = await Anonymous.GetJsonAsync($"{commitment.Text("url")}/trace");
        Assert.That(
            trace["entries"]!.AsArray().Single(entry => entry!.Text("kind") is "recommended")!.Text("on"),
            Is.EqualTo("2022-03-01")
        );
        var owed = (await Anonymous.GetItemsAsync("/v1/registers/overdue-responses?basis=unknown&limit=200")).Where(entry =>
            entry["review"]!.Text("subject") == drawn.ReviewRef
        );
        Assert.That(owed.Select(entry => entry.Text("owedSince")), Is.EqualTo(new[] { "2022-03-01", "2022-03-01" }));
    }

    [Test]
    public async Task An_answer_to_a_report_that_only_the_version_shows_makes_it_one()
    {
        var drawn = new Drawn("lancashire:answered-fact") { Report = new(null), Review = new("notEvidenced", null, false, null) };
        await SaveAsync(Some.Plan(drawn.Plan), Version(drawn), Review(drawn));
        var review = (await Anonymous.GetJsonAsync($"/v1/panel-reviews?ref={drawn.ReviewRef}"))["items"]![0]!.Text("url");
        Assert.That(
            (await Office.GetJsonAsync(review))["allowedActions"]!.AsArray().Select(act => (string?)act),
            Is.EqualTo(new[] { "respondToPanelReport" })
        );
        await Office
            .PostJsonAsync($"{review}/response", new { url = "https://www.example.org/response" }, await Office.ETagOfAsync(review))
            .ShouldBe(200);
        await Panel.PatchJsonAsync(review, """{"outcome":"Supported."}""", await Panel.ETagOfAsync(review)).ShouldBe(200);
        drawn.Report = null;
        await SaveAsync(Version(drawn));

        var read = await Anonymous.GetJsonAsync(review);
        Assert.That((read.Text("status"), read.Text("responseState")), Is.EqualTo(("reported", "responded")));
    }

    /// <summary>Records something, or takes it away.</summary>
    private async Task ChangeAsync(Random random, Drawn drawn)
    {
        switch (random.Next(3))
        {
            case 0 when drawn.Review is not null:
                var url = (await Anonymous.GetJsonAsync($"/v1/panel-reviews?ref={drawn.ReviewRef}"))["items"]![0]!.Text("url");
                await Panel.RetractAsync(url);
                drawn.Review = null;
                drawn.Reviews++;
                break;
            case <= 1:
                var status = random.Next(4) switch
                {
                    0 => "noReportMade",
                    1 => "notEvidenced",
                    _ => "reported",
                };
                var isAnswered = status is "reported" && random.Next(2) == 0;
                drawn.Review = new(
                    status,
                    status is "reported" ? DayOrNone(random) : null,
                    isAnswered,
                    isAnswered ? DayOrNone(random) : null
                );
                await SaveAsync(Review(drawn));
                break;
            default:
                drawn.IsSent = random.Next(2) == 0;
                drawn.Report = random.Next(2) == 0 ? null : new(DayOrNone(random), IsNone: random.Next(4) == 0);
                drawn.Answer = random.Next(2) == 0 ? null : new(DayOrNone(random));
                await SaveAsync(Version(drawn));
                break;
        }
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync(Drawn drawn)
    {
        List<string> differ = [];
        var version = await Anonymous.GetJsonAsync($"{drawn.Url}/versions/1");
        Compare("version", version.Text("status"), drawn.VersionStatus);
        Compare("list", (await Anonymous.GetJsonAsync($"{drawn.Url}/versions"))["items"]![0]!.Text("status"), drawn.VersionStatus);
        Compare("plan", (await Anonymous.GetJsonAsync(drawn.Url))["versions"]![0]!.Text("status"), drawn.VersionStatus);
        var missing = version["notEvidenced"]!.AsArray().Select(step => (string?)step).ToList();
        Compare("report of version", !missing.Contains("panelReported"), drawn.ShowsReport || drawn.ShowsNoReport);
        Compare("response of version", !missing.Contains("responded"), drawn.IsAnswered || drawn.ReviewStatus is "noReportMade");
        if (drawn.Review is null)
            return differ;

        var listed = (await Anonymous.GetJsonAsync($"/v1/panel-reviews?ref={drawn.ReviewRef}"))["items"]![0]!;
        foreach (var review in new[] { listed, await Anonymous.GetJsonAsync(listed.Text("url")) })
        {
            Compare("review", review.Text("status"), drawn.ReviewStatus);
            Compare("day of report", (string?)review["reportedOn"], drawn.ReportedOn);
            Compare("response", review.Text("responseState"), drawn.ResponseState);
            Compare("day of response", (string?)review["respondedOn"], drawn.RespondedOn);
            Compare("days late", (int?)review["daysLate"], drawn.IsLate ? 35 : null);
        }

        foreach (var status in new[] { "reported", "noReportMade", "notEvidenced" })
            Compare(
                $"filter by {status}",
                (await Anonymous.GetJsonAsync($"/v1/panel-reviews?ref={drawn.ReviewRef}&status={status}"))["items"]!.AsArray().Count > 0,
                status == drawn.ReviewStatus
            );
        foreach (var state in new[] { "notEvidenced", "answeredLate" })
            Compare(
                $"register of {state}",
                (await Anonymous.GetItemsAsync($"/v1/registers/overdue-responses?areaId=lancashire&limit=200&state={state}")).Any(entry =>
                    entry["review"]!.Text("subject") == drawn.ReviewRef
                ),
                drawn.ReviewStatus is "reported" && (state is "notEvidenced" ? !drawn.IsAnswered : drawn.IsLate)
            );
        return differ;

        void Compare(string what, object? said, object? expected)
        {
            if (!Equals(said, expected))
                differ.Add($"{what}: {said ?? "null"} for {expected ?? "null"}");
        }
    }

    private static string? DayOrNone(Random random) => random.Next(2) == 0 ? null : Days[random.Next(Days.Length)];

    private async Task SaveAsync(params JsonObject[] records)
    {
        var report = await ImportAsync(Admin, records);
        Assert.That(
            report["rows"]!.AsArray().Select(row => (string?)row!["outcome"]),
            Is.All.AnyOf("created", "updated", "unchanged"),
            report.ToJsonString()
        );
    }

    private static JsonObject Version(Drawn drawn)
    {
        List<JsonNode> steps = [];
        if (drawn.IsSent)
            steps.Add(new JsonObject { ["kind"] = "sentToPanel" });
        if (drawn.Report is { } report)
            steps.Add(
                new JsonObject
                {
                    ["kind"] = "panelReported",
                    ["on"] = report.On,
                    ["note"] = report.IsNone ? "The panel made no report." : null,
                }
            );
        if (drawn.Answer is { } answer)
            steps.Add(new JsonObject { ["kind"] = "responded", ["on"] = answer.On });
        return Some.Version(drawn.Plan).With("steps", new JsonArray([.. steps]));
    }

    private static JsonObject Review(Drawn drawn)
    {
        var review = drawn.Review!;
        return Some.Review(drawn.ReviewRef, "planDraft")
            .With("planRef", drawn.Plan)
            .With("versionRef", $"{drawn.Plan}:v1")
            .With("subject", drawn.ReviewRef)
            .With("status", review.Status)
            .With("requiresResponse", review.Status is not "noReportMade")
            .With("reportedOn", review.ReportedOn)
            .With("responseDueOn", drawn.DueOn)
            .With(
                "noReport",
                review.Status is "noReportMade"
                    ? new JsonObject
                    {
                        ["on"] = "2022-03",
                        ["reason"] = "No quorum.",
                        ["by"] = "panel",
                    }
                    : null
            )
            .With(
                "response",
                review.IsAnswered ? new JsonObject { ["respondedOn"] = review.RespondedOn, ["recordedAs"] = "afterTheFact" } : null
            );
    }

    /// <summary>A step of the version.</summary>
    private sealed record StepDrawn(string? On, bool IsNone = false);

    /// <summary>What the review itself says.</summary>
    private sealed record ReviewDrawn(string Status, string? ReportedOn, bool IsAnswered, string? RespondedOn);

    /// <summary>A version and its review as they were drawn, and what follows for both.</summary>
    private sealed class Drawn(string plan)
    {
        public string Plan => plan;

        public string Url { get; set; } = "";

        public int Reviews { get; set; }

        public string ReviewRef => $"{plan}:review-{Reviews}";

        public bool IsSent { get; set; }

        public StepDrawn? Report { get; set; }

        public StepDrawn? Answer { get; set; }

        public ReviewDrawn? Review { get; set; }

        public bool ShowsReport => Report is { IsNone: false } || Review?.Status is "reported";

        public bool ShowsNoReport => Report is { IsNone: true } || Review?.Status is "noReportMade";

        public bool IsAnswered => Answer is not null || Review?.IsAnswered is true;

        public string? ReviewStatus =>
            Review?.Status is not "notEvidenced" || Report is null ? Review?.Status
            : Report.IsNone ? "noReportMade"
            : "reported";

        public string? ReportedOn =>
            ReviewStatus is "reported" ? Review!.ReportedOn ?? (Report is { IsNone: false } ? Report.On : null) : null;

        public string? RespondedOn => Review?.RespondedOn ?? Answer?.On;

        public string? DueOn => Review is null or { Status: "noReportMade" } or { ReportedOn: "2022-08-05" } ? null : "2022-07-01";

        public bool IsLate => DueOn is not null && RespondedOn is "2022-08-05";

        public string VersionStatus =>
            IsAnswered ? "responded"
            : ShowsReport || ShowsNoReport ? "reviewed"
            : IsSent ? "withPanel"
            : "draft";

        public string ResponseState =>
            IsAnswered ? "responded"
            : ReviewStatus is "noReportMade" ? "noResponseNeeded"
            : "notEvidenced";

        public override string ToString() => $"sent {IsSent}, {Report}, {Answer}, {Review}";
    }
}
