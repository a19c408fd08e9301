using System.Net.Http.Headers;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

public sealed class CachingAReading : ApiTest
{
    [Test]
    public async Task Has_the_revision_as_its_tag_where_nothing_is_computed()
    {
        var made = await A.NewOrganisation("Blackburn with Darwen Council").RecordAsync(Office);

        Assert.That(await Anonymous.ETagOfAsync(made.Text("url")), Is.EqualTo("\"1\""));
    }

    [Test]
    public async Task Has_the_revision_and_a_hash_where_something_is_computed() =>
        Assert.That(await Anonymous.ETagOfAsync("/v1/areas/lancashire"), Does.Match("^\"1-[0-9a-f]{12}\"$"));

    [TestCase("/v1/areas/lancashire")]
    [TestCase("/v1/areas/kent")]
    public async Task Is_not_sent_again_to_a_caller_who_has_it(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"another\""));
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(await Anonymous.ETagOfAsync(url)));
        using var answer = await Anonymous.SendAsync(request);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(304));
            Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
            Assert.That(answer.ETag(), Is.EqualTo(await Anonymous.ETagOfAsync(url)));
            Assert.That(answer.Headers.Vary, Is.EqualTo(new[] { "Authorization", "Accept-Encoding" }));
            Assert.That(answer.Headers.CacheControl?.Public, Is.True);
        }
    }

    [Test]
    public async Task Is_not_sent_again_for_a_weak_tag_of_the_same_value()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/areas/lancashire");
        request.Headers.TryAddWithoutValidation("If-None-Match", "W/" + await Anonymous.ETagOfAsync("/v1/areas/lancashire"));
        using var answer = await Anonymous.SendAsync(request);

        await answer.ShouldBe(304);
    }

    [TestCase("\"0\"")]
    [TestCase("garbage")]
    [TestCase("\"")]
    public async Task Is_sent_to_a_caller_who_has_another(string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/areas/lancashire");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await Anonymous.SendAsync(request);

        await answer.ShouldBe(200);
    }

    [Test]
    public async Task Is_public_for_nobody_in_particular_and_private_for_a_client()
    {
        using var open = await Anonymous.GetAsync("/v1/areas");
        using var own = await Reader.GetAsync("/v1/areas");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(open.Headers.CacheControl?.ToString(), Is.EqualTo("public, max-age=60"));
            Assert.That(own.Headers.CacheControl, Has.Property("Private").True.And.Property("NoCache").True);
            Assert.That(open.Headers.Vary, Is.EqualTo(new[] { "Authorization", "Accept-Encoding" }));
            Assert.That(own.Headers.Vary, Is.EqualTo(new[] { "Authorization" }));
        }
    }

    [Test]
    public async Task Does_not_let_a_cache_keep_a_problem_or_the_answer_to_a_change()
    {
        using var problem = await Anonymous.GetAsync("/v1/areas/nowhere");
        using var change = await A.NewOrganisation("Age Concern Central Lancashire", "voluntary").SendAsync(Office);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem.Headers.CacheControl?.NoStore, Is.True);
            Assert.That(change.Headers.CacheControl?.NoStore, Is.True);
        }
    }
}
