using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

public sealed partial class ReadingWithABrowser : ApiTest
{
    [TestCase("GET", "/v1/areas/kent", 200)]
    [TestCase("GET", "/v1/areas/nowhere", 404)]
    [TestCase("GET", "/nothing", 404)]
    [TestCase("POST", "/v1/organisations", 401)]
    [TestCase("DELETE", "/v1/areas", 405)]
    [TestCase("GET", "/health/live", 200)]
    [TestCase("GET", "/openapi.yaml", 200)]
    [TestCase("GET", "/metrics", 401)]
    [TestCase("GET", "/v1/areas?token=secret", 400)]
    public async Task Is_told_to_run_nothing_and_to_show_it_in_no_frame(string method, string url, int status)
    {
        using var answer = await Anonymous.SendAsync(new(new HttpMethod(method), url));

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        ShouldBeGuarded(answer, "default-src 'none'; frame-ancestors 'none'");
    }

    [Test]
    public async Task Is_told_so_of_an_answer_without_a_body_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/areas/kent");
        request.Headers.TryAddWithoutValidation("If-None-Match", await Anonymous.ETagOfAsync("/v1/areas/kent"));
        using var answer = await Anonymous.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(304));
        ShouldBeGuarded(answer, "default-src 'none'; frame-ancestors 'none'");
    }

    [Test]
    public async Task Runs_the_services_own_scripts_on_the_docs()
    {
        using var answer = await Anonymous.GetAsync("/docs");

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        ShouldBeGuarded(
            answer,
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        );
    }

    [Test]
    public async Task Finds_no_script_in_the_page_of_the_docs_itself() =>
        Assert.That(InlineScript().Matches(await Anonymous.GetStringAsync("/docs")).Select(script => script.Value.Trim()), Is.All.Empty);

    [Test]
    public async Task Takes_the_style_of_an_error_page_and_no_other()
    {
        using var answer = await Anonymous.GetAsync("/errors/forbidden");

        var style = Style().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        ShouldBeGuarded(
            answer,
            $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        );
    }

    private static void ShouldBeGuarded(HttpResponseMessage answer, string? policy)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(answer.Headers.GetValues("X-Frame-Options"), Is.EqualTo(new[] { "DENY" }));
            Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
            Assert.That(answer.Headers.GetValues("Cross-Origin-Resource-Policy"), Is.EqualTo(new[] { "same-origin" }));
            Assert.That(answer.Headers.Contains("Strict-Transport-Security"), Is.False, "it came over http");
            if (policy is not null)
                Assert.That(answer.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { policy }));
        }
    }

    [GeneratedRegex("<script(?![^>]*src=)[^>]*>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
