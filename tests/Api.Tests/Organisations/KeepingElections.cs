using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Organisations;

/// <summary>When elections were expected and held is reference data: everyone reads it, an admin changes it, and what plans may do follows
/// it.</summary>
public sealed class KeepingElections : ApiTest
{
    private const string Elections = "/v1/ordinary-elections";

    [Test]
    public async Task Shows_for_which_day_each_was_expected_since_when()
    {
        var put = (await Anonymous.GetJsonAsync($"{Elections}?ref=election:2021"))["items"]![0]!;
        Assert.That(
            put["expected"]!.ToJsonString(),
            Does.Contain("\"on\":\"2020-05-07\"").And.Contain("\"on\":\"2021-05-06\"").And.Contain("\"since\":\"2020-03-13\"")
        );
        Assert.That((await Anonymous.GetJsonAsync(put.Text("url"))).Text("heldOn"), Is.EqualTo("2021-05-06"));
        Assert.That((await Anonymous.GetJsonAsync(Elections))["items"]!.AsArray(), Has.Count.EqualTo(7));
    }

    [Test]
    public async Task Lets_an_admin_alone_change_them_and_keeps_what_they_said()
    {
        var put = new { kinds = new[] { "policingAndCrimeBoard" }, expected = new[] { new { on = "2032-05-06" } } };
        await Office.PostJsonAsync(Elections, put).ShouldBeAProblem(403, "forbidden");
        var document = await A.NewSourceDocument("White paper", "other").RecordAsync(Admin).Text("id");
        var election = await Admin
            .PostJsonAsync(
                Elections,
                new
                {
                    put.kinds,
                    put.expected,
                    areaIds = new[] { "kent" },
                    citations = new[] { new { sourceDocumentId = document, locator = "p.4" } },
                }
            )
            .ShouldBe(201);
        var url = election.Text("url");
        await Office.PatchJsonAsync(url, """{"heldOn":null}""", await Office.ETagOfAsync(url)).ShouldBeAProblem(403, "forbidden");
        await Admin
            .PatchJsonAsync(
                url,
                """{"expected":[{"on":"2032-05-06"},{"on":"2033-05-05","since":"2031-01-01"}]}""",
                await Admin.ETagOfAsync(url)
            )
            .ShouldBe(200);
        await Admin
            .PatchJsonAsync(url, """{"expected":[{"on":"2032-05-06"},{"on":"2033-05-05"}]}""", await Admin.ETagOfAsync(url))
            .ShouldBeAProblem(400, "expectations-out-of-order");
        await Admin
            .PostJsonAsync(
                Elections,
                new
                {
                    put.kinds,
                    put.expected,
                    areaIds = new[] { "atlantis" },
                }
            )
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/areaIds/0", "unknown-area");

        Assert.That((await Anonymous.GetJsonAsync($"{url}/history"))["items"]!.AsArray(), Has.Count.EqualTo(2));
        await Admin.RetractAsync(url);
        await Anonymous.GetAsync(url).ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Moves_the_end_of_the_periods_of_plans_that_are_issued_from_then_on()
    {
        var plan = await Office.RespondedPlanAsync(Panel);
        var next = (await Anonymous.GetJsonAsync($"{Elections}?ref=election:2028"))["items"]![0]!.Text("url");
        await Admin
            .PatchJsonAsync(
                next,
                """{"expected":[{"on":"2028-05-04"},{"on":"2027-05-06","since":"2026-11-09"}]}""",
                await Admin.ETagOfAsync(next)
            )
            .ShouldBe(200);

        await Office.IssueLiveAsync(plan, "2026-11-10").ShouldBeAProblem(409, "period-end-not-statutory");
        await Office.IssueLiveAsync(plan, "2026-11-08").ShouldBe(200);
    }
}
