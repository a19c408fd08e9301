using NUnit.Framework;
using PlanAccountability.Api.Tests.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>Recommendations are found from what they concern.</summary>
public sealed class FindingRecommendations : ApiTest
{
    [Test]
    public async Task By_a_commitment_or_a_priority()
    {
        await using var scope = Db();
        var plan = await A.Plan().WithPriority("Roads", 2).WithPriority("Victims", 1).IssuedOn("2021").SaveAsync(scope.Db);
        var (one, other, roads) = (plan.Commitments[0].Id, plan.Commitments[1].Id, plan.Priorities[0].Id);
        var both = await scope.RecommendAsync([one, other], []);
        var under = await scope.RecommendAsync([other], [roads]);
        await scope.RecommendAsync([], []);

        Assert.That(await FoundAsync($"commitmentId={one}"), Is.EqualTo(new[] { $"{both.Id}" }));
        Assert.That(await FoundAsync($"commitmentId={other}"), Is.EqualTo(new[] { $"{both.Id}", $"{under.Id}" }));
        Assert.That(await FoundAsync($"priorityId={roads}"), Is.EqualTo(new[] { $"{under.Id}" }));
        Assert.That(await FoundAsync($"priorityId={roads}&commitmentId={one}"), Is.Empty);
        Assert.That(await FoundAsync($"priorityId={plan.Priorities[1].Id}"), Is.Empty);
        await Anonymous
            .GetAsync("/v1/panel-recommendations?commitmentId=one")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?commitmentId", "bad-value");

        async Task<IReadOnlyList<string>> FoundAsync(string query) =>
            (await Anonymous.GetJsonAsync($"/v1/panel-recommendations?{query}")).Ids();
    }
}
