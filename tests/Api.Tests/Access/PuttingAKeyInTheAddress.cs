using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>With everything logged that can be, over a real connection.</summary>
public sealed class PuttingAKeyInTheAddress : ApiTest
{
    private const string Key = "pa_abcdefgh_0123456789abcdefghijklmnopqrstuvwxyz0123";

    private const string Secret = "0123456789abcdefghijklmnopqrstuvwxyz0123";

    private const string Token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJvZmZpY2UifQ.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg";

    protected override bool OnKestrel => true;

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new[] { "Default", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics" }.ToDictionary(
            category => $"Logging:LogLevel:{category}",
            _ => "Trace"
        );

    [TestCase("/v1/areas?key=" + Key)]
    [TestCase("/v1/areas?anything=before-" + Key + "-after")]
    [TestCase("/v1/areas?" + Key)]
    [TestCase("/v1/areas/" + Key)]
    [TestCase("/v1/" + Key + "/areas")]
    [TestCase("/v1/plans/0199a1f0-0000-7000-8000-000000000001?x=PA_ABCDEFGH_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0123")]
    [TestCase("/v1/areas?key=%70a_abcdefgh%5F" + Secret)]
    [TestCase("/v1/areas?key=%2570a_abcdefgh%255F" + Secret)]
    [TestCase("/v1/areas/%70%61_abcdefgh_" + Secret)]
    [TestCase("/v1/areas?access_token=" + Secret)]
    [TestCase("/v1/areas?limit=5&api_key=" + Secret)]
    [TestCase("/v1/areas?TOKEN=" + Secret)]
    [TestCase("/v1/areas?%74oken=" + Secret)]
    [TestCase("/v1/areas?jwt=" + Token)]
    [TestCase("/" + Key)]
    [TestCase("/health/live?key=" + Key)]
    [TestCase("/docs?key=" + Key)]
    [TestCase("/errors/" + Key)]
    public async Task Is_refused_and_leaves_no_trace(string url)
    {
        using var traces = new CapturedTraces();
        using var answer = await Anonymous.GetAsync(url);

        var problem = await answer.ShouldBeAProblem(400, "key-in-address");
        using var metrics = await Admin.GetAsync("/metrics");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem.Text("instance"), Is.EqualTo(url.StartsWith("/v1", StringComparison.Ordinal) ? "/v1" : "/"));
            Assert.That(traces.Text, Does.Contain("HttpRequestIn"), "the traces hold what they should");
            Assert.That(string.Join('\n', Host.Log.Lines), Does.Contain("Request starting"), "the log holds what it should");
            foreach (
                var place in new[]
                {
                    problem.ToJsonString(),
                    string.Join('\n', Host.Log.Lines),
                    traces.Text,
                    await metrics.Content.ReadAsStringAsync(),
                    answer.Headers.ToString(),
                }
            )
                Assert.That(place, Does.Not.Contain(Secret).IgnoreCase.And.Not.Contain("c2lnbmF0dXJl"));
        }
    }

    [Test]
    public async Task Is_refused_before_anything_else_is_looked_at()
    {
        using var change = await Office.PostJsonAsync("/v1/organisations?key=" + Key, A.NewOrganisation());
        await change.ShouldBeAProblem(400, "key-in-address");

        var commands = await Sql.DuringAsync(async () =>
            await Anonymous.SendAsync(new(HttpMethod.Delete, "/v1/areas?key=" + Key)).ShouldBeAProblem(400, "key-in-address")
        );
        Assert.That(commands, Is.Empty);
        Assert.That((await Anonymous.GetJsonAsync("/v1/organisations"))["items"]!.AsArray(), Is.Empty);
    }

    [TestCase("/v1/areas?ref=pa_abcdefgh")]
    [TestCase("/v1/areas?ref=spa_abcdefgh_0123456789")]
    public async Task Is_not_what_only_looks_like_it(string url) => await Anonymous.GetAsync(url).ShouldBe(200);

    [TestCase("/v1/areas?token=")]
    [TestCase("/v1/areas?tokens=5")]
    public async Task Is_not_what_only_is_called_like_it(string url) =>
        await Anonymous.GetAsync(url).ShouldBeAProblem(400, "unknown-parameter");
}
