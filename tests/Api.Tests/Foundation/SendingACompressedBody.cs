using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>Bodies that come compressed, over a real connection.</summary>
public sealed class SendingACompressedBody : ApiTest
{
    private const string Body = """{"name":"Hyndburn Borough Council","kind":"other"}""";

    protected override bool OnKestrel => true;

    [TestCase("gzip")]
    [TestCase("GZIP")]
    [TestCase("br")]
    public async Task Is_read_as_what_it_was(string coding)
    {
        var made = await Send(Compressed(Body, coding), coding).ShouldBe(201);

        Assert.That(made.Text("name"), Is.EqualTo("Hyndburn Borough Council"));
    }

    [Test]
    public async Task Is_the_same_request_as_one_that_is_not_compressed()
    {
        var key = Guid.CreateVersion7().ToString();
        var first = await Send(Compressed(Body, "gzip"), "gzip", key: key).ShouldBe(201);

        Assert.That((await Send(Encoding.UTF8.GetBytes(Body), null, key: key).ShouldBe(201)).Text("id"), Is.EqualTo(first.Text("id")));
    }

    [Test]
    public async Task Is_read_as_a_patch_and_as_a_file()
    {
        var made = await A.NewOrganisation().RecordAsync(Office);
        await Send(Compressed("""{"name":"Renamed"}""", "br"), "br", HttpMethod.Patch, made.Text("url")).ShouldBe(200);

        using var file = Content(Compressed("ref,name,kind\r\norg:packed,Packed,other\r\n", "gzip"), "gzip", "text/csv");
        await Importer.PostAsync("/v1/imports?type=organisation&mode=commit", file).ShouldBe(201);
        Assert.That((await Anonymous.GetJsonAsync("/v1/organisations?ref=org:packed"))["items"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [TestCase("gzip", null)]
    [TestCase("br", null)]
    [TestCase("gzip", "bomb")]
    public async Task Is_refused_where_it_grows_beyond_the_limit(string coding, string? key)
    {
        var bomb = Compressed("{\"name\":\"" + new string('x', 40 * 1024 * 1024) + "\"}", coding);
        Assert.That(bomb, Has.Length.LessThan(1_000_000));

        await Send(bomb, coding, key: key).ShouldBeAProblem(413, "body-too-large");
    }

    [Test]
    public async Task Is_refused_as_a_file_that_grows_beyond_the_limit()
    {
        using var file = Content(Compressed(new string(' ', 60 * 1024 * 1024), "gzip"), "gzip", "application/json");
        await Importer.PostAsync("/v1/imports", file).ShouldBeAProblem(413, "body-too-large");
    }

    [TestCase("gzip")]
    [TestCase("br")]
    public async Task Is_refused_where_it_is_not_compressed_so(string coding) =>
        await Send(Encoding.UTF8.GetBytes(Body), coding).ShouldBeAProblem(400, "malformed-body");

    [TestCase("zstd")]
    [TestCase("deflate")]
    [TestCase("gzip, br")]
    public async Task Is_refused_in_another_coding_with_those_that_are_taken(string coding)
    {
        using var answer = await Send(Encoding.UTF8.GetBytes(Body), coding);

        await answer.ShouldBeAProblem(415, "unsupported-media-type");
        Assert.That(answer.Headers.GetValues("Accept-Encoding"), Is.EqualTo(new[] { "br, gzip" }));
    }

    [Test]
    public async Task Is_taken_as_it_is_where_it_says_so() => await Send(Encoding.UTF8.GetBytes(Body), "identity").ShouldBe(201);

    private async Task<HttpResponseMessage> Send(
        byte[] body,
        string? coding,
        HttpMethod? method = null,
        string url = "/v1/organisations",
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, url) { Content = Content(body, coding, "application/json") };
        if (method == HttpMethod.Patch)
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await Office.SendAsync(request);
    }

    private static ByteArrayContent Content(byte[] body, string? coding, string type)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = new(type) } };
        if (coding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return content;
    }

    private static byte[] Compressed(string text, string coding)
    {
        using var packed = new MemoryStream();
        using (
            Stream stream = coding is "br"
                ? new BrotliStream(packed, CompressionLevel.Fastest)
                : new GZipStream(packed, CompressionLevel.Fastest)
        )
            stream.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
