using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>By the byte over a socket. What the server itself cannot read it refuses without a body; all else is a problem in the one
/// shape.</summary>
public sealed class SpeakingHttpInBadFaith : ApiTest
{
    protected override bool OnKestrel => true;

    [TestCase("/v1/areas?limit=1&x=%0d%0aSet-Cookie:%20a=1", 400)]
    [TestCase("/v1/areas?limit=1&%0d%0aSet-Cookie:%20a=1", 400)]
    [TestCase("/v1/organisations?ref=%0d%0aSet-Cookie:%20a=1", 200)]
    [TestCase("/v1/areas?after=%0d%0aSet-Cookie:%20a=1", 400)]
    [TestCase("/v1/areas/%0d%0aSet-Cookie:%20a=1", 400)]
    [TestCase("/v1/%0d%0aSet-Cookie:%20a=1", 404)]
    [TestCase("/errors/%0d%0aSet-Cookie:%20a=1", 404)]
    [TestCase("/docs/%0d%0aSet-Cookie:%20a=1", 404)]
    public async Task Puts_no_header_into_an_answer_by_the_address(string url, int status)
    {
        var answer = await Send($"GET {url} HTTP/1.1");

        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
        Assert.That(answer.Head, Has.None.StartsWith("Set-Cookie").IgnoreCase);
        if (status >= 400)
            Assert.That(answer.Code, Is.Not.Empty);
    }

    [TestCase("Change-Reason: UTF-8''x%0D%0ASet-Cookie:%20a=1", 400, "invalid-input")]
    [TestCase("Change-Reason: UTF-8''x%00", 400, "invalid-input")]
    [TestCase("If-Match: \"1\"%0d%0aSet-Cookie: a=1", 400, "invalid-input")]
    [TestCase("If-Match: \"3\", \"2\"", 412, "stale-revision")]
    [TestCase("If-Match: \"99999999999999999999\"", 412, "stale-revision")]
    public async Task Puts_no_header_into_an_answer_by_a_header(string header, int status, string code)
    {
        var made = await A.NewOrganisation().RecordAsync(Office);
        var match = header.StartsWith("If-Match", StringComparison.Ordinal) ? header : $"If-Match: \"1\"\r\n{header}";
        var answer = await Send(
            $"PATCH {made.Text("url")} HTTP/1.1",
            $"Authorization: Bearer {TestClients.Office.Key}\r\n{match}",
            """{"name":"x"}"""
        );

        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
        Assert.That(answer.Code, Is.EqualTo(code));
        Assert.That(answer.Head, Has.None.StartsWith("Set-Cookie").IgnoreCase);
        Assert.That((await Office.GetJsonAsync(made.Text("url"))).Text("name"), Is.EqualTo("Pendle Borough Council"));
    }

    [TestCase("lancashire:x\\r\\nSet-Cookie: a=1")]
    [TestCase("lancashire:x\\u0000")]
    public async Task Puts_no_line_into_a_ref(string @ref) =>
        await Office
            .PostJsonAsync("/v1/organisations", $$"""{"name":"x","kind":"other","ref":"{{@ref}}"}""")
            .ShouldBeAProblem(400, "invalid-input");

    [TestCase("GET http://evil.example/v1/areas?limit=1 HTTP/1.1", "Host: evil.example", 200)]
    [TestCase("GET http://evil.example/docs HTTP/1.1", "Host: evil.example", 200)]
    [TestCase(
        "GET /v1/areas?limit=1 HTTP/1.1",
        "Host: evil.example:99\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Prefix: /evil.example\r\nForwarded: host=evil.example",
        200
    )]
    [TestCase("GET /v1/areas/nowhere HTTP/1.1", "Host: evil.example\r\nX-Original-URL: /evil.example", 404)]
    [TestCase("GET /openapi.yaml HTTP/1.1", "Host: evil.example", 200)]
    [TestCase("GET //evil.example/v1/areas HTTP/1.1", "Host: evil.example", 404)]
    public async Task Finds_nothing_of_the_host_in_an_answer(string line, string headers, int status)
    {
        var answer = new RawAnswer(await Anonymous.ExchangeAsync($"{line}\r\n{headers}\r\nConnection: close\r\n\r\n"));

        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
        Assert.That(
            line.Contains("//evil.example/v1/areas HTTP", StringComparison.Ordinal) ? string.Join('\n', answer.Head) : answer.Text,
            Does.Not.Contain("evil.example")
        );
    }

