using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

public sealed class ReplacingAKey : ApiClientTest
{
    [Test]
    public async Task Stops_the_old_key_at_once()
    {
        var client = await RegisterAsync("At once");
        var rotated = await Admin.PostJsonAsync(client.Text("url") + "/rotation", new { }, "\"1\"").ShouldBe(200);

        await CallAsync(client.Text("key")).ShouldBeAProblem(401, "unauthenticated");
        await CallAsync(rotated.Text("key")).ShouldBe(200);
    }

    [Test]
    public async Task Lets_the_old_key_work_until_it_is_said_to_stop()
    {
        var client = await RegisterAsync("Overlapping");
        var until = Clock.GetUtcNow().AddDays(2);
        var rotated = await Admin.PostJsonAsync(client.Text("url") + "/rotation", new { oldKeyWorksUntil = until }, "\"1\"").ShouldBe(200);

        await CallAsync(client.Text("key")).ShouldBe(200);
        Clock.Advance(TimeSpan.FromDays(2));
        await CallAsync(client.Text("key")).ShouldBeAProblem(401, "unauthenticated");
        await CallAsync(rotated.Text("key")).ShouldBe(200);
    }

    [Test]
    public async Task Leaves_no_more_than_two_keys()
    {
        var first = await RegisterAsync("Twice replaced");
        var until = Clock.GetUtcNow().AddDays(2);
        var second = await Admin.PostJsonAsync(first.Text("url") + "/rotation", new { oldKeyWorksUntil = until }, "\"1\"").ShouldBe(200);
        var third = await Admin.PostJsonAsync(first.Text("url") + "/rotation", new { oldKeyWorksUntil = until }, "\"2\"").ShouldBe(200);

        Assert.That(
            third["keys"]!.AsArray().Select(key => key!.Text("prefix")),
            Is.EqualTo([second.Text("key")[3..11], third.Text("key")[3..11]])
        );
        await CallAsync(first.Text("key")).ShouldBeAProblem(401, "unauthenticated");
        await CallAsync(second.Text("key")).ShouldBe(200);
        await CallAsync(third.Text("key")).ShouldBe(200);
    }

    [Test]
    public async Task Never_lengthens_the_life_of_the_old_key()
    {
        var client = await RegisterAsync("Short-lived", expiresAt: Clock.GetUtcNow().AddHours(1));
        await Admin
            .PostJsonAsync(client.Text("url") + "/rotation", new { oldKeyWorksUntil = Clock.GetUtcNow().AddDays(1) }, "\"1\"")
            .ShouldBe(200);

        Clock.Advance(TimeSpan.FromHours(1));
        await CallAsync(client.Text("key")).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Refuses_ends_that_have_passed_or_lie_too_far_ahead()
    {
        var url = (await RegisterAsync("Odd ends")).Text("url") + "/rotation";
        var now = Clock.GetUtcNow();

        await Admin
            .PostJsonAsync(url, new { expiresAt = now }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/expiresAt", "not-ahead");
        await Admin
            .PostJsonAsync(url, new { oldKeyWorksUntil = now }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/oldKeyWorksUntil", "not-ahead");
        await Admin
            .PostJsonAsync(url, new { oldKeyWorksUntil = now.AddDays(7).AddSeconds(1) }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/oldKeyWorksUntil", "out-of-range");
        await Admin.PostJsonAsync(url, new { oldKeyWorksUntil = now.AddDays(7) }, "\"1\"").ShouldBe(200);
    }

    [Test]
    public async Task Needs_the_revision_that_was_read()
    {
        var client = await RegisterAsync("Revised");

        await Admin.PostJsonAsync(client.Text("url") + "/rotation", new { }).ShouldBeAProblem(428, "revision-required");
        await Admin.PostJsonAsync(client.Text("url") + "/rotation", new { }, "\"7\"").ShouldBeAProblem(412, "stale-revision");
        await CallAsync(client.Text("key")).ShouldBe(200);
    }

    [Test]
    public async Task Makes_one_new_key_where_several_ask_at_once()
    {
        var client = await RegisterAsync("Contended");
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Admin.PostJsonAsync(client.Text("url") + "/rotation", new { }, "\"1\""))
        );

        Assert.That(answers.Select(answer => (int)answer.StatusCode).Order(), Is.EqualTo([200, 412, 412, 412]));
        await CallAsync((await answers.Single(answer => answer.IsSuccessStatusCode).JsonAsync()).Text("key")).ShouldBe(200);
    }
}
