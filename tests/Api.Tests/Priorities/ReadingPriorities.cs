using NUnit.Framework;
using PlanAccountability.Api.Tests.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Priorities;

public sealed class ReadingPriorities : ApiTest
{
    private VariedPlan _plan = null!;

    private string Url => $"/v1/plans/{_plan.Plan.Id}/priorities";

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
    }

    [Test]
    public async Task Lists_those_of_the_current_version_in_its_order()
    {
        var list = await Anonymous.GetJsonAsync(Url);

        var items = list["items"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.Ids(), Is.EqualTo(new[] { $"{_plan.Roads.Id}", $"{_plan.Policing.Id}" }));
            Assert.That(
                items.Select(item => $"{item!["number"]} {item["title"]} {item["order"]}"),
                Is.EqualTo(new[] { "1 Safer roads 1", "2 Protecting  local policing 2" })
            );
            Assert.That(items[1]!["entries"]!.AsArray().Select(entry => (string?)entry!["change"]), Is.EqualTo(new[] { "new", "kept" }));
            Assert.That(
                items[1]!["themes"]!.AsArray().Select(theme => (string?)theme),
                Is.EqualTo(new[] { "neighbourhoodPolicing", "antiSocialBehaviour" })
            );
        }
    }

    [Test]
    public async Task Lists_those_of_an_earlier_version_as_it_had_them()
    {
        var list = await Anonymous.GetJsonAsync($"{Url}?version=1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.Ids(), Is.EqualTo(new[] { $"{_plan.Policing.Id}", $"{_plan.Victims.Id}" }));
            Assert.That(list["items"]!.AsArray().Select(item => (int?)item!["order"]), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(list["items"]!.AsArray().Select(item => (int?)item!["droppedIn"]), Is.EqualTo(new int?[] { null, 2 }));
        }
    }

    [Test]
    public async Task Goes_page_by_page()
    {
        var first = await Anonymous.GetJsonAsync($"{Url}?limit=1");
        var second = await Anonymous.GetJsonAsync(first.Text("next"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Ids(), Is.EqualTo(new[] { $"{_plan.Roads.Id}" }));
            Assert.That(second.Ids(), Is.EqualTo(new[] { $"{_plan.Policing.Id}" }));
            Assert.That(second["next"], Is.Null);
        }
    }

    [TestCase(1)]
    [TestCase(200)]
    public async Task Costs_three_commands_whatever_the_size_of_the_page(int limit) =>
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"{Url}?limit={limit}")), Has.Count.EqualTo(3 + SqlCounter.Names));

    [Test]
    public async Task Finds_one_by_its_ref() =>
        Assert.That((await Anonymous.GetJsonAsync($"{Url}?ref={_plan.Roads.Ref}")).Ids(), Is.EqualTo(new[] { $"{_plan.Roads.Id}" }));

    [Test]
    public async Task Shows_one_with_its_last_place_once_it_is_dropped()
    {
        var dropped = await Anonymous.GetJsonAsync($"/v1/priorities/{_plan.Victims.Id}");
        var current = await Anonymous.GetJsonAsync($"/v1/priorities/{_plan.Policing.Id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(dropped.Text("title"), Is.EqualTo("Supporting victims"));
            Assert.That((int?)dropped["droppedIn"], Is.EqualTo(2));
            Assert.That(current["droppedIn"], Is.Null);
            Assert.That((int?)current["order"], Is.EqualTo(2));
        }

        Assert.That(
            await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"/v1/priorities/{_plan.Policing.Id}")),
            Has.Count.EqualTo(2 + SqlCounter.Names)
        );
    }

    [Test]
    public async Task Answers_404_for_plans_and_versions_that_the_caller_may_not_know()
    {
        SavedPlan draft;
        await using (var scope = Db())
            draft = await A.Plan().Live().SaveAsync(scope.Db);

        await Anonymous.GetAsync($"/v1/plans/{Guid.CreateVersion7()}/priorities").ShouldBeAProblem(404, "not-found");
        await Anonymous.GetAsync($"/v1/plans/{draft.Plan.Id}/priorities").ShouldBeAProblem(404, "not-found");
        await Panel.GetAsync($"/v1/plans/{draft.Plan.Id}/priorities").ShouldBeAProblem(404, "not-found");
        await Anonymous.GetAsync($"{Url}?version=3").ShouldBeAProblem(404, "not-found");
        await Anonymous.GetAsync($"/v1/priorities/{Guid.CreateVersion7()}").ShouldBeAProblem(404, "not-found");
        Assert.That((await Office.GetJsonAsync($"/v1/plans/{draft.Plan.Id}/priorities"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Keeps_a_variation_in_draft_to_those_who_may_know_it()
    {
        await using (var scope = Db())
        {
            var plan = (await scope.Db.Plans.FindAsync(_plan.Plan.Id))!;
            var second = (await scope.Db.PlanVersions.FindAsync(_plan.Second.Id))!;
            scope.Db.PlanVersions.Add(
                second.Vary(plan, 3, "Third", second.Period, "Another budget.", Domain.Plans.RecordedAs.Live, second.Content)
            );
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        await Anonymous.GetAsync($"{Url}?version=3").ShouldBeAProblem(404, "not-found");
        await OfficeElsewhere.GetAsync($"{Url}?version=3").ShouldBeAProblem(404, "not-found");
        Assert.That((await Office.GetJsonAsync($"{Url}?version=3"))["items"]!.AsArray(), Is.Empty);
        Assert.That((await Anonymous.GetJsonAsync(Url))["items"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Answers_410_once_retracted()
    {
        await Office.RetractAsync($"/v1/priorities/{_plan.Roads.Id}");

        await Anonymous.GetAsync($"/v1/priorities/{_plan.Roads.Id}").ShouldBeAProblem(410, "retracted");
        Assert.That((await Anonymous.GetJsonAsync(Url)).Ids(), Is.EqualTo(new[] { $"{_plan.Policing.Id}" }));
        Assert.That((await Anonymous.GetJsonAsync($"/v1/priorities/{_plan.Roads.Id}/history"))["items"]!.AsArray(), Has.Count.EqualTo(2));
    }
}
