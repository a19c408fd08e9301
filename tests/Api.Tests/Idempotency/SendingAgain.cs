using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Idempotency;

public sealed class SendingAgain : ApiTest
{
    [Test]
    public async Task Gives_the_answer_to_a_record_that_was_made()
    {
        var (key, body) = (Keyed.NewKey(), Keyed.AnOrganisation("Preston City Council"));

        var first = await Office.PostOnceAsync("/v1/organisations", body, key);
        var again = await Office.PostOnceAsync("/v1/organisations", body, key);

        Assert.That(first.Status, Is.EqualTo(201));
        Assert.That(
            first.Headers,
            Does.Contain("Location: /v1/organisations/")
                .And.Contain("ETag: \"1\"")
                .And.Contain("Content-Type: application/json")
                .And.Contain("Cache-Control: no-store")
        );
        again.ShouldReplay(first);
        Assert.That(await CountAsync("Preston City Council"), Is.EqualTo(1));
    }

    [Test]
    public async Task Gives_the_answer_to_a_retraction_though_the_revision_is_stale_by_then()
    {
        var url = (await Office.PostOnceAsync("/v1/organisations", Keyed.AnOrganisation("Entered twice"), Keyed.NewKey())).Json.Text("url");
        var key = Keyed.NewKey();

        var first = await Office.PostOnceAsync($"{url}/retraction", new { reason = "Entered twice." }, key, "\"1\"");
        var again = await Office.PostOnceAsync($"{url}/retraction", new { reason = "Entered twice." }, key, "\"1\"");

        Assert.That(first.Status, Is.EqualTo(200));
        again.ShouldReplay(first);
        Assert.That((await Anonymous.GetJsonAsync($"{url}/history"))["items"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Gives_the_answer_to_a_step_with_its_entity_tag()
    {
        var version = await Office.DraftPlanAsync() + "/versions/1";
        await Office.PutAsync(version, "Fund two refuges");
        await Office.ConsultAsync(version, "chiefConstable", "2026-09-01");
        var (key, etag) = (Keyed.NewKey(), await Office.ETagOfAsync(version));

        var first = await Office.PostOnceAsync($"{version}/submission", new { on = "2026-11-02" }, key, etag);
        var again = await Office.PostOnceAsync($"{version}/submission", new { on = "2026-11-02" }, key, etag);

        Assert.That(first.Status, Is.EqualTo(200));
        Assert.That(first.Headers, Does.Contain("ETag: "));
        again.ShouldReplay(first);
        Assert.That((await Office.GetJsonAsync($"{version}/history"))["items"]!.AsArray(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Gives_an_answer_of_megabytes()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", "northamptonshire", "2021-11", "2025-03-31");
        var sections = Enumerable
            .Range(1, 49)
            .Select(order => new
            {
                heading = $"Part {order}",
                order,
                text = new string('é', 100_000),
            });
        var content = new
        {
            sections,
            statutoryContent = Array.Empty<object>(),
            priorities = new[] { PlanWork.Priority(1, "Victims first", PlanWork.Commitment(1, "Fund two refuges")) },
        };
        await Office.PutJsonAsync($"{plan}/versions/1/content", content, await Office.ETagOfAsync($"{plan}/versions/1")).ShouldBe(200);
        var (key, etag) = (Keyed.NewKey(), await Office.ETagOfAsync($"{plan}/versions/1"));

        var first = await Office.PostOnceAsync($"{plan}/versions/1/issue", new { }, key, etag);
        var again = await Office.PostOnceAsync($"{plan}/versions/1/issue", new { }, key, etag);

        Assert.That((first.Status, first.Body.Length > 4_900_000), Is.EqualTo((200, true)));
        again.ShouldReplay(first);
    }

    [Test]
    public async Task Is_not_needed()
    {
        await Office.PostJsonAsync("/v1/organisations", Keyed.AnOrganisation("Without a key")).ShouldBe(201);
        await Office.PostJsonAsync("/v1/organisations", Keyed.AnOrganisation("Without a key")).ShouldBe(201);

        Assert.That(await CountAsync("Without a key"), Is.EqualTo(2));
    }

    [Test]
    public async Task Gives_the_answer_of_then_though_the_record_was_changed_since()
    {
        var (key, body) = (Keyed.NewKey(), Keyed.AnOrganisation("Burnley Council"));
        var first = await Office.PostOnceAsync("/v1/organisations", body, key);
        await Office.PatchJsonAsync(first.Json.Text("url"), new { name = "Burnley Borough Council" }, "\"1\"").ShouldBe(200);

        (await Office.PostOnceAsync("/v1/organisations", body, key)).ShouldReplay(first);
    }

    private async Task<int> CountAsync(string name)
    {
        await using var scope = Db();
        return await scope.Db.Organisations.CountAsync(organisation => organisation.Name == name);
    }
}
