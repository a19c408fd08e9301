using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

public sealed class DraftingAPlan : ApiTest
{
    private static DraftPlanBuilder Plan(
        string area = "lancashire",
        string? end = "2029-03-31",
        string? start = null,
        string? @ref = null
    ) => A.DraftPlan().In(area).For(start, end).WithRef(@ref);

    [Test]
    public async Task Keeps_a_live_draft_between_the_office_and_its_readers()
    {
        var plan = await Office.DraftPlanAsync();

        await Reader.GetJsonAsync($"{plan}/versions/1");
        await Admin.GetJsonAsync($"{plan}/versions/1");
        foreach (var stranger in new[] { Anonymous, Panel, Importer, OfficeElsewhere })
        {
            await stranger.GetAsync(plan).ShouldBeAProblem(404, "not-found");
            await stranger.GetAsync($"{plan}/versions").ShouldBeAProblem(404, "not-found");
            await stranger.GetAsync($"{plan}/versions/1").ShouldBeAProblem(404, "not-found");
            await stranger.GetAsync($"{plan}/versions/1/content").ShouldBeAProblem(404, "not-found");
            await stranger.GetAsync($"{plan}/versions/1/history").ShouldBeAProblem(404, "not-found");
            await stranger.GetAsync($"{plan}/history").ShouldBeAProblem(404, "not-found");
            Assert.That(
                (await stranger.GetJsonAsync("/v1/plans?areaId=lancashire&limit=200"))["items"]!
                    .AsArray()
                    .Select(item => item!.Text("url")),
                Does.Not.Contain(plan)
            );
        }
    }

    [Test]
    public async Task Tells_a_stranger_who_would_change_a_draft_that_there_is_none()
    {
        var plan = await Office.DraftPlanAsync();

        await OfficeElsewhere
            .PostJsonAsync($"{plan}/versions/1/issue", new { on = "2026-01-01" }, "\"1\"")
            .ShouldBeAProblem(404, "not-found");
        await Reader.PostJsonAsync($"{plan}/versions/1/issue", new { on = "2026-01-01" }, "\"1\"").ShouldBeAProblem(403, "forbidden");
    }

    [Test]
    public async Task Shows_a_plan_taken_from_documents_at_once()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact");

        var seen = await Anonymous.GetJsonAsync(plan);
        Assert.That(seen.Text("status"), Is.EqualTo("unknown"));
        Assert.That((await Anonymous.GetJsonAsync($"{plan}/versions/1"))["notEvidenced"]!.AsArray(), Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Is_for_the_office_of_the_area()
    {
        await Anonymous.PostJsonAsync("/v1/plans", Plan()).ShouldBeAProblem(401, "unauthenticated");
        await Panel.PostJsonAsync("/v1/plans", Plan()).ShouldBeAProblem(403, "forbidden");
        await OfficeElsewhere.PostJsonAsync("/v1/plans", Plan()).ShouldBeAProblem(403, "forbidden");
        await Office.PostJsonAsync("/v1/plans", Plan("atlantis")).ShouldBeAProblem(403, "forbidden");
    }

    [Test]
    public async Task Refuses_what_cannot_be()
    {
        await Office
            .PostJsonAsync("/v1/plans", Plan(start: "2029-04", end: "2029-03-31"))
            .ShouldBeAProblem(400, "period-runs-backwards")
            .ShouldName("/period/end", "period-runs-backwards");
        await Office
            .PostJsonAsync("/v1/plans", Plan(end: "2029-13"))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/period/end", "wrong-type");
        await Office
            .PostJsonAsync("/v1/plans", Plan(start: "2001", end: "2002"))
            .ShouldBeAProblem(400, "body-did-not-exist")
            .ShouldName("/areaId", "body-did-not-exist");
        await Office
            .PostJsonAsync("/v1/plans", Plan(@ref: "kent:plan-1"))
            .ShouldBeAProblem(400, "ref-of-another-area")
            .ShouldName("/ref", "ref-of-another-area");
        await Office.PostJsonAsync("/v1/plans", Plan(@ref: "lancashire:twice")).ShouldBe(201);
        await Office.PostJsonAsync("/v1/plans", Plan(@ref: "lancashire:twice")).ShouldBeAProblem(409, "ref-taken");
    }

    [Test]
    public async Task Belongs_to_the_body_that_the_area_had_then()
    {
        async Task<string> BodyOf(string start)
        {
            var plan = await Office.DraftPlanAsync("afterTheFact", "northamptonshire", start);
            return (await Anonymous.GetJsonAsync($"/v1/policing-bodies/{(await Anonymous.GetJsonAsync(plan)).Text("bodyId")}")).Text(
                "kind"
            );
        }

        Assert.That(await BodyOf("2016"), Is.EqualTo("pcc"));
        Assert.That(await BodyOf("2019-04"), Is.EqualTo("pfcc"));
    }

    [Test]
    public async Task Amends_a_draft_by_a_merge_patch()
    {
        var version = await Office.DraftPlanAsync() + "/versions/1";

        var changed = await Office.PatchJsonAsync(version, """{"title":"Another","period":{"start":"2024-12"}}""", "\"1\"").ShouldBe(200);

        Assert.That(changed.Text("title"), Is.EqualTo("Another"));
        Assert.That(changed["period"]!.ToJsonString(), Is.EqualTo("""{"start":"2024-12","end":"2029-03-31"}"""));
        await Office.PatchJsonAsync(version, """{"title":null}""", "\"2\"").ShouldBeAProblem(400, "invalid-input");
        await Office
            .PatchJsonAsync(version, """{"status":"issued"}""", "\"2\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/status", "unknown-member");
    }
}