    [TestCase("TRACE /v1/areas HTTP/1.1", 405, "method-not-allowed")]
    [TestCase("PROPFIND /v1/areas HTTP/1.1", 405, "method-not-allowed")]
    [TestCase("OPTIONS /v1/areas HTTP/1.1", 405, "method-not-allowed")]
    [TestCase("OPTIONS * HTTP/1.1", 404, "unknown-route")]
    public async Task Is_refused_for_a_method_that_there_is_not(string line, int status, string code)
    {
        var answer = await Send(line, "X-Secret: tell-me-back");

        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
        Assert.That(answer.Code, Is.EqualTo(code));
        Assert.That(answer.Text, Does.Not.Contain("tell-me-back"));
    }

    [Test]
    public async Task Is_refused_as_a_tunnel()
    {
        var answer = await Send("CONNECT evil.example:443 HTTP/1.1", host: "evil.example:443");

        Assert.That(answer.Status, Is.InRange(400, 499), answer.Text);
        Assert.That(answer.Text, Does.Not.Contain("evil.example"));
    }

    [TestCase(8_300, 0, 0, 414, "address-too-long")]
    [TestCase(30_000, 0, 0, 414, "address-too-long")]
    [TestCase(0, 33_000, 0, 431, "headers-too-large")]
    [TestCase(0, 60_000, 0, 431, "headers-too-large")]
    [TestCase(0, 0, 150, 431, "headers-too-large")]
    [TestCase(40_000, 0, 0, 414, null)]
    [TestCase(0, 80_000, 0, 431, null)]
    [TestCase(0, 0, 250, 431, null)]
    public async Task Is_refused_above_what_a_head_may_hold(int address, int header, int headers, int status, string? code)
    {
        var many = string.Concat(Enumerable.Range(0, headers).Select(number => $"\r\nX-{number}: x"));
        var answer = await Send($"GET /v1/areas?x={new string('x', address)} HTTP/1.1", $"X-Long: {new string('x', header)}{many}");

        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
        if (code is null)
            return;
        ShouldBeSecure(answer);
        Assert.That(answer.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task Is_refused_for_a_header_that_is_no_text()
    {
        var answer = await Send("GET /v1/areas HTTP/1.1", "X-Cafe: caf\u00E9");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "invalid-input")));
        ShouldBeSecure(answer);
    }

    /// <summary>What the server refuses before there is a request, and so without the words and headers of the service; the list is that of
    /// <c>docs/operations.md</c>.</summary>
    [TestCase("GET /%00 HTTP/1.1", "", 400)]
    [TestCase("GET /v1/areas/%00 HTTP/1.1", "", 400)]
    [TestCase("GET v1/areas HTTP/1.1", "", 400)]
    [TestCase("GET", "", 400)]
    [TestCase("GET /v1/areas HTTP/9.9", "", 505)]
    [TestCase("GET /v1/areas?x=LONG HTTP/1.1", "", 414)]
    [TestCase("GET /v1/areas HTTP/1.1", "X-Long: LONG", 431)]
    [TestCase("GET /v1/areas HTTP/1.1", "Host: other.example.org", 400)]
    [TestCase("GET /v1/areas HTTP/1.1", "X-Folded: a\r\n b", 400)]
    [TestCase("GET /v1/areas HTTP/1.1", "Content-Length: -1", 400)]
    [TestCase("POST /v1/areas HTTP/1.1", "Transfer-Encoding: xchunked", 400)]
    public async Task Is_refused_by_the_server_without_a_word(string line, string header, int status)
    {
        var tooLong = new string('x', 80_000);
        var answer = await Send(
            line.Replace("LONG", tooLong, StringComparison.Ordinal),
            header.Length == 0 ? null : header.Replace("LONG", tooLong, StringComparison.Ordinal)
        );

        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
        Assert.That(
            answer.Head.Skip(1).Select(field => field.Split(':')[0]),
            Is.EquivalentTo(new[] { "Content-Length", "Connection", "Date" }),
            answer.Text
        );
        Assert.That(answer.Text, Does.Contain("Content-Length: 0\r\n").And.EndsWith("\r\n\r\n"));
        Assert.That(Host.Log.Lines, Has.None.StartsWith("Error"));
    }

    [Test]
    public async Task Is_refused_for_a_reason_of_ten_thousand_letters()
    {
        var answer = await Send(
            $"POST /v1/organisations HTTP/1.1",
            $"Authorization: Bearer {TestClients.Office.Key}\r\nChange-Reason: {new string('x', 10_000)}",
            """{"name":"x","kind":"other"}"""
        );

        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "invalid-input")));
    }

    [Test]
    public async Task Is_nobody_with_two_keys_at_once()
    {
        var answer = await Send(
            "GET /v1/imports HTTP/1.1",
            $"Authorization: Bearer {TestClients.Reader.Key}\r\nAuthorization: Bearer {TestClients.Admin.Key}"
        );

        Assert.That((answer.Status, answer.Code), Is.EqualTo((401, "unauthenticated")));
    }

    [TestCase("Host: a\r\nHost: b", 400)]
    [TestCase("", 400)]
    [TestCase("Host: a\r\nContent-Length: 5\r\nContent-Length: 6", 400)]
    [TestCase("Host: a\r\nContent-Length: -1", 400)]
    [TestCase("Host: a\r\nContent-Length : 5", 400)]
    [TestCase("Host: a\r\nX-Folded: a\r\n b", 400)]
    [TestCase("Host: a\r\nX-Null: a\0b", 400)]
    [TestCase("Host: a\r\nTransfer-Encoding: xchunked", 400)]
    [TestCase("Host: a\r\nTransfer-Encoding: chunked, identity", 400)]
    public async Task Is_refused_by_the_server_for_a_head_that_two_would_read_differently(string headers, int status)
    {
        var answer = new RawAnswer(
            await Anonymous.ExchangeAsync(
                $"POST /v1/organisations HTTP/1.1\r\n{headers}{(headers.Length > 0 ? "\r\n" : "")}Connection: close\r\n\r\nhello"
            )
        );

        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
        Assert.That(answer.Statuses, Has.Count.EqualTo(1));
    }

    [TestCase("Content-Length: 4\r\nTransfer-Encoding: chunked")]
    [TestCase("Transfer-Encoding: chunked\r\nContent-Length: 4")]
    public async Task Smuggles_no_second_request_behind_two_lengths(string lengths)
    {
        var answer = new RawAnswer(
            await Anonymous.ExchangeAsync(
                $"POST /v1/organisations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n{lengths}\r\n\r\n0\r\n\r\n"
                    + "GET /v1/areas/kent HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            )
        );

        Assert.That(answer.Statuses, Is.EqualTo(new[] { "400" }), answer.Text);
        Assert.That(answer.Code, Is.EqualTo("bad-request"));
    }

    [TestCase("zz\r\nhello\r\n0\r\n\r\n")]
    [TestCase("ffffffffffffffff\r\nhello\r\n0\r\n\r\n")]
    public async Task Is_refused_for_a_body_in_pieces_of_no_size(string pieces)
    {
        var answer = new RawAnswer(
            await Anonymous.ExchangeAsync(
                $"POST /v1/organisations HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {TestClients.Office.Key}\r\n"
                    + $"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{pieces}"
            )
        );

        Assert.That(answer.Status, Is.EqualTo(400), answer.Text);
        Assert.That(answer.Code, Is.EqualTo("bad-request"));
    }

    private static void ShouldBeSecure(RawAnswer answer) =>
        Assert.That(
            answer.Head,
            Does.Contain("X-Content-Type-Options: nosniff")
                .And.Contain("X-Frame-Options: DENY")
                .And.Some.StartsWith("Content-Security-Policy: "),
            answer.Text
        );

    private Task<RawAnswer> Send(string line, string? headers = null, string? body = null, string host = "api.example.org")
    {
        var given = headers is null ? "" : headers + "\r\n";
        var ofBody = body is null ? "" : $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n";
        return Anonymous.AnswerAsync($"{line}\r\nHost: {host}\r\nConnection: close\r\n{given}{ofBody}\r\n{body}");
    }
}
