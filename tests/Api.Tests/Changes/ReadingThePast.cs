using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

public sealed class ReadingThePast : ApiTest
{
    [Test]
    public async Task Shows_a_record_as_it_was_stored_then()
    {
        var url = await OrganisationAsync();
        var before = Now();
        Clock.Advance(TimeSpan.FromHours(1));
        await Office.PatchJsonAsync(url, new { name = "Borough of Pendle" }, "\"1\"").ShouldBe(200);

        var then = await Anonymous.GetJsonAsync($"{url}/as-known?at={before}");
        var now = await Anonymous.GetJsonAsync($"{url}/as-known?at={Now()}");
        var current = (await Anonymous.GetJsonAsync(url)).AsObject();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((then.Text("name"), (int)then["revision"]!), Is.EqualTo(("Pendle Borough Council", 1)));
            Assert.That(current.Remove("names"), "what other records are called is not its own");
            Assert.That(JsonNode.DeepEquals(now, current), now.ToJsonString());
        }
    }

    [Test]
    public async Task Has_an_entity_tag_of_its_own()
    {
        var url = $"{await OrganisationAsync()}/as-known?at={Now()}";
        var tag = await Anonymous.ETagOfAsync(url);

        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await Anonymous.SendAsync(request);

        Assert.That(((int)answer.StatusCode, tag), Is.EqualTo((304, answer.ETag())));
    }

    [Test]
    public async Task Knows_nothing_before_a_record_was_made_and_nothing_of_the_future()
    {
        var before = Now(TimeSpan.FromSeconds(-1));
        var url = await OrganisationAsync();

        await Anonymous.GetAsync($"{url}/as-known?at={before}").ShouldBeAProblem(404, "not-found");
        await Anonymous
            .GetAsync($"{url}/as-known?at={Now(TimeSpan.FromSeconds(1))}")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?at", "date-in-future");
        await Anonymous.GetAsync($"{url}/as-known?at=yesterday").ShouldBeAProblem(400, "invalid-input").ShouldName("?at", "bad-value");
        await Anonymous.GetAsync($"/v1/organisations/{OrganisationId.New()}/as-known?at={before}").ShouldBeAProblem(404, "not-found");
    }

    [Test]
    public async Task Shows_what_was_retracted_later_and_a_tombstone_after()
    {
        var url = await OrganisationAsync();
        var before = Now();
        Clock.Advance(TimeSpan.FromHours(1));
        await Office.PostJsonAsync($"{url}/retraction", new { reason = "Entered twice." }, "\"1\"").ShouldBe(200);

        Assert.That((await Anonymous.GetJsonAsync($"{url}/as-known?at={before}")).Text("name"), Is.EqualTo("Pendle Borough Council"));
        var tombstone = await Anonymous.GetAsync($"{url}/as-known?at={Now()}").ShouldBeAProblem(410, "retracted");
        Assert.That(tombstone.Text("reason"), Is.EqualTo("Entered twice."));
    }

    [Test]
    public async Task Does_not_tell_what_a_draft_said_before_the_caller_could_know_of_it()
    {
        var plan = await Office.DraftPlanAsync();
        await Office.PutAsync($"{plan}/versions/1", "A promise that was dropped in time");
        var drafted = Now();
        Clock.Advance(TimeSpan.FromHours(1));
        await Office.PutAsync($"{plan}/versions/1", "Fund two refuges");
        await Office.ConsultAsync($"{plan}/versions/1", "chiefConstable", "2026-01-05");
        await Office.SendToPanelAsync($"{plan}/versions/1", "2026-02-01");

        await Anonymous.GetAsync($"{plan}/versions/1/as-known?at={Now()}").ShouldBeAProblem(404, "not-found");
        await Panel.GetAsync($"{plan}/versions/1/as-known?at={drafted}").ShouldBeAProblem(404, "not-found");
        await Panel.GetAsync($"{plan}/as-known?at={drafted}").ShouldBeAProblem(404, "not-found");
        Assert.That(
            (await Reader.GetJsonAsync($"{plan}/versions/1/as-known?at={drafted}")).ToJsonString(),
            Does.Contain("dropped in time")
        );
        Assert.That((await Panel.GetJsonAsync($"{plan}/versions/1/as-known?at={Now()}")).Text("status"), Is.EqualTo("withPanel"));
    }

    [TestCase("versions/2/as-known?at=x", 400)]
    [TestCase("versions/2/as-known?at=2999-01-01T00:00:00Z", 400)]
    [TestCase("versions/2/as-known?at=2026-11-22T10:00:00Z&at=2026-11-22T10:00:00Z", 400)]
    [TestCase("versions/2/as-known?at=22/11/2026", 400)]
    [TestCase("versions/2/as-known", 400)]
    [TestCase("versions/2/as-known?at=", 400)]
    [TestCase("versions/2/as-known?at=2026-11-22T10:00:00Z", 404)]
    [TestCase("versions/2/history?limit=0", 404)]
    [TestCase("versions/2/history?after=a2VudA", 404)]
    public async Task Answers_of_a_hidden_draft_as_of_one_that_is_not_there(string address, int status)
    {
        var plan = await Office.RespondedPlanAsync(Panel);
        await Office.IssueLiveAsync(plan, "2026-11-10").ShouldBe(200);
        var none = (int)(await Anonymous.GetAsync($"{plan}/{address}")).StatusCode;
        await A.Variation(plan).Titled("Varied").For(null, "2029-03-31").Since("Why").RecordAsync(Office);
        var hidden = (int)(await Anonymous.GetAsync($"{plan}/{address}")).StatusCode;
        await Office.RetractAsync(plan, "Makes room for the next test");

        Assert.That((none, hidden), Is.EqualTo((status, status)));
    }

    [Test]
    public async Task Leaves_computed_members_out()
    {
        var plan = await Office.IssuedPlanAsync("2018-01", "2019", "northamptonshire");

        var known = (await Anonymous.GetJsonAsync($"{plan}/as-known?at={Now()}")).AsObject();

        Assert.That(known.Select(member => member.Key), Does.Contain("bodyId").And.Not.Contain("status").And.Not.Contain("title"));
    }

    [Test]
    public async Task Is_found_under_the_record_s_own_address_alone()
    {
        var bodies = (await Anonymous.GetJsonAsync("/v1/policing-bodies?areaId=lancashire"))["items"]!.AsArray();
        var body = bodies[0]!.Text("url");
        var term = await A.NewTermOfOffice(body).Of("A. Holder").For("2012-11-22").RecordAsync(Office).Text("url");
        var elsewhere = (await Anonymous.GetJsonAsync("/v1/policing-bodies?areaId=kent"))["items"]![0]!.Text("url");

        Assert.That((await Anonymous.GetJsonAsync($"{term}/as-known?at={Now()}")).Text("holder"), Is.EqualTo("A. Holder"));
        await Anonymous.GetAsync($"{elsewhere}{term[body.Length..]}/as-known?at={Now()}").ShouldBeAProblem(404, "not-found");
        await Anonymous.GetAsync($"{elsewhere}{term[body.Length..]}/history").ShouldBeAProblem(404, "not-found");
        Assert.That((await Anonymous.GetJsonAsync($"/v1/areas/kent/as-known?at={Now()}")).Text("forceName"), Is.EqualTo("Kent Police"));
    }

    private string Now(TimeSpan past = default) =>
        (Clock.GetUtcNow() + past).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", System.Globalization.CultureInfo.InvariantCulture) + "Z";

    private async Task<string> OrganisationAsync() => await A.NewOrganisation().RecordAsync(Office).Text("url");
}
