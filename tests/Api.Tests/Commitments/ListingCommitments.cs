using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Commitments;

public sealed class ListingCommitments : ApiTest
{
    private VariedPlan _plan = null!;

    private VariedPlan _another = null!;

    [OneTimeSetUp]
    public async Task SaveTwoPlans()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
        _another = await VariedPlan.SaveAsync(scope, "northamptonshire");
        await Office.ReportAsync(_plan.Kept, "2023-03", "delivered");
        await Office.ReportAsync(_plan.Kept, "2023-04", "atRisk");
        await Office.AcceptAsync(_plan.Kept, "2023-05", "notDelivered").ShouldBe(201);
        await Office.ReportAsync(_plan.Reworded, "2023-03", "delivered");
    }

    [Test]
    public async Task Shows_what_is_current_in_the_order_of_recording()
    {
        var list = await Anonymous.GetJsonAsync("/v1/commitments");

        Assert.That(list.Ids(), Is.EqualTo(Current(_plan).Concat(Current(_another)).Ids().Order()));
        Assert.That(
            list["items"]!.AsArray().Single(item => item!.Text("id") == $"{_plan.Reworded.Id}")!.Text("text"),
            Is.EqualTo("Hold four meetings.")
        );
    }

    [Test]
    public async Task Shows_a_plan_as_an_earlier_version_had_it()
    {
        var list = await Anonymous.GetJsonAsync($"/v1/commitments?planId={_plan.Plan.Id}&version=1");

        var items = list["items"]!.AsArray().ToDictionary(item => item!.Text("id"), item => item!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                list.Ids(),
                Is.EqualTo(new[] { _plan.Kept, _plan.Reworded, _plan.MergedOne, _plan.MergedOther, _plan.Dropped }.Ids().Order())
            );
            Assert.That(items[$"{_plan.Reworded.Id}"].Text("text"), Is.EqualTo("Hold three meetings."));
            Assert.That((int?)items[$"{_plan.MergedOne.Id}"]["droppedIn"], Is.EqualTo(2));
            Assert.That((string?)items[$"{_plan.MergedOther.Id}"]["mergedInto"], Is.EqualTo($"{_plan.Taker.Id}"));
        }
    }

    [Test]
    public async Task Takes_a_version_with_its_plan_only() =>
        await Anonymous.GetAsync("/v1/commitments?version=1").ShouldBeAProblem(400, "invalid-input").ShouldName("?version", "plan-missing");

    [TestCase("areaId=northamptonshire", "another")]
    [TestCase("planId={plan}", "Kept,Reworded,Taker,Split")]
    [TestCase("planId={plan}&holder=chiefConstable", "Kept,Split")]
    [TestCase("planId={plan}&theme=roadSafety", "Split")]
    [TestCase("planId={plan}&version=1&theme=neighbourhoodPolicing", "Kept,Reworded,MergedOne,MergedOther")]
    [TestCase("theme=roadSafety&areaId=lancashire", "Split")]
    [TestCase("claimed=delivered", "Reworded")]
    [TestCase("claimed=atRisk", "Kept")]
    [TestCase("accepted=notDelivered", "Kept")]
    [TestCase("accepted=delivered", "")]
    [TestCase("claimed=atRisk&accepted=notDelivered&holder=chiefConstable&areaId=lancashire&planId={plan}&priorityId={policing}", "Kept")]
    [TestCase("ref={ref}", "Kept")]
    [TestCase("updatedSince=2030-01-01T00:00:00Z", "")]
    [TestCase("planId=0199a1f0-0000-7000-8000-000000000001", "")]
    [TestCase("planId={plan}&version=9", "")]
    [TestCase("planId={another}&priorityId={policing}", "")]
    [TestCase("priorityId=0199a1f0-0000-7000-8000-000000000001", "")]
    public async Task Finds_those_asked_for(string query, string names)
    {
        var asked = query
            .Replace("{plan}", $"{_plan.Plan.Id}")
            .Replace("{another}", $"{_another.Plan.Id}")
            .Replace("{policing}", $"{_plan.Policing.Id}")
            .Replace("{ref}", _plan.Kept.Ref);
        var list = await Anonymous.GetJsonAsync($"/v1/commitments?{asked}");

        var expected =
            names == "another"
                ? Current(_another)
                : Current(_plan)
                    .Append(_plan.MergedOne)
                    .Append(_plan.MergedOther)
                    .Where(commitment => names.Split(',').Contains(NameOf(commitment)));
        Assert.That(list.Ids(), Is.EquivalentTo(expected.Ids()));
    }

    [TestCase("holder=ChiefConstable")]
    [TestCase("holder=0")]
    [TestCase("claimed=done")]
    [TestCase("accepted=Delivered")]
    [TestCase("theme=roads")]
    [TestCase("version=one")]
    [TestCase("areaId=Lancashire")]
    [TestCase("limit=0")]
    [TestCase("limit=201")]
    [TestCase("after=nonsense!")]
    [TestCase("after=bm9uc2Vuc2U")]
    public async Task Refuses_what_no_parameter_takes(string query) =>
        await Anonymous
            .GetAsync($"/v1/commitments?{query}")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName(
                "?" + query.Split('=')[0],
                query switch
                {
                    _ when query.StartsWith("limit", StringComparison.Ordinal) => "out-of-range",
                    "after=bm9uc2Vuc2U" => "bad-cursor",
                    _ => "bad-value",
                }
            );

    [Test]
    public async Task Follows_the_printed_order_under_a_priority_page_by_page()
    {
        var whole = await Anonymous.GetJsonAsync($"/v1/commitments?priorityId={_plan.Policing.Id}");
        var earlier = await Anonymous.GetJsonAsync($"/v1/commitments?planId={_plan.Plan.Id}&version=1&priorityId={_plan.Policing.Id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(whole.Ids(), Is.EqualTo(new[] { _plan.Taker, _plan.Reworded, _plan.Kept }.Ids()));
            Assert.That(earlier.Ids(), Is.EqualTo(new[] { _plan.Reworded, _plan.Kept, _plan.MergedOne, _plan.MergedOther }.Ids()));
            Assert.That(await PageByPageAsync($"/v1/commitments?priorityId={_plan.Policing.Id}&limit=1"), Is.EqualTo(whole.Ids()));
            Assert.That(
                await PageByPageAsync("/v1/commitments?limit=3"),
                Is.EqualTo(Current(_plan).Concat(Current(_another)).Ids().Order())
            );
        }
    }

    [Test]
    public async Task Takes_no_cursor_of_another_order()
    {
        var page = await Anonymous.GetJsonAsync($"/v1/commitments?priorityId={_plan.Policing.Id}&limit=1");
        var cursor = page.Text("next").Split("after=")[1];

        await Anonymous
            .GetAsync($"/v1/commitments?after={cursor}")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?after", "bad-cursor");
    }

    [TestCase("/v1/commitments?", 2)]
    [TestCase("/v1/commitments?areaId=lancashire&holder=chiefConstable&theme=neighbourhoodPolicing&claimed=atRisk", 2)]
    [TestCase("/v1/commitments?planId={plan}", 3)]
    [TestCase("/v1/commitments?priorityId={policing}", 3)]
    [TestCase("/v1/commitments?planId={plan}&version=1", 4)]
    [TestCase("/v1/commitments/{kept}", 1)]
    [TestCase("/v1/commitments/{merged}", 2)]
    public async Task Costs_as_many_commands_whatever_the_size_of_the_page(string url, int commands)
    {
        var address = url.Replace("{plan}", $"{_plan.Plan.Id}")
            .Replace("{policing}", $"{_plan.Policing.Id}")
            .Replace("{kept}", $"{_plan.Kept.Id}")
            .Replace("{merged}", $"{_plan.MergedOne.Id}");

        // One record has no pages, but another address under which no answer is kept yet.
        string Of(int limit) =>
            url.Contains('?', StringComparison.Ordinal) ? $"{address}&limit={limit}" : $"{address}?{new string('&', limit)}";

        foreach (var limit in new[] { 3, 200 })
        {
            var sent = await Sql.DuringAsync(() => Anonymous.GetJsonAsync(Of(limit)));
            Assert.That(sent, Has.Count.EqualTo(commands + SqlCounter.Names), string.Join("\n\n", sent));
        }
    }

    private static AccountabilityCommitment[] Current(VariedPlan plan) => [plan.Kept, plan.Reworded, plan.Taker, plan.Split];

    private string NameOf(AccountabilityCommitment commitment) =>
        commitment switch
        {
            _ when commitment == _plan.Kept => nameof(VariedPlan.Kept),
            _ when commitment == _plan.Reworded => nameof(VariedPlan.Reworded),
            _ when commitment == _plan.Taker => nameof(VariedPlan.Taker),
            _ when commitment == _plan.MergedOne => nameof(VariedPlan.MergedOne),
            _ when commitment == _plan.MergedOther => nameof(VariedPlan.MergedOther),
            _ => nameof(VariedPlan.Split),
        };

    private async Task<List<string>> PageByPageAsync(string first) =>
        [.. (await Anonymous.GetItemsAsync(first)).Select(item => item.Text("id"))];
}
