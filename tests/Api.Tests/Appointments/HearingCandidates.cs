using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Appointments;

/// <summary>A live hearing: the office notifies, the panel hears and reports, the office goes on.</summary>
public sealed class HearingCandidates : ApiTest
{
    private static readonly object Report = new
    {
        heldOn = "2026-11-16",
        on = "2026-11-18",
        recommends = "appoint",
        recommendation = "The panel recommends the appointment.",
    };

    [Test]
    public async Task Is_begun_by_the_office_and_reported_on_by_the_panel()
    {
        await A.NewHearing().SendAsync(Anonymous).ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
            await A.NewHearing().SendAsync(other).ShouldBeAProblem(403, "forbidden");
        var hearing = await A.NewHearing().RecordAsync(Office);
        var url = hearing.Text("url");
        Assert.That(
            (hearing.Text("dueOn"), hearing.Text("state"), Actions(hearing)),
            Is.EqualTo(
                (
                    "2026-11-22",
                    "notDue",
                    "amendConfirmationHearing recordHearingOutcome retractConfirmationHearing mergeConfirmationHearing"
                )
            )
        );
        Assert.That(Actions(await Panel.GetJsonAsync(url)), Is.EqualTo("reportOnConfirmationHearing"));
        await Office.StepAsync(url, "report", Report).ShouldBeAProblem(403, "forbidden");
        await Panel.StepAsync(url, "outcome", new { kind = "withdrawn", on = "2026-11-18" }).ShouldBeAProblem(403, "forbidden");

        var reported = await Panel.StepAsync(url, "report", Report).ShouldBe(200);
        Assert.That(
            (reported.Text("reportedOn"), reported.Text("recommends"), reported.Text("state")),
            Is.EqualTo(("2026-11-18", "appoint", "met"))
        );
        await Panel.StepAsync(url, "report", Report).ShouldBeAProblem(409, "hearing-already-reported");
        await Panel.PostJsonAsync($"{url}/report", Report, await Panel.ETagOfAsync(url), reason: "A word was wrong.").ShouldBe(200);
        await Office
            .PatchJsonAsync(url, new { terms = "Four years" }, await Office.ETagOfAsync(url))
            .ShouldBeAProblem(409, "correction-without-reason");
        await Office.StepAsync(url, "retraction", new { reason = "Wrong" }).ShouldBeAProblem(403, "forbidden");

        var appointed = await Office.StepAsync(url, "outcome", new { kind = "appointed", on = "2026-11-20" }).ShouldBe(200);
        Assert.That(appointed["outcome"]!.ToJsonString(), Is.EqualTo("""{"kind":"appointed","on":"2026-11-20"}"""));
        await Office
            .StepAsync(url, "outcome", new { kind = "withdrawn", on = "2026-11-20" })
            .ShouldBeAProblem(409, "hearing-already-decided");
        await Admin.RetractAsync(url);
    }

    [Test]
    public async Task Begins_with_a_whole_notice()
    {
        foreach (var missing in new[] { "candidate", "criteria", "whyMet", "terms" })
            await A.NewHearing().With(missing, null).SendAsync(Office).ShouldBeAProblem(409, "notice-incomplete");
        foreach (var step in new[] { "heldOn", "reportedOn" })
            await A.NewHearing()
                .With(step, "2026-11-16")
                .SendAsync(Office)
                .ShouldBeAProblem(400, "hearing-of-steps")
                .ShouldName($"/{step}", "hearing-of-steps");
        await A.NewHearing().With("recommends", "appoint").SendAsync(Office).ShouldBeAProblem(400, "hearing-of-steps");
        await A.NewHearing().NotifiedOn("2026-11").SendAsync(Office).ShouldBeAProblem(400, "day-needed");
        await A.NewHearing().NotifiedOn("2026-11-23").SendAsync(Office).ShouldBeAProblem(400, "date-in-future");
        await A.NewHearing()
            .With("kind", "removal")
            .SendAsync(Office)
            .ShouldBeAProblem(400, "hearing-kind-mismatch")
            .ShouldName("/post", "hearing-kind-mismatch");
        await A.NewHearing().OfRemoval().With("reasons", null).SendAsync(Office).ShouldBeAProblem(409, "notice-incomplete");
        var url = (await A.NewHearing().RecordAsync(Office)).Text("url");
        await Office
            .PatchJsonAsync(url, new { post = "chiefExecutive" }, await Office.ETagOfAsync(url))
            .ShouldBeAProblem(400, "hearing-subject-fixed");
        await Office
            .PatchJsonAsync(url, new { notifiedOn = "2026-11-03" }, await Office.ETagOfAsync(url))
            .ShouldBeAProblem(400, "hearing-subject-fixed");
        Assert.That(
            (await Office.PatchJsonAsync(url, new { terms = "Four years" }, await Office.ETagOfAsync(url)).ShouldBe(200)).Text("terms"),
            Is.EqualTo("Four years")
        );
    }

