using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

public sealed class IssuingALiveVersion : ApiTest
{
    private string _plan = "";

    private string Version => _plan + "/versions/1";

    [SetUp]
    public async Task Bring_a_draft_to_the_published_response() => _plan = await Office.RespondedPlanAsync(Panel);

    [Test]
    public async Task Succeeds_when_every_step_of_the_law_was_taken()
    {
        var issued = await IssueAsync("2026-11-10").ShouldBe(200);

        Assert.That(issued.Text("status"), Is.EqualTo("issued"));
        Assert.That(issued.Text("effectiveFrom"), Is.EqualTo("2026-11-10"));
        Assert.That((await Anonymous.GetJsonAsync(_plan)).Text("status"), Is.EqualTo("current"));
        await Office.RetractAsync(_plan, "Makes room for the next test");
    }

    [Test]
    public async Task Needs_the_chief_constable_again_when_the_text_changed()
    {
        await PutAsync("Fund three refuges", LivePlan.Matters);
        var refusal = await IssueAsync("2026-11-11").ShouldBeAProblem(409, "chief-constable-not-consulted-again");
        Assert.That((refusal.Text("ruleId"), refusal.Text("citation")), Is.EqualTo(("PLAN-06", "PRSRA 2011 s.5(8)")));

        await Office.ConsultAsync(Version, "chiefConstable", "2026-09-15");
        await IssueAsync("2026-11-11").ShouldBeAProblem(409, "chief-constable-not-consulted-again");
        await Office.ConsultAsync(Version, "chiefConstable", "2026-11-09");

        await IssueAsync("2026-11-11").ShouldBe(200);
        await Office.RetractAsync(_plan, "Makes room for the next test");
    }

    [Test]
    public async Task Needs_an_issuer_and_a_day()
    {
        await Office
            .StepAsync(Version, "issue", new { on = "2026-11-10" })
            .ShouldBeAProblem(400, "issuer-missing")
            .ShouldName("/issuedById", "issuer-missing");
        await IssueAsync("2026-11").ShouldBeAProblem(400, "day-needed").ShouldName("/on", "day-needed");
    }

    [Test]
    public async Task Needs_a_period_that_the_law_gives()
    {
        var refusal = await IssueAsync("2026-11-10", effectiveFrom: "2028-05-05").ShouldBeAProblem(409, "start-not-qualifying");
        Assert.That(refusal.Text("ruleId"), Is.EqualTo("PLAN-13"));
        await IssueAsync("2026-11-10", effectiveFrom: "2026-11-09").ShouldBeAProblem(409, "start-not-qualifying");

        await Office.PatchJsonAsync(Version, """{"period":{"end":"2030-03-31"}}""", await Office.ETagOfAsync(Version)).ShouldBe(200);
        Assert.That(
            (await IssueAsync("2026-11-10").ShouldBeAProblem(409, "period-end-not-statutory")).Text("ruleId"),
            Is.EqualTo("PLAN-14")
        );
    }

    [Test]
    public async Task Needs_a_word_on_every_statutory_matter()
    {
        await PutAsync("Fund two refuges", [.. LivePlan.Matters.Except(["ea"])]);
        await Office.ConsultAsync(Version, "chiefConstable", "2026-11-09");

        Assert.That(
            (await IssueAsync("2026-11-10").ShouldBeAProblem(409, "statutory-content-incomplete")).Text("ruleId"),
            Is.EqualTo("PLAN-11")
        );
    }

    private Task PutAsync(string commitment, string[] matters) => Office.PutLiveAsync(Version, commitment, matters);

    private Task<HttpResponseMessage> IssueAsync(string on, string? effectiveFrom = null) =>
        Office.IssueLiveAsync(_plan, on, effectiveFrom);
}
