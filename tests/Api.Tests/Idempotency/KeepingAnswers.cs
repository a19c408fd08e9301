using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Idempotency;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.Infrastructure.Idempotency;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Idempotency;

public sealed class KeepingAnswers : ApiTest
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Test]
    public async Task Lasts_for_a_day()
    {
        var (key, first) = await SendAsync("Lasts");

        Clock.AdjustTime(Clock.GetUtcNow() + IdempotencyStore.Term - Moment);
        (await AgainAsync("Lasts", key)).ShouldReplay(first);

        Clock.AdjustTime(Clock.GetUtcNow() + Moment);
        var anew = await AgainAsync("Lasts", key);
        Assert.That((anew.Status, anew.IsReplayed), Is.EqualTo((201, false)));
        Assert.That(anew.Json.Text("id"), Is.Not.EqualTo(first.Json.Text("id")));
        (await AgainAsync("Lasts", key)).ShouldReplay(anew);
    }

    [Test]
    public async Task Ends_with_their_deletion()
    {
        await SendAsync("Deleted");
        Clock.AdjustTime(Clock.GetUtcNow() + IdempotencyStore.Term);
        var (_, young) = await SendAsync("Kept");

        await ForgetAsync();

        await using var scope = Db();
        var kept = await scope.Get<PlanAccountabilityDb>().Set<IdempotencyRecord>().AsNoTracking().ToListAsync();
        Assert.That(kept.Select(answer => answer.Body), Is.EqualTo(new[] { young.Body }));
    }

    [Test]
    public async Task Ends_by_itself_in_the_background()
    {
        await SendAsync("Left alone");
        await using var scope = Db();
        var answers = scope.Get<PlanAccountabilityDb>().Set<IdempotencyRecord>();
        Assert.That(await answers.AnyAsync(), Is.True);

        Clock.Advance(IdempotencyStore.Term + TimeSpan.FromHours(1));

        for (var attempt = 0; attempt < 500 && await answers.AnyAsync(); attempt++)
            await Task.Delay(20);
        Assert.That(await answers.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Goes_on_where_the_clock_is_set_back_but_not_for_ever()
    {
        Clock.AdjustTime(Clock.GetUtcNow().AddDays(400));
        var (key, first) = await SendAsync("Too early");
        Clock.AdjustTime(Clock.GetUtcNow().AddDays(-399));

        (await AgainAsync("Too early", key)).ShouldReplay(first);
        await ForgetAsync();
        (await AgainAsync("Too early", key)).ShouldReplay(first);

        Clock.AdjustTime(Clock.GetUtcNow() + IdempotencyStore.Term - Moment);
        (await AgainAsync("Too early", key)).ShouldReplay(first);
        Clock.AdjustTime(Clock.GetUtcNow() + Moment);
        Assert.That((await AgainAsync("Too early", key)).IsReplayed, Is.False);
    }

    [Test]
    public async Task Stores_neither_the_key_nor_a_secret_that_is_shown_once()
    {
        var key = "a-key-that-is-not-stored";
        await Office.PostOnceAsync("/v1/organisations", Keyed.AnOrganisation("Plain"), key);

        await using var scope = Db();
        var rows = await scope
            .Get<PlanAccountabilityDb>()
            .Database.SqlQueryRaw<string>("select kept_answer::text from kept_answer")
            .ToListAsync();
        Assert.That(
            rows,
            Is.Not.Empty.And.All.Not.Contain(key).And.All.Not.Contain(Convert.ToHexStringLower(System.Text.Encoding.ASCII.GetBytes(key)))
        );
        Assert.That(
            new OmittedFromReplay("key", "absent").Without("""{"id":"1","key":"pa_secret","name":"Côr \"x\""}"""),
            Is.EqualTo("""{"id":"1","key":null,"name":"Côr \"x\""}""")
        );
    }

    private async Task ForgetAsync()
    {
        await using var scope = Db();
        await scope.Get<IdempotencyStore>().ForgetAsync(CancellationToken.None);
    }

    private async Task<(string Key, Answered First)> SendAsync(string name)
    {
        var key = Keyed.NewKey();
        return (key, await AgainAsync(name, key));
    }

    private Task<Answered> AgainAsync(string name, string key) =>
        Office.PostOnceAsync("/v1/organisations", Keyed.AnOrganisation(name), key);
}
