using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

public sealed class VaryingAPlan : ApiTest
{
    private static readonly object Variation = A.Variation().For(null, "2025-03-31").Since("A new budget").AfterTheFact();

    [Test]
    public async Task Starts_from_what_the_current_version_says()
    {
        var plan = await Office.IssuedPlanAsync();

        var varied = await Office.PostJsonAsync($"{plan}/versions", Variation).ShouldBe(201);

        Assert.That(varied["number"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(
            varied["priorities"]!.ToJsonString(),
            Is.EqualTo((await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]!.ToJsonString())
        );
    }

    [Test]
    public async Task Leaves_one_unissued_version_at_a_time()
    {
        var plan = await Office.IssuedPlanAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Office.PostJsonAsync($"{plan}/versions", Variation)));

        Assert.That(answers.Count(answer => (int)answer.StatusCode == 201), Is.EqualTo(1));
        Assert.That(answers.Where(answer => (int)answer.StatusCode != 201).Select(answer => (int)answer.StatusCode), Is.All.EqualTo(409));
        await Office.PostJsonAsync($"{plan}/versions", Variation).ShouldBeAProblem(409, "version-already-in-preparation");
    }

    [Test]
    public async Task Needs_an_issued_plan()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact");

        var refusal = await Office.PostJsonAsync($"{plan}/versions", Variation).ShouldBeAProblem(409, "plan-not-yet-issued");

        Assert.That((refusal.Text("ruleId"), refusal.Text("citation")), Is.EqualTo(("PLAN-02", "PRSRA 2011 s.5(3)–(4)")));
        await Office.PostJsonAsync("/v1/plans/0199a1f0-0000-7000-8000-000000000009/versions", Variation).ShouldBeAProblem(404, "not-found");
        await Panel.PostJsonAsync($"{plan}/versions", Variation).ShouldBeAProblem(403, "forbidden");
    }

    [Test]
    public async Task Never_uses_a_number_twice()
    {
        var plan = await Office.IssuedPlanAsync();
        await Office.PostJsonAsync($"{plan}/versions", Variation).ShouldBe(201);
        await Office.RetractAsync($"{plan}/versions/2", "Begun by mistake");

        Assert.That((await Office.PostJsonAsync($"{plan}/versions", Variation).ShouldBe(201))["number"]!.GetValue<int>(), Is.EqualTo(3));
    }

    [Test]
    public async Task Tells_what_became_of_each_commitment()
    {
        var plan = await Office.IssuedPlanAsync(
            commitments: ["Keep this", "Reword this", "Drop this", "Merge one", "Merge two", "Split this"]
        );
        await Office.PostJsonAsync($"{plan}/versions", Variation).ShouldBe(201);
        var content = await Office.GetJsonAsync($"{plan}/versions/2/content");
        var items = content["priorities"]![0]!["commitments"]!.AsArray();
        var ids = items.Select(item => item!.Text("id")).ToList();
        JsonNode New(int order, string text, string member, JsonNode from) =>
            new JsonObject
            {
                ["id"] = null,
                ["text"] = text,
                ["holder"] = "policingBody",
                ["kind"] = "action",
                ["order"] = order,
                [member] = from,
            };
        content["priorities"]![0]!["commitments"] = new JsonArray(
            Moved(items[0]!, 7),
            Reworded(items[1]!),
            New(3, "Merged", "mergedFrom", new JsonArray(ids[3], ids[4])),
            Same(items[5]!),
            New(8, "A part", "splitFrom", ids[5]),
            New(9, "Brand new", "mergedFrom", new JsonArray())
        );
        await Office.PutJsonAsync($"{plan}/versions/2/content", content, await Office.ETagOfAsync($"{plan}/versions/2")).ShouldBe(200);
        await Office.IssueAsync($"{plan}/versions/2", "2023");

        var comparison = await Anonymous.GetJsonAsync($"{plan}/versions/2/comparison?with=1");

        var changes = comparison["commitments"]!
            .AsArray()
            .ToDictionary(
                item => item!["after"]?["text"]?.GetValue<string>() ?? item["before"]!.Text("text"),
                item => item!.Text("change")
            );
        Assert.That(
            changes,
            Is.EquivalentTo(
                new Dictionary<string, string>
                {
                    ["Keep this"] = "kept",
                    ["Reworded"] = "reworded",
                    ["Merged"] = "new",
                    ["Split this"] = "kept",
                    ["A part"] = "split",
                    ["Brand new"] = "new",
                    ["Drop this"] = "dropped",
                    ["Merge one"] = "merged",
                    ["Merge two"] = "merged",
                }
            )
        );
        var merged = comparison["commitments"]!.AsArray().Single(item => item!["before"]?.Text("text") == "Merge one")!;
        var into = comparison["commitments"]!.AsArray().Single(item => item!["after"]?["text"]?.GetValue<string>() == "Merged")!;
        Assert.That(merged.Text("mergedInto"), Is.EqualTo(into.Text("id")));
        Assert.That((await Anonymous.GetJsonAsync(plan))["currentVersion"]!.GetValue<int>(), Is.EqualTo(2));
    }

    [Test]
    public async Task Refuses_a_change_based_on_an_older_reading()
    {
        var plan = await Office.IssuedPlanAsync();
        await Office.PostJsonAsync($"{plan}/versions", Variation).ShouldBe(201);
        await Office.PatchJsonAsync($"{plan}/versions/2", new { title = "One" }, "\"1\"").ShouldBe(200);

        await Office.PatchJsonAsync($"{plan}/versions/2", new { title = "Two" }, "\"1\"").ShouldBeAProblem(412, "stale-revision");
    }

    [Test]
    public async Task Returns_to_the_version_before_when_it_is_withdrawn()
    {
        var plan = await Office.IssuedPlanAsync();
        await Office.PostJsonAsync($"{plan}/versions", Variation).ShouldBe(201);
        await Office.IssueAsync($"{plan}/versions/2", "2023");

        await Office.WithdrawAsync($"{plan}/versions/2", "2024-01-02", "A court quashed it");

        var seen = await Anonymous.GetJsonAsync(plan);
        Assert.That((seen["currentVersion"]!.GetValue<int>(), seen.Text("title")), Is.EqualTo((1, "A safer county")));
        Assert.That((await Anonymous.GetJsonAsync($"{plan}/versions/2")).Text("status"), Is.EqualTo("withdrawn"));
    }

    private static JsonNode Same(JsonNode item) => item.DeepClone();

    private static JsonNode Moved(JsonNode item, int order)
    {
        var moved = item.DeepClone();
        moved["order"] = order;
        return moved;
    }

    private static JsonNode Reworded(JsonNode item)
    {
        var reworded = item.DeepClone();
        reworded["text"] = "Reworded";
        return reworded;
    }
}
