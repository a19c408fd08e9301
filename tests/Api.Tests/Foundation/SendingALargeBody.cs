using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>Over a real connection, since limits on bodies are the server's.</summary>
public sealed class SendingALargeBody : ApiTest
{
    private const int Limit = 10 * 1024 * 1024;

    protected override bool OnKestrel => true;

    [Test]
    public async Task Is_refused_above_ten_megabytes() =>
        await Send(HttpMethod.Post, "/v1/organisations", Limit + 1).ShouldBeAProblem(413, "body-too-large");

    [Test]
    public async Task Is_refused_above_ten_megabytes_as_a_patch()
    {
        var made = await A.NewOrganisation("Wyre Borough Council").RecordAsync(Office);

        await Send(HttpMethod.Patch, made.Text("url"), Limit + 1).ShouldBeAProblem(413, "body-too-large");
    }

    [Test]
    public async Task Is_read_up_to_ten_megabytes() =>
        await Send(HttpMethod.Post, "/v1/organisations", Limit).ShouldBeAProblem(400, "invalid-input").ShouldName("/name", "too-long");

    private Task<HttpResponseMessage> Send(HttpMethod method, string url, int length)
    {
        const string start = """{"kind":"health","name":""" + "\"";
        var request = new HttpRequestMessage(method, url)
        {
            Content = new StringContent((start + new string('x', length - start.Length - 2) + "\"}"), null, "application/json"),
        };
        request.Headers.ExpectContinue = true;
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        return Office.SendAsync(request);
    }
}
