using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Caching;

public sealed class AnsweringFromMemory : ApiTest
{
    private const string Url = "/v1/panels?limit=10";

    private const string Tagged = "/v1/areas/lancashire";

    [TestCase(Url)]
    [TestCase(Tagged)]
    [TestCase("/v1/areas?limit=3")]
    [TestCase("/v1/changes?limit=5")]
    [TestCase("/v1/commitments.csv")]
    public async Task Says_the_same_with_the_same_headers_and_without_the_database(string url)
    {
        var first = await Answered.OfAsync(Anonymous.GetAsync(url));
        Answered? again = null;

        Assert.That(await Sql.AgainDuringAsync(async () => again = await Answered.OfAsync(Anonymous.GetAsync(url))), Is.Empty);
        Assert.That(again, Is.EqualTo(first));
        Assert.That(first.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Tells_the_caller_that_its_copy_is_still_good()
    {
        var tag = await Anonymous.ETagOfAsync(Tagged);

        Assert.That(await Sql.AgainDuringAsync(() => Anonymous.SendAsync(Tagged, ("If-None-Match", tag)).ShouldBe(304)), Is.Empty);
        Assert.That(
            await Sql.AgainDuringAsync(() => Anonymous.SendAsync(Tagged, ("If-None-Match", "\"0\", W/" + tag)).ShouldBe(304)),
            Is.Empty
        );
        await Anonymous.SendAsync(Tagged, ("If-None-Match", "\"0\"")).ShouldBe(200);
    }

    [Test]
    public async Task Is_made_ready_by_a_caller_whose_copy_was_still_good()
    {
        var tag = await Anonymous.ETagOfAsync("/v1/areas/kent");
        Assert.That(await Sql.DuringAsync(() => Anonymous.SendAsync("/v1/areas/kent", ("If-None-Match", tag)).ShouldBe(304)), Is.Not.Empty);

        Assert.That(await Sql.AgainDuringAsync(() => Anonymous.GetJsonAsync("/v1/areas/kent")), Is.Empty);
    }

    [Test]
    public async Task Answers_head_without_the_body()
    {
        using var whole = await Anonymous.GetAsync(Tagged);
        HttpResponseMessage head = null!;

        Assert.That(
            await Sql.AgainDuringAsync(async () => head = await Anonymous.SendAsync(new HttpRequestMessage(HttpMethod.Head, Tagged))),
            Is.Empty
        );
        using (head)
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)head.StatusCode, Is.EqualTo(200));
            Assert.That(head.ETag(), Is.EqualTo(whole.ETag()));
            Assert.That(head.Content.Headers.ContentType, Is.EqualTo(whole.Content.Headers.ContentType));
            Assert.That(head.Content.Headers.ContentLength, Is.EqualTo((await whole.Content.ReadAsByteArrayAsync()).Length));
            Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);
        }
    }

    [TestCase("br")]
    [TestCase("gzip")]
    public async Task Is_sent_compressed_under_a_tag_of_its_own(string coding)
    {
        var plan = await LongPlanAsync();
        using var first = await Anonymous.SendAsync(plan, ("Accept-Encoding", coding));
        using var again = await Anonymous.SendAsync(plan, ("Accept-Encoding", coding));
        var tag = first.ETag()[..^1] + $"-{coding}\"";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Content.Headers.ContentEncoding, Is.Empty);
            Assert.That(again.Content.Headers.ContentEncoding, Is.EqualTo(new[] { coding }));
            Assert.That(again.ETag(), Is.EqualTo(tag));
            Assert.That(again.Headers.Vary, Is.EqualTo(new[] { "Authorization", "Accept-Encoding" }));
            Assert.That(await again.UnpackedAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
            Assert.That(again.Content.Headers.ContentLength, Is.LessThan(first.Content.Headers.ContentLength!.Value));
        }

        foreach (var held in new[] { tag, first.ETag() })
        {
            using var unchanged = await Anonymous.SendAsync(plan, ("Accept-Encoding", coding), ("If-None-Match", held));
            Assert.That(((int)unchanged.StatusCode, unchanged.ETag()), Is.EqualTo((304, held)));
            Assert.That(unchanged.Content.Headers.ContentEncoding, Is.Empty);
        }

        using var toAKey = await Reader.SendAsync(plan, ("If-None-Match", tag));
        Assert.That((int)toAKey.StatusCode, Is.EqualTo(304));
    }

    [TestCase("", null)]
    [TestCase("identity", null)]
    [TestCase("deflate, zstd", null)]
    [TestCase("br;q=0, gzip;q=0", null)]
    [TestCase("gzip;q=0.5, identity", null)]
    [TestCase("*;q=0", null)]
    [TestCase("garbage;;q=x", null)]
    [TestCase("gzip, deflate, br, zstd", "br")]
    [TestCase("GZIP", "gzip")]
    [TestCase("br;q=0.1, gzip;q=0.9", "gzip")]
    [TestCase("br;q=0, *", "gzip")]
    [TestCase("*", "br")]
    public async Task Is_compressed_as_the_caller_likes_it_best(string accepted, string? coding)
    {
        var plan = await LongPlanAsync();
        await Anonymous.GetJsonAsync(plan);
        using var answer = await Anonymous.SendAsync(plan, ("Accept-Encoding", accepted));

        Assert.That(answer.Content.Headers.ContentEncoding.SingleOrDefault(), Is.EqualTo(coding));
    }

    [Test]
    public async Task Lets_a_change_be_based_on_a_compressed_reading()
    {
        var made = await A.NewOrganisation("Hyndburn").RecordAsync(Office);

        await Office.PatchJsonAsync(made.Text("url"), new { name = "Hyndburn Borough Council" }, "\"1-gzip\"").ShouldBe(200);
    }

    [Test]
    public async Task Gives_the_whole_where_a_part_is_asked_for()
    {
        await Anonymous.GetJsonAsync(Tagged);
        using var answer = await Anonymous.SendAsync(Tagged, ("Range", "bytes=0-9"));

        await answer.ShouldBe(200);
        Assert.That(answer.Headers.AcceptRanges, Is.Empty);
    }

    [Test]
    public async Task Tells_addresses_apart_as_they_were_sent()
    {
        var list = await Anonymous.GetJsonAsync("/v1/areas?limit=1");

        await Anonymous.GetAsync("/v1/areas%3Flimit=1").ShouldBeAProblem(404, "unknown-route");
        Assert.That((await Anonymous.GetJsonAsync("/v1/areas?limit=2"))["items"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(
            (await Anonymous.GetJsonAsync("/v1/areas?LIMIT=1")).Text("next"),
            Does.Contain("LIMIT=1").And.Not.EqualTo(list.Text("next"))
        );
    }

    [Test]
    public async Task Never_shows_to_nobody_what_a_key_was_shown()
    {
        var plan = await Office.DraftPlanAsync();
        var version = $"{plan}/versions/1";
        foreach (var _ in new[] { 1, 2 })
        {
            await Reader.GetJsonAsync(version);
            await Anonymous.GetAsync(version).ShouldBeAProblem(404, "not-found");
            Assert.That(await TitlesAsync(Reader), Does.Contain(plan));
            Assert.That(await TitlesAsync(Anonymous), Does.Not.Contain(plan));
        }
    }

    [Test]
    public async Task Never_shows_to_a_key_what_nobody_was_shown()
    {
        var plan = await Office.IssuedPlanAsync("2016-05", "2020");
        await Anonymous.GetJsonAsync($"{plan}/versions/1");

        Assert.That((await Office.GetJsonAsync($"{plan}/versions/1"))["allowedActions"]!.AsArray(), Is.Not.Empty);
        Assert.That((await Anonymous.GetJsonAsync($"{plan}/versions/1"))["allowedActions"]!.AsArray(), Is.Empty);
    }

    [TestCase("Bearer pa_00000000_0000000000000000000000000000000000000000")]
    [TestCase("Basic Og==")]
    public async Task Is_nothing_for_a_caller_who_sends_a_key_that_is_none(string authorization)
    {
        await Anonymous.GetJsonAsync(Url);

        await Anonymous.SendAsync(Url, ("Authorization", authorization)).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Keeps_no_problem()
    {
        await Anonymous.GetAsync("/v1/organisations?limit=0").ShouldBe(400);

        Assert.That(await Sql.AgainDuringAsync(() => Anonymous.GetAsync("/v1/areas/nowhere").ShouldBe(404)), Is.Not.Empty);
        Assert.That(await Sql.AgainDuringAsync(() => Anonymous.GetAsync("/v1/areas/nowhere").ShouldBe(404)), Is.Not.Empty);
    }

    [Test]
    public async Task Keeps_no_answer_that_depends_on_what_is_accepted()
    {
        const string export = "/v1/exports/interchange?areaId=kent";
        var whole = await Answered.OfAsync(Anonymous.GetAsync(export));
        var lines = await Answered.OfAsync(Anonymous.SendAsync(export, ("Accept", "application/x-ndjson")));

        Assert.That(whole.Headers, Does.Contain("Accept-Encoding, Accept"));
        Assert.That(lines.Body, Is.Not.EqualTo(whole.Body));
        Assert.That(await Answered.OfAsync(Anonymous.GetAsync(export)), Is.EqualTo(whole));
    }

    [Test]
    public async Task Says_what_is_left_of_the_limit_each_time()
    {
        using var first = await Anonymous.GetAsync(Url);
        using var again = await Anonymous.GetAsync(Url);

        Assert.That(again.Headers.GetValues("RateLimit").Single(), Is.Not.EqualTo(first.Headers.GetValues("RateLimit").Single()));
        Assert.That(again.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
    }

    private static async Task<string> TitlesAsync(HttpClient caller) => (await caller.GetJsonAsync("/v1/plans?limit=200")).ToJsonString();

    private async Task<string> LongPlanAsync()
    {
        var plan = await Office.IssuedPlanAsync("2016-05", "2020", "lancashire", [new string('a', 2_000)]);
        return $"{plan}/versions/1";
    }
}
