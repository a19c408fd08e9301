using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Domain.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>The panel's report and the response come through the panel's review, which is not built yet: a restore stands in for them.</summary>
public sealed class IssuingALiveVersion : ApiTest
{
    private static readonly string[] Matters = ["a", "b", "c", "d", "e", "ea", "f"];

    private string _plan = "";

    private string Version => _plan + "/versions/1";

    [SetUp]
    public async Task Bring_a_draft_to_the_published_response()
    {
        _plan = await Office.DraftPlanAsync(end: "2029-03-31");
        await PutAsync("Fund two refuges", Matters);
        await using var scope = Db();
        var id = Guid.Parse(_plan.Split('/')[^1]);
        var version = await scope.Db.PlanVersions.SingleAsync(version => version.PlanId == new PlanId(id));
        version.TranscribeSteps(
        [
            Step(PlanStepKind.ChiefConstableConsulted, "2026-09-01"), Step(PlanStepKind.PublicAndVictimsConsulted, "2026-09-02"), Step(PlanStepKind.SentToPanel, "2026-10-01"),
            Step(PlanStepKind.PanelReported, "2026-10-20"), Step(PlanStepKind.Responded, "2026-11-01"), Step(PlanStepKind.ResponsePublished, "2026-11-01"),
        ]);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [Test]
    public async Task Succeeds_when_every_step_of_the_law_was_taken()
    {
        var issued = await IssueAsync("2026-11-10").ShouldBe(200);

        Assert.That(issued.Text("status"), Is.EqualTo("issued"));
        Assert.That(issued.Text("effectiveFrom"), Is.EqualTo("2026-11-10"));
        Assert.That((await Anonymous.GetJsonAsync(_plan)).Text("status"), Is.EqualTo("current"));
        await Office.StepAsync(_plan, "retraction", new { reason = "Makes room for the next test" }).ShouldBe(200);
    }

    [Test]
    public async Task Needs_the_chief_constable_again_when_the_text_changed()
    {
        await PutAsync("Fund three refuges", Matters);
        var refusal = await IssueAsync("2026-11-11").ShouldBeAProblem(409, "chief-constable-not-consulted-again");
        Assert.That((refusal.Text("ruleId"), refusal.Text("citation")), Is.EqualTo(("PLAN-06", "PRSRA 2011 s.5(8)")));

        await Office.StepAsync(Version, "consultations", new { of = "chiefConstable", on = "2026-11-09" }).ShouldBe(200);

        await IssueAsync("2026-11-11").ShouldBe(200);
        await Office.StepAsync(_plan, "retraction", new { reason = "Makes room for the next test" }).ShouldBe(200);
    }

    [Test]
    public async Task Needs_an_issuer_and_a_day()
    {
        await Office.StepAsync(Version, "issue", new { on = "2026-11-10" }).ShouldBeAProblem(400, "issuer-missing").ShouldName("/issuedById", "issuer-missing");
        await IssueAsync("2026-11").ShouldBeAProblem(400, "day-needed").ShouldName("/on", "day-needed");
    }

    [Test]
    public async Task Needs_a_period_that_the_law_gives()
    {
        var refusal = await IssueAsync("2026-11-10", effectiveFrom: "2028-05-05").ShouldBeAProblem(409, "start-not-qualifying");
        Assert.That(refusal.Text("ruleId"), Is.EqualTo("PLAN-13"));
        await IssueAsync("2026-11-10", effectiveFrom: "2026-11-09").ShouldBeAProblem(409, "start-not-qualifying");

        await Office.PatchJsonAsync(Version, """{"period":{"end":"2030-03-31"}}""", await Office.ETagOfAsync(Version)).ShouldBe(200);
        Assert.That((await IssueAsync("2026-11-10").ShouldBeAProblem(409, "period-end-not-statutory")).Text("ruleId"), Is.EqualTo("PLAN-14"));
    }

    [Test]
    public async Task Needs_a_word_on_every_statutory_matter()
    {
        await PutAsync("Fund two refuges", [.. Matters.Except(["ea"])]);
        await Office.StepAsync(Version, "consultations", new { of = "chiefConstable", on = "2026-11-09" }).ShouldBe(200);

        Assert.That((await IssueAsync("2026-11-10").ShouldBeAProblem(409, "statutory-content-incomplete")).Text("ruleId"), Is.EqualTo("PLAN-11"));
    }

    private static TranscribedStep Step(PlanStepKind kind, string on) => new(kind, PartialDate.Parse(on), null, null, []);

    private async Task PutAsync(string commitment, string[] matters) =>
        await Office.PutJsonAsync(
            $"{Version}/content",
            new
            {
                sections = Array.Empty<object>(),
                statutoryContent = matters.Select(matter => new { requirement = matter, coverage = "notCovered", section = (string?)null }),
                priorities = new[] { PlanWork.Priority(1, "Victims first", PlanWork.Commitment(1, commitment)) },
            },
            await Office.ETagOfAsync(Version)).ShouldBe(200);

    private async Task<HttpResponseMessage> IssueAsync(string on, string? effectiveFrom = null) =>
        await Office.StepAsync(Version, "issue", new { on, effectiveFrom, issuedById = await Office.TermAsync(_plan, "holder") });
}
