using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

public sealed class RegisteringAClient : ApiClientTest
{
    [Test]
    public async Task Answers_with_a_key_that_works_and_is_never_shown_again()
    {
        using var answer = await A.NewClient("Kent reader").AsReader().SendAsync(Admin);
        var made = await answer.ShouldBe(201);
        var url = made.Text("url");

        Assert.That(made.Text("key"), Does.Match("^pa_[a-z0-9]{8}_[a-z0-9]{40}$"));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo(url));
        await CallAsync(made.Text("key")).ShouldBe(200);
        foreach (
            var later in new[]
            {
                await Admin.GetJsonAsync(url),
                await Admin.GetJsonAsync(url + "/history"),
                await Admin.GetJsonAsync(Clients),
            }
        )
            Assert.That(
                later.ToJsonString(),
                Does.Contain(made.Text("key")[3..11])
                    .And.Not.Contain(made.Text("key")[12..])
                    .And.Not.Contain("hash")
                    .And.Not.Contain("salt")
            );
    }

    [TestCase("{'grants':[]}", "/name", "required")]
    [TestCase("{'name':'  ','grants':[]}", "/name", "required")]
    [TestCase("{'name':'One\\nTwo','grants':[]}", "/name", "bad-value")]
    [TestCase("{'name':'Nobody'}", "/grants", "required")]
    [TestCase("{'name':'Nobody','grants':null}", "/grants", "required")]
    [TestCase("{'name':'Nobody','grants':[null]}", "/grants", "required")]
    [TestCase("{'name':'Nobody','grants':[{'role':'owner'}]}", "/grants/0/role", "wrong-type")]
    [TestCase("{'name':'Nobody','grants':[{'role':'office'}]}", "/grants/0/areaId", "required")]
    [TestCase("{'name':'Nobody','grants':[{'role':'admin','areaId':'kent'}]}", "/grants/0/areaId", "not-for-admin")]
    [TestCase("{'name':'Nobody','grants':[{'role':'office','areaId':'atlantis'}]}", "/grants/0/areaId", "unknown-area")]
    [TestCase(
        "{'name':'Nobody','grants':[{'role':'office','areaId':'kent'},{'role':'office','areaId':'kent'}]}",
        "/grants[1]",
        "duplicate"
    )]
    [TestCase("{'name':'Nobody','grants':[],'expiresAt':'2026-11-22T10:00:00Z'}", "/expiresAt", "not-ahead")]
    public async Task Refuses_what_is_not_right(string body, string pointer, string code) =>
        await Admin
            .PostJsonAsync(Clients, body.Replace('\'', '"'))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName(pointer.Replace("[1]", "/1", StringComparison.Ordinal), code);

    [Test]
    public async Task Does_not_show_the_key_again_to_a_request_sent_again()
    {
        var body = A.NewClient("Sent again").Body;
        var first = await Admin.PostOnceAsync("/v1/api-clients", body, "client-sent-again");
        var again = await Admin.PostOnceAsync("/v1/api-clients", body, "client-sent-again");

        Assert.That((again.IsReplayed, again.Json["key"], again.Json.Text("id")), Is.EqualTo((true, (object?)null, first.Json.Text("id"))));
        Assert.That(first.Json.Text("key"), Does.StartWith("pa_"));
    }

    [Test]
    public async Task Refuses_a_name_of_101_characters()
    {
        await A.NewClient(new('x', 101)).AsReader().SendAsync(Admin).ShouldBeAProblem(400, "invalid-input").ShouldName("/name", "too-long");
        await RegisterAsync(new string('x', 100));
    }

    [Test]
    public async Task Refuses_a_name_that_is_taken_even_by_a_revoked_client()
    {
        var first = await RegisterAsync("Taken");
        await A.NewClient("Taken").AsReader().SendAsync(Admin).ShouldBeAProblem(409, "client-name-taken");
        await Admin.PostJsonAsync(first.Text("url") + "/revocation", new { reason = "Done." }, "\"1\"").ShouldBe(200);
        await A.NewClient("Taken").AsReader().SendAsync(Admin).ShouldBeAProblem(409, "client-name-taken");
    }

    [Test]
    public async Task Makes_one_client_of_two_that_want_a_name_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => A.NewClient("Wanted").AsReader().SendAsync(Admin)));

        Assert.That(answers.Select(answer => (int)answer.StatusCode).Order(), Is.EqualTo([201, 409, 409, 409]));
    }

    [Test]
    public async Task Lets_a_client_without_grants_read_what_everyone_reads_and_no_more()
    {
        var key = (await RegisterAsync("Nothing granted", [])).Text("key");

        await CallAsync(key).ShouldBe(200);
        await A.NewOrganisation().SendAsync(With(key)).ShouldBeAProblem(403, "forbidden");
        await With(key).GetAsync(Clients).ShouldBeAProblem(403, "forbidden");
    }

    [Test]
    public async Task Is_for_admins_alone_and_so_is_knowing_of_clients()
    {
        var url = (await RegisterAsync("Known to admins")).Text("url");
        using (Assert.EnterMultipleScope())
        {
            foreach (var address in new[] { Clients, url, url + "/history" })
            {
                await Anonymous.GetAsync(address).ShouldBeAProblem(401, "unauthenticated");
                foreach (var caller in new[] { Office, Panel, Importer, Reader })
                    await caller.GetAsync(address).ShouldBeAProblem(403, "forbidden");
                await Admin.GetAsync(address).ShouldBe(200);
            }

            await A.NewClient("Mine").Granted("admin").SendAsync(Office).ShouldBeAProblem(403, "forbidden");
        }
    }

    [Test]
    public async Task Leaves_change_records_that_no_feed_shows_to_others()
    {
        await RegisterAsync("In the feed");
        await using var scope = Db();

        using (Assert.EnterMultipleScope())
        {
            foreach (var role in new[] { Role.Office, Role.Panel, Role.Reader, Role.Importer })
                Assert.That(
                    scope.Db.Changes.VisibleTo(new SomeCaller(role)).Where(change => change.Type == "apiClient").ToList(),
                    Is.Empty,
                    role.ToString()
                );
            Assert.That(
                scope.Db.Changes.VisibleTo(new SomeCaller(Role.Admin)).Where(change => change.Type == "apiClient").ToList(),
                Is.Not.Empty
            );
        }
    }

    [Test]
    public async Task Tells_its_history()
    {
        var client = await RegisterAsync("With a history");
        await Admin.PatchJsonAsync(client.Text("url"), new { name = "With a longer history" }, "\"1\"").ShouldBe(200);
        await Admin.PostJsonAsync(client.Text("url") + "/rotation", new { }, "\"2\"").ShouldBe(200);
        await Admin.PostJsonAsync(client.Text("url") + "/revocation", new { reason = "The contract has ended." }, "\"3\"").ShouldBe(200);

        var changes = (await Admin.GetJsonAsync(client.Text("url") + "/history"))["items"]!.AsArray();
        Assert.That(
            changes.Select(change => change!.Text("event")),
            Is.EqualTo(["apiClientRegistered", "apiClientAmended", "apiClientKeyReplaced", "apiClientRevoked"])
        );
        Assert.That(changes.Select(change => change!.Text("by")), Is.All.EqualTo("admin: Test admin"));
        Assert.That(changes[3]!.Text("reason"), Is.EqualTo("The contract has ended."));
        Assert.That(
            changes[0]!["record"]!.AsObject().Select(member => member.Key),
            Does.Contain("keys").And.Not.Contain("lastUsedOn").And.Not.Contain("key")
        );
    }

    [Test]
    public async Task Lists_clients_page_by_page_by_ref_and_by_time()
    {
        var client = await RegisterAsync("Listed");

        var byRef = (await Admin.GetJsonAsync($"{Clients}?ref={client.Text("ref")}"))["items"]!.AsArray();
        Assert.That(byRef.Select(item => item!.Text("name")), Is.EqualTo(["Listed"]));
        Assert.That((await Admin.GetJsonAsync($"{Clients}?updatedSince=2027-01-01T00:00:00Z"))["items"]!.AsArray(), Is.Empty);

        var names = new List<string>();
        for (JsonNode page = await Admin.GetJsonAsync($"{Clients}?limit=2"); ; page = await Admin.GetJsonAsync((string)page["next"]!))
        {
            names.AddRange(page["items"]!.AsArray().Select(item => item!.Text("name")));
            if (page["next"] is null)
                break;
        }

        Assert.That(names, Is.Unique.And.Contains("Listed").And.Contains("Test admin"));
    }

    private sealed class SomeCaller(Role role) : ICaller
    {
        public Guid? ClientId => null;

        public string? Name => null;

        public string? Reason => null;

        public bool IsAdmin => role is Role.Admin;

        public IReadOnlyCollection<Domain.Foundation.AreaId> AreasAs(Role asked) => asked == role ? [new("lancashire"), new("kent")] : [];
    }

    [Test]
    public async Task Has_in_the_contract_that_the_key_is_null_where_the_answer_is_given_again()
    {
        var body = A.NewClient("Registered once").AsReader().Body;
        var first = await Admin.PostJsonAsync(Clients, body, key: "register-once").ShouldBe(201);
        var again = await Admin.PostJsonAsync(Clients, body, key: "register-once").ShouldBe(201);

        var key = (await Anonymous.GetJsonAsync("/openapi.json"))["components"]!["schemas"]!["ApiClientWithKey"]!["properties"]!["key"]!;
        Assert.That((first["key"] is null, again["key"] is null), Is.EqualTo((false, true)));
        Assert.That(key["type"]!.AsArray().Select(type => (string?)type), Is.EquivalentTo(["string", "null"]));
    }
}
