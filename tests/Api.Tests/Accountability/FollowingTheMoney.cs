using System.Text.Json.Nodes;
using System.Xml.Linq;
using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>Which grants and decisions a promise has, in the matrix, the trace and the chart.</summary>
public sealed class FollowingTheMoney : ApiTest
{
    private SavedPlan _plan = null!;

    private int _plans;

    private string Priority => $"{_plan.Priorities[0].Id}";

    private AccountabilityCommitment Promise => _plan.Commitments[0];

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await A.Plan().WithPriority("Answering calls", 2).IssuedOn($"2021-12-{++_plans:00}").SaveAsync(scope.Db);
    }

    [Test]
    public async Task Counts_each_grant_once_under_all_that_it_names()
    {
        var first = await Grant(100).RecordAsync(Office).Text("url");
        await A.NewGrant().Of(99).Restating(first).With("commitmentIds", new[] { $"{Promise.Id}" }).RecordAsync(Office);
        await A.NewGrant().Of(40).PartOf(first).With("priorityIds", new[] { Priority }).With("matchedBy", "person").RecordAsync(Office);
        await Grant(7).With("amountIs", "approximate").With("awardedOn", "2026").RecordAsync(Office);
        await Office.RetractAsync(await Grant(1_000).RecordAsync(Office).Text("url"));

        var (priority, promise) = await MatrixAsync();
        var before = await MatrixAsync("?asOf=2025-12-31");

        Assert.That(Sum(priority), Is.EqualTo("2 107.00 approximate"));
        Assert.That(Sum(promise), Is.EqualTo("1 100.00 exact"), "on the word of the second table");
        Assert.That(Sum(before.Priority), Is.EqualTo("1 100.00 exact"));
        await Office.RetractAsync(first);
        Assert.That(Sum((await MatrixAsync()).Promise), Is.EqualTo("1 99.00 exact"), "the second statement stands for itself now");
    }

    [Test]
    public async Task Counts_decisions_that_stand_and_what_people_were_asked()
    {
        await Decision("Taken", ("status", "taken"), ("takenOn", "2024-05")).RecordAsync(Office);
        await Decision("Planned", ("status", "planned"), ("takenOn", null)).RecordAsync(Office);
        await Decision("Withdrawn", ("status", "withdrawn"), ("takenOn", null)).RecordAsync(Office);
        await A.NewEngagement()
            .With("priorityIds", new[] { Priority })
            .With("questions", new[] { new { text = "How safe?" }, new { text = "How often?" } })
            .RecordAsync(Office);

        var (priority, promise) = await MatrixAsync();

        Assert.That(((int?)priority["decisionCount"], (int?)promise["decisionCount"]), Is.EqualTo(((int?)2, (int?)2)));
        Assert.That(priority["engagements"]!.ToJsonString(), Is.EqualTo("""{"count":1,"questions":2}"""));
        Assert.That((int?)(await MatrixAsync("?asOf=2024-04-30")).Priority["decisionCount"], Is.EqualTo(1));
    }

    [Test]
    public async Task Tells_grants_and_decisions_in_the_trace()
    {
        var whole = await A.NewGrant()
            .Of(1_234.5m)
            .With("purpose", "Callers")
            .To(["A charity", "A council"])
            .With("commitmentIds", new[] { $"{Promise.Id}" })
            .With("awardedOn", "2024-02")
            .RecordAsync(Office)
            .Text("url");
        await A.NewGrant().Of(10).PartOf(whole).With("commitmentIds", new[] { $"{Promise.Id}" }).RecordAsync(Office);
        await A.NewGrant().Of(1_234).Restating(whole).With("commitmentIds", new[] { $"{Promise.Id}" }).RecordAsync(Office);
        await Decision("Buy it", ("status", "taken"), ("takenOn", "2024-01-09")).RecordAsync(Office);
        await Decision("Sell it", ("status", "deferred"), ("takenOn", null), ("plannedFor", "2025"), ("statusReason", "No money"))
            .RecordAsync(Office);

        var trace = (await Anonymous.GetJsonAsync($"/v1/commitments/{Promise.Id}/trace"))["entries"]!.AsArray();

        Assert.That(
            trace
                .Where(entry => entry!.Text("kind") is not "planIssued")
                .Select(entry => $"{entry!["on"]} {entry["kind"]} {entry["summary"]}"),
            Is.EqualTo(
                new[]
                {
                    "2024-01-09 decisionTaken Buy it",
                    "2024-02 moneyAllocated Callers: £1,234.50, to A charity; A council",
                    "2025 decisionPlanned Sell it: No money",
                }
            )
        );
    }

    [Test]
    public async Task Draws_grants_by_priority_and_tells_them_in_words()
    {
        await Grant(200).For("1998-99").RecordAsync(Office);
        await A.NewGrant().Of(50).For("1998-99").With("amountIs", "approximate").RecordAsync(Office);

        var response = await Anonymous.GetAsync("/v1/grants/totals/chart.svg?areaId=lancashire&financialYear=1998-99");
        var drawn = XDocument.Parse(await response.Content.ReadAsStringAsync());

        var told = drawn.Descendants().Single(element => element.Name.LocalName is "desc").Value;
        Assert.That(
            told,
            Does.Contain(": £200 (1 grant).")
                .And.Contain("Matched with no priority: about £50 (1 grant).")
                .And.EndsWith("All grants, each counted once: about £250 (2 grants).")
        );
        Assert.That(drawn.Descendants().Count(element => element.Name.LocalName is "rect"), Is.EqualTo(3), "the paper and two bars");
        Assert.That(
            await (await Anonymous.GetAsync("/v1/grants/totals/chart.svg?areaId=kent&financialYear=2013-14")).Content.ReadAsStringAsync(),
            Does.Contain("No grants are recorded.").And.Contain("Grants by priority, 2013-14: Kent")
        );
        await Anonymous.GetAsync("/v1/grants/totals/chart.svg").ShouldBeAProblem(400, "invalid-input").ShouldName("?areaId", "required");
        await Anonymous
            .GetAsync("/v1/grants/totals/chart.svg?areaId=kent&by=colour")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?by", "bad-value");
    }

    private GrantBuilder Grant(decimal amount) =>
        A.NewGrant().Of(amount).With("priorityIds", new[] { Priority }).With("matchedBy", "person");

    private DecisionBuilder Decision(string title, params (string Member, object? Value)[] members) =>
        members.Aggregate(
            A.NewDecision().With("title", title).With("priorityIds", new[] { Priority }).With("commitmentIds", new[] { $"{Promise.Id}" }),
            (decision, member) => decision.With(member.Member, member.Value)
        );

    private async Task<(JsonNode Priority, JsonNode Promise)> MatrixAsync(string query = "")
    {
        var matrix = await Anonymous.GetJsonAsync($"/v1/plans/{_plan.Plan.Id}/accountability{query}");
        var priority = matrix["priorities"]!.AsArray().Single(one => one!.Text("id") == Priority)!;
        return (priority, priority["commitments"]!.AsArray().Single(one => one!.Text("id") == $"{Promise.Id}")!);
    }

    private static string Sum(JsonNode row) =>
        $"{row["grants"]!["count"]} {row["grants"]!["sum"]!.ToJsonString()} {row["grants"]!["sumIs"]}";
}
