using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>Instants and days in a query, which are read to the letter.</summary>
public sealed class AskingForAnInstant : ApiTest
{
    [TestCase("2026-11-01T00:00:00Z")]
    [TestCase("2026-11-01T00:00:00.123456Z")]
    [TestCase("2026-11-01T00:00:00%2B01:00")]
    [TestCase("2026-11-01T00:00:00-05:30")]
    [TestCase("2026-11-01")]
    [TestCase("0001-01-01")]
    [TestCase("0001-01-01T00:00:00Z")]
    [TestCase("9999-12-31T23:59:59Z")]
    public async Task Takes_one_as_it_is_written(string instant)
    {
        await Anonymous.GetAsync($"/v1/areas?updatedSince={instant}").ShouldBe(200);
        using var list = await Anonymous.GetAsync($"/v1/commitments.csv?updatedSince={instant}");
        Assert.That((int)list.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task Finds_everything_since_the_first_day_and_nothing_after_the_last()
    {
        Assert.That(
            (await Anonymous.GetJsonAsync("/v1/areas?updatedSince=0001-01-01&limit=200"))["items"]!.AsArray(),
            Has.Count.EqualTo(43)
        );
        Assert.That((await Anonymous.GetJsonAsync("/v1/areas?updatedSince=9999-12-31"))["items"]!.AsArray(), Is.Empty);
    }

    [TestCase("12/05/2026")]
    [TestCase("05-12-2026")]
    [TestCase("2026-11-01T00:00:00")]
    [TestCase("2026-11-01 00:00:00Z")]
    [TestCase("2026-11-01T00:00Z")]
    [TestCase("2026-02-30")]
    [TestCase("2026-02-30T00:00:00Z")]
    [TestCase("2026-11")]
    [TestCase("0001-01-01T00:00:00%2B14:00")]
    [TestCase("1767225600")]
    [TestCase("now")]
    [TestCase("")]
    public async Task Refuses_what_is_none(string instant)
    {
        await Anonymous
            .GetAsync($"/v1/areas?updatedSince={instant}")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?updatedSince", "bad-value");
        await Anonymous.GetAsync($"/v1/commitments.csv?updatedSince={instant}").ShouldBeAProblem(400, "invalid-input");
    }

    [TestCase("/v1/areas?updatedSince=2026-11-01T00:00:00+01:00")]
    [TestCase("/v1/areas/kent/as-known?at=2026-11-01T00:00:00+01:00")]
    public async Task Says_how_a_plus_sign_is_written(string url)
    {
        var problem = await Anonymous.GetAsync(url).ShouldBeAProblem(400, "invalid-input");

        Assert.That(problem["errors"]![0]!.Text("detail"), Does.Contain("%2B"));
    }

    [TestCase("/v1/plans?inForceOn=12/05/2026", "?inForceOn")]
    [TestCase("/v1/scrutiny-meetings?heldFrom=2026-11", "?heldFrom")]
    [TestCase("/v1/registers/unscrutinised-commitments?since=2026-11-01T00:00:00Z", "?since")]
    public async Task Refuses_what_is_no_day(string url, string parameter)
    {
        var problem = Anonymous.GetAsync(url).ShouldBeAProblem(400, "invalid-input");

        await problem.ShouldName(parameter, "bad-value");
        Assert.That((await problem)["errors"]![0]!.Text("detail"), Is.EqualTo("must be a day such as 2022-02-09"));
    }
}
