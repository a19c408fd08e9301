using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

public sealed class RetractingPlans : ApiTest
{
    [Test]
    public async Task Takes_back_a_plan_with_all_that_lies_under_it()
    {
        var plan = await Office.IssuedPlanAsync();
        var commitment = (await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]![0]!.Text("id");

        await Office.RetractAsync(plan, "The wrong document");

        var tombstone = await Anonymous.GetAsync(plan).ShouldBeAProblem(410, "retracted");
        Assert.That(tombstone.Text("reason"), Is.EqualTo("The wrong document"));
        Assert.That(tombstone.Text("retractedAt"), Is.EqualTo("2026-11-22T10:00:00Z"));
        await Anonymous.GetAsync($"{plan}/versions/1").ShouldBeAProblem(410, "retracted");
        await using var scope = Db();
        Assert.That(
            scope
                .Db.Changes.Where(change => change.RecordId == commitment)
                .OrderBy(change => change.Revision)
                .Select(change => change.Event),
            Is.EqualTo(["commitmentCreated", "recordRetracted"])
        );
        Assert.That(
            (await Anonymous.GetJsonAsync($"{plan}/history"))["items"]!.AsArray().Last()!.Text("operation"),
            Is.EqualTo("retracted")
        );
    }

    [Test]
    public async Task Is_for_the_office_of_the_area_and_needs_a_reason()
    {
        var plan = await Office.IssuedPlanAsync("2022");

        await OfficeElsewhere.PostJsonAsync($"{plan}/retraction", new { reason = "x" }, "\"2\"").ShouldBeAProblem(403, "forbidden");
        await Panel.PostJsonAsync($"{plan}/retraction", new { reason = "x" }, "\"2\"").ShouldBeAProblem(403, "forbidden");
        await Office
            .StepAsync(plan, "retraction", new { reason = " " })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reason", "required");
        await Office.PostJsonAsync($"{plan}/retraction", new { reason = "x" }, "\"77\"").ShouldBeAProblem(412, "stale-revision");
        await Admin.RetractAsync(plan, "On request of the office");
        await Office.PostJsonAsync($"{plan}/retraction", new { reason = "x" }, "\"2\"").ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Leaves_a_marker_where_a_draft_names_what_was_taken_back()
    {
        var plan = await Office.IssuedPlanAsync("2014", "2015", "northamptonshire");
        await A.Variation(plan).Titled("Varied").Since("Why").AfterTheFact().RecordAsync(Office);
        var commitment = (await Anonymous.GetJsonAsync($"{plan}/versions/2"))["priorities"]![0]!["commitments"]![0]!.Text("id");
        await Office.RetractAsync($"/v1/commitments/{commitment}", "Never promised");

        foreach (var version in new[] { 1, 2 })
        {
            var shown = (await Anonymous.GetJsonAsync($"{plan}/versions/{version}"))["priorities"]![0]!["commitments"]![0]!;
            Assert.That(
                (shown.Text("id"), shown["text"], shown["retracted"]!.GetValue<bool>()),
                Is.EqualTo((commitment, (object?)null, true))
            );
        }

        await Office.StepAsync($"{plan}/versions/2", "issue", new { on = "2014-05" }).ShouldBeAProblem(409, "item-retracted");
    }

    [Test]
    public async Task Takes_the_commitments_of_a_priority_along()
    {
        var plan = await Office.IssuedPlanAsync("2017", "2018", "northamptonshire");
        var priority = (await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!;

        await Office.RetractAsync($"/v1/priorities/{priority.Text("id")}", "Not in the plan");

        await Anonymous.GetAsync($"/v1/commitments/{priority["commitments"]![0]!.Text("id")}").ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Discards_a_draft_without_a_trace_for_strangers()
    {
        var plan = await Office.DraftPlanAsync();

        await Office.RetractAsync($"{plan}/versions/1", "Begun by mistake");

        await Office.GetAsync($"{plan}/versions/1").ShouldBeAProblem(410, "retracted");
        await Office.GetAsync(plan).ShouldBeAProblem(410, "retracted");
        await Anonymous.GetAsync($"{plan}/versions/1").ShouldBeAProblem(404, "not-found");
        Assert.That(
            (await Office.GetJsonAsync($"{plan}/versions/1/history"))["items"]!.AsArray().Last()!.Text("event"),
            Is.EqualTo("planVersionDiscarded")
        );
    }
}
