using System.Net;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Commitments;
using PlanAccountability.Api.Tests.Performance;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

public sealed class ReadingTheMatrix : ApiTest
{
    private VariedPlan _plan = null!;

    private string Address => $"/v1/plans/{_plan.Plan.Id}/accountability";

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
    }

    [OneTimeSetUp]
    public async Task HoldEverything()
    {
        await using var scope = Db();
        scope.Db.CompletenessStatements.AddRange(A.CompleteAccountability());
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [Test]
    public async Task Shows_the_current_version_in_its_order_without_what_it_dropped_or_merged()
    {
        var matrix = await Anonymous.GetJsonAsync(Address);
        Assert.That((int?)matrix["version"], Is.EqualTo(2));
        Assert.That(
            matrix["priorities"]!.AsArray().Select(priority => priority!.Text("title")),
            Is.EqualTo(new[] { "Safer roads", "Protecting  local policing" })
        );
        Assert.That(
            Commitments(matrix).Select(commitment => commitment.Text("id")),
            Is.EqualTo(new[] { _plan.Split, _plan.Taker, _plan.Reworded, _plan.Kept }.Ids())
        );
        Assert.That((int?)matrix["totals"]!["commitments"], Is.EqualTo(4));
        Assert.That(
            matrix["totalsByHolder"]!.AsArray().Select(held => $"{held!["holder"]} {held["totals"]!["commitments"]}"),
            Is.EqualTo(new[] { "policingBody 1", "deputy 1", "chiefConstable 2" })
        );
    }

    [TestCase("asOf=2023-01-31", 1, 5)]
    [TestCase("asOf=2023-02-01", 2, 4)]
    [TestCase("asOf=2019-01-01", 1, 5)]
    [TestCase("asOf=2030-01-01", 2, 4)]
    [TestCase("asOf=2999-12-31", 2, 4)]
    [TestCase("asOf=2019-01-01&version=2", 2, 4)]
    [TestCase("version=1", 1, 5)]
    public async Task Shows_the_version_that_was_issued_by_the_day(string query, int version, int commitments)
    {
        var matrix = await Anonymous.GetJsonAsync($"{Address}?{query}");
        Assert.That(((int?)matrix["version"], Commitments(matrix).Count()), Is.EqualTo(((int?)version, commitments)));
    }

    [TestCase("asOf=2023-02", "?asOf", "bad-value")]
    [TestCase("asOf=3000-01-01", "?asOf", "bad-value")]
    [TestCase("asOf=today", "?asOf", "bad-value")]
    [TestCase("version=3", "?version", "unknown-version")]
    [TestCase("version=0", "?version", "unknown-version")]
    [TestCase("version=one", "?version", "bad-value")]
    public async Task Refuses_a_bad_parameter_by_its_name(string query, string name, string code)
    {
        await Anonymous.GetAsync($"{Address}?{query}").ShouldBeAProblem(400, "invalid-input").ShouldName(name, code);
        await Anonymous.GetAsync($"{Address}.csv?{query}").ShouldBeAProblem(400, "invalid-input").ShouldName(name, code);
    }

    [Test]
    public async Task Leaves_out_what_is_dated_after_the_day()
    {
        await using var scope = Db();
        await Office.ReportAsync(_plan.Kept, "2024-03", "underway", "Half of it.");
        await Office.ReportAsync(_plan.Kept, "2024-06-02", "delivered", "All of it.");
        await Office.AcceptAsync(_plan.Kept, "2024-07-01", "delivered").ShouldBe(201);
        await scope.MeetAsync("2024", [Examined.Item(_plan.Kept) with { Assurance = new(AssuranceLevel.PartlyAssured, "Moderate") }]);
        await scope.MeetAsync(
            "2024-06",
            [Examined.Item(_plan.Kept), Examined.Item(_plan.Kept) with { Assurance = new(AssuranceLevel.Assured, "Substantial") }]
        );

        Assert.That(await ToldAsync("2023-12-31"), Is.EqualTo("none none 0 0 none neverScrutinised,noMeasure,noReport"));
        Assert.That(
            await ToldAsync("2024-01-01"),
            Is.EqualTo("none none 0 1 Moderate noMeasure,noReport"),
            "a year counts from its first day"
        );
        Assert.That(await ToldAsync("2024-03-01"), Is.EqualTo("underway none 1 1 Moderate noMeasure,noEvidence"));
        Assert.That(
            await ToldAsync("2024-06-01"),
            Is.EqualTo("underway none 1 2 Substantial noMeasure,noEvidence"),
            "a meeting counts once, however many items name it"
        );
        Assert.That(await ToldAsync("2024-06-02"), Is.EqualTo("delivered none 2 2 Substantial noMeasure,noEvidence,claimNotAccepted"));
        Assert.That(await ToldAsync("2024-07-01"), Is.EqualTo("delivered delivered 2 2 Substantial noMeasure,noEvidence"));

        async Task<string> ToldAsync(string asOf)
        {
            var kept = Kept(await Anonymous.GetJsonAsync($"{Address}?asOf={asOf}"));
            var claimed = kept["claimed"]?["status"] ?? "none";
            var accepted = kept["accepted"]?["status"] ?? "none";
            var assurance = kept["lastAssurance"]?["label"] ?? "none";
            var gaps = string.Join(',', kept["gaps"]!.AsArray().Select(gap => (string?)gap));
            return $"{claimed} {accepted} {kept["reportCount"]} {kept["timesScrutinised"]} {assurance} {gaps}";
        }
    }

    [Test]
    public async Task Shows_each_measure_with_its_latest_reading_target_and_comparator()
    {
        var measure = await Office.RecordMeasureAsync();
        await Office
            .PatchJsonAsync(measure, new { targets = new[] { new { from = "2021-11", value = 75 } } }, await Office.ETagOfAsync(measure))
            .ShouldBe(200);
        await Office
            .ReadAsync(
                measure,
                MeasureWork.Quarter(2021, 10),
                70.5,
                comparator: new
                {
                    group = "Most similar forces",
                    value = 74.1,
                    rank = 5,
                    of = 8,
                }
            )
            .ShouldBe(201);
        var later = await Office
            .ReadAsync(
                measure,
                MeasureWork.Quarter(2022, 1),
                withheld: new { reason = "Too few answered.", decidedBy = "Head of Performance" }
            )
            .ShouldBe(201);
        await Office
            .PatchJsonAsync(
                _plan.Kept.Address(),
                new { measureIds = new[] { measure.Split('/')[^1] } },
                await Office.ETagOfAsync(_plan.Kept.Address())
            )
            .ShouldBe(200);

        var now = Kept(await Anonymous.GetJsonAsync(Address))["measures"]![0]!;
        Assert.That(
            ((string?)now["title"], (string?)now["latest"]!["url"], now["latest"]!["value"]),
            Is.EqualTo(("Confidence in the police", later.Text("url"), (JsonNode?)null))
        );
        Assert.That((string?)now["latest"]!["withheld"]!["reason"], Is.EqualTo("Too few answered."));
        var before = Kept(await Anonymous.GetJsonAsync($"{Address}?asOf=2022-03-30"))["measures"]![0]!;
        Assert.That(
            ((decimal?)before["latest"]!["value"], (decimal?)before["target"]!["value"], (int?)before["comparator"]!["rank"]),
            Is.EqualTo((70.5m, 75m, (int?)5))
        );
        var earlier = Kept(await Anonymous.GetJsonAsync($"{Address}?asOf=2021-12-30&version=2"))["measures"]![0]!;
        Assert.That(
            (earlier["latest"], earlier["comparator"]),
            Is.EqualTo(((JsonNode?)null, (JsonNode?)null)),
            "a reading counts from the end of its period"
        );
    }

    [Test]
    public async Task Names_the_recommendations_that_are_open_against_it()
    {
        await using var scope = Db();
        var open = await scope.RecommendAsync([_plan.Kept.Id, _plan.Taker.Id], []);
        await scope.RecommendAsync([_plan.Kept.Id], [], RecommendationVerb.Thanks);
        var closed = await scope.RecommendAsync([_plan.Kept.Id], []);
        await Panel
            .PostJsonAsync(
                $"/v1/panel-recommendations/{closed.Id}/acceptances",
                Claims.Acceptance("2021-06-01", "dropped"),
                await Panel.ETagOfAsync($"/v1/panel-recommendations/{closed.Id}")
            )
            .ShouldBe(200);

        Assert.That(
            Open(await Anonymous.GetJsonAsync(Address)),
            Is.EqualTo(new[] { $"{open.Id}" }),
            "one that asks for nothing is not open"
        );
        Assert.That(
            Open(await Anonymous.GetJsonAsync($"{Address}?asOf=2021-05-31&version=2")),
            Is.EqualTo(new[] { $"{open.Id}", $"{closed.Id}" })
        );
        Assert.That(Open(await Anonymous.GetJsonAsync($"{Address}?asOf=2020-01-05&version=2")), Is.Empty, "before the panel reported");

        string[] Open(JsonNode matrix) => [.. Kept(matrix)["openRecommendationIds"]!.AsArray().Select(id => (string)id!)];
    }

    [Test]
    public async Task Is_not_there_for_those_who_may_not_know_of_the_plan()
    {
        await using var scope = Db();
        var draft = await A.Plan().Live().SaveAsync(scope.Db);
        var address = $"/v1/plans/{draft.Plan.Id}/accountability";
        foreach (var suffix in new[] { "", ".csv" })
        {
            await Anonymous.GetAsync(address + suffix).ShouldBeAProblem(404, "not-found");
            await OfficeElsewhere.GetAsync(address + suffix).ShouldBeAProblem(404, "not-found");
            await Anonymous
                .GetAsync($"/v1/plans/0199a1f0-0000-7000-8000-000000000001/accountability{suffix}")
                .ShouldBeAProblem(404, "not-found");
        }

        var matrix = await Office.GetJsonAsync(address);
        Assert.That(
            (matrix["version"], matrix["priorities"]!.AsArray().Count, (int?)matrix["totals"]!["commitments"]),
            Is.EqualTo(((JsonNode?)null, 0, (int?)0))
        );
    }

    [Test]
    public async Task Is_gone_with_its_plan()
    {
        await Office.RetractAsync($"/v1/plans/{_plan.Plan.Id}");
        await Anonymous.GetAsync(Address).ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Gives_a_line_for_each_commitment_as_csv()
    {
        await Office.ReportAsync(_plan.Kept, "2024-03", "delivered", "=All of it.");
        using var answer = await Anonymous.GetAsync($"{Address}.csv");
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/csv"));
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(5));
        Assert.That(
            lines[0].TrimStart('\uFEFF'),
            Does.StartWith(
                    "asOf,version,priority.number,priority.title,priority.wording,priority.isIncomplete,"
                        + "ref,url,order,text,wording,isIncomplete,"
                )
                .And.EndWith(",openRecommendations,gaps,unknown")
        );
        Assert.That(
            lines[4],
            Does.StartWith(
                    $"2026-11-22,2,2,Protecting  local policing,verbatim,false,{_plan.Kept.Ref},{_plan.Kept.Address()},3,"
                        + "Answer every  call.,verbatim,false,chiefConstable,"
                )
                .And.Contain(",delivered,2024-03,'=All of it.,")
                .And.EndWith(",neverScrutinised;noMeasure;noEvidence;claimNotAccepted,")
        );
    }

    [Test]
    public async Task Says_that_a_copy_is_still_good_until_something_changes()
    {
        var tag = await Anonymous.ETagOfAsync(Address);
        Assert.That(await AgainAsync(), Is.EqualTo(HttpStatusCode.NotModified));
        await Office.ReportAsync(_plan.Kept, "2024-03", "delivered");
        Assert.That(await AgainAsync(), Is.EqualTo(HttpStatusCode.OK));

        async Task<HttpStatusCode> AgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { { "If-None-Match", tag } } };
            using var answer = await Anonymous.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Test]
    public async Task Shows_apart_that_the_plan_was_examined_as_a_whole()
    {
        await using var scope = Db();
        var plan = await A.Plan().WithPriority("Roads", 2).IssuedOn("2021-12-01").SaveAsync(scope.Db);
        var address = $"/v1/plans/{plan.Plan.Id}/accountability";
        var before = await Anonymous.GetJsonAsync(address);
        Assert.That(before["planExaminations"]!.ToJsonString(), Is.EqualTo("""{"count":0,"last":null}"""), "nobody examined it");

        var whole = Examined.Item() with { PlanIds = [plan.Plan.Id] };
        await scope.MeetAsync("2022-03-01", [whole, Examined.Item() with { PlanIds = [plan.Plan.Id] }]);
        var last = await scope.MeetAsync("2022-06", [Examined.Item() with { PlanIds = [plan.Plan.Id] }]);
        await scope.MeetAsync("2022-09-01", [Examined.Item() with { PlanIds = [plan.Plan.Id], Outcome = AgendaItemOutcome.Deferred }]);
        await scope.MeetAsync("2022-10-01", [Examined.Item() with { PlanIds = [plan.Plan.Id] }], recordedAs: RecordedAs.Live);
        var commands = await Sql.DuringAsync(() => Anonymous.GetJsonAsync(address));
        Assert.That(commands, Has.Count.EqualTo(2 + SqlCounter.Names), string.Join("\n\n", commands));

        var after = await Anonymous.GetJsonAsync(address);
        Assert.That(
            after["planExaminations"]!.ToJsonString(),
            Is.EqualTo($$$"""{"count":2,"last":{"meetingId":"{{{last.Id}}}","on":"2022-06"}}""")
        );
        Assert.That(after["names"]![$"{last.Id}"]!.Text("name"), Does.Contain("2022-06"));
        // It says nothing of the commitments.
        Assert.That(
            (after["totals"]!.ToJsonString(), Commitments(after).Select(commitment => (int?)commitment["timesScrutinised"])),
            Is.EqualTo((before["totals"]!.ToJsonString(), new int?[] { 0, 0 }))
        );
        Assert.That(
            (await Anonymous.GetJsonAsync($"{address}?asOf=2022-05-31"))["planExaminations"]!["count"]!.GetValue<int>(),
            Is.EqualTo(1)
        );

        var url = $"/v1/scrutiny-meetings/{last.Id}";
        Assert.That(
            (await Anonymous.GetItemsAsync($"/v1/scrutiny-meetings?planId={plan.Plan.Id}")).Select(meeting => meeting.Text("heldOn")),
            Is.EqualTo(new[] { "2022-03-01", "2022-06", "2022-09-01" }),
            "also where it was put off, but not what is not public"
        );
        Assert.That(await Anonymous.GetItemsAsync($"/v1/scrutiny-meetings?planId={PlanId.New()}"), Is.Empty);
        await Office.RetractAsync(url);
        Assert.That((await Anonymous.GetJsonAsync(address))["planExaminations"]!["last"]!.Text("on"), Is.EqualTo("2022-03-01"));
    }

    [Test]
    public async Task Costs_as_many_commands_for_a_small_plan_as_for_a_large_one()
    {
        await using var scope = Db();
        var small = await A.Plan().WithPriority("Roads", 1).IssuedOn(null).SaveAsync(scope.Db);
        var large = await A.Plan().WithPriority("Roads", 60).WithPriority("Victims", 40).IssuedOn(null).SaveAsync(scope.Db);
        await scope.MeetAsync("2022-03-01", [.. large.Commitments.Select(commitment => Examined.Item(commitment))]);
        await scope.RecommendAsync([.. large.Commitments.Take(50).Select(commitment => commitment.Id)], []);
        foreach (var plan in new[] { small, large })
        {
            var commands = await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"/v1/plans/{plan.Plan.Id}/accountability"));
            var names = plan == large ? SqlCounter.Names : 0;
            Assert.That(commands, Has.Count.EqualTo(2 + names), string.Join("\n\n", commands));
        }
    }

    private static IEnumerable<JsonNode> Commitments(JsonNode matrix) =>
        matrix["priorities"]!.AsArray().SelectMany(priority => priority!["commitments"]!.AsArray()).Select(commitment => commitment!);

    private JsonNode Kept(JsonNode matrix) => Commitments(matrix).Single(commitment => commitment.Text("id") == $"{_plan.Kept.Id}");
}
