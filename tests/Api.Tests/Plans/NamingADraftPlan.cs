using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>What a plan is called before a version of it is issued.</summary>
public sealed class NamingADraftPlan : ApiTest
{
    private const string Secret = "Not yet out";

    [Test]
    public async Task Tells_the_title_of_a_draft_to_nobody_who_may_not_read_it()
    {
        var plan = await Office.DraftPlanAsync();
        await RenameAsync(plan, 1, Secret);

        foreach (var caller in new[] { Anonymous, OfficeElsewhere, Panel })
        {
            await AssertNowhereAsync(caller, plan);
            await AssertNowhereAsync(caller, $"{plan}/versions");
            await AssertNowhereAsync(caller, $"{plan}/versions/1");
            await AssertNowhereAsync(caller, $"{plan}/history");
            await AssertNowhereAsync(caller, "/v1/plans?areaId=lancashire&limit=200");
            await AssertNowhereAsync(caller, "/v1/changes?limit=200");
        }
    }

    /// <summary>The plan is public by a version that was withdrawn, and its next one is a draft.</summary>
    [Test]
    public async Task Tells_nobody_by_a_public_plan_what_its_draft_is_called_or_that_it_changed()
    {
        var plan = await Office.IssuedPlanAsync("2020-05");
        await VaryAsync(plan);
        await Office.WithdrawAsync($"{plan}/versions/1", "2026-11-22", "Issued in error");
        Assert.That((await Office.GetJsonAsync(plan)).Text("title"), Is.EqualTo("A safer county, varied"));

        var callers = new[] { Anonymous, OfficeElsewhere, Panel };
        var tags = new List<string>();
        foreach (var caller in callers)
        {
            Assert.That((await caller.GetJsonAsync(plan))["title"], Is.Null);
            tags.Add(await caller.ETagOfAsync(plan));
        }

        var officeTag = await Office.ETagOfAsync(plan);
        await RenameAsync(plan, 2, Secret);

        foreach (var (caller, tag) in callers.Zip(tags))
        {
            await AssertNowhereAsync(caller, plan);
            await AssertNowhereAsync(caller, "/v1/plans?areaId=lancashire&limit=200");
            Assert.That(await caller.ETagOfAsync(plan), Is.EqualTo(tag), "whoever compares tags learns nothing");
        }

        Assert.That(await Office.ETagOfAsync(plan), Is.Not.EqualTo(officeTag));
    }

    [Test]
    public async Task Tells_it_to_those_who_may_read_the_draft_and_to_the_panel_once_it_has_it()
    {
        var plan = await Office.DraftPlanAsync();
        foreach (var caller in new[] { Office, Reader, Admin })
        {
            Assert.That((await caller.GetJsonAsync(plan)).Text("title"), Is.EqualTo("A safer county"));
            Assert.That(await TitleInListAsync(caller, plan), Is.EqualTo("A safer county"));
        }

        await Panel.GetAsync(plan).ShouldBeAProblem(404, "not-found");

        await Office.PutAsync($"{plan}/versions/1", "Fund two refuges");
        await Office.SendToPanelAsync($"{plan}/versions/1", "2026-11-02");
        Assert.That(await TitleInListAsync(Panel, plan), Is.EqualTo("A safer county"));
        await AssertNowhereAsync(OfficeElsewhere, plan, "A safer county");
    }

    [Test]
    public async Task Goes_on_calling_a_plan_by_its_current_version_while_the_next_is_a_draft()
    {
        var plan = await Office.IssuedPlanAsync("2019-05");
        await VaryAsync(plan);

        Assert.That((await Office.GetJsonAsync(plan)).Text("title"), Is.EqualTo("A safer county"));
    }

    [Test]
    public async Task Calls_a_plan_nothing_once_its_only_version_is_withdrawn()
    {
        var plan = await Office.IssuedPlanAsync("2018-05");
        await Office.WithdrawAsync($"{plan}/versions/1", "2026-11-22", "Issued in error");

        Assert.That((await Office.GetJsonAsync(plan))["title"], Is.Null);
    }

    private async Task RenameAsync(string plan, int number, string title) =>
        await Office
            .PatchJsonAsync($"{plan}/versions/{number}", new { title }, await Office.ETagOfAsync($"{plan}/versions/{number}"))
            .ShouldBe(200);

    private async Task VaryAsync(string plan) => await A.Variation(plan).Since("More is known.").RecordAsync(Office);

    private static async Task<string?> TitleInListAsync(HttpClient caller, string plan) =>
        (await caller.GetJsonAsync("/v1/plans?areaId=lancashire&limit=200"))["items"]!
            .AsArray()
            .Single(item => item!.Text("url") == plan)!["title"]
            ?.GetValue<string>();

    private static async Task AssertNowhereAsync(HttpClient caller, string url, string title = Secret)
    {
        using var answer = await caller.GetAsync(url);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain(title));
        Assert.That($"{answer.Headers}{answer.Content.Headers}", Does.Not.Contain(title));
    }
}
