using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;
using static PlanAccountability.TestKit.PreceptBuilder;

namespace PlanAccountability.Api.Tests.Precepts;

public sealed class RefusingAPrecept : ApiTest
{
    [Test]
    public async Task Keeps_each_side_to_its_own_steps()
    {
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
            await A.NewPrecept().Of("2013-14").Proposing(150, "2013-01-28").SendAsync(other).ShouldBeAProblem(403, "forbidden");
        var precept = (await A.NewPrecept().Of("2013-14").Proposing(150, "2013-01-28").RecordAsync(Office)).Text("url");

        var supports = new { position = "supports", reportedOn = "2013-02-05" };
        foreach (var other in new[] { Office, Host.As(TestClients.PanelElsewhere), Importer, Reader, Admin })
            await other.StepAsync(precept, "panel-reports", supports).ShouldBeAProblem(403, "forbidden");
        var (response, issue) = (new { text = "Thanks", respondedOn = "2013-02-06" }, new { on = "2013-02-20", bandD = 150 });
        var proposal = new { notifiedOn = "2013-02-13", bandD = 149 };
        foreach (var other in new[] { Panel, OfficeElsewhere, Importer, Reader, Admin })
        {
            await other.StepAsync(precept, "responses", response).ShouldBeAProblem(403, "forbidden");
            await other.StepAsync(precept, "proposals", proposal).ShouldBeAProblem(403, "forbidden");
            await other.StepAsync(precept, "issue", issue).ShouldBeAProblem(403, "forbidden");
            await other
                .PatchJsonAsync(precept, """{"viewsObtainedOn":"2013-01"}""", await Office.ETagOfAsync(precept))
                .ShouldBeAProblem(403, "forbidden");
        }

        // What the panel said the office cannot say otherwise, with whatever reason.
        await Panel.StepAsync(precept, "panel-reports", supports).ShouldBe(200);
        await Office
            .PatchJsonAsync(
                precept,
                """{"panel":[{"onProposal":1,"position":"rejects","reportedOn":"2013-02-05"}]}""",
                await Office.ETagOfAsync(precept),
                reason: "It did not."
            )
            .ShouldBeAProblem(409, "panel-speaks-for-itself");
        await Office
            .PatchJsonAsync(precept, """{"issued":{"on":"2013-02-20","bandD":150}}""", await Office.ETagOfAsync(precept))
            .ShouldBeAProblem(400, "precept-comes-on-by-steps");
    }

    [Test]
    public async Task Refuses_what_the_law_does_not_know()
    {
        await A.NewPrecept().Of("2014-15").With("recordedAs", "live").Proposing(150, "2014-02-30").SendAsync(Office).ShouldBe(400);
        await A.NewPrecept()
            .Of("2014-15")
            .OfFire()
            .Proposing(60, "2014-01-28")
            .SendAsync(Office)
            .ShouldBeAProblem(409, "not-a-fire-authority");
        await A.NewPrecept()
            .In("northamptonshire")
            .Of("2018-19")
            .OfFire()
            .Proposing(60, "2018-01-28")
            .SendAsync(Office)
            .ShouldBeAProblem(409, "not-a-fire-authority");
        foreach (
            var (area, status, code) in new[]
            {
                ("metropolitan", 409, "no-precept-in-london"),
                ("city-of-london", 400, "no-precept-in-the-city"),
            }
        )
        {
            var client = await A.NewClient($"Office of {area}").Granted("office", area).RecordAsync(Admin);
            var office = Host.As(new(area, client.Text("key"), []));
            await A.NewPrecept().In(area).Of("2014-15").Proposing(150, "2014-01-28").SendAsync(office).ShouldBeAProblem(status, code);
            await A.NewPrecept()
                .In(area)
                .Of("2014-15")
                .AfterTheFact()
                .Proposing(150, "2014-01-28")
                .SendAsync(office)
                .ShouldBeAProblem(status, code);
        }

        await A.NewPrecept().Of("2014-15").Proposing(150, "2014-01-28").RecordAsync(Office);
        await A.NewPrecept().Of("2014-15").Proposing(151, "2014-01-29").SendAsync(Office).ShouldBeAProblem(409, "precept-recorded-already");
        await A.NewPrecept().Of("2014-15").AfterTheFact().SendAsync(Office).ShouldBeAProblem(409, "precept-recorded-already");
    }

