using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

public sealed class SendingToThePanel : ApiTest
{
    [Test]
    public async Task Lets_the_panel_read_the_draft_and_nobody_else()
    {
        var plan = await Office.DraftPlanAsync();
        await Office.PutAsync($"{plan}/versions/1", "Fund two refuges");

        var sent = await Office.SendToPanelAsync($"{plan}/versions/1", "2026-11-02");

        Assert.That(sent.Text("status"), Is.EqualTo("withPanel"));
        Assert.That(
            (await Panel.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]![0]!.Text("text"),
            Is.EqualTo("Fund two refuges")
        );
        await Panel.GetJsonAsync(plan);
        await Anonymous.GetAsync(plan).ShouldBeAProblem(404, "not-found");
        await OfficeElsewhere.GetAsync($"{plan}/versions/1").ShouldBeAProblem(404, "not-found");
    }

    [Test]
    public async Task Leaves_the_history_before_it_to_the_office()
    {
        var plan = await Office.DraftPlanAsync();
        await Office.PutAsync($"{plan}/versions/1", "Fund two refuges");
        await Office.SendToPanelAsync($"{plan}/versions/1", "2026-11-02");

        Assert.That((await Panel.GetJsonAsync($"{plan}/versions/1/history"))["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await Office.GetJsonAsync($"{plan}/versions/1/history"))["items"]!.AsArray(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Needs_a_draft_with_a_priority_and_a_day_that_has_come()
    {
        var version = await Office.DraftPlanAsync() + "/versions/1";
        await Office.StepAsync(version, "submission", new { on = "2026-11-02" }).ShouldBeAProblem(409, "content-missing");
        await Office.PutAsync(version, "Fund two refuges");
        await Office
            .StepAsync(version, "submission", new { on = "2026-11-23" })
            .ShouldBeAProblem(400, "date-in-future")
            .ShouldName("/on", "date-in-future");
        await Office
            .StepAsync(version, "submission", new { on = "2026-11" })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/on", "wrong-type");
        await Office.StepAsync(version, "submission", new { on = "2026-11-02" }).ShouldBeAProblem(409, "chief-constable-not-consulted");
        await Office.ConsultAsync(version, "chiefConstable", "2026-11-03");
        await Office.StepAsync(version, "submission", new { on = "2026-11-02" }).ShouldBeAProblem(409, "chief-constable-not-consulted");
        await Office.ConsultAsync(version, "chiefConstable", "2026-11-02");
        await Office.SendToPanelAsync(version, "2026-11-02");
        await Office.StepAsync(version, "submission", new { on = "2026-11-03" }).ShouldBeAProblem(409, "already-with-panel");
    }

    [Test]
    public async Task Is_as_far_as_a_live_version_comes_without_the_panels_review()
    {
        var plan = await Office.DraftPlanAsync();
        var version = plan + "/versions/1";
        await Office.PutAsync(version, "Fund two refuges");
        await Office.ConsultAsync(version, "chiefConstable", "2026-10-01");
        await Office.ConsultAsync(version, "publicAndVictims", "2026-10-01");
        await Office.SendToPanelAsync(version, "2026-11-02");

        await Office.StepAsync(version, "response-publication", new { on = "2026-11-03" }).ShouldBeAProblem(409, "response-not-given");
        var refusal = await Office
            .StepAsync(version, "issue", new { on = "2026-11-03", issuedById = await Office.TermAsync(plan, "holder") })
            .ShouldBeAProblem(409, "steps-before-issue");

        Assert.That(refusal.Text("ruleId"), Is.EqualTo("PLAN-04"));
        Assert.That(refusal.Text("citation"), Is.EqualTo("PRSRA 2011 s.5(6)(a)–(f) and (7)"));
        await Office
            .StepAsync(version, "steps", new { kind = "panelReported", on = "2026-11-03" })
            .ShouldBeAProblem(409, "version-is-live");
    }
}
