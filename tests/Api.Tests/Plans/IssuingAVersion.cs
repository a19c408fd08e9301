using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

public sealed class IssuingAVersion : ApiTest
{
    [Test]
    public async Task Makes_priorities_and_commitments_records_of_their_own()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", start: "2021-11", end: "2025-03-31");
        await Office.PutAsync($"{plan}/versions/1", "Fund two refuges", "Answer every letter");
        var drafted = (await Office.GetJsonAsync($"{plan}/versions/1/content"))["priorities"]![0]!;

        var issued = await Office.IssueAsync($"{plan}/versions/1", "2021-11");

        Assert.That(issued.Text("status"), Is.EqualTo("issued"));
        Assert.That(
            issued["priorities"]![0]!["commitments"]!.AsArray().Select(item => item!.Text("text")),
            Is.EqualTo(["Fund two refuges", "Answer every letter"])
        );
        Assert.That(issued["priorities"]![0]!.Text("id"), Is.EqualTo(drafted.Text("id")));
        await Office.GetAsync($"{plan}/versions/1/content").ShouldBeAProblem(409, "version-settled");
        await Office
            .PutJsonAsync($"{plan}/versions/1/content", PlanWork.Content(), await Office.ETagOfAsync($"{plan}/versions/1"))
            .ShouldBeAProblem(409, "version-settled");
        await using var scope = Db();
        var changes = scope.Db.Changes.Where(change =>
            change.RecordId == drafted.Text("id") || change.RecordId == drafted["commitments"]![0]!.Text("id")
        );
        Assert.That(changes.Select(change => change.Event), Is.EquivalentTo(["priorityCreated", "commitmentCreated"]));
    }

    [TestCase("acting", "acting-may-not-issue", "PLAN-17", "PRSRA 2011 s.62(4)")]
    [TestCase("deputy", "deputy-may-not-issue", "PLAN-18", "PRSRA 2011 s.18(3) and (7)")]
    public async Task Is_not_for_an_acting_commissioner_or_a_deputy(string held, string code, string rule, string citation)
    {
        var plan = await Office.RespondedPlanAsync(Panel);

        var refusal = await Office
            .StepAsync($"{plan}/versions/1", "issue", new { on = "2026-11-10", issuedById = await Office.TermAsync(plan, held) })
            .ShouldBeAProblem(409, code);

        Assert.That((refusal.Text("ruleId"), refusal.Text("citation")), Is.EqualTo((rule, citation)));
    }

    [Test]
    public async Task Needs_an_issuer_of_the_area()
    {
        var elsewhere = await OfficeElsewhere.DraftPlanAsync("afterTheFact", "kent");
        var stranger = await OfficeElsewhere.TermAsync(elsewhere, "holder");
        var plan = await Office.DraftPlanAsync("afterTheFact");
        await Office.PutAsync($"{plan}/versions/1", "Fund two refuges");

        await Office
            .StepAsync($"{plan}/versions/1", "issue", new { on = "2021-11", issuedById = stranger })
            .ShouldBeAProblem(409, "issuer-not-in-office");
        await Office
            .StepAsync($"{plan}/versions/1", "issue", new { issuedById = "0199a1f0-0000-7000-8000-000000000009" })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/issuedById", "unknown-term-of-office");
    }

    [Test]
    public async Task Lets_no_two_plans_of_an_area_start_on_one_day()
    {
        await Office.IssuedPlanAsync("2016-11-01", "2021-03-31", "northamptonshire");
        var rival = await Office.DraftPlanAsync("afterTheFact", "northamptonshire", "2016-11-01", "2021-03-31");
        await Office.PutAsync($"{rival}/versions/1", "Fund two refuges");

        var refusal = await Office
            .StepAsync($"{rival}/versions/1", "issue", new { on = "2016-10-05" })
            .ShouldBeAProblem(409, "plan-starts-same-day");

        Assert.That(refusal.Text("ruleId"), Is.EqualTo("PLAN-15"));
        Assert.That((await Anonymous.GetJsonAsync($"{rival}/versions/1")).Text("status"), Is.EqualTo("draft"));
        Assert.That((await Anonymous.GetJsonAsync($"{rival}/versions/1"))["priorities"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Happens_once_however_many_try()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", start: "2012-12", end: "2013-03-31");
        await Office.PutAsync($"{plan}/versions/1", "Fund two refuges", "Answer every letter");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Office.PostJsonAsync($"{plan}/versions/1/issue", new { on = "2012-12" }, "\"2\""))
        );

        Assert.That(answers.Count(answer => (int)answer.StatusCode == 200), Is.EqualTo(1));
        Assert.That(answers.Count(answer => (int)answer.StatusCode == 412), Is.EqualTo(7));
        Assert.That((await Office.GetJsonAsync($"{plan}/versions/1/history"))["items"]!.AsArray(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Records_the_steps_that_documents_show()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact");
        var version = plan + "/versions/1";
        await Office.PutAsync(version, "Fund two refuges");
        await Office.StepAsync(version, "steps", new { kind = "panelReported", on = "2021-09" }).ShouldBe(200);
        await Office.StepAsync(version, "steps", new { kind = "sentToPanel", on = "2021" }).ShouldBe(200);
        await Office.StepAsync(version, "steps", new { kind = "sentToPanel" }).ShouldBeAProblem(409, "step-already-recorded");
        await Office
            .StepAsync(version, "steps", new { kind = "issued" })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/kind", "own-address");

        var issued = await Office.IssueAsync(version, "2021-11");
        Assert.That(
            issued["notEvidenced"]!.AsArray().Select(step => (string?)step),
            Does.Not.Contain("panelReported").And.Contain("responded")
        );
        var distributed = await Office.StepAsync(version, "distribution", new { publishedOn = "2021-12-01" }).ShouldBe(200);
        Assert.That(distributed["steps"]!.AsArray(), Has.Count.EqualTo(4));
        await Office.StepAsync(version, "distribution", new { }).ShouldBeAProblem(400, "invalid-input");
    }
}
