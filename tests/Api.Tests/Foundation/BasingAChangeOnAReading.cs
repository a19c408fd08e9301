using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

public sealed class BasingAChangeOnAReading : ApiTest
{
    [Test]
    public async Task Raises_the_revision_and_tells_the_new_tag()
    {
        var url = await AnOrganisation();
        Clock.Advance(TimeSpan.FromMinutes(5));
        using var answer = await Office.PatchJsonAsync(url, new { name = "Lancaster District CSP" }, "\"1\"");
        var changed = await answer.ShouldBe(200);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.ETag(), Is.EqualTo("\"2\""));
            Assert.That((int)changed["revision"]!, Is.EqualTo(2));
            Assert.That(changed.Text("name"), Is.EqualTo("Lancaster District CSP"));
            Assert.That(changed.Text("kind"), Is.EqualTo("communitySafetyPartnership"), "what is not in the patch is untouched");
            Assert.That(
                changed["updatedAt"]!.GetValue<DateTimeOffset>() - changed["createdAt"]!.GetValue<DateTimeOffset>(),
                Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(5))
            );
        }
    }

    [TestCase("\"1-3fa2c1\"", Description = "only the revision counts")]
    [TestCase(" \"1\" ")]
    [TestCase("*")]
    [TestCase("W/\"1\"")]
    [TestCase("\"9\", \"1\"")]
    [TestCase("\"a,b\",,W/\"1-3fa2c1\" , ")]
    [TestCase("\"1-gzip\"", Description = "as a proxy makes it of what it compressed")]
    [TestCase("\"1-3fa2c1d40b7e-gzip\"")]
    [TestCase("W/\"1-3fa2c1d40b7e-br\"")]
    [TestCase("\"1;gzip\"")]
    [TestCase("\"1--gzip\"")]
    public async Task Is_taken_with_any_tag_of_the_revision(string etag) =>
        await Office.PatchJsonAsync(await AnOrganisation(), new { website = "https://example.org" }, etag).ShouldBe(200);

    [Test]
    public async Task Is_refused_without_a_tag() =>
        await Office.PatchJsonAsync(await AnOrganisation(), new { name = "X" }, etag: null).ShouldBeAProblem(428, "revision-required");

    [TestCase("\"2\"")]
    [TestCase("\"0\"")]
    [TestCase("W/\"2\"")]
    [TestCase("\"\"")]
    [TestCase("\"one\"")]
    [TestCase("\"1a2b3c4d5e6f\"", Description = "a hash that begins with the revision")]
    [TestCase("\"-1\"")]
    [TestCase("\"99999999999\"")]
    [TestCase("\"2\", \"3\"")]
    public async Task Is_refused_with_a_tag_of_another_revision_or_of_none(string etag) =>
        await Office.PatchJsonAsync(await AnOrganisation(), new { name = "X" }, etag).ShouldBeAProblem(412, "stale-revision");

    [TestCase("1")]
    [TestCase("\"")]
    [TestCase("\"1")]
    [TestCase("\"1\" \"2\"")]
    [TestCase("*, \"1\"")]
    [TestCase("\"1 2\"")]
    public async Task Is_refused_with_what_is_no_tag(string etag) =>
        await Office
            .PatchJsonAsync(await AnOrganisation(), new { name = "X" }, etag)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("If-Match", "bad-value");

    [Test]
    public async Task Finds_no_record_to_change_whatever_it_is_based_on() =>
        await Office
            .PatchJsonAsync("/v1/organisations/0199a1f0-0000-7000-8000-000000000001", new { name = "X" }, "*")
            .ShouldBeAProblem(404, "not-found");

    [Test]
    public async Task Lets_one_of_eight_at_once_through()
    {
        var url = await AnOrganisation();
        var answers = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(number => Office.PatchJsonAsync(url, new { name = $"Name {number}" }, "\"1\""))
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Count(answer => (int)answer.StatusCode == 200), Is.EqualTo(1));
            foreach (var lost in answers.Where(answer => (int)answer.StatusCode != 200))
                await lost.ShouldBeAProblem(412, "stale-revision");
            Assert.That(await History(url), Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task Changes_nothing_where_it_says_what_is_recorded()
    {
        var url = await AnOrganisation();
        var before = await Anonymous.GetJsonAsync(url);
        Clock.Advance(TimeSpan.FromMinutes(5));
        var after = await Office.PatchJsonAsync(url, new { name = before.Text("name") }, "\"1\"").ShouldBe(200);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.ToJsonString(), Is.EqualTo(before.ToJsonString()));
            Assert.That(await History(url), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Clears_a_member_with_null()
    {
        var url = await AnOrganisation();
        await Office.PatchJsonAsync(url, new { website = "https://example.org" }, "\"1\"").ShouldBe(200);
        var cleared = await Office.PatchJsonAsync(url, """{"website":null}""", "\"2\"").ShouldBe(200);

        Assert.That(cleared["website"], Is.Null);
    }

    [Test]
    public async Task Is_decided_in_the_order_known_allowed_current_valid()
    {
        var url = await AnOrganisation();

        await Office
            .PatchJsonAsync("/v1/organisations/0199a1f0-0000-7000-8000-000000000001", new { name = "" }, "\"9\"")
            .ShouldBeAProblem(404, "not-found");
        await OfficeElsewhere.PatchJsonAsync(url, new { name = "" }, "\"9\"").ShouldBeAProblem(403, "forbidden");
        await Office.PatchJsonAsync(url, new { name = "" }, "\"9\"").ShouldBeAProblem(412, "stale-revision");
        await Office.PatchJsonAsync(url, new { name = "" }, "\"1\"").ShouldBeAProblem(400, "invalid-input").ShouldName("/name", "required");
    }

    [Test]
    public async Task Takes_a_merge_patch_by_its_own_media_type_in_any_case()
    {
        foreach (var type in new[] { "application/merge-patch+json", "application/json; charset=utf-8", "Application/JSON" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, await AnOrganisation())
            {
                Content = new StringContent("""{"name":"Renamed"}"""),
            };
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            using var answer = await Office.SendAsync(request);
            await answer.ShouldBe(200);
        }
    }

    private async Task<string> AnOrganisation() =>
        await A.NewOrganisation("Lancaster CSP", "communitySafetyPartnership").RecordAsync(Office).Text("url");

    private async Task<JsonArray> History(string url) => (await Anonymous.GetJsonAsync(url + "/history"))["items"]!.AsArray();
}
