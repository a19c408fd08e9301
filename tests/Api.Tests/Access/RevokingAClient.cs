using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

public sealed class RevokingAClient : ApiClientTest
{
    [Test]
    public async Task Stops_all_its_keys_at_once()
    {
        var client = await RegisterAsync("With two keys");
        var rotated = await Admin
            .PostJsonAsync(client.Text("url") + "/rotation", new { oldKeyWorksUntil = Clock.GetUtcNow().AddDays(2) }, "\"1\"")
            .ShouldBe(200);
        var revoked = await Admin
            .PostJsonAsync(client.Text("url") + "/revocation", new { reason = "The laptop was stolen." }, "\"2\"")
            .ShouldBe(200);

        await CallAsync(client.Text("key")).ShouldBeAProblem(401, "unauthenticated");
        await CallAsync(rotated.Text("key")).ShouldBeAProblem(401, "unauthenticated");
        Assert.That((revoked.Text("revocationReason"), revoked["revokedAt"] is null), Is.EqualTo(("The laptop was stolen.", false)));
    }

    [Test]
    public async Task Is_final()
    {
        var url = (await RegisterAsync("For good")).Text("url");
        await Admin.PostJsonAsync(url + "/revocation", new { reason = "Done." }, "\"1\"").ShouldBe(200);

        await Admin.PostJsonAsync(url + "/revocation", new { reason = "Again." }, "\"2\"").ShouldBeAProblem(409, "client-revoked");
        await Admin.PostJsonAsync(url + "/rotation", new { }, "\"2\"").ShouldBeAProblem(409, "client-revoked");
        await Admin.PatchJsonAsync(url, new { name = "Back again" }, "\"2\"").ShouldBeAProblem(409, "client-revoked");
        Assert.That((await Admin.GetJsonAsync(url)).Text("name"), Is.EqualTo("For good"));
        Assert.That((await Admin.GetJsonAsync(url + "/history"))["items"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Needs_a_reason()
    {
        var url = (await RegisterAsync("Without reason")).Text("url") + "/revocation";

        await Admin
            .PostJsonAsync(url, new { reason = " " }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reason", "required");
        await Admin
            .PostJsonAsync(url, new { reason = new string('x', 4_001) }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reason", "too-long");
    }
}

/// <summary>Whatever admins do to each other, one remains.</summary>
public sealed class KeepingAnAdmin : ApiClientTest
{
    [TearDown]
    public async Task StartWithOneAdmin()
    {
        foreach (
            var client in (await Admin.GetJsonAsync(Clients))["items"]!
                .AsArray()
                .Where(client =>
                    client!["revokedAt"] is null && client["name"]!.GetValue<string>().StartsWith("Other", StringComparison.Ordinal)
                )
        )
            await Admin
                .PostJsonAsync(client!.Text("url") + "/revocation", new { reason = "The test is over." }, $"\"{client!["revision"]}\"")
                .ShouldBe(200);
    }

    [Test]
    public async Task Refuses_that_the_last_one_revokes_itself_or_gives_up_its_role()
    {
        var (url, etag) = await MyselfAsync();

        await Admin.PostJsonAsync(url + "/revocation", new { reason = "Enough." }, etag).ShouldBeAProblem(409, "last-admin");
        await Admin.PatchJsonAsync(url, new { grants = AsReader }, etag).ShouldBeAProblem(409, "last-admin");
        await Admin
            .PatchJsonAsync(url, new { grants = new object[] { new { role = "admin" }, new { role = "reader", areaId = "kent" } } }, etag)
            .ShouldBe(200);
    }

    [Test]
    public async Task Does_not_count_an_admin_whose_key_works_no_more()
    {
        await RegisterAsync("Other that expires", AsAdmin, Clock.GetUtcNow().AddHours(1));
        Clock.Advance(TimeSpan.FromHours(1));
        var (url, etag) = await MyselfAsync();

        await Admin.PostJsonAsync(url + "/revocation", new { reason = "Enough." }, etag).ShouldBeAProblem(409, "last-admin");
    }

    [Test]
    public async Task Lets_one_of_several_go_by_itself()
    {
        var other = await RegisterAsync("Other that goes", AsAdmin);

        await With(other.Text("key")).PostJsonAsync(other.Text("url") + "/revocation", new { reason = "I leave." }, "\"1\"").ShouldBe(200);
    }

    [Test]
    public async Task Lets_one_of_many_remain_when_all_give_up_at_the_same_moment([Range(1, 4)] int round)
    {
        var others = new List<System.Text.Json.Nodes.JsonNode>();
        for (var number = 0; number < 4; number++)
            others.Add(await RegisterAsync($"Other {number} of round {round}", AsAdmin));
        var (url, etag) = await MyselfAsync();

        var acts = others
            .Select(other => With(other.Text("key")).PostJsonAsync(other.Text("url") + "/revocation", new { reason = "I leave." }, "\"1\""))
            .Append(Admin.PatchJsonAsync(url, new { grants = AsReader }, etag));
        var answers = await Task.WhenAll(acts);

        Assert.That(answers.Select(answer => (int)answer.StatusCode).Order(), Is.EqualTo([200, 200, 200, 200, 409]));
        await RestoreAsync(others, answers);
    }

    /// <summary>Has whoever remained make the test's admin one again.</summary>
    private async Task RestoreAsync(List<System.Text.Json.Nodes.JsonNode> others, HttpResponseMessage[] answers)
    {
        var left = Array.FindIndex(answers, answer => (int)answer.StatusCode is 409);
        if (left == others.Count)
            return;
        var remaining = With(others[left].Text("key"));
        var me = await FindAsync(remaining);
        await remaining.PatchJsonAsync(me.Text("url"), new { grants = AsAdmin }, $"\"{me["revision"]}\"").ShouldBe(200);
    }

    private async Task<(string Url, string ETag)> MyselfAsync()
    {
        var me = await FindAsync(Admin);
        return (me.Text("url"), $"\"{me["revision"]}\"");
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> FindAsync(HttpClient caller) =>
        (await caller.GetJsonAsync(Clients + "?limit=200"))["items"]!
            .AsArray()
            .Single(client => client!.Text("name") == TestClients.Admin.Name)!;
}