    /// <summary>APP-02: a hearing on the 22nd day is none under the Act.</summary>
    [Test]
    public async Task Refuses_what_comes_out_of_time_or_order()
    {
        var url = (await A.NewHearing().NotifiedOn("2026-11-01").RecordAsync(Office)).Text("url");

        var late = await Panel
            .StepAsync(url, "report", With(heldOn: "2026-11-22", on: "2026-11-22"))
            .ShouldBeAProblem(409, "hearing-out-of-time");
        Assert.That((late.Text("ruleId"), late.Text("citation")), Is.EqualTo(("APP-02", "PRSRA 2011 Sch 1 paras 10–11")));
        await Panel.StepAsync(url, "report", With(heldOn: "2026-11-21", on: "2026-11-22")).ShouldBeAProblem(409, "hearing-out-of-time");
        await Panel.StepAsync(url, "report", With(heldOn: "2026-11-16", on: "2026-11-15")).ShouldBeAProblem(409, "report-before-hearing");
        await Panel.StepAsync(url, "report", With(heldOn: "2026-10-30", on: "2026-11-15")).ShouldBeAProblem(409, "hearing-before-notice");
        await Panel.StepAsync(url, "report", With(recommends: "resign")).ShouldBeAProblem(400, "hearing-kind-mismatch");
        await Panel.StepAsync(url, "report", With(on: "2026-11-23")).ShouldBeAProblem(400, "date-in-future");
        foreach (var kind in new[] { "accepted", "rejected" })
            await Office.StepAsync(url, "outcome", new { kind, on = "2026-11-22" }).ShouldBeAProblem(409, "outcome-before-report");
        await Office
            .StepAsync(url, "outcome", new { kind = "appointed", on = "2026-11-21" })
            .ShouldBeAProblem(409, "outcome-before-report");

        var silent = await Office.StepAsync(url, "outcome", new { kind = "appointed", on = "2026-11-22" }).ShouldBe(200);
        Assert.That((silent.Text("state"), (int?)silent["steps"]![0]!["daysLate"]), Is.EqualTo(("missed", (int?)1)));
        await Panel.StepAsync(url, "report", Report).ShouldBeAProblem(409, "hearing-withdrawn");
    }

    [Test]
    public async Task Is_vetoed_by_two_thirds_of_all_members_for_a_chief_constable_alone()
    {
        var officer = (await A.NewHearing().RecordAsync(Office)).Text("url");
        await Panel.StepAsync(officer, "report", Veto(10, 14)).ShouldBeAProblem(409, "veto-not-open");

        var first = await A.NewHearing().For("chiefConstable").With("candidate", "Alex Example").RecordAsync(Office);
        var url = first.Text("url");
        await Panel.StepAsync(url, "report", Veto(9, 14)).ShouldBeAProblem(409, "veto-short-of-two-thirds");
        await Panel.StepAsync(url, "report", Veto(9, null)).ShouldBeAProblem(400, "veto-not-counted");
        await Panel.StepAsync(url, "report", Veto(21, 14)).ShouldBeAProblem(400, "invalid-input").ShouldName("/veto/for", "out-of-range");
        await A.NewHearing()
            .For("chiefConstable")
            .InPlaceOf(first)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reserveOfId", "unknown-hearing");
        var vetoed = await Panel.StepAsync(url, "report", Veto(10, 14)).ShouldBe(200);
        Assert.That((vetoed["vetoed"]!.Text("on"), (int?)vetoed["vetoed"]!["vote"]!["for"]), Is.EqualTo(("2026-11-18", (int?)10)));
        foreach (var kind in new[] { "appointed", "rejected" })
            await Office.StepAsync(url, "outcome", new { kind, on = "2026-11-20" }).ShouldBeAProblem(409, "appointed-after-veto");
        await Office.StepAsync(url, "outcome", new { kind = "accepted", on = "2026-11-20" }).ShouldBe(200);

        await A.NewHearing()
            .InPlaceOf(first)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reserveOfId", "unknown-hearing");
        var reserve = await A.NewHearing().For("chiefConstable").With("candidate", "Kim Example").InPlaceOf(first).RecordAsync(Office);
        await Panel.StepAsync(reserve.Text("url"), "report", Veto(14, 14)).ShouldBeAProblem(409, "veto-not-open");
        await Panel.StepAsync(reserve.Text("url"), "report", Report).ShouldBe(200);
    }

    [Test]
    public async Task Names_a_public_review_of_its_kind()
    {
        var other = (await A.Review().OfKind("update").AfterTheFact("2026-11-18").RecordAsync(Panel)).Text("id");
        var inWork = (await A.Review().OfKind("confirmationHearing").RecordAsync(Panel)).Text("id");
        var review = (await A.Review().OfKind("confirmationHearing").AfterTheFact("2026-11-18").RecordAsync(Panel)).Text("id");
        foreach (var wrong in new[] { other, inWork, PanelReviewId.New().ToString() })
            await A.NewHearing()
                .With("reviewId", wrong)
                .SendAsync(Office)
                .ShouldBeAProblem(400, "invalid-input")
                .ShouldName("/reviewId", "unknown-panel-review");
        Assert.That((await A.NewHearing().With("reviewId", review).RecordAsync(Office)).Text("reviewId"), Is.EqualTo(review));
    }

    private static object With(string heldOn = "2026-11-16", string on = "2026-11-18", string recommends = "appoint") =>
        new
        {
            heldOn,
            on,
            recommends,
        };

    private static object Veto(int votes, int? members) =>
        new
        {
            heldOn = "2026-11-16",
            on = "2026-11-18",
            recommends = "doNotAppoint",
            veto = new { @for = votes, membersAtDecision = members },
        };

    private static string Actions(JsonNode hearing) =>
        string.Join(' ', hearing["allowedActions"]!.AsArray().Select(action => (string)action!));
}
