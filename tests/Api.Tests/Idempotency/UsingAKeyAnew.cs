using System.Net.Http.Headers;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Idempotency;

public sealed class UsingAKeyAnew : ApiTest
{
    private const string Url = "/v1/organisations";

    [Test]
    public async Task Is_refused_for_another_body()
    {
        var key = await UsedKey("Chorley Council");

        await Office.PostJsonAsync(Url, Keyed.AnOrganisation("Chorley council"), key: key).ShouldBeAProblem(422, "idempotency-key-reused");
    }

    [Test]
    public async Task Is_refused_for_another_address()
    {
        var key = await UsedKey("South Ribble");

        await Office
            .PostJsonAsync("/v1/source-documents", Keyed.AnOrganisation("South Ribble"), key: key)
            .ShouldBeAProblem(422, "idempotency-key-reused");
        await Office
            .PostJsonAsync(Url + "?&", Keyed.AnOrganisation("South Ribble"), key: key)
            .ShouldBeAProblem(422, "idempotency-key-reused");
    }

    [Test]
    public async Task Is_refused_for_another_media_type()
    {
        var key = await UsedKey("Hyndburn");
        using var request = new HttpRequestMessage(HttpMethod.Post, Url)
        {
            Content = new StringContent("""{"name":"Hyndburn","kind":"other"}"""),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/vnd.example+json");
        request.Headers.Add("Idempotency-Key", key);

        await Office.SendAsync(request).ShouldBeAProblem(422, "idempotency-key-reused");
    }

    [Test]
    public async Task Is_not_the_case_where_another_client_uses_it()
    {
        var key = await UsedKey("Wyre");

        var other = await Admin.PostOnceAsync(Url, Keyed.AnOrganisation("Wyre"), key);

        Assert.That((other.Status, other.IsReplayed), Is.EqualTo((201, false)));
    }

    [Test]
    public async Task Is_allowed_after_a_refusal()
    {
        var key = Keyed.NewKey();

        await Office.PostJsonAsync(Url, Keyed.AnOrganisation(""), key: key).ShouldBeAProblem(400, "invalid-input");
        await Office.PostJsonAsync(Url, "{", key: key).ShouldBeAProblem(400, "malformed-body");
        await Office
            .PostJsonAsync("/v1/plans/0199a1f0-0000-7000-8000-000000000009/retraction", new { reason = "x" }, "\"1\"", key: key)
            .ShouldBeAProblem(404, "not-found");

        Assert.That((await Office.PostOnceAsync(Url, Keyed.AnOrganisation("Fylde"), key)).Status, Is.EqualTo(201));
    }

    [Test]
    public async Task Is_allowed_after_a_refusal_by_the_database()
    {
        await Office
            .PostJsonAsync(
                Url,
                new
                {
                    name = "Rossendale",
                    kind = "other",
                    @ref = "org:rossendale",
                }
            )
            .ShouldBe(201);
        var key = Keyed.NewKey();

        await Office
            .PostJsonAsync(
                Url,
                new
                {
                    name = "Rossendale",
                    kind = "other",
                    @ref = "org:rossendale",
                },
                key: key
            )
            .ShouldBeAProblem(409, "ref-taken");

        Assert.That(
            (
                await Office.PostOnceAsync(
                    Url,
                    new
                    {
                        name = "Rossendale",
                        kind = "other",
                        @ref = "org:rossendale-2",
                    },
                    key
                )
            ).Status,
            Is.EqualTo(201)
        );
    }

    [TestCase("two words")]
    [TestCase("tab\there")]
    [TestCase("clé")]
    public async Task Is_refused_where_it_is_no_key(string key) =>
        await Office
            .PostJsonAsync(Url, Keyed.AnOrganisation("x"), key: key)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("Idempotency-Key", "bad-value");

    [Test]
    public async Task Is_refused_where_it_is_too_long_but_not_before()
    {
        await Office
            .PostJsonAsync(Url, Keyed.AnOrganisation("x"), key: new string('k', 256))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("Idempotency-Key", "bad-value");

        Assert.That((await Office.PostOnceAsync(Url, Keyed.AnOrganisation("x"), new string('k', 255))).Status, Is.EqualTo(201));
    }

    [Test]
    public async Task Is_refused_where_two_are_sent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new StringContent("{}", null, "application/json") };
        request.Headers.Add("Idempotency-Key", ["one", "two"]);

        await Office.SendAsync(request).ShouldBeAProblem(400, "invalid-input").ShouldName("Idempotency-Key", "bad-value");
    }

    [Test]
    public async Task Takes_it_verbatim()
    {
        var body = Keyed.AnOrganisation("West Lancashire");

        foreach (var key in (string[])["Key", "key", "\"key\"", "key,key"])
            Assert.That((await Office.PostOnceAsync(Url, body, key)).IsReplayed, Is.False, key);
    }

    [Test]
    public async Task Needs_a_role_first()
    {
        await Anonymous.PostJsonAsync(Url, Keyed.AnOrganisation("x"), key: "no key").ShouldBeAProblem(401, "unauthenticated");
        await Reader.PostJsonAsync(Url, Keyed.AnOrganisation("x"), key: "no key").ShouldBeAProblem(403, "forbidden");
        await Office.PostJsonAsync("/v1/nothing", Keyed.AnOrganisation("x"), key: "no key").ShouldBeAProblem(404, "unknown-route");
    }

    [Test]
    public async Task Has_no_effect_on_other_methods()
    {
        var url = (await Office.PostOnceAsync(Url, Keyed.AnOrganisation("Lancaster"), "same")).Json.Text("url");

        foreach (
            var (method, status, etag) in new[]
            {
                (HttpMethod.Get, 200, null),
                (HttpMethod.Patch, 200, "\"1\""),
                (HttpMethod.Patch, 412, "\"1\""),
                (HttpMethod.Put, 405, null),
                (HttpMethod.Delete, 405, null),
            }
        )
        {
            using var request = new HttpRequestMessage(method, url);
            request.Headers.TryAddWithoutValidation("Idempotency-Key", method == HttpMethod.Get ? "not a key" : "same");
            if (etag is not null)
                request.Headers.TryAddWithoutValidation("If-Match", etag);
            if (method != HttpMethod.Get)
                request.Content = new StringContent("""{"name":"Lancaster City Council"}""", null, "application/json");
            await Office.SendAsync(request).ShouldBe(status);
        }
    }

    private async Task<string> UsedKey(string name)
    {
        var key = Keyed.NewKey();
        Assert.That((await Office.PostOnceAsync(Url, Keyed.AnOrganisation(name), key)).Status, Is.EqualTo(201));
        return key;
    }
}
