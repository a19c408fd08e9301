using System.Text;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>Each is refused on both ways into the record, POST and PATCH, and leaves nothing behind.</summary>
public sealed class SendingABadBody : ApiTest
{
    private string _url = "";

    [OneTimeSetUp]
    public async Task RecordAnOrganisation() => _url = await A.NewOrganisation("Burnley Borough Council").RecordAsync(Office).Text("url");

    [TearDown]
    public async Task Nothing_was_written()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Anonymous.GetJsonAsync("/v1/organisations"))["items"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((int)(await Anonymous.GetJsonAsync(_url))["revision"]!, Is.EqualTo(1));
        }
    }

    [TestCase("", Description = "no body")]
    [TestCase("   ")]
    [TestCase("{")]
    [TestCase("{\"name\":}")]
    [TestCase("{'name':'x'}")]
    [TestCase("{\"name\":\"x\",\"kind\":\"health\"} trailing")]
    [TestCase("{\"name\":\"x\",}")]
    [TestCase("/* a comment */ {}")]
    [TestCase("{\"name\":NaN}")]
    [TestCase("not json")]
    public async Task Refuses_what_is_not_json(string body)
    {
        await Refused(Office.PostJsonAsync("/v1/organisations", body), "malformed-body", "bad-request");
        await Refused(Office.PatchJsonAsync(_url, body, "\"1\""), "malformed-body", "bad-request");
    }

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("\"name\"")]
    [TestCase("1")]
    [TestCase("true")]
    public async Task Refuses_json_that_is_no_object(string body)
    {
        await Refused(Office.PostJsonAsync("/v1/organisations", body), "invalid-input", "bad-request");
        await Refused(Office.PatchJsonAsync(_url, body, "\"1\""), "invalid-input", "bad-request");
    }

    [TestCase("""{"name":"x","kind":"health","colour":"red"}""", "/colour", "unknown-member")]
    [TestCase("""{"name":"x","kind":"health","Name":"y"}""", "/Name", "unknown-member")]
    [TestCase("""{"name":"x","kind":"health","revision":7}""", "/revision", "unknown-member")]
    [TestCase(
        """{"name":"x","kind":"health","citations":[{"sourceDocumentId":"0199a1f0-0000-7000-8000-000000000001","page":3}]}""",
        "/citations/0/page",
        "unknown-member"
    )]
    [TestCase("""{"name":1,"kind":"health"}""", "/name", "wrong-type")]
    [TestCase("""{"name":["x"],"kind":"health"}""", "/name", "wrong-type")]
    [TestCase("""{"name":"x","kind":0}""", "/kind", "wrong-type")]
    [TestCase("""{"name":"x","kind":"0"}""", "/kind", "wrong-type")]
    [TestCase("""{"name":"x","kind":"Health"}""", "/kind", "wrong-type")]
    [TestCase("""{"name":"x","kind":"health, business"}""", "/kind", "wrong-type")]
    [TestCase("""{"name":"x","kind":"unheardOf"}""", "/kind", "wrong-type")]
    [TestCase("""{"name":null,"kind":"health"}""", "/name", "required")]
    [TestCase("""{"name":"","kind":"health"}""", "/name", "required")]
    [TestCase("""{"name":"   ","kind":"health"}""", "/name", "required")]
    [TestCase("""{"name":"x","kind":"health","website":"not an address"}""", "/website", "bad-value")]
    [TestCase("""{"name":"x","kind":"health","website":"javascript:alert(1)"}""", "/website", "bad-value")]
    [TestCase("""{"name":"x","kind":"health","citations":[{"sourceDocumentId":"x"}]}""", "/citations/0/sourceDocumentId", "wrong-type")]
    [TestCase(
        """{"name":"x","kind":"health","citations":[{"sourceDocumentId":"0199a1f000007000800000000000000f"}]}""",
        "/citations/0/sourceDocumentId",
        "wrong-type"
    )]
    [TestCase(
        """{"name":"x","kind":"health","citations":[{"sourceDocumentId":"0199a1f0-0000-7000-8000-00000000dead"}]}""",
        "/citations",
        "unknown-source-document"
    )]
    [TestCase("""{"name":"a\u0000b","kind":"health"}""", "/name", "improper-text")]
    [TestCase("""{"name":"a\u0007b","kind":"health"}""", "/name", "improper-text")]
    [TestCase("""{"name":"a\ud800b","kind":"health"}""", "/name", "improper-text")]
    [TestCase("""{"name":"a\udc00\ud800b","kind":"health"}""", "/name", "improper-text")]
    [TestCase(
        """{"name":"x","kind":"health","citations":[{"sourceDocumentId":"0199a1f0-0000-7000-8000-000000000001","quote":"\ud800"}]}""",
        "/citations/0/quote",
        "improper-text"
    )]
    public async Task Names_the_value_at_fault(string body, string pointer, string code)
    {
        await Office.PostJsonAsync("/v1/organisations", body).ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);
        await Office.PatchJsonAsync(_url, body, "\"1\"").ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);
    }

    [TestCase("""{"name":"x","kind":"health","name":"y"}""")]
    [TestCase("""{"name":"x","kind":"health","citations":[{"locator":"p.1","locator":"p.2"}]}""")]
    public async Task Refuses_a_member_that_stands_twice(string body)
    {
        await Office.PostJsonAsync("/v1/organisations", body).ShouldBeAProblem(400, "invalid-input");
        await Office.PatchJsonAsync(_url, body, "\"1\"").ShouldBeAProblem(400, "invalid-input");
    }

    [TestCase("""{"\ud800":1,"name":"x","kind":"health"}""")]
    [TestCase("""{"\u0000":1,"name":"x","kind":"health"}""")]
    [TestCase("""{"":1,"name":"x","kind":"health"}""")]
    [TestCase("""{"$ref":"x","name":"x","kind":"health"}""")]
    [TestCase("""{"$type":"x","name":"x","kind":"health"}""")]
    public async Task Refuses_a_member_whose_name_is_no_name(string body)
    {
        await Office.PostJsonAsync("/v1/organisations", body).ShouldBeAProblem(400, "invalid-input");
        await Office.PatchJsonAsync(_url, body, "\"1\"").ShouldBeAProblem(400, "invalid-input");
    }

    [Test]
    public async Task Names_every_member_that_is_missing()
    {
        var problem = await Office.PostJsonAsync("/v1/organisations", "{}").ShouldBeAProblem(400, "invalid-input");

        Assert.That(
            problem["errors"]!.AsArray().Select(error => $"{error!["pointer"]} {error["code"]}"),
            Is.EquivalentTo(new[] { "/name required", "/kind required" })
        );
    }

    [TestCase("name", 301)]
    [TestCase("website", 2_001)]
    [TestCase("ref", 201)]
    public async Task Refuses_a_text_that_is_too_long(string member, int length)
    {
        var text = member is "website" ? "https://example.org/".PadRight(length, 'x') : new string('x', length);
        var body = new Dictionary<string, string>
        {
            ["name"] = "x",
            ["kind"] = "health",
            [member] = text,
        };

        await Office.PostJsonAsync("/v1/organisations", body).ShouldBeAProblem(400, "invalid-input").ShouldName($"/{member}", "too-long");
    }

    [TestCase("locator", 301)]
    [TestCase("quote", 4_001)]
    public async Task Refuses_a_citation_that_is_too_long(string member, int length)
    {
        var citation = new Dictionary<string, string>
        {
            ["sourceDocumentId"] = "0199a1f0-0000-7000-8000-000000000001",
            [member] = new('x', length),
        };

        await Office
            .PostJsonAsync(
                "/v1/organisations",
                new
                {
                    name = "x",
                    kind = "health",
                    citations = new[] { citation },
                }
            )
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName($"/citations/0/{member}", "too-long");
    }

    [Test]
    public async Task Refuses_more_citations_than_a_record_carries()
    {
        var citations = Enumerable.Repeat(new { sourceDocumentId = "0199a1f0-0000-7000-8000-000000000001" }, 51);

        await Office
            .PostJsonAsync(
                "/v1/organisations",
                new
                {
                    name = "x",
                    kind = "health",
                    citations,
                }
            )
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/citations", "too-many");
    }

    [TestCase(33)]
    [TestCase(100_000)]
    public async Task Refuses_what_is_nested_too_deep(int depth)
    {
        var body = $$"""{"name":"x","kind":"health","citations":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        await Refused(Office.PostJsonAsync("/v1/organisations", body), "malformed-body", "invalid-input");
        await Refused(Office.PatchJsonAsync(_url, body, "\"1\""), "malformed-body", "invalid-input");
    }

    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data; boundary=x")]
    [TestCase("")]
    [TestCase("nonsense")]
    [TestCase("application/json;charset=bogus")]
    [TestCase("application/json;charset=utf-7")]
    public async Task Refuses_another_media_type(string type)
    {
        await Send(HttpMethod.Post, "/v1/organisations", """{"name":"x","kind":"health"}"""u8.ToArray(), type)
            .ShouldBeAProblem(415, "unsupported-media-type");
        await Send(HttpMethod.Patch, _url, """{"name":"x"}"""u8.ToArray(), type).ShouldBeAProblem(415, "unsupported-media-type");
    }

    [Test]
    public async Task Refuses_bytes_that_are_no_text()
    {
        byte[] body = [.. """{"kind":"health","name":"a"""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8];

        await Refused(Send(HttpMethod.Post, "/v1/organisations", body, "application/json"), "invalid-input", "malformed-body");
        await Refused(Send(HttpMethod.Patch, _url, body, "application/json"), "invalid-input", "malformed-body");
    }

    [Test]
    public async Task Refuses_text_in_another_encoding() =>
        await Refused(
            Send(HttpMethod.Patch, _url, Encoding.Unicode.GetBytes("""{"name":"x"}"""), "application/json"),
            "malformed-body",
            "invalid-input"
        );

    private Task<HttpResponseMessage> Send(HttpMethod method, string url, byte[] body, string type)
    {
        var request = new HttpRequestMessage(method, url) { Content = new ByteArrayContent(body) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return Office.SendAsync(request);
    }

    private static async Task Refused(Task<HttpResponseMessage> answering, params string[] codes)
    {
        using var answer = await answering;
        await answer.ShouldBe(400);
        var code = (string?)(await answer.JsonAsync())["code"];
        Assert.That(codes, Does.Contain(code), await answer.Content.ReadAsStringAsync());
        await answer.ShouldBeAProblem(400, code!);
    }
}
