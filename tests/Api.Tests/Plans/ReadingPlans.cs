using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

public sealed class ReadingPlans : ApiTest
{
    [Test]
    public async Task Computes_when_a_plan_is_in_force_from_the_plan_after_it()
    {
        var first = await OfficeElsewhere.IssuedPlanAsync("2013-04-01", "2017-03-31", "kent");
        var second = await OfficeElsewhere.IssuedPlanAsync("2016-10-01", "2021-03-31", "kent");

        var seen = await Anonymous.GetJsonAsync(first);
        Assert.That(seen["inForce"]!.ToJsonString(), Is.EqualTo("""{"from":"2013-04-01","to":"2016-09-30"}"""));
        Assert.That(seen.Text("status"), Is.EqualTo("superseded"));
        Assert.That((await Anonymous.GetJsonAsync(second)).Text("status"), Is.EqualTo("expired"));
        Assert.That(await InForceOn("2016-09-30"), Is.EqualTo([first]));
        Assert.That(await InForceOn("2016-10-01"), Is.EqualTo([second]));
        Assert.That(await InForceOn("2021-04-01"), Is.Empty);
        await Anonymous
            .GetAsync("/v1/plans?inForceOn=2016-10")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?inForceOn", "bad-value");

        async Task<IEnumerable<string>> InForceOn(string day) =>
            (await Anonymous.GetJsonAsync($"/v1/plans?areaId=kent&inForceOn={day}"))["items"]!.AsArray().Select(plan => plan!.Text("url"));
    }

    [Test]
    public async Task Costs_a_fixed_number_of_SQL_commands()
    {
        var plan = await Office.IssuedPlanAsync("2022-05");

        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync(plan)), Has.Count.EqualTo(1 + SqlCounter.Names));
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/plans?limit=200")), Has.Count.EqualTo(2 + SqlCounter.Names));
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"{plan}/versions/1")), Has.Count.EqualTo(1 + SqlCounter.Names));
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"{plan}/versions")), Has.Count.EqualTo(2 + SqlCounter.Names));
    }

    [Test]
    public async Task Answers_that_a_copy_is_good_until_something_changes_that_it_shows()
    {
        var plan = await Office.IssuedPlanAsync("2023-05");
        var tag = await Anonymous.ETagOfAsync(plan);
        using var request = new HttpRequestMessage(HttpMethod.Get, plan);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await Anonymous.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(304));

        await A.Variation(plan).Titled("Varied").For(null, "2025-03-31").Since("Why").AfterTheFact().RecordAsync(Office);

        Assert.That(await Anonymous.ETagOfAsync(plan), Is.Not.EqualTo(tag));
    }
}
