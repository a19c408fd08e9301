using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;
using static PlanAccountability.TestKit.PreceptBuilder;

namespace PlanAccountability.Api.Tests.Precepts;

/// <summary>The whole way of a live precept that the panel vetoes, each side with its own key. <c>docs/precepts.md</c> tells the same
/// story.</summary>
public sealed class FromProposalOverVetoToIssue : ApiTest
{
    private string _precept = "";

    [Test]
    public async Task Goes_from_proposal_over_veto_to_issue_each_side_with_its_own_key()
    {
        // The office notifies the panel of what it proposes.
        var proposed = await A.NewPrecept().RecordAsync(Office);
        _precept = proposed.Text("url");
        Assert.That(proposed.Text("status"), Is.EqualTo("proposed"));
        Assert.That(await AllowedAsync(Panel), Is.EqualTo(new[] { "reportOnPrecept" }));
        Assert.That(await AllowedAsync(Office), Is.EqualTo(new[] { "amendPrecept", "issuePrecept", "retractPrecept" }));

        // The panel vetoes it: 10 of 14 members are two thirds, 9 are not.
        var veto = new
        {
            position = "vetoesTooHigh",
            reportedOn = "2026-02-05",
            vote = Votes(9, 14),
        };
        await Panel.StepAsync(_precept, "panel-reports", veto).ShouldBeAProblem(409, "veto-below-two-thirds");
        await Panel.StepAsync(_precept, "panel-reports", veto with { vote = Votes(10, 14) }).ShouldBe(200);
        Assert.That(await StatusAsync(), Is.EqualTo("vetoed"));

        // What was vetoed is not issued; the office responds and proposes less.
        await Office.StepAsync(_precept, "issue", new { on = "2026-02-20", bandD = 295 }).ShouldBeAProblem(409, "precept-vetoed");
        await Office
            .StepAsync(_precept, "responses", new { text = "I have had regard to the report.", respondedOn = "2026-02-12" })
            .ShouldBe(200);
        await Office
            .StepAsync(_precept, "proposals", new { notifiedOn = "2026-02-13", bandD = 296 })
            .ShouldBeAProblem(409, "precept-revised-wrong-way");
        await Office.StepAsync(_precept, "proposals", new { notifiedOn = "2026-02-13", bandD = 290 }).ShouldBe(200);
        Assert.That(await StatusAsync(), Is.EqualTo("revised"));

        // The panel makes its second report: it may reject, and cannot veto.
        await Panel
            .StepAsync(_precept, "panel-reports", veto with { reportedOn = "2026-02-20", vote = Votes(14, 14) })
            .ShouldBeAProblem(409, "no-second-veto");
        await Panel
            .StepAsync(
                _precept,
                "panel-reports",
                new
                {
                    position = "rejects",
                    reportedOn = "2026-02-20",
                    vote = Votes(8, 14),
                }
            )
            .ShouldBe(200);
        Assert.That(await StatusAsync(), Is.EqualTo("secondReported"));

        // The rejection does not block: the office responds and issues the revised precept, and no more than that.
        await Office
            .StepAsync(_precept, "issue", new { on = "2026-02-27", bandD = 290 })
            .ShouldBeAProblem(409, "precept-second-answer-out-of-order");
        await Office
            .StepAsync(_precept, "responses", new { text = "I keep to the revised precept.", respondedOn = "2026-02-26" })
            .ShouldBe(200);
        Assert.That(await StatusAsync(), Is.EqualTo("responded"));
        await Office.StepAsync(_precept, "issue", new { on = "2026-02-27", bandD = 291 }).ShouldBeAProblem(409, "precept-not-as-revised");
        await Office.StepAsync(_precept, "issue", new { on = "2026-02-27", bandD = 290 }).ShouldBe(200);

        var precept = await Anonymous.GetJsonAsync(_precept);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(precept.Text("status"), Is.EqualTo("issued"));
            Assert.That(precept["irregularities"]!.AsArray(), Is.Empty);
            Assert.That(
                precept["steps"]!.AsArray().Select(step => $"{step!.Text("step")} {step!.Text("dueOn")} {step!.Text("state")}"),
                Is.EqualTo(
                    new[]
                    {
                        "proposal 2026-02-01 met",
                        "report 2026-02-08 met",
                        "revisedProposal 2026-02-15 met",
                        "secondReport 2026-02-22 met",
                        "response 2026-03-01 met",
                    }
                )
            );
            Assert.That(
                (await Anonymous.GetItemsAsync($"{_precept}/history")).Select(change => change.Text("event")),
                Is.EqualTo(
                    new[]
                    {
                        "preceptProposed",
                        "preceptVetoed",
                        "preceptResponseGiven",
                        "preceptRevised",
                        "preceptReported",
                        "preceptResponseGiven",
                        "preceptIssued",
                    }
                )
            );
        }
    }

    private async Task<string> StatusAsync() => (await Anonymous.GetJsonAsync(_precept)).Text("status");

    private async Task<IEnumerable<string>> AllowedAsync(HttpClient caller) =>
        (await caller.GetJsonAsync(_precept))["allowedActions"]!.AsArray().Select(action => (string)action!);
}
