using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Caching;

/// <summary>What may be long comes compressed, with a key too.</summary>
public sealed class ReadingALongAnswer : ApiTest
{
    [TestCase("/openapi.yaml", "openapi: ")]
    [TestCase("/openapi.json", "{")]
    [TestCase("/v1/commitments.csv", "ref,")]
    [TestCase("/v1/exports/interchange?areaId=kent", "{\"format\":1")]
    public async Task Comes_compressed_where_that_is_asked_for(string url, string beginning)
    {
        foreach (var (caller, coding) in new[] { (Anonymous, "gzip"), (Office, "br") })
        {
            using var answer = await caller.SendAsync(url, ("Accept-Encoding", coding));
            var body = await answer.UnpackedAsync();
            using var plain = await caller.GetAsync(url);

            Assert.That((int)answer.StatusCode, Is.EqualTo(200));
            Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(new[] { coding }));
            Assert.That(string.Join(',', answer.Headers.Vary), Does.Contain("Accept-Encoding"));
            Assert.That(body.TrimStart('\uFEFF'), Does.StartWith(beginning));
            Assert.That(plain.Content.Headers.ContentEncoding, Is.Empty);
        }
    }

    [Test]
    public async Task Comes_as_a_problem_where_it_is_refused()
    {
        using var answer = await Anonymous.SendAsync("/v1/exports/interchange?areaId=nowhere", ("Accept-Encoding", "gzip"));

        await answer.ShouldBeAProblem(404, "not-found");
    }

    [Test]
    public async Task Has_no_body_where_headers_are_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/v1/commitments.csv") { Headers = { { "Accept-Encoding", "gzip" } } };
        using var answer = await Anonymous.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }
}
