using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Commitments;
using PlanAccountability.Api.Tests.Performance;
using PlanAccountability.Application.Accountability;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

public sealed class TracingACommitment : ApiTest
{
    private VariedPlan _plan = null!;

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
    }

    [Test]
    public async Task Tells_what_happened_in_the_order_of_its_dates()
    {
        await using var scope = Db();
        await scope.MeetAsync(
            "2022-03-01",
            [
                Examined.Item(_plan.Kept) with
                {
                    Assurance = new(AssuranceLevel.PartlyAssured, "Moderate"),
                    Questions =
                    [
                        Question("How many calls?", "All.", null, null),
                        Question("How fast?", null, new(2022, 4, 1), new(2022, 5, 2)),
                        Question("How well?", null, null, null),
                    ],
                    Actions =
                    [
                        Action("Report again.", ActionStatus.Done, new(2022, 6, 1)),
                        Action("Count them.", ActionStatus.Dropped, null),
                        Action("Think.", ActionStatus.Open, null),
                    ],
                },
                Examined.Item(_plan.Reworded) with
                {
                    Title = "Another matter",
                },
            ]
        );
        await Office.ReportAsync(_plan.Kept, "2022", "underway", "It has begun.");
        await Office.ReportAsync(_plan.Kept, "2024-03", "delivered", "It is done.");
        await Office.AcceptAsync(_plan.Kept, "2024-04-01", "delivered").ShouldBe(201);
        var recommendation = await scope.RecommendAsync([_plan.Kept.Id], []);
        var address = $"/v1/panel-recommendations/{recommendation.Id}";
        await Office
            .PostJsonAsync(
                $"{address}/response",
                new
                {
                    position = "accepted",
                    reasons = "We shall.",
                    respondedOn = "2020-02-01",
                },
                await Office.ETagOfAsync(address)
            )
            .ShouldBe(200);
        await Office
            .PostJsonAsync(
                $"{address}/delivery-claims",
                new
                {
                    status = "delivered",
                    on = "2020-03",
                    by = "The office",
                    summary = "We did.",
                },
                await Office.ETagOfAsync(address)
            )
            .ShouldBe(200);
        await Panel
            .PostJsonAsync($"{address}/acceptances", Claims.Acceptance("2020-04", "underway"), await Panel.ETagOfAsync(address))
            .ShouldBe(200);
        await Panel
            .PostJsonAsync($"{address}/acceptances", Claims.Acceptance("2020-05", "delivered"), await Panel.ETagOfAsync(address))
            .ShouldBe(200);
        var measure = await Office.RecordMeasureAsync();
        await Office.ReadAsync(measure, MeasureWork.Quarter(2023, 1), 70.5).ShouldBe(201);
        await Office.ReadAsync(measure, MeasureWork.Quarter(2023, 10), 71.5).ShouldBe(201);
        await Office
            .PatchJsonAsync(
                _plan.Kept.Address(),
                new { measureIds = new[] { measure.Split('/')[^1] } },
                await Office.ETagOfAsync(_plan.Kept.Address())
            )
            .ShouldBe(200);

        var trace = await TraceAsync(_plan.Kept);
        Assert.That(
            trace["entries"]!.AsArray().Select(Told),
            Is.EqualTo(
                new[]
                {
                    "2020-01-06 recommended 3.15(b): Say by when.",
                    "2020-02-01 recommendationAnswered We shall.",
                    "2020-03 deliveryClaimed We did.",
                    "2020-04 deliveryAccepted Strategic Scrutiny Meeting",
                    "2020-05 recommendationClosed Strategic Scrutiny Meeting",
                    "2021-11 planIssued Answer every call.",
                    "2022 progressReported It has begun.",
                    "2022-03-01 examined Strategic Scrutiny Meeting: Neighbourhood task forces",
                    "2022-03-01 questionAsked How many calls?",
                    "2022-03-01 questionAsked How fast?",
                    "2022-03-01 questionAsked How well?",
                    "2022-03-01 questionAnswered All.",
                    "2022-03-01 actionRaised Report again.",
                    "2022-03-01 actionRaised Count them.",
                    "2022-03-01 actionRaised Think.",
                    "2022-05-02 questionAnswered A written reply was given.",
                    "2022-06-01 actionClosed Report again.",
                    "2023-02 planIssued Answer every  call.",
                    "2023-12-31 measured Confidence in the police: 71.5 % of respondents (2023-10-01 to 2023-12-31)",
                    "2024-03 progressReported It is done.",
                    "2024-04-01 statusAccepted Strategic Scrutiny Meeting",
                    "undated actionClosed Count them.",
                }
            )
        );
        Assert.That(
            (
                (string?)trace["entries"]![7]!["assurance"]!["label"],
                (string?)trace["entries"]![5]!["change"],
                (string?)trace["entries"]![17]!["change"],
                (bool?)trace["isTruncated"]
            ),
            Is.EqualTo(("Moderate", "new", "kept", (bool?)false))
        );
        Assert.That((string?)trace["entries"]![0]!["reference"]!["id"], Is.EqualTo($"{recommendation.ReviewId}"));
    }

    [Test]
    public async Task Tells_what_became_of_it_in_each_version()
    {
        Assert.That(
            (await TraceAsync(_plan.Reworded))["entries"]!.AsArray().Select(Changed),
            Is.EqualTo(new[] { "new Hold three meetings. 1", "reworded Hold four meetings. 2" })
        );
        Assert.That(
            (await TraceAsync(_plan.MergedOne))["entries"]!.AsArray().Select(Changed),
            Is.EqualTo(new[] { "new Open two stations. 1", "merged Police and Crime Plan 2021–2025, varied no longer has it. 2" })
        );
        Assert.That(
            (await TraceAsync(_plan.Dropped))["entries"]!.AsArray().Select(Changed),
            Is.EqualTo(new[] { "new Call each victim back. 1", "dropped Police and Crime Plan 2021–2025, varied no longer has it. 2" })
        );
        Assert.That(
            (await TraceAsync(_plan.Split))["entries"]!.AsArray().Select(Changed),
            Is.EqualTo(new[] { "split Check speed near schools. 2" })
        );

        static string Changed(JsonNode? entry) => $"{entry!["change"]} {entry["summary"]} {entry.Text("url").Split('/')[^1]}";
    }

    [Test]
    public async Task Begins_with_the_plan_where_no_document_says_when_it_was_issued()
    {
        await using var scope = Db();
        var plan = await A.Plan().IssuedOn(null).SaveAsync(scope.Db);
        await Office.ReportAsync(plan.Commitments[0], "2016", "underway");
        Assert.That(
            (await TraceAsync(plan.Commitments[0]))["entries"]!.AsArray().Select(entry => $"{entry!["kind"]} {entry["on"]}"),
            Is.EqualTo(new[] { "planIssued ", "progressReported 2016" })
        );
    }

    [Test]
    public async Task Shows_of_a_restricted_item_that_it_examined_and_nothing_else()
    {
        await using var scope = Db();
        await scope.MeetAsync(
            "2022-03-01",
            [
                Examined.Item(_plan.Kept) with
                {
                    Number = "9",
                    Title = "The informant",
                    Restricted = true,
                    RestrictionReason = "Information about individuals",
                },
            ]
        );
        var trace = await TraceAsync(_plan.Kept);
        var entry = trace["entries"]!.AsArray().Single(entry => entry!.Text("kind") == "examined")!;
        Assert.That(
            (entry.Text("summary"), (bool?)entry["isRestricted"]),
            Is.EqualTo(("Strategic Scrutiny Meeting: examined without the public", (bool?)true))
        );
        Assert.That(trace.ToJsonString(), Does.Not.Contain("informant").And.Not.Contain("individuals"));
    }

    [Test]
    public async Task Shows_neither_what_was_retracted_nor_what_is_not_public()
    {
        await using var scope = Db();
        await Office.RetractAsync((await Office.ReportAsync(_plan.Kept, "2022", "underway")).Text("url"));
        await Office.RetractAsync((await Office.AcceptAsync(_plan.Kept, "2024-04-01", "delivered").ShouldBe(201)).Text("url"));
        await scope.MeetAsync("2022-03-01", [Examined.Item(_plan.Kept)], recordedAs: RecordedAs.Live);
        var meeting = await scope.MeetAsync("2022-03-01", [Examined.Item(_plan.Kept)]);
        meeting.Retract("Entered twice.", Clock.GetUtcNow());
        var recommendation = await scope.RecommendAsync([_plan.Kept.Id], []);
        recommendation.Retract("Entered twice.", Clock.GetUtcNow());
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        foreach (var caller in new[] { Anonymous, Office, Admin })
            Assert.That(
                (await caller.GetJsonAsync($"{_plan.Kept.Address()}/trace"))["entries"]!.AsArray().Select(entry => entry!.Text("kind")),
                Is.All.EqualTo("planIssued")
            );
    }

    [Test]
    public async Task Tells_of_the_performance_called_out_that_names_it()
    {
        var measure = await Office.RecordMeasureAsync();
        await Office
            .PatchJsonAsync(
                _plan.Kept.Address(),
                new { measureIds = new[] { measure.Split('/')[^1] } },
                await Office.ETagOfAsync(_plan.Kept.Address())
            )
            .ShouldBe(200);
        var document = await A.NewSourceDocument("Performance report").RecordAsync(Office);
        var named = await Called().Concerning($"{_plan.Kept.Id}").Citing(document, "p.3").RecordAsync(Office).Text("url");
        await Called().ShownBy(measure).RecordAsync(Office);
        await Called().Concerning($"{_plan.Reworded.Id}").RecordAsync(Office);
        await Office.RetractAsync(await Called().Concerning($"{_plan.Kept.Id}").RecordAsync(Office).Text("url"));
        foreach (var (step, on) in new[] { ("closure", "2022-05"), ("reopening", "2022-11-14"), ("closure", "2022-11-14") })
            await Office
                .PostJsonAsync($"{named}/{step}", new { on, reason = $"Why {step}." }, await Office.ETagOfAsync(named))
                .ShouldBe(200);

        var told = (await TraceAsync(_plan.Kept))["entries"]!
            .AsArray()
            .Where(entry => entry!.Text("kind").StartsWith("exception", StringComparison.Ordinal))
            .ToList();
        Assert.That(
            told.Select(Told),
            Is.EqualTo(
                new[]
                {
                    "2021-11-15 exceptionRaised Calls wait too long",
                    "2022-11-14 exceptionReopened Calls wait too long: Why reopening.",
                    "2022-11-14 exceptionClosed Calls wait too long: Why closure.",
                }
            )
        );
        Assert.That(told.Select(entry => $"{entry!["url"]} {entry["citations"]![0]!["locator"]}"), Is.All.EqualTo($"{named} p.3"));

        ExceptionBuilder Called() => A.NewException().Titled("Calls wait too long").RaisedOn("2021-11-15");
    }

    [Test]
    public async Task Keeps_the_newest_where_there_is_too_much()
    {
        await using (var scope = Db())
        {
            var first = new DateOnly(2000, 1, 1);
            for (var report = 0; report < CommitmentTrace.Most; report++)
                scope.Db.ProgressReports.Add(A.ProgressReport(_plan.Kept, on: first.AddDays(report), summary: $"Report {report}"));
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        var trace = await TraceAsync(_plan.Kept);
        Assert.That((trace["entries"]!.AsArray().Count, (bool?)trace["isTruncated"]), Is.EqualTo((CommitmentTrace.Most, (bool?)true)));
        Assert.That(
            (trace["entries"]![0]!.Text("summary"), trace["entries"]!.AsArray()[^1]!.Text("kind")),
            Is.EqualTo(("Report 2", "planIssued")),
            "the two oldest of 2,002 are left out"
        );
    }

    [Test]
    public async Task Refuses_as_the_commitment_does()
    {
        await Anonymous.GetAsync("/v1/commitments/0199a1f0-0000-7000-8000-000000000001/trace").ShouldBeAProblem(404, "not-found");
        await Anonymous.GetAsync("/v1/commitments/one/trace").ShouldBeAProblem(400, "invalid-input");
        await Office.RetractAsync(_plan.Kept.Address());
        await Anonymous.GetAsync($"{_plan.Kept.Address()}/trace").ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Costs_as_many_commands_however_much_happened()
    {
        await using var scope = Db();
        for (var meeting = 1; meeting < 20; meeting++)
            await scope.MeetAsync($"2022-03-{meeting:00}", [Examined.Item(_plan.Kept)]);
        await scope.RecommendAsync([_plan.Kept.Id], []);
        foreach (var commitment in new[] { _plan.Kept, _plan.Reworded })
        {
            var commands = await Sql.DuringAsync(() => TraceAsync(commitment));
            Assert.That(commands, Has.Count.LessThanOrEqualTo(16), string.Join("\n\n", commands));
        }
    }

    private async Task<JsonNode> TraceAsync(AccountabilityCommitment commitment) =>
        await Anonymous.GetJsonAsync($"{commitment.Address()}/trace");

    private static string Told(JsonNode? entry) => $"{(string?)entry!["on"] ?? "undated"} {entry["kind"]} {entry["summary"]}";

    private static ScrutinyQuestion Question(string text, string? answer, DateOnly? dueOn, DateOnly? repliedOn) =>
        new()
        {
            Id = ScrutinyQuestionId.New(),
            Reference = null,
            AskedBy = "Commissioner",
            Text = text,
            Answer = answer,
            WrittenReplyDueOn = dueOn,
            RepliedOn = repliedOn,
        };

    private static ScrutinyAction Action(string text, ActionStatus status, DateOnly? closedOn) =>
        new()
        {
            Id = ScrutinyActionId.New(),
            Reference = null,
            Owner = "Chief Constable",
            Text = text,
            DueOn = null,
            Status = status,
            ClosedOn = closedOn,
            ClosedBy = null,
            Outcome = null,
        };
}