    [Test]
    public async Task Begins_a_live_one_with_what_is_known_of_its_first_proposal()
    {
        var precept = A.NewPrecept().Of("2015-16");
        await precept.Proposing(null, "2015-01-28").SendAsync(Office).ShouldBeAProblem(400, "proposal-must-be-known");
        await precept.Proposing(150, "2015-01").SendAsync(Office).ShouldBeAProblem(400, "proposal-must-be-known");
        await precept.Proposing(150, "2027-01-28").SendAsync(Office).ShouldBeAProblem(400, "date-in-future");
        await precept.Proposing(Proposal(2, 150, "2015-01-28")).SendAsync(Office).ShouldBeAProblem(400, "precept-comes-on-by-steps");
        await precept
            .Proposing(150, "2015-01-28")
            .Issued("2015-02-20", 150)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "precept-comes-on-by-steps");
    }

    [Test]
    public async Task Waits_for_the_panel_as_long_as_the_law_does()
    {
        var precept = (await A.NewPrecept().Of("2016-17").Proposing(160, "2016-01-28").RecordAsync(Office)).Text("url");
        await Office
            .StepAsync(precept, "issue", new { on = "2016-02-08", bandD = 160 })
            .ShouldBeAProblem(409, "precept-scrutiny-not-ended");
        await Office
            .StepAsync(precept, "responses", new { text = "Thanks", respondedOn = "2016-02-08" })
            .ShouldBeAProblem(409, "report-missing");
        await Office
            .StepAsync(precept, "proposals", new { notifiedOn = "2016-02-08", bandD = 150 })
            .ShouldBeAProblem(409, "precept-without-veto");

        // PRE-04: the 8th has passed, also where the panel vetoes after it.
        await Panel
            .StepAsync(
                precept,
                "panel-reports",
                new
                {
                    position = "vetoesTooHigh",
                    reportedOn = "2016-02-10",
                    vote = Votes(13, 15),
                }
            )
            .ShouldBe(200);
        var late = await Anonymous.GetJsonAsync(precept);
        Assert.That(late.Text("status"), Is.EqualTo("reported"));
        Assert.That(States(late), Is.EqualTo("met missed notNeeded notNeeded notNeeded"));
        Assert.That(late["irregularities"]![0]!.Text("ruleId"), Is.EqualTo("PRE-02"));
        await Office.StepAsync(precept, "issue", new { on = "2016-02-11", bandD = 155 }).ShouldBeAProblem(409, "precept-not-as-proposed");
        await Office.StepAsync(precept, "issue", new { on = "2016-02-11", bandD = 160 }).ShouldBe(200);
        await Office.StepAsync(precept, "issue", new { on = "2016-02-12", bandD = 160 }).ShouldBeAProblem(409, "precept-issued-already");
        await Panel
            .StepAsync(precept, "panel-reports", new { position = "supports", reportedOn = "2016-02-12" })
            .ShouldBeAProblem(409, "precept-issued-already");
    }

    [Test]
    public async Task Holds_the_sum_to_what_the_panel_said()
    {
        // PRE-05: supported as it is, and with recommendations.
        var supported = await ReportedAsync("2017-18", "2017", "supports");
        await Office
            .StepAsync(supported, "issue", new { on = "2017-02-20", bandD = 150 })
            .ShouldBeAProblem(409, "precept-answer-out-of-order");
        await Office
            .StepAsync(supported, "responses", new { text = "Thanks", respondedOn = "2017-02-04" })
            .ShouldBeAProblem(409, "precept-answer-out-of-order");
        await Office.StepAsync(supported, "responses", new { text = "Thanks", respondedOn = "2017-02-06" }).ShouldBe(200);
        await Office
            .StepAsync(supported, "responses", new { text = "Thanks", respondedOn = "2017-02-06" })
            .ShouldBeAProblem(409, "already-answered");
        await Office.StepAsync(supported, "issue", new { on = "2017-02-20", bandD = 149 }).ShouldBeAProblem(409, "precept-not-recommended");
        await Office.StepAsync(supported, "issue", new { on = "2017-02-20", bandD = 150 }).ShouldBe(200);

        var recommended = await ReportedAsync("2018-19", "2018", "supportsWithRecommendations");
        await Office.StepAsync(recommended, "responses", new { text = "Agreed", respondedOn = "2018-02-06" }).ShouldBe(200);
        await Office.StepAsync(recommended, "issue", new { on = "2018-02-20", bandD = 149 }).ShouldBe(200);

        // PRE-10: without a second report by the 22nd the revised precept is issued, and PRE-09: after one that recommends more, more.
        var vetoed = await ReportedAsync("2019-20", "2019", "vetoesTooLow", Votes(10, 15));
        await Office
            .StepAsync(vetoed, "proposals", new { notifiedOn = "2019-02-13", bandD = 149 })
            .ShouldBeAProblem(409, "precept-revised-wrong-way");
        await Office
            .StepAsync(vetoed, "proposals", new { notifiedOn = "2019-02-04", bandD = 152 })
            .ShouldBeAProblem(409, "precept-without-veto");
        await Office.StepAsync(vetoed, "proposals", new { notifiedOn = "2019-02-13", bandD = 152 }).ShouldBe(200);
        await Office
            .StepAsync(vetoed, "proposals", new { notifiedOn = "2019-02-14", bandD = 153 })
            .ShouldBeAProblem(409, "precept-revised-already");
        await Office.StepAsync(vetoed, "issue", new { on = "2019-02-22", bandD = 152 }).ShouldBeAProblem(409, "precept-scrutiny-not-ended");
        await Panel.StepAsync(vetoed, "panel-reports", new { position = "noReport", reportedOn = "2019-02-20" }).ShouldBe(200);
        await Office
            .StepAsync(vetoed, "issue", new { on = "2019-02-23", bandD = 153 })
            .ShouldBeAProblem(409, "precept-not-the-revised-one");
        await Office.StepAsync(vetoed, "issue", new { on = "2019-02-23", bandD = 152 }).ShouldBe(200);
        Assert.That(States(await Anonymous.GetJsonAsync(vetoed)), Is.EqualTo("met met met missed notNeeded"));
    }

    [Test]
    public async Task Wants_to_know_how_a_veto_was_voted()
    {
        var precept = (await A.NewPrecept().Of("2020-21").Proposing(150, "2020-01-28").RecordAsync(Office)).Text("url");
        foreach (
            var (vote, status, code) in new[]
            {
                ((object?)null, 409, "veto-below-two-thirds"),
                (new { @for = 10 }, 409, "veto-below-two-thirds"),
                (Votes(15, 14), 400, "more-votes-than-members"),
                (
                    new
                    {
                        @for = 10,
                        against = 5,
                        membersAtDecision = 14,
                    },
                    400,
                    "more-votes-than-members"
                ),
            }
        )
            await Panel
                .StepAsync(
                    precept,
                    "panel-reports",
                    new
                    {
                        position = "vetoesTooLow",
                        reportedOn = "2020-02-05",
                        vote,
                    }
                )
                .ShouldBeAProblem(status, code);
        await Panel
            .StepAsync(precept, "panel-reports", new { position = "supports", reportedOn = "2020-01-27" })
            .ShouldBeAProblem(409, "precept-not-notified");
        await Panel.StepAsync(precept, "panel-reports", new { position = "supports" }).ShouldBeAProblem(400, "report-must-be-known");

        // A panel corrects what it reported, with a reason, and nobody's report is made twice.
        await Panel.StepAsync(precept, "panel-reports", new { position = "rejects", reportedOn = "2020-02-05" }).ShouldBe(200);
        var supports = new { position = "supports", reportedOn = "2020-02-05" };
        await Panel.StepAsync(precept, "panel-reports", supports).ShouldBeAProblem(409, "already-reported");
        var corrected = await Panel
            .PostJsonAsync($"{precept}/panel-reports", supports, await Panel.ETagOfAsync(precept), reason: "The minutes were wrong.")
            .ShouldBe(200);
        Assert.That(corrected["panel"]![0]!.Text("position"), Is.EqualTo("supports"));
    }

    [Test]
    public async Task Corrects_what_was_proposed_with_a_reason_only()
    {
        var precept = (await A.NewPrecept().Of("2021-22").Proposing(150, "2021-01-28").RecordAsync(Office)).Text("url");
        await Office.PatchJsonAsync(precept, """{"viewsObtainedOn":"2021-01-15"}""", await Office.ETagOfAsync(precept)).ShouldBe(200);
        const string Other = """{"proposals":[{"number":1,"notifiedOn":"2021-01-28","bandD":151}]}""";
        await Office.PatchJsonAsync(precept, Other, await Office.ETagOfAsync(precept)).ShouldBeAProblem(409, "correction-without-reason");
        var corrected = await Office
            .PatchJsonAsync(precept, Other, await Office.ETagOfAsync(precept), reason: "A digit was wrong.")
            .ShouldBe(200);
        Assert.That((decimal)corrected["proposals"]![0]!["bandD"]!, Is.EqualTo(151m));

        await Office.PatchJsonAsync(precept, """{"viewsObtainedOn":"2021-02-25"}""", await Office.ETagOfAsync(precept)).ShouldBe(200);
        await Office.StepAsync(precept, "issue", new { on = "2021-02-20", bandD = 151 }).ShouldBeAProblem(409, "views-not-obtained");
    }

    [Test]
    public async Task Says_of_a_fire_precept_that_the_police_one_is_not_recorded()
    {
        var fire = await A.NewPrecept().In("northamptonshire").Of("2022-23").OfFire().Proposing(66, "2022-01-28").RecordAsync(Office);
        Assert.That(fire["findings"]!.AsArray().Select(finding => finding!.Text("code")), Is.EqualTo(new[] { "police-precept-missing" }));
        await A.NewPrecept().In("northamptonshire").Of("2022-23").Proposing(278, "2022-01-28").RecordAsync(Office);
        Assert.That((await Anonymous.GetJsonAsync(fire.Text("url")))["findings"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Knows_what_is_not_due_yet()
    {
        var precept = await A.NewPrecept().Of("2027-28").Proposing(300, "2026-11-20").RecordAsync(Office);
        Assert.That(States(precept), Is.EqualTo("met notDue notDue notDue notDue"));
    }

    private static string States(JsonNode precept) => string.Join(' ', precept["steps"]!.AsArray().Select(step => step!.Text("state")));

    private async Task<string> ReportedAsync(string financialYear, string year, string position, object? vote = null)
    {
        var precept = (await A.NewPrecept().Of(financialYear).Proposing(150, $"{year}-01-28").RecordAsync(Office)).Text("url");
        await Panel
            .StepAsync(
                precept,
                "panel-reports",
                new
                {
                    position,
                    reportedOn = $"{year}-02-05",
                    vote,
                }
            )
            .ShouldBe(200);
        return precept;
    }
}
